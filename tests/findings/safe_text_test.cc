// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/safe_text.h"

#include <gtest/gtest.h>

namespace picdesk::findings {
namespace {

TEST(SafeLine, IsOneLineWithoutControls) {
  EXPECT_EQ(safe_line("a\r\nb\tc\x1B[m\u202E\xFF"), "a  b c<U+001B>[m<U+202E><0xFF>");
  EXPECT_EQ(safe_line("ab\u200Ec"), "ab\u200Ec");
  EXPECT_EQ(safe_line("##[error]x ##vso[task] ## [ok] ###[x"),
            "##<U+005B>error]x ##vso<U+005B>task] ## [ok] ###<U+005B>x");
}

TEST(SafePath, NeverBeginsACommand) {
  EXPECT_EQ(safe_path("a/b.md"), "a/b.md");
  EXPECT_EQ(safe_path("::error::x"), "<U+003A>:error::x");
  EXPECT_EQ(safe_path("  ::error::x"), "  <U+003A>:error::x");
  EXPECT_EQ(safe_path("a\n::error::x"), "a<U+000A>::error::x");
}

TEST(EscapeXml, LeavesOnlyWhatXmlHolds) {
  EXPECT_EQ(escape_xml("<a b=\"c\">'&\n\x01\x7F\xFF\uFFFE"),
            "&lt;a b=&quot;c&quot;&gt;&#39;&amp;&#10;\uFFFD\x7F\uFFFD\uFFFD");
}

TEST(PercentEncoded, KeepsOnlyWhatNeedsNone) {
  EXPECT_EQ(percent_encoded("a b/c:d%\u00E9~._-.md"), "a%20b/c%3Ad%25%C3%A9~._-.md");
}

TEST(WithoutPath, TakesTheFilesNameOff) {
  EXPECT_EQ(without_path("a.md: not there", "a.md"), "not there");
  EXPECT_EQ(without_path("a.mdx: not there", "a.md"), "a.mdx: not there");
  EXPECT_EQ(without_path("not there", ""), "not there");
}

}  // namespace
}  // namespace picdesk::findings
