// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/check_article.h"

#include <gtest/gtest.h>

#include "check/article/support.h"

namespace picdesk::test {
namespace {

TEST(CheckArticle, says_nothing_of_text_without_pictures) {
  EXPECT_TRUE(checked("# Boats\n\nThey leave port.\n").findings.empty());
  EXPECT_TRUE(checked("<h1>Boats</h1><p>They leave port.").findings.empty());
}

TEST(CheckArticle, takes_the_language_from_the_files_name) {
  constexpr std::string_view kRule = "caption/date-format:language";
  constexpr std::string_view kFrench = "![Des bateaux quittent le port, 3 octobre 2024. [AFP]](/a)";
  Desk desk;
  for (const char* path : {"a.fr.md", "a.fr-CA.md", "a.FR.md", "b/index.fr_ca.md"}) {
    desk.path = path;
    EXPECT_TRUE(checked(kFrench, desk).of(kRule).empty()) << path;
  }
  for (const char* path : {"a.md", "fr.md", "a.draft.md", "a.min.md", "a.v2.md", "a.fr-.md"}) {
    desk.path = path;
    EXPECT_EQ(checked(kFrench, desk).of(kRule).size(), 1u) << path;
  }
}

TEST(CheckArticle, takes_languages_in_any_case) {
  const std::string caption = "![Des bateaux quittent le port, 3 octobre 2024. [AFP]](/a)\n";
  EXPECT_TRUE(checked("---\nlang: FR\n---\n" + caption).of("caption/date-format").empty());
}

// Half of a pair of marks must not go with the words.
TEST(CheckArticle, offers_no_fix_across_markup) {
  const auto has_fix = [](std::string_view rule, std::string_view text) {
    const std::vector<ArticleFinding> found = checked(text).of(rule);
    EXPECT_EQ(found.size(), 1u) << rule << " in " << text;
    return !found.empty() && !found[0].fixes.empty();
  };
  EXPECT_TRUE(has_fix("alt/image-of", "![Image of boats at a quay. [AFP]](/a)"));
  EXPECT_FALSE(has_fix("alt/image-of", "![*Image* of boats at a quay. [AFP]](/a)"));
  const std::string figure = "<figure><img src=a alt=Boats><figcaption>";
  EXPECT_TRUE(has_fix("caption/date-format", figure + "Boats leave, 2024-10-03. [AFP]"));
  EXPECT_FALSE(has_fix("caption/date-format", figure + "Boats leave, <b>2024</b>-10-03. [AFP]"));
  EXPECT_TRUE(has_fix("caption/credit-format", figure + "Boats leave, May 4, 2024. (AFP)"));
  EXPECT_FALSE(has_fix("caption/credit-format", figure + "Boats, May 4, 2024. (<i>AFP</i>)"));
}

}  // namespace
}  // namespace picdesk::test
