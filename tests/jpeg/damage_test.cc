// SPDX-License-Identifier: GPL-3.0-or-later
// Damaged files: never a crash, and never a picture of which part is missing.
#include <gmock/gmock.h>

#include <cstring>

#include "jpeg/jpeg.h"
#include "jpeg/masters.h"
#include "support/paths.h"
#include "support/process.h"
#include "support/temp_dir.h"

namespace picdesk {
namespace {

using jpeg::decode_planes;
using test::Master;
using test::master;

using Bytes = std::vector<std::byte>;

bool same_planes(const Bitmap& a, const Bitmap& b) {
  if (a.planes.size() != b.planes.size()) return false;
  for (std::size_t i = 0; i < a.planes.size(); ++i) {
    if (a.planes[i].samples != b.planes[i].samples) return false;
  }
  return true;
}

bool is_refusal(ErrorCode code) {
  return code == ErrorCode::corrupt_data || code == ErrorCode::unsupported_format ||
         code == ErrorCode::too_large;
}

// A copy of its own size lets AddressSanitizer see a read behind the end.
Bytes cut(const Bytes& file, std::size_t length) {
  return {file.begin(), file.begin() + static_cast<std::ptrdiff_t>(length)};
}

class Damage : public testing::TestWithParam<const char*> {};

TEST_P(Damage, CutAnywhereIsAnErrorUnlessNothingIsMissing) {
  const Master m = master(GetParam());
  const auto whole = decode_planes(m.file, m.info, 1);
  ASSERT_TRUE(whole);
  for (const int shrink : {1, 8}) {
    const auto expected = decode_planes(m.file, m.info, shrink);
    for (std::size_t percent = 0; percent < 100; ++percent) {
      const Bytes file = cut(m.file, m.file.size() * percent / 100);
      const auto decoded = decode_planes(file, m.info, shrink);
      if (decoded) {
        EXPECT_TRUE(same_planes(decoded->bitmap, expected->bitmap)) << percent;
        EXPECT_FALSE(decoded->findings.empty()) << percent;
      } else {
        EXPECT_EQ(decoded.error().code, ErrorCode::corrupt_data) << decoded.error().message;
        EXPECT_FALSE(decoded.error().hint.empty());
      }
    }
  }
}

TEST_P(Damage, AMissingEndMarkerIsAFinding) {
  const Master m = master(GetParam());
  const auto whole = decode_planes(m.file, m.info, 1);
  const auto decoded = decode_planes(cut(m.file, m.file.size() - 2), m.info, 1);
  ASSERT_TRUE(decoded) << decoded.error().message;
  EXPECT_TRUE(same_planes(decoded->bitmap, whole->bitmap));
  ASSERT_EQ(decoded->findings.size(), 1U);
  EXPECT_EQ(decoded->findings[0].rule, "master/damaged");
  EXPECT_EQ(decoded->findings[0].severity, Severity::warning);
}

TEST_P(Damage, FlippedBitsAreRefusedOrDecodedToTheSameSize) {
  const Master m = master(GetParam());
  std::uint32_t random = 1;
  const auto next = [&random](std::size_t limit) {
    random = random * 1664525U + 1013904223U;
    return (std::size_t{random} >> 8) % limit;
  };
  int refused = 0;
  for (int round = 0; round < 400; ++round) {
    Bytes file = m.file;
    for (std::size_t flips = 1 + next(4); flips > 0; --flips) {
      file[next(file.size())] ^= static_cast<std::byte>(1U << next(8));
    }
    const auto decoded = decode_planes(file, m.info, round % 2 == 0 ? 1 : 4);
    if (decoded) {
      EXPECT_EQ(decoded->bitmap.size, m.info.stored);
    } else {
      EXPECT_TRUE(is_refusal(decoded.error().code)) << decoded.error().message;
      ++refused;
    }
  }
  EXPECT_GT(refused, 0);
}

INSTANTIATE_TEST_SUITE_P(Kinds, Damage,
                         testing::Values("plain", "progressive", "restart", "grey", "odd"),
                         [](const auto& test_case) { return std::string(test_case.param); });

TEST(Damage, TruncatedTestImageIsCorrupt) {
  const Bytes file = test::read_file(test::test_image("jpeg/truncated.jpg"));
  ProbeInfo info;
  info.stored = {240, 160};
  info.ycbcr = true;
  const auto decoded = decode_planes(file, info, 1);
  ASSERT_FALSE(decoded);
  EXPECT_EQ(decoded.error().code, ErrorCode::corrupt_data);
  EXPECT_THAT(decoded.error().message, testing::HasSubstr("remature end"));
}

TEST(Damage, ArithmeticCodingIsUnsupported) {
  const Bytes file = test::read_file(test::test_image("jpeg/arithmetic.jpg"));
  ProbeInfo info;
  info.stored = {240, 160};
  const auto decoded = decode_planes(file, info, 1);
  ASSERT_FALSE(decoded);
  EXPECT_EQ(decoded.error().code, ErrorCode::unsupported_format);
}

TEST(Damage, OtherFilesAreCorrupt) {
  ProbeInfo info;
  info.stored = {240, 160};
  for (const char* name : {"empty", "png-named", "text-named", "truncated-header"}) {
    const Bytes file = test::read_file(test::test_image(std::string("jpeg/") + name + ".jpg"));
    const auto decoded = decode_planes(file, info, 1);
    ASSERT_FALSE(decoded) << name;
    EXPECT_EQ(decoded.error().code, ErrorCode::corrupt_data) << name;
  }
}

TEST(Damage, AHeaderOfAnotherSizeAllocatesNothing) {
  const Bytes file = test::read_file(test::test_image("jpeg/huge-header.jpg"));
  ProbeInfo info;
  info.stored = {240, 160};
  EXPECT_FALSE(decode_planes(file, info, 1));
}

TEST(Damage, TextAfterTheEndMarkerIsNoDamage) {
  const Master m = master("trailing");
  const auto decoded = decode_planes(m.file, m.info, 1);
  ASSERT_TRUE(decoded);
  EXPECT_TRUE(decoded->findings.empty());
}

// Where each scan of a progressive or multi-scan file starts.
std::vector<std::size_t> scan_starts(const Bytes& file) {
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i + 1 < file.size(); ++i) {
    if (file[i] == std::byte{0xFF} && file[i + 1] == std::byte{0xDA}) starts.push_back(i);
  }
  return starts;
}

// Cut between two scans and closed properly: libjpeg has nothing to warn of.
TEST(Damage, AProgressiveFileWithoutItsChromaIsCorrupt) {
  const test::TempDir folder;
  test::write_file(folder / "scans", "0;1;2;\n");
  ASSERT_EQ(test::run({"sh", "-c",
                       "djpeg " + test::test_image("jpeg/plain.jpg") + " | cjpeg -scans " +
                           (folder / "scans") + " -outfile " + (folder / "multi.jpg")})
                .exit_code,
            0);
  for (const std::string& path : {folder / "multi.jpg", test::test_image("jpeg/progressive.jpg")}) {
    const Bytes file = test::read_file(path);
    ProbeInfo info;
    info.stored = {240, 160};
    ASSERT_TRUE(decode_planes(file, info, 1)) << path;
    const std::vector<std::size_t> starts = scan_starts(file);
    ASSERT_GE(starts.size(), 3U);
    Bytes closed = cut(file, starts[path == folder / "multi.jpg" ? 1 : 0]);
    closed.push_back(std::byte{0xFF});
    closed.push_back(std::byte{0xD9});
    const auto decoded = decode_planes(closed, info, 1);
    ASSERT_FALSE(decoded) << path;
    EXPECT_EQ(decoded.error().code, ErrorCode::corrupt_data);
  }
}

TEST(Damage, MoreThanAHundredScansAreTooMany) {
  const Master m = master("progressive");
  const std::vector<std::size_t> starts = scan_starts(m.file);
  const auto at = [&](std::size_t scan) {
    return m.file.begin() + static_cast<std::ptrdiff_t>(starts[scan]);
  };
  Bytes many(m.file.begin(), at(0));
  for (int i = 0; i < 101; ++i) many.insert(many.end(), at(0), at(1));
  many.insert(many.end(), at(1), m.file.end());
  const auto decoded = decode_planes(many, m.info, 8);
  ASSERT_FALSE(decoded);
  EXPECT_EQ(decoded.error().code, ErrorCode::too_large);
  EXPECT_THAT(decoded.error().message, testing::HasSubstr("100"));
}

}  // namespace
}  // namespace picdesk
