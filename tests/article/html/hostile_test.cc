// SPDX-License-Identifier: GPL-3.0-or-later
// Pages made to cost time and memory, or to crash the parser: an error that says why, or a result.
#include <gtest/gtest.h>

#include <cassert>
#include <functional>
#include <ostream>
#include <string>

#include "picdesk/article.h"

namespace picdesk {
namespace {

std::string times(std::string_view text, std::size_t count) {
  std::string out;
  out.reserve(text.size() * count);
  for (std::size_t at = 0; at < count; ++at) out += text;
  return out;
}

std::string numbered(std::string_view before, std::size_t count, std::string_view after) {
  std::string out;
  for (std::size_t at = 0; at < count; ++at) {
    out.append(before).append(std::to_string(at)).append(after);
  }
  return out;
}

struct HostileCase {
  const char* title;
  std::function<std::string()> html;  // made when it is needed: megabytes
  const char* refused;                // part of the message; "": parsed
  ErrorCode code = ErrorCode::too_large;
};
std::ostream& operator<<(std::ostream& out, const HostileCase& c) { return out << c.title; }
class Hostile : public testing::TestWithParam<HostileCase> {};

TEST_P(Hostile, ends) {
  const auto article = parse_article(GetParam().html(), ArticleFormat::html);
  const std::string refused = GetParam().refused;
  ASSERT_EQ(article.has_value(), refused.empty()) << (article ? "parsed" : article.error().message);
  if (article) return;
  EXPECT_EQ(article.error().code, GetParam().code);
  EXPECT_NE(article.error().message.find(refused), std::string::npos) << article.error().message;
}

INSTANTIATE_TEST_SUITE_P(
    Html, Hostile,
    testing::Values(
        HostileCase{"nested_div", [] { return times("<div>", 200'000); }, "depth of elements"},
        HostileCase{"attributes_on_a_tag",
                    [] { return "<img " + numbered("a", 40'000, "=1 ") + ">"; },
                    "attributes on one tag"},
        HostileCase{"attributes_on_a_tag_that_is_cut",
                    [] { return "<img " + numbered("a", 40'000, "=1 "); }, "attributes on one tag"},
        HostileCase{"attributes_on_an_end_tag",
                    [] { return "</p " + numbered("a", 40'000, "=1 ") + ">"; },
                    "attributes on one tag"},
        HostileCase{"nested_tables", [] { return times("<table><tr><td>", 66'000); },
                    "depth of elements"},
        HostileCase{"nested_tables_below_the_cap", [] { return times("<table><tr><td>", 2'000); },
                    ""},
        HostileCase{"body_attributes", [] { return numbered("<body a", 70'000, "=1>"); },
                    "html and body tags"},
        HostileCase{"formatting_bomb", [] { return times("<b>", 16) + times("<p>x</p>", 125'000); },
                    "open formatting elements"},
        HostileCase{"formatting_bomb_of_attributes",
                    [] {
                      return numbered("<b title='" + std::string(2'000, 'x') + "' id=", 60, ">") +
                             times("<p>x</p>", 1'600);
                    },
                    "bytes of its tree"},
        HostileCase{"adoptions",
                    [] {
                      return times("<b " + numbered("a", 200, " ") + ">" + times("<div>", 7) +
                                       "</b>" + times("</div>", 7),
                                   1'000);
                    },
                    "bytes of its tree"},
        HostileCase{"isindex", [] { return times("<isindex prompt=x>", 100'000); }, "tags at byte"},
        HostileCase{"comments", [] { return times("<!-->", 1'000'000); }, "bytes of its tree"},
        HostileCase{"script_behind_svg",
                    [] { return "<svg></svg><script>'<!--'</script>" + times("<div>", 100'000); },
                    "depth of elements"},
        HostileCase{"nul", [] { return std::string(1'000'000, '\0'); }, ""},
        HostileCase{"bad_utf8", [] { return "<p>" + times("\xFF", 1'000'000); }, "UTF-8",
                    ErrorCode::corrupt_data},
        HostileCase{"less_than", [] { return times("<", 1'000'000); }, ""},
        HostileCase{"quotes", [] { return times("<a b=\"", 200'000); }, "attributes on one tag"},
        HostileCase{"cut_scripts", [] { return "<script>" + times("<!--<script>", 100'000); }, ""},
        HostileCase{"line_breaks_in_alt",
                    [] { return "<img alt='" + times("\na", 400'000) + "'>"; }, ""},
        HostileCase{"shared_label",
                    [] {
                      return "<p id=a>" + times("y ", 4'000) + "</p>" +
                             times("<img aria-labelledby=a>", 40'000);
                    },
                    "labels"},
        HostileCase{"nested_labels",
                    [] {
                      return numbered("<div id=a", 2'000, ">") + times("<br>", 20'000) +
                             numbered("<img aria-labelledby=a", 2'000, ">");
                    },
                    "labels"},
        HostileCase{"gumbo_assertion", [] { return "<table><svg><select><desc><select><table>"; },
                    "tags nest", ErrorCode::internal}),
    [](const testing::TestParamInfo<HostileCase>& of) { return of.param.title; });

TEST(Assertion, leaves_the_next_page_alone) {
  const auto parse = [](std::string_view html) { return parse_article(html, ArticleFormat::html); };
  EXPECT_FALSE(parse("<table><svg><select><desc><select><table>").has_value());
  EXPECT_TRUE(parse("<img>").has_value());
}

// What no page is to blame for ends the program, as it always did.
TEST(AssertionDeathTest, of_others_stays_glibcs) {
  EXPECT_DEATH(__assert_fail("boats == 2", "boats.cc", 12, "count"),
               "boats.cc:12: count: Assertion `boats == 2' failed");
}

TEST(TimeLimit, is_an_error_of_its_own) {
  ArticleLimits limits;
  limits.cpu_seconds = 0;
  const auto article = parse_article(times("<p>x", 20'000), ArticleFormat::html, limits);
  ASSERT_FALSE(article.has_value());
  EXPECT_EQ(article.error().code, ErrorCode::timeout);
}

}  // namespace
}  // namespace picdesk
