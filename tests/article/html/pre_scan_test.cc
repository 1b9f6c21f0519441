// SPDX-License-Identifier: GPL-3.0-or-later
// The caps: each is hit at one more than it allows, and what passes costs gumbo no more than was
// estimated, on random soups of tags.
#include "article/html/pre_scan.h"

#include <gtest/gtest.h>
#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <ostream>
#include <random>
#include <string>
#include <string_view>

#include "article/html/gumbo_tree.h"
#include "article/html/node.h"
#include "article/html/parsed.h"

namespace picdesk {
namespace {

std::string times(std::string_view text, std::size_t count) {
  std::string out;
  for (std::size_t at = 0; at < count; ++at) out += text;
  return out;
}

struct CapCase {
  const char* title;
  void (*set)(ArticleLimits&);
  std::string fits;
  std::string exceeds;
  const char* named;
};
std::ostream& operator<<(std::ostream& out, const CapCase& c) { return out << c.title; }
class Cap : public testing::TestWithParam<CapCase> {};

TEST_P(Cap, is_exact_and_named) {
  ArticleLimits limits;
  GetParam().set(limits);
  EXPECT_TRUE(article::pre_scan(GetParam().fits, limits).has_value());
  const auto refused = article::pre_scan(GetParam().exceeds, limits);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().code, ErrorCode::too_large);
  EXPECT_NE(refused.error().message.find(GetParam().named), std::string::npos)
      << refused.error().message;
}

INSTANTIATE_TEST_SUITE_P(
    Html, Cap,
    testing::Values(CapCase{"bytes", [](ArticleLimits& l) { l.html_bytes = 10; }, times("x", 10),
                            times("x", 11), "11 bytes"},
                    CapCase{"tags", [](ArticleLimits& l) { l.tags = 10; }, times("<p></p>", 5),
                            times("<p></p>", 5) + "<br>", "10 tags"},
                    CapCase{"attributes", [](ArticleLimits& l) { l.attributes = 4; },
                            times("<p a b>", 2), times("<p a b>", 2) + "<p c>", "4 attributes at"},
                    CapCase{"attributes_of_a_tag", [](ArticleLimits& l) { l.tag_attributes = 3; },
                            "<p a b c>", "<p a b c a>", "attributes on one tag"},
                    CapCase{"depth", [](ArticleLimits& l) { l.depth = 5; }, times("<div>", 5),
                            times("<div>", 6), "depth of elements"},
                    CapCase{"depth_sum", [](ArticleLimits& l) { l.depth_sum = 15; },
                            times("<div>", 5), times("<div>", 5) + "<br>", "sum of depths"},
                    CapCase{"roots", [](ArticleLimits& l) { l.root_tags = 2; }, "<html><body>",
                            "<html><body><body a=1>", "html and body tags"},
                    CapCase{"formatting", [](ArticleLimits& l) { l.formatting = 3; }, "<b><i><u>",
                            "<b><i><u><em>", "open formatting elements"},
                    CapCase{"formatting_sum", [](ArticleLimits& l) { l.formatting_sum = 3; },
                            "<b>x<br>", "<b>x<br>y", "sum of open formatting"},
                    CapCase{"tree", [](ArticleLimits& l) { l.arena_bytes = 10'000; }, "<p>x",
                            times("<!---->", 40), "bytes of its tree"}),
    test::title_of<CapCase>);

struct DepthCase {
  const char* title;
  const char* html;
  std::uint64_t depth;  // at its deepest
};
std::ostream& operator<<(std::ostream& out, const DepthCase& c) { return out << c.title; }
class Depth : public testing::TestWithParam<DepthCase> {};

TEST_P(Depth, is) {
  const auto cost = article::pre_scan(GetParam().html, {});
  ASSERT_TRUE(cost.has_value());
  EXPECT_EQ(cost->depth, GetParam().depth);
}

INSTANTIATE_TEST_SUITE_P(
    Soup, Depth,
    testing::Values(
        DepthCase{"siblings", "<div></div><div></div>", 1},
        DepthCase{"void", "<br><img><input>", 0},
        DepthCase{"roots_are_not_counted", "<html><head></head><body><p>", 1},
        DepthCase{"paragraphs", "<p>a<p>b<div>c</div><p>", 1},
        DepthCase{"items", "<ul><li>a<li>b<li>c</ul>", 2},
        DepthCase{"a_block_closes_inlines", "<div><span><b></div><div>", 3},
        DepthCase{"a_table_is_a_barrier", "<div><table><td></div><div>", 3},
        DepthCase{"table_end_reaches_far", "<table><td><p><span></table><table><td><p>", 3},
        DepthCase{"an_end_tag_without_start", "</div></p></b></svg>", 0},
        DepthCase{"scripts", "<script>'<div><div>'</script><div>", 1},
        DepthCase{"scripts_hide_scripts", "<script><!--<script></script><div>--></script><p>", 1},
        DepthCase{"comments", "<!--><div>--><!-- <div> --!><p>", 2},
        DepthCase{"ruby", "<ruby>a<rt>b<rt>c<rp>d</ruby>", 2},
        DepthCase{"rt_elsewhere", "<rt><rt><rt>", 3},
        DepthCase{"svg_closes_itself", "<svg><path/><path/><g/></svg>", 1},
        DepthCase{"html_does_not", "<div/><div/>", 2},
        DepthCase{"void_elements_of_svg", "<svg><area><area><area>", 4},
        DepthCase{"a_cut_tag_counts", "<p><b><i", 3},
        DepthCase{"quotes", "<p a='<div>' b=\"<div>\">", 1},
        DepthCase{"behind_svg_a_script_counts", "<svg></svg><script>'<i>'</script>", 2},
        DepthCase{"no_comment_hides_what_a_script_ends",
                  "<svg></svg><script>'<!--'</script><div><div><div>", 4},
        DepthCase{"nothing_closes_while_in_doubt",
                  "<div><div><svg></svg><script><!--</script></div></div><div>", 4}),
    test::title_of<DepthCase>);

std::uint64_t gumbo_depth(const article::Node& document) {
  std::uint64_t most = 0;
  for (const auto* node = &document; node; node = article::next_node(node, &document, false)) {
    std::uint64_t depth = 0;
    for (const auto* up = node; up != nullptr; up = up->parent) ++depth;
    most = std::max(most, depth);
  }
  return most;
}

constexpr auto kPieces = std::to_array<std::string_view>(
    {"<p>",       "</p>",       "<div>",       "</div>",     "<b>",         "</b>",
     "<i a=1>",   "</i>",       "<a href=x>",  "</a>",       "<table>",     "</table>",
     "<tr>",      "<td>",       "</td>",       "<ul>",       "</ul>",       "<li>",
     "<span>",    "</span>",    "<svg>",       "</svg>",     "<g>",         "</g>",
     "<desc>",    "</desc>",    "<area>",      "<path/>",    "<math>",      "</math>",
     "<mi>",      "</mi>",      "<select>",    "</select>",  "<option>",    "<script>",
     "</script>", "<!--",       "-->",         "<textarea>", "</textarea>", "<style>",
     "</style>",  "<title>",    "</title>",    "<template>", "</template>", "<form>",
     "</form>",   "<button>",   "</button>",   "<object>",   "</object>",   "<h1>",
     "</h1>",     "x",          "<br>",        "</br>",      "<isindex>",   "<body a=1>",
     "<x-y>",     "</x-y>",     "<a b=\"",     "\">",        "<![CDATA[",   "]]>",
     "<caption>", "<frameset>", "<plaintext>", "<nobr>",     "<select/>",   "<font color=x>",
     "&amp;",     "<dd>",       "<dt>",        "<ruby>",     "<rt>"});

class RandomSoup : public testing::TestWithParam<unsigned> {};

TEST_P(RandomSoup, costs_no_more_than_estimated) {
  std::mt19937 random(GetParam());
  for (int page = 0; page < 400; ++page) {
    // Few kinds of pieces a page, so that each meets its like often.
    std::array<std::string_view, 8> kinds;
    for (auto& kind : kinds) kind = kPieces[random() % kPieces.size()];
    std::string html;
    for (std::size_t left = 20 + random() % 200; left > 0; --left) html += kinds[random() % 8];
    const auto cost = article::pre_scan(html, {});
    if (!cost) continue;
    article::Arena arena(192u << 20, 20);
    const auto* document = article::parse_tree(html, article::HtmlRoot::page, arena);
    if (arena.stopped() == article::Arena::Stop::assertion) continue;  // a fault of gumbo's
    ASSERT_NE(document, nullptr) << html;
    EXPECT_LE(gumbo_depth(*document), 5 * cost->depth + cost->formatting + 16) << html;
    EXPECT_LE(arena.used(), cost->tree_bytes) << html;
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomSoup, testing::Range(0u, 20u));

}  // namespace
}  // namespace picdesk
