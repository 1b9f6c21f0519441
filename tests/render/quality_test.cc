// SPDX-License-Identifier: GPL-3.0-or-later
// Structural similarity to a full decode scaled with Lanczos3 by libvips: the ladder must be as
// good as vipsthumbnail's at the same quality and method, and both decode paths must agree.
//
// Before encoding, our pixels differ from the reference by rounding alone (above 54 dB). At one
// fixed quality the encoder then answers such a difference with up to 0.0007 SSIM more or less at a
// single size, so single sizes are held to 0.001 and their mean to 0.0003.
#include <gtest/gtest.h>

#include "picdesk/probe.h"
#include "picdesk/render.h"
#include "support/paths.h"
#include "support/process.h"
#include "support/ssim.h"
#include "support/temp_dir.h"

namespace picdesk {
namespace {

const std::vector<int> kWidths{320, 480, 640, 768, 960, 1200, 1600, 1920};

void run_or_throw(const std::vector<std::string>& command) {
  const auto result = test::run(command);
  if (result.exit_code != 0) throw std::runtime_error(command.front() + ": " + result.err);
}

class Quality : public ::testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    master_ = test::photo(GetParam());
    if (master_.empty()) {
      ASSERT_FALSE(test::photos_required()) << GetParam();
      GTEST_SKIP() << "no photograph: run tools/fetch-photos and tools/make-masters";
    }
    file_ = test::read_file(master_);
    info_ = *probe(file_);
  }

  // The ladder by one of the two decode paths, as luma planes by width.
  std::vector<Plane> ladder(bool fast) {
    ProbeInfo info = info_;
    info.ycbcr = fast && info.ycbcr;
    Preset preset;
    preset.renditions.emplace_back();
    preset.renditions[0].name = "ladder";
    preset.renditions[0].fit = Fit::fit;
    preset.renditions[0].widths = kWidths;
    RenderRequest request;
    request.renditions = plan_ladder(preset, info.upright(), {})->renditions;
    RenderPool pool(2);
    const auto output = render(file_, info, request, pool);
    std::vector<Plane> planes;
    for (const auto& rendition : output->renditions) {
      test::write_file(folder_ / "a.webp", rendition->bytes);
      planes.push_back(webp_luma(folder_ / "a.webp"));
    }
    return planes;
  }

  Plane webp_luma(const std::string& path) {
    run_or_throw({"dwebp", "-quiet", path, "-ppm", "-o", folder_ / "a.ppm"});
    return test::luma(test::read_pnm(folder_ / "a.ppm"));
  }

  Plane reference(int width) {
    const std::string scale = std::to_string(double(width) / info_.stored.width);
    run_or_throw(
        {"vips", "resize", folder_ / "full.v", folder_ / "ref.ppm", scale, "--kernel", "lanczos3"});
    return test::luma(test::read_pnm(folder_ / "ref.ppm"));
  }

  Plane vipsthumbnail(int width) {
    run_or_throw({"vipsthumbnail", master_, "-s", std::to_string(width) + "x100000", "-o",
                  folder_ / "v.webp[Q=80]"});
    return webp_luma(folder_ / "v.webp");
  }

  std::string master_;
  std::vector<std::byte> file_;
  ProbeInfo info_;
  test::TempDir folder_;
};

TEST_P(Quality, IsNoLowerThanVipsthumbnailsAtEverySize) {
  run_or_throw({"vips", "copy", master_, folder_ / "full.v"});
  const std::vector<Plane> fast = ladder(true);
  const std::vector<Plane> slow = ladder(false);
  double sum = 0;
  for (std::size_t i = 0; i < fast.size(); ++i) {
    const Plane exact = reference(kWidths[i]);
    ASSERT_EQ(fast[i].size, exact.size);
    const double ours = test::ssim(fast[i], exact);
    const double other_path = test::ssim(slow[i], exact);
    const double theirs = test::ssim(vipsthumbnail(kWidths[i]), exact);
    std::printf("%5d px: picdesk %.5f, through libvips %.5f, vipsthumbnail %.5f\n", kWidths[i],
                ours, other_path, theirs);
    EXPECT_GE(ours, theirs - 0.001) << kWidths[i] << " px";
    EXPECT_GE(other_path, theirs - 0.001) << kWidths[i] << " px";
    sum += ours - theirs;
    EXPECT_LE(std::abs(ours - other_path), 0.002) << kWidths[i] << " px";
  }
  EXPECT_GE(sum / double(fast.size()), -0.0003);
}

INSTANTIATE_TEST_SUITE_P(Masters, Quality,
                         ::testing::Values("masters/m24.jpg", "lomiri-16.04/life.jpg"),
                         [](const auto& test) { return test.index == 0 ? "m24" : "life"; });

}  // namespace
}  // namespace picdesk
