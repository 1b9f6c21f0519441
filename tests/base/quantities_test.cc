// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <utility>

#include "picdesk/text.h"

namespace picdesk {
namespace {

class Bytes : public ::testing::TestWithParam<std::pair<std::uint64_t, std::string>> {};

TEST_P(Bytes, AreShort) { EXPECT_EQ(text::bytes(GetParam().first), GetParam().second); }

INSTANTIATE_TEST_SUITE_P(
    Quantities, Bytes,
    ::testing::Values(std::pair(0, "0 B"), std::pair(999, "999 B"), std::pair(1000, "1 kB"),
                      std::pair(41'234, "41 kB"), std::pair(999'499, "999 kB"),
                      std::pair(999'500, "1.0 MB"), std::pair(9'940'000, "9.9 MB"),
                      std::pair(9'960'000, "10 MB"), std::pair(1'500'000'000, "1.5 GB"),
                      std::pair(std::numeric_limits<std::uint64_t>::max(), "18446744 TB")));

TEST(Counted, NounsHaveAPlural) {
  EXPECT_EQ(text::counted(0, "master"), "0 masters");
  EXPECT_EQ(text::counted(1, "master"), "1 master");
  EXPECT_EQ(text::counted(2, "master"), "2 masters");
}

}  // namespace
}  // namespace picdesk
