// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/iim/legacy_charset.h"

#include <gtest/gtest.h>

namespace picdesk::test {
namespace {

TEST(LegacyCharset, UndefinedBytesBecomeReplacementCharacters) {
  EXPECT_EQ(metadata::to_utf8("a\x81z", metadata::Charset::windows_1252), "a\xEF\xBF\xBDz");
  EXPECT_EQ(metadata::to_utf8("\x80\xFF", metadata::Charset::mac_roman), "Äˇ");
  EXPECT_EQ(metadata::to_utf8("\x80\xFF", metadata::Charset::windows_1252), "€ÿ");
}

}  // namespace
}  // namespace picdesk::test
