// SPDX-License-Identifier: GPL-3.0-or-later
#include "webp/decoded.h"

#include <algorithm>
#include <stdexcept>

#include "support/process.h"
#include "support/ssim.h"
#include "support/temp_dir.h"

namespace picdesk::test {
namespace {

std::string run_dwebp(const TempDir& folder, std::span<const std::byte> file,
                      const std::string& format) {
  write_file(folder / "in.webp", file);
  const ProcessResult result =
      run({"dwebp", "-quiet", format, folder / "in.webp", "-o", folder / "out"});
  if (result.exit_code != 0) throw std::runtime_error(result.err);
  return folder / "out";
}

}  // namespace

Bitmap dwebp_planes(std::span<const std::byte> file, Size size) {
  const TempDir folder;
  const std::string text = read_text(run_dwebp(folder, file, "-yuv"));
  Bitmap bitmap;
  bitmap.format = PixelFormat::ycbcr;
  bitmap.range = SampleRange::limited;
  bitmap.size = size;
  const Size half{(size.width + 1) / 2, (size.height + 1) / 2};
  std::size_t at = 0;
  for (const Size plane_size : {size, half, half}) {
    Plane& plane = bitmap.planes.emplace_back(plane_size, 1);
    const std::string part = text.substr(at, plane.samples.size());
    if (part.size() != plane.samples.size()) throw std::runtime_error("dwebp -yuv: cut short");
    std::transform(part.begin(), part.end(), plane.samples.begin(),
                   [](char c) { return static_cast<std::uint8_t>(c); });
    at += part.size();
  }
  if (at != text.size()) throw std::runtime_error("dwebp -yuv: another size");
  return bitmap;
}

Plane dwebp_pixels(std::span<const std::byte> file, bool alpha) {
  const TempDir folder;
  const std::string path = run_dwebp(folder, file, alpha ? "-pam" : "-ppm");
  if (!alpha) return read_pnm(path);
  const std::string text = read_text(path);
  const auto number = [&text](const std::string& name) {
    return std::stoi(text.substr(text.find(name + " ") + name.size() + 1));
  };
  Plane plane({number("WIDTH"), number("HEIGHT")}, number("DEPTH"));
  const std::size_t start = text.find("ENDHDR\n") + 7;
  for (std::size_t i = 0; i < plane.samples.size(); ++i) {
    plane.samples[i] = static_cast<std::uint8_t>(text.at(start + i));
  }
  return plane;
}

std::string webpinfo(std::span<const std::byte> file) {
  const TempDir folder;
  write_file(folder / "in.webp", file);
  const ProcessResult result = run({"webpinfo", folder / "in.webp"});
  if (result.exit_code != 0 || result.out.find("No error detected.") == std::string::npos) {
    throw std::runtime_error(result.out + result.err);
  }
  return result.out;
}

}  // namespace picdesk::test
