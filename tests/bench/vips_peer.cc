// SPDX-License-Identifier: GPL-3.0-or-later
// libvips used directly, one process for everything. vips_peer once|each JOBS.txt
// Each line of JOBS.txt: master, folder, then "label width height" entries, split by tabs.
#include <vips/vips.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

namespace {

struct Output {
  std::string label;
  int width = 0;
  int height = 0;  // 0: the whole picture
};

struct Job {
  std::string master;
  std::string folder;
  std::vector<Output> outputs;
};

struct Unref {
  void operator()(VipsImage* image) const { g_object_unref(image); }
};
using Image = std::unique_ptr<VipsImage, Unref>;

Image checked(int status, VipsImage* image) {
  if (status != 0) throw std::runtime_error(vips_error_buffer());
  return Image(image);
}

std::vector<Job> read_jobs(const std::string& path) {
  std::ifstream file(path);
  std::vector<Job> jobs;
  for (std::string line; std::getline(file, line);) {
    std::istringstream fields(line);
    Job job;
    std::getline(fields, job.master, '\t');
    std::getline(fields, job.folder, '\t');
    for (std::string entry; std::getline(fields, entry, '\t');) {
      Output output;
      std::istringstream(entry) >> output.label >> output.width >> output.height;
      job.outputs.push_back(output);
    }
    jobs.push_back(std::move(job));
  }
  return jobs;
}

int height_of(const Output& output) { return output.height > 0 ? output.height : VIPS_MAX_COORD; }
VipsInteresting crop_of(const Output& output) {
  return output.height > 0 ? VIPS_INTERESTING_CENTRE : VIPS_INTERESTING_NONE;
}

void save(const Job& job, const Output& output, VipsImage* image) {
  const std::string path = job.folder + "/" + output.label + ".webp";
  if (vips_webpsave(image, path.c_str(), "Q", 80, "reduction_effort", 4, "strip", TRUE, nullptr) !=
      0) {
    throw std::runtime_error(vips_error_buffer());
  }
}

void make_each(const Job& job) {
  for (const Output& output : job.outputs) {
    VipsImage* small = nullptr;
    const int status = vips_thumbnail(job.master.c_str(), &small, output.width, "height",
                                      height_of(output), "crop", crop_of(output), nullptr);
    save(job, output, checked(status, small).get());
  }
}

void make_from_one(const Job& job) {
  const auto widest =
      std::max_element(job.outputs.begin(), job.outputs.end(),
                       [](const Output& a, const Output& b) { return a.width < b.width; });
  VipsImage* lazy = nullptr;
  const int decoded =
      vips_thumbnail(job.master.c_str(), &lazy, widest->width, "height", VIPS_MAX_COORD, nullptr);
  const Image thumbnail = checked(decoded, lazy);
  const Image large(vips_image_copy_memory(thumbnail.get()));
  for (const Output& output : job.outputs) {
    VipsImage* small = nullptr;
    const int status = vips_thumbnail_image(large.get(), &small, output.width, "height",
                                            height_of(output), "crop", crop_of(output), nullptr);
    save(job, output, checked(status, small).get());
  }
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 3 || VIPS_INIT(argv[0]) != 0) return 2;
  for (const Job& job : read_jobs(argv[2])) {
    std::string(argv[1]) == "once" ? make_from_one(job) : make_each(job);
  }
  vips_shutdown();
  return 0;
} catch (const std::exception& error) {
  std::cerr << error.what() << '\n';
  return 1;
}
