// SPDX-License-Identifier: GPL-3.0-or-later
// Files cut short and bytes overwritten: every answer is a typed one.
#include <algorithm>
#include <cctype>
#include <random>

#include "probe/jpeg_builder.h"
#include "probe/png_builder.h"
#include "probe/refusals.h"
#include "probe/tiff_builder.h"
#include "probe/webp_builder.h"
#include "support/paths.h"
#include "support/temp_dir.h"

namespace picdesk::test {
namespace {

Bytes cut(const Bytes& file, std::size_t size) {
  return {file.begin(), file.begin() + static_cast<std::ptrdiff_t>(size)};
}

// Every byte of the first 512 and of the last 32, and every 1 %.
std::vector<std::size_t> cuts(std::size_t size) {
  std::vector<std::size_t> result;
  for (std::size_t i = 0; i < std::min<std::size_t>(size, 512); ++i) result.push_back(i);
  for (std::size_t i = 1; i <= 32; ++i) result.push_back(size - i);
  for (std::size_t percent = 0; percent < 100; ++percent) result.push_back(size * percent / 100);
  return result;
}

class CutTest : public testing::TestWithParam<const char*> {};

// PNG, WebP and TIFF say where they end, or have their directory there.
TEST_P(CutTest, IsCorrupt) {
  const Bytes file = read_file(test_image(GetParam()));
  ASSERT_TRUE(probe(file).has_value());
  for (const std::size_t size : cuts(file.size())) {
    SCOPED_TRACE("cut at " + std::to_string(size));
    expect_refused(probe(cut(file, size)), ErrorCode::corrupt_data);
  }
}
INSTANTIATE_TEST_SUITE_P(Probe, CutTest,
                         testing::Values("png/plain.png", "png/credited.png", "png/interlaced.png",
                                         "webp/lossy.webp", "webp/lossless.webp",
                                         "webp/credited.webp", "webp/alpha.webp", "tiff/plain.tif",
                                         "tiff/big-endian.tif", "tiff/sixteen-bit.tif"),
                         [](const auto& file) {
                           std::string name = file.param;
                           std::ranges::replace_if(
                               name, [](char letter) { return !std::isalnum(letter); }, '_');
                           return name;
                         });

class JpegCutTest : public CutTest {};

// The gate lets a JPEG pass once its header is whole: only the decoder sees what is missing.
TEST_P(JpegCutTest, IsCorruptUpToTheFirstScan) {
  const Bytes file = read_file(test_image(GetParam()));
  const Bytes scan_marker = {std::byte{0xFF}, std::byte{0xDA}};
  const auto scan = std::ranges::search(file, scan_marker).begin();
  const auto header =
      static_cast<std::size_t>(scan - file.begin()) + 2 + std::to_integer<std::size_t>(scan[3]);
  for (const std::size_t size : cuts(file.size())) {
    SCOPED_TRACE("cut at " + std::to_string(size));
    const auto result = probe(cut(file, size));
    if (size < header) {
      expect_refused(result, ErrorCode::corrupt_data);
    } else {
      ASSERT_TRUE(result.has_value()) << result.error().message;
      EXPECT_EQ(result->trailing_bytes, 0u);
    }
  }
}
INSTANTIATE_TEST_SUITE_P(Probe, JpegCutTest,
                         testing::Values("jpeg/plain.jpg", "jpeg/progressive.jpg", "jpeg/grey.jpg"),
                         [](const auto& file) {
                           const std::string name = file.param;
                           return name.substr(5, name.size() - 9);
                         });

class ScribbleTest : public testing::TestWithParam<const char*> {};

// Any bytes may change: the answer is a picture within the limits or a typed error.
TEST_P(ScribbleTest, IsTyped) {
  const Bytes file = read_file(test_image(GetParam()));
  std::mt19937 random(20241003);
  int refused = 0;
  for (int round = 0; round < 2000; ++round) {
    Bytes damaged = file;
    const std::size_t reach =
        round % 2 == 0 ? std::min<std::size_t>(200, file.size()) : file.size();
    for (int i = 0; i <= round % 64; ++i) {
      damaged[random() % reach] ^= static_cast<std::byte>(random() & 0xFF);
    }
    const auto result = probe(damaged);
    if (result) {
      EXPECT_TRUE(result->stored.width >= 1 && result->stored.width <= 30'000);
      EXPECT_LE(result->stored.area(), 100'000'000);
      EXPECT_LE(result->trailing_bytes, damaged.size());
    } else {
      ++refused;
      EXPECT_FALSE(result.error().message.empty());
      EXPECT_FALSE(result.error().hint.empty());
    }
  }
  EXPECT_GT(refused, 0);
}
INSTANTIATE_TEST_SUITE_P(Probe, ScribbleTest,
                         testing::Values("jpeg/credited.jpg", "jpeg/progressive.jpg",
                                         "png/credited.png", "webp/credited.webp",
                                         "webp/alpha.webp", "tiff/plain.tif"),
                         [](const auto& file) {
                           std::string name = file.param;
                           std::ranges::replace_if(
                               name, [](char letter) { return !std::isalnum(letter); }, '_');
                           return name;
                         });

}  // namespace
}  // namespace picdesk::test
