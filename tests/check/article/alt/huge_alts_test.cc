// SPDX-License-Identifier: GPL-3.0-or-later
// Texts and pages that nobody writes must be checked all the same, in linear time: were it
// quadratic, these would take minutes.
#include <gtest/gtest.h>

#include <string>

#include "check/article/support.h"

namespace picdesk::test {
namespace {

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string text;
  text.reserve(bytes + piece.size());
  while (text.size() < bytes) text += piece;
  return text;
}

TEST(HugeAlts, AreChecked) {
  constexpr std::size_t kBytes = 96u << 10;
  for (const std::string_view piece :
       {"a", "a ", "- ", "©", "© a", "[", "(", ".", "image of ", "صورة ل", "l'", "’", "_", "a1B2",
        "Photo: ", "TODO ", "\xCC\x81", "[a] ", "0"}) {
    const std::string text = repeated(piece, kBytes);
    const Checked all =
        checked("<h1>" + text + "</h1><figure><img src=\"" + text + "\" alt=\"" + text +
                "\" title=\"" + text + "\"><figcaption>" + text + "</figcaption></figure>");
    for (const ArticleFinding& finding : all.findings) {
      EXPECT_LT(finding.message.size(), 2000u) << finding.rule;
    }
  }
}

TEST(HugeAlts, OfManyPicturesAreCompared) {
  std::string article = "<main>";
  for (int number = 0; number < 10'000; ++number) {
    article += "<img src=/" + std::to_string(number) + ".webp alt=\"Boats leave port " +
               std::to_string(number % 7) + "\">";
  }
  EXPECT_EQ(checked(article).of("alt/same-as-other").size(), 10'000u - 7u);
}

}  // namespace
}  // namespace picdesk::test
