// SPDX-License-Identifier: GPL-3.0-or-later
// What one detector sees, and what it costs, for bench_faces.py: for each photograph a line
//   {"path": ..., "cpu_ms": ..., "size": [w, h], "faces": [[x, y, w, h, score], ...]}
//
//   measure_faces KIND PHOTO...                      dlib, haar
//   measure_faces KIND:MODEL[:tiles] PHOTO...        the networks; MODEL must hold no colon
#include <cstdio>
#include <ctime>
#include <exception>
#include <nlohmann/json.hpp>
#include <string>

#include "base/digest.h"
#include "support/temp_dir.h"
#include "vision/detector.h"
#include "vision/read_photo.h"

namespace {

using namespace picdesk;
using nlohmann::json;

DetectorChoice choice_of(const std::string& text) {
  DetectorChoice choice;
  const std::size_t first = text.find(':'), second = text.find(':', first + 1);
  const Result<DetectorKind> kind = parse_detector(text.substr(0, first));
  if (!kind) throw std::runtime_error(kind.error().message);
  if (first == std::string::npos) {
    choice.kind = *kind;
    return choice;
  }
  FaceModel model;
  model.kind = *kind;
  model.path = text.substr(first + 1, second == std::string::npos ? second : second - first - 1);
  model.tiles = second != std::string::npos;
  // A bench trusts the file that it is given.
  model.sha256 = digest::sha256_hex(std::span<const std::byte>(test::read_file(model.path)));
  choice.model = model;
  return choice;
}

double cpu_ms() { return 1000.0 * double(std::clock()) / CLOCKS_PER_SEC; }

json measure(vision::FaceDetector& detector, const std::string& path) {
  const Bitmap photo = test::read_photo(path);
  const double start = cpu_ms();
  const Result<std::vector<SubjectRegion>> found = detector.detect(photo);
  const double spent = cpu_ms() - start;
  if (!found) throw std::runtime_error(path + ": " + found.error().message);
  json faces = json::array();
  for (const SubjectRegion& face : *found) {
    faces.push_back(
        {face.box.x0, face.box.y0, face.box.width(), face.box.height(), face.confidence});
  }
  return {{"path", path},
          {"cpu_ms", spent},
          {"size", {photo.size.width, photo.size.height}},
          {"faces", faces}};
}

int run(int count, char** arguments) {
  if (count < 3) {
    std::fputs("usage: measure_faces KIND[:MODEL[:tiles]] PHOTO...\n", stderr);
    return 2;
  }
  Result<std::unique_ptr<vision::FaceDetector>> detector =
      vision::make_detector(choice_of(arguments[1]));
  if (!detector) throw std::runtime_error(detector.error().message);
  measure(**detector, arguments[2]);  // the first look also lays out the network's memory
  for (int i = 2; i < count; ++i) {
    std::puts(measure(**detector, arguments[i]).dump().c_str());
  }
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  try {
    return run(count, arguments);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "measure_faces: %s\n", error.what());
    return 1;
  }
}
