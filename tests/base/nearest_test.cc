// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "base/text.h"

namespace picdesk::text {
namespace {

const std::vector<std::string> known = {"width", "height", "format", "quality", "q", "max_bytes"};

TEST(Nearest, FindsTypingErrors) {
  EXPECT_EQ(nearest("widht", known), "width");     // exchanged
  EXPECT_EQ(nearest("heigt", known), "height");    // missing
  EXPECT_EQ(nearest("formmat", known), "format");  // doubled
  EXPECT_EQ(nearest("qualify", known), "quality");
  EXPECT_EQ(nearest("maxbytes", known), "max_bytes");
  EXPECT_EQ(nearest("width", known), "width");
}

TEST(Nearest, StaysSilentWhenNothingIsNear) {
  EXPECT_EQ(nearest("colour", known), "");
  EXPECT_EQ(nearest("w", {"xyz"}), "");
  EXPECT_EQ(nearest("width", {}), "");
  EXPECT_EQ(nearest("ab", {"cd"}), "");  // two edits in two letters
}

TEST(Nearest, AllowsOneEditInTheShortestWords) {
  EXPECT_EQ(nearest("x", known), "q");
  EXPECT_EQ(nearest("", {"q"}), "q");
}

TEST(Nearest, FirstOfEqualsWins) { EXPECT_EQ(nearest("cat", {"bat", "hat"}), "bat"); }

}  // namespace
}  // namespace picdesk::text
