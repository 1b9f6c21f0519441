// SPDX-License-Identifier: GPL-3.0-or-later
// The crops that picdesk chooses for labelled photos, one JSON line each: for bench_crops.py.
// measure_crops crops | measure_crops time PHOTO
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <random>

#include "picdesk/plan.h"
#include "vision/detector.h"
#include "vision/material.h"
#include "vision/read_photo.h"
#include "vision/saliency.h"

namespace {

using namespace picdesk;
using nlohmann::json;

constexpr int kReduced = 1024;  // long side that saliency is given, px
constexpr int kSubviews = 4;

const std::vector<std::pair<std::string, AspectRatio>> kRatios = {{"hero25:16", {25, 16}},
                                                                  {"16:9", {16, 9}},
                                                                  {"1:1", {1, 1}},
                                                                  {"4:5", {4, 5}},
                                                                  {"9:16", {9, 16}}};

struct Detector {
  std::string name;
  std::unique_ptr<vision::FaceDetector> detector;
};

std::vector<Detector> detectors() {
  std::vector<DetectorChoice> choices;
  const auto model = [&](DetectorKind kind, const std::string& path, const std::string& sha256) {
    if (path.empty()) return;
    choices.push_back({true, FaceModel{kind, path, sha256, false}, {}});
  };
  model(DetectorKind::ultraface640, test::ultraface640_model(), test::kUltraface640Sha256);
  model(DetectorKind::yunet2023, test::yunet_model(), test::kYunetSha256);
  choices.push_back({true, {}, DetectorKind::dlib});
  choices.push_back({true, {}, DetectorKind::haar});
  std::vector<Detector> all;
  for (const DetectorChoice& choice : choices) {
    auto made = vision::make_detector(choice);
    if (!made || !*made) {
      if (!made) std::cerr << made.error().message << "\n";
      continue;
    }
    const std::string kind(name((*made)->info().kind));
    all.push_back({kind, std::move(*made)});
  }
  return all;
}

// A labelled photo, or a part or mirror image of one.
struct View {
  std::string split;
  std::string id;
  Bitmap bitmap;
  std::vector<Box> faces;
  std::vector<Box> main_faces;
  std::map<std::string, Rect> crops;
};

Bitmap part(const Bitmap& whole, const Rect& rect, bool mirrored) {
  Bitmap result;
  result.size = rect.size();
  Plane plane(rect.size(), 3);
  for (int y = 0; y < rect.height(); ++y) {
    const std::uint8_t* from = whole.planes[0].row(rect.y0 + y) + 3 * rect.x0;
    std::uint8_t* to = plane.row(y);
    for (int x = 0; x < rect.width(); ++x) {
      const int source = mirrored ? rect.width() - 1 - x : x;
      std::copy_n(from + 3 * source, 3, to + 3 * x);
    }
  }
  result.planes.push_back(std::move(plane));
  return result;
}

std::vector<Box> in_part(const std::vector<Box>& boxes, const Rect& rect, bool mirrored) {
  std::vector<Box> all;
  for (Box box : boxes) {
    const double share = inside(box, Box::of(rect));
    if (share < 0.5) continue;
    box = intersection(box, Box::of(rect));
    box = {box.x0 - rect.x0, box.y0 - rect.y0, box.x1 - rect.x0, box.y1 - rect.y0};
    if (mirrored) box = {rect.width() - box.x1, box.y0, rect.width() - box.x0, box.y1};
    all.push_back(box);
  }
  return all;
}

View view_of(const test::LabelledPhoto& photo, const Bitmap& bitmap, const Rect& rect,
             bool mirrored, const std::string& split) {
  return {split,
          photo.id,
          part(bitmap, rect, mirrored),
          in_part(photo.faces, rect, mirrored),
          in_part(photo.main_faces, rect, mirrored),
          {}};
}

// A part with all main faces in it, 55 to 100 % of each side, not centred on anything.
Rect random_part(const test::LabelledPhoto& photo, Size size, std::mt19937& draw) {
  const auto between = [&](int low, int high) {
    return high <= low ? low : low + static_cast<int>(draw() % static_cast<unsigned>(high - low));
  };
  Box hull{double(size.width), double(size.height), 0, 0};
  for (const Box& face : photo.main_faces) {
    hull = {std::min(hull.x0, face.x0 - face.width() / 4),
            std::min(hull.y0, face.y0 - face.height() / 2),
            std::max(hull.x1, face.x1 + face.width() / 4),
            std::max(hull.y1, face.y1 + face.height() / 2)};
  }
  if (hull.empty())
    hull = {size.width * 0.4, size.height * 0.4, size.width * 0.6, size.height * 0.6};
  const auto axis = [&](double low, double high, int length) {
    const int side = between(length * 55 / 100, length);
    const int first = std::max(0, static_cast<int>(high) - side);
    const int last = std::min(length - side, static_cast<int>(low));
    const int begin = between(std::min(first, last), std::max(first, last) + 1);
    return std::pair{std::clamp(begin, 0, length - side), side};
  };
  const auto [x, width] = axis(hull.x0, hull.x1, size.width);
  const auto [y, height] = axis(hull.y0, hull.y1, size.height);
  return {x, y, x + width, y + height};
}

std::vector<View> views(const test::LabelledPhoto& photo) {
  const Bitmap bitmap = test::read_photo(photo.path);
  const Rect whole = Rect::whole(bitmap.size);
  std::vector<View> all{view_of(photo, bitmap, whole, false, "dev")};
  all[0].crops = photo.crops;
  all.push_back(view_of(photo, bitmap, whole, true, "mirrored"));
  for (const auto& [ratio, rect] : photo.crops) {
    all[1].crops[ratio] = {whole.x1 - rect.x1, rect.y0, whole.x1 - rect.x0, rect.y1};
  }
  std::mt19937 draw(static_cast<unsigned>(std::hash<std::string>{}(photo.sha256)));
  for (int i = 0; i < kSubviews; ++i) {
    const Rect rect = random_part(photo, bitmap.size, draw);
    all.push_back(view_of(photo, bitmap, rect, i % 2 == 1, "parts"));
    all.back().id += "-" + std::to_string(i);
  }
  return all;
}

json list(const Box& box) { return {box.x0, box.y0, box.width(), box.height()}; }

void print_crops(const View& view, const std::string& method, const Subjects* subjects) {
  json crops;
  for (const auto& [label, ratio] : kRatios) {
    const auto choice = plan_crop({view.bitmap.size, ratio, {}, {}, subjects});
    if (!choice) throw std::runtime_error(choice.error().message);
    crops[label] = list(Box::of(choice->plan.rect));
  }
  std::cout << json{{"split", view.split}, {"photo", view.id}, {"method", method}, {"crops", crops}}
            << "\n";
}

void print_labels(const View& view) {
  json line{{"split", view.split},
            {"photo", view.id},
            {"size", {view.bitmap.size.width, view.bitmap.size.height}},
            {"main_faces", json::array()},
            {"references", json::object()}};
  for (const Box& face : view.main_faces) line["main_faces"].push_back(list(face));
  for (const auto& [ratio, rect] : view.crops) line["references"][ratio] = list(Box::of(rect));
  std::cout << line << "\n";
}

void measure(const View& view, std::vector<Detector>& detectors) {
  print_labels(view);
  print_crops(view, "centre", nullptr);
  Subjects subjects;
  subjects.saliency = vision::saliency(test::reduce(view.bitmap, kReduced)).value();
  print_crops(view, "picdesk, no faces", &subjects);
  for (Detector& each : detectors) {
    subjects.regions = each.detector->detect(view.bitmap).value();
    subjects.detector = each.name;
    print_crops(view, "picdesk + " + each.name, &subjects);
  }
  subjects.regions.clear();
  for (const Box& face : view.faces) {
    subjects.regions.push_back({face, RegionKind::face, 1, RegionSource::metadata_mwg});
  }
  print_crops(view, "picdesk + true faces", &subjects);
}

int crops() {
  std::vector<Detector> all = detectors();
  for (const test::LabelledPhoto& photo : test::labelled_photos()) {
    if (photo.path.empty() || photo.crops.empty()) continue;
    std::cout << json{{"photo", photo.id}, {"path", photo.path}} << "\n";
    for (const View& view : views(photo)) measure(view, all);
  }
  return 0;
}

double cpu_ms() { return 1000.0 * double(std::clock()) / CLOCKS_PER_SEC; }

// Saliency and five plans with a dozen faces, beyond decoding and detection.
int time(const std::string& path) {
  const Bitmap bitmap = test::read_photo(path, kReduced);
  Subjects subjects;
  for (int i = 0; i < 12; ++i) {
    subjects.regions.push_back({{300.0 * i, 900.0, 300.0 * i + 180, 1140.0},
                                RegionKind::face,
                                0.9,
                                RegionSource::detector,
                                "ultraface640"});
  }
  std::vector<double> runs;
  for (int run = 0; run < 25; ++run) {
    const double before = cpu_ms();
    subjects.saliency = vision::saliency(bitmap).value();
    const double saliency = cpu_ms() - before;
    for (const auto& [label, ratio] : kRatios) {
      if (!plan_crop({{4000, 3000}, ratio, {}, {}, &subjects})) return 1;
    }
    runs.push_back(cpu_ms() - before);
    if (run == 24) std::cout << json{{"saliency_ms", saliency}} << "\n";
  }
  std::sort(runs.begin(), runs.end());
  std::cout << json{{"ms", runs[runs.size() / 2]}, {"photo", path}} << "\n";
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string what = argc > 1 ? argv[1] : "";
  try {
    if (what == "crops") return crops();
    if (what == "time" && argc == 3) return time(argv[2]);
  } catch (const std::exception& thrown) {
    std::cerr << thrown.what() << "\n";
    return 1;
  }
  std::cerr << "usage: measure_crops crops | measure_crops time PHOTO\n";
  return 2;
}
