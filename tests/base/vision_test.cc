// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/vision.h"

#include <gtest/gtest.h>

#include <bitset>
#include <string>

namespace picdesk {
namespace {

TEST(DetectorNames, AreReadBack) {
  for (const DetectorKind kind :
       {DetectorKind::none, DetectorKind::ultraface640, DetectorKind::ultraface320,
        DetectorKind::blazeface, DetectorKind::yunet2023, DetectorKind::dlib, DetectorKind::haar}) {
    EXPECT_FALSE(name(kind).empty());
    EXPECT_EQ(parse_detector(name(kind)).value(), kind);
  }
}

TEST(DetectorNames, OthersAreRefused) {
  for (const char* text : {"", "ultraface", "DLIB", "dlib ", "haar\n"}) {
    const auto kind = parse_detector(text);
    ASSERT_FALSE(kind) << text;
    EXPECT_EQ(kind.error().code, ErrorCode::invalid_argument);
    EXPECT_NE(kind.error().hint.find("ultraface640"), std::string::npos);
  }
}

TEST(Verdicts, HaveNames) {
  EXPECT_EQ(name(Located::Verdict::found), "found");
  EXPECT_EQ(name(Located::Verdict::not_found), "not-found");
  EXPECT_EQ(name(Located::Verdict::different_picture), "different-picture");
}

TEST(Affine, MapsPoints) {
  EXPECT_EQ(Affine{}.apply({3, 4}), (Point{3, 4}));
  const Affine quarter{0, -1, 10, 1, 0, 20};
  EXPECT_EQ(quarter.apply({3, 4}), (Point{6, 23}));
}

constexpr std::size_t kDigits = 64;

TEST(HashDistance, EachBitOfEachDigitCounts) {
  const std::string zero(kDigits, '0');
  EXPECT_EQ(hash_distance(zero, zero), 0);
  EXPECT_EQ(hash_distance(zero, std::string(kDigits, 'f')), 256);
  for (std::size_t at = 0; at < kDigits; ++at) {
    for (int digit = 0; digit < 16; ++digit) {
      std::string other = zero;
      other[at] = "0123456789abcdef"[digit];
      const int bits = static_cast<int>(std::bitset<4>(static_cast<unsigned>(digit)).count());
      ASSERT_EQ(hash_distance(zero, other), bits);
      ASSERT_EQ(hash_distance(other, zero), bits);
    }
  }
}

TEST(HashDistance, CaseDoesNotCount) {
  EXPECT_EQ(hash_distance(std::string(kDigits, 'a'), std::string(kDigits, 'A')), 0);
}

class NoHash : public ::testing::TestWithParam<std::pair<const char*, std::string>> {};

TEST_P(NoHash, HasNoDistance) {
  const std::string good(kDigits, '5');
  EXPECT_EQ(hash_distance(good, GetParam().second), -1);
  EXPECT_EQ(hash_distance(GetParam().second, good), -1);
  EXPECT_EQ(hash_distance(GetParam().second, GetParam().second), -1);
}

INSTANTIATE_TEST_SUITE_P(
    Vision, NoHash,
    ::testing::Values(std::pair{"empty", std::string()},
                      std::pair{"short_one", std::string(63, '1')},
                      std::pair{"long_one", std::string(65, '1')},
                      std::pair{"letter", std::string(63, '1') + "g"},
                      std::pair{"prefix", "0x" + std::string(62, '1')},
                      std::pair{"minus", "-" + std::string(63, '1')},
                      std::pair{"plus", "+" + std::string(63, '1')},
                      std::pair{"space", std::string(16, '1') + " " + std::string(47, '1')},
                      std::pair{"nul", std::string(63, '1') + std::string(1, '\0')}),
    [](const auto& test) { return test.param.first; });

}  // namespace
}  // namespace picdesk
