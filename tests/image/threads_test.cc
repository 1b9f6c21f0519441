// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <thread>

#include "image/image.h"
#include "image/sample.h"

namespace picdesk {
namespace {

// Good and broken masters side by side: no thread may see another's pixels or errors.
TEST(Threads, DecodeTheSameBytes) {
  const char* names[] = {"jpeg/cmyk-profile.jpg", "jpeg/display-p3.jpg", "png/alpha.png",
                         "png/interlaced.png",    "webp/lossy.webp",     "tiff/lzw.tif"};
  std::vector<test::Sample> samples;
  std::vector<Plane> expected;
  for (const char* name : names) {
    samples.push_back(test::sample(name));
    const auto decoded =
        image::decode(samples.back().bytes, samples.back().info, {.max_shrink = 2});
    ASSERT_TRUE(decoded) << name;
    expected.push_back(decoded->bitmap.planes.at(0));
  }
  std::atomic<int> wrong = 0;
  const auto work = [&](std::size_t first) {
    for (std::size_t i = 0; i < 60; ++i) {
      const test::Sample& sample = samples[(first + i) % samples.size()];
      const auto decoded = image::decode(sample.bytes, sample.info, {.max_shrink = 2});
      if (!decoded ||
          decoded->bitmap.planes[0].samples != expected[(first + i) % samples.size()].samples)
        ++wrong;
      const auto cut =
          image::decode(std::span(sample.bytes).first(sample.bytes.size() / 2), sample.info, {});
      if (cut || cut.error().code != ErrorCode::corrupt_data) ++wrong;
    }
  };
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < 4; ++i) threads.emplace_back(work, i);
  }
  EXPECT_EQ(wrong, 0);
}

TEST(Engines, AreNamed) {
  EXPECT_NE(image::engine_versions().find("libvips 8."), std::string::npos);
  EXPECT_NE(image::engine_versions().find("libheif 1."), std::string::npos);
}

}  // namespace
}  // namespace picdesk
