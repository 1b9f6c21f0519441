// SPDX-License-Identifier: GPL-3.0-or-later
// Whole snippets through parse_article() and check_article(), and what came out of it. Places of
// findings are written into the snippets: "![Boats, ⟦Friday⟧, October 3, 2024. [AFP]](/a.webp)".
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "picdesk/check_article.h"

namespace picdesk::test {

PartialDate day(int year, int month, int day);

// What the checks get besides the article's bytes.
struct Desk {
  std::string path = {};  // empty: "article.md", or "article.html" if the text begins with '<'
  ImageFiles files = {};
  ArticleConfig config = {};
  DeskConfig desk = {};
  PartialDate now = day(2026, 1, 15);
};

// An image file that is there and sound, of so many pixels; its name says the format.
ImageFile sound_file(std::string_view path, Size size);

struct Checked {
  std::string text;                      // without marks
  std::vector<Span> marks;               // ⟦ ⟧, by their begin
  std::vector<ArticleFinding> findings;  // of all rules

  std::string cut(Span span) const { return text.substr(span.begin, span.end - span.begin); }
  // Of one rule ("text/digits") or one kind of it ("md/broken-image:gap").
  std::vector<ArticleFinding> of(std::string_view rule) const;
  std::string describe() const;  // every finding in a line, for failure messages
};
// The test fails (and nothing is found) if the snippet does not parse.
Checked checked(std::string_view marked, const Desk& desk = {});

// Expects findings of the rule at the marks, and nowhere else; no mark: none at all.
// Returns them, for more expectations.
std::vector<ArticleFinding> expect_marked(std::string_view rule, std::string_view marked,
                                          const Desk& desk = {});

std::string applied(std::string_view text, const Fix& fix);
// Expects every finding of the rule to offer a fix, applies the first of each (those that overlap
// one behind them are left out), and expects that the result has no finding of the rule.
std::string mended(std::string_view rule, std::string_view text, const Desk& desk = {});

// For INSTANTIATE_TEST_SUITE_P: the member `name` of a case.
template <class Case>
std::string name_of(const testing::TestParamInfo<Case>& of) {
  return of.param.name;
}

}  // namespace picdesk::test
