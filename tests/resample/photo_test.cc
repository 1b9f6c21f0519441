// SPDX-License-Identifier: GPL-3.0-or-later
// Real photographs: the fast path from JPEG planes to WebP planes against vipsthumbnail, both held
// against a Lanczos3 reduction of the full picture by libvips, encoded alike.
#include <gmock/gmock.h>

#include <cmath>

#include "jpeg/jpeg.h"
#include "picdesk/probe.h"
#include "resample/resample.h"
#include "support/paths.h"
#include "support/process.h"
#include "support/ssim.h"
#include "support/temp_dir.h"
#include "webp/webp.h"

namespace picdesk {
namespace {

constexpr int kWidths[] = {1600, 960, 640, 320};
constexpr const char* kQuality = "[Q=80,strip]";

// Encoders decide differently on pictures that differ by a rounding: at Q 80 the same picture moved
// by a hundredth of a pixel scatters by half of this.
constexpr double kScatter = 0.002;

// Runs a command; what it prints tells why it failed.
void must_run(const std::vector<std::string>& command) {
  const test::ProcessResult result = test::run(command);
  ASSERT_EQ(result.exit_code, 0) << command[0] << ": " << result.err;
}

Plane read_webp(const test::TempDir& folder, const std::string& name) {
  must_run({"dwebp", "-quiet", "-ppm", folder / name, "-o", folder / "decoded.ppm"});
  return test::luma(test::read_pnm(folder / "decoded.ppm"));
}

// libvips' alignment: one scale for both axes, centred.
resample::CropRequest whole_picture(Size master, int width) {
  const double scale = double(width) / master.width;
  resample::CropRequest request;
  request.output = {width, static_cast<int>(std::lround(master.height * scale))};
  const double over = (request.output.height / scale - master.height) / 2;
  request.x1 = master.width;
  request.y0 = -over;
  request.y1 = master.height + over;
  return request;
}

struct Case {
  const char* photo;
  int shrink;  // of the decode; keeps two samples for each pixel of the largest width below
  int largest;
};

class Photo : public testing::TestWithParam<Case> {};

TEST_P(Photo, IsAsCloseToTheFullPictureAsVipsthumbnailIs) {
  const auto& [name, shrink, largest] = GetParam();
  const std::string path = test::photo(name);
  if (path.empty()) {
    if (test::photos_required()) FAIL() << name << " is missing: run tools/fetch-photos";
    GTEST_SKIP() << name << " is missing: run tools/fetch-photos";
  }
  const std::vector<std::byte> file = test::read_file(path);
  const Result<ProbeInfo> info = probe(file);
  ASSERT_TRUE(info) << info.error().message;
  ASSERT_TRUE(jpeg::takes_fast_path(file, *info));
  const auto decoded = jpeg::decode_planes(file, *info, shrink);
  ASSERT_TRUE(decoded) << decoded.error().message;
  const test::TempDir folder;
  must_run({"vips", "copy", path, folder / "full.v"});
  double sum = 0;
  int count = 0;
  for (const int width : kWidths) {
    if (width > largest) continue;
    const resample::CropRequest request = whole_picture(info->stored, width);
    const auto ours =
        webp::encode(resample::crop_and_scale(decoded->bitmap, request), {.quality = 80});
    ASSERT_TRUE(ours) << ours.error().message;
    test::write_file(folder / "ours.webp", std::span<const std::byte>(*ours));
    must_run({"vipsthumbnail", path, "-s", std::to_string(width) + "x", "-o",
              folder / "vips.webp" + kQuality});
    must_run({"vips", "resize", folder / "full.v", folder / "reference.ppm",
              std::to_string(double(width) / info->stored.width), "--kernel", "lanczos3"});
    const Plane reference = test::luma(test::read_pnm(folder / "reference.ppm"));
    const double gain = test::ssim(reference, read_webp(folder, "ours.webp")) -
                        test::ssim(reference, read_webp(folder, "vips.webp"));
    EXPECT_GE(gain, -kScatter) << width;
    sum += gain;
    ++count;
  }
  EXPECT_GE(sum / count, -kScatter / 4);
}

INSTANTIATE_TEST_SUITE_P(Masters, Photo,
                         testing::Values(Case{"lomiri-20.04/Kleiber.jpg", 1, 1600},
                                         Case{"lomiri-20.04/Kleiber.jpg", 4, 640},
                                         Case{"lomiri-16.04/life.jpg", 1, 1600}),
                         [](const auto& test_case) {
                           return "to_" + std::to_string(test_case.param.largest) + "_number_" +
                                  std::to_string(test_case.index);
                         });

}  // namespace
}  // namespace picdesk
