// SPDX-License-Identifier: GPL-3.0-or-later
// A CommonMark parser must give back exactly the caption that went in.
#include <gtest/gtest.h>
#include <md4c.h>

#include "report/markup_samples.h"

namespace picdesk {
namespace {

struct ParsedImages {
  int images = 0;
  int others = 0;  // links, emphasis, code, ...: there must be none
  std::string source;
  std::string alt;
  bool inside = false;
  bool stray_text = false;
};

int enter_span(MD_SPANTYPE type, void* detail, void* user) {
  auto& parsed = *static_cast<ParsedImages*>(user);
  if (type != MD_SPAN_IMG) {
    ++parsed.others;
    return 0;
  }
  ++parsed.images;
  parsed.inside = true;
  const auto* image = static_cast<MD_SPAN_IMG_DETAIL*>(detail);
  parsed.source.assign(image->src.text, image->src.size);
  return 0;
}

int leave_span(MD_SPANTYPE type, void*, void* user) {
  if (type == MD_SPAN_IMG) static_cast<ParsedImages*>(user)->inside = false;
  return 0;
}

int add_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
  auto& parsed = *static_cast<ParsedImages*>(user);
  if (!parsed.inside) parsed.stray_text = true;
  if (type != MD_TEXT_NORMAL) ++parsed.others;  // entities, HTML, breaks
  parsed.alt.append(text, size);
  return 0;
}

int ignore_block(MD_BLOCKTYPE, void*, void*) { return 0; }

ParsedImages parse(const std::string& markdown) {
  MD_PARSER parser{};
  parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
  parser.enter_block = ignore_block;
  parser.leave_block = ignore_block;
  parser.enter_span = enter_span;
  parser.leave_span = leave_span;
  parser.text = add_text;
  ParsedImages parsed;
  EXPECT_EQ(md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &parsed), 0);
  return parsed;
}

std::string markdown(const MarkupRequest& request) {
  const auto markup = to_markup(request, MarkupFormat::markdown);
  return markup ? markup->text : "error: " + markup.error().message;
}

TEST(MarkupMarkdown, IsTheHouseLine) {
  EXPECT_EQ(markdown(test::hero_request()),
            "![Soldiers stand round a tunnel entrance, October 3, 2024. [Agency Name]]"
            "(/gc1/images/2024/10/03/7-a-600_384.webp)\n");
}

TEST(MarkupMarkdown, WithoutCaptionTheAltTextStandsIn) {
  MarkupRequest request = test::hero_request();
  request.caption.clear();
  const auto markup = to_markup(request, MarkupFormat::markdown);
  EXPECT_EQ(markup->text,
            "![Five soldiers round a hole, October 3, 2024. [Agency Name]]"
            "(/gc1/images/2024/10/03/7-a-600_384.webp)\n");
  ASSERT_EQ(markup->findings.size(), 1u);
  EXPECT_EQ(markup->findings[0].rule, "markup/no-caption");
}

struct Hostile {
  const char* name;
  const char* caption;  // without a date, with a final stop
  const char* credit;
};

void PrintTo(const Hostile& hostile, std::ostream* out) { *out << hostile.name; }

class MarkdownRoundTrip : public ::testing::TestWithParam<Hostile> {};

TEST_P(MarkdownRoundTrip, ParserGivesBackTheText) {
  MarkupRequest request = test::hero_request();
  request.date.clear();
  request.caption = GetParam().caption;
  request.credit = GetParam().credit;
  const ParsedImages parsed = parse(markdown(request));
  EXPECT_EQ(parsed.images, 1);
  EXPECT_EQ(parsed.others, 0);
  EXPECT_FALSE(parsed.stray_text);
  EXPECT_EQ(parsed.alt, request.caption + " [" + request.credit + "]");
  EXPECT_EQ(parsed.source, "/gc1/images/2024/10/03/7-a-600_384.webp");
}

INSTANTIATE_TEST_SUITE_P(
    Captions, MarkdownRoundTrip,
    ::testing::Values(Hostile{"Plain", "A soldier.", "AFP"},
                      Hostile{"Brackets", "A ] b [ c ]( [d](e) ![f](g).", "AFP"},
                      Hostile{"Backslashes", "C:\\dir\\[x\\] \\\\.", "A\\B\\"},
                      Hostile{"Emphasis", "*a* **b** _c_ __d__ ~~e~~.", "*AFP*"},
                      Hostile{"Code", "`a` ``b` .", "`AFP"},
                      Hostile{"Html", "<b>x</b> <!-- y --> <https://a.example>.", "<AFP>"},
                      Hostile{"Entities", "&amp; &lt; &#65; AT&T &copy;.", "A&amp;B"},
                      Hostile{"Table", "a | b | c.", "A|B"},
                      Hostile{"Parentheses", "a (b) (c.", "AFP (D)"},
                      Hostile{"LinkInCredit", "A soldier.", "AFP(https://a.example)"},
                      Hostile{"Arabic", "جنود يقفون عند مدخل نفق.", "وكالة فرانس برس"},
                      Hostile{"Exclamation", "Look out!", "AFP"}),
    [](const auto& test) { return test.param.name; });

TEST(MarkdownRoundTripAll, EveryPairOfAsciiPunctuation) {
  for (char a = '!'; a <= '~'; ++a) {
    for (char b = '!'; b <= '~'; ++b) {
      MarkupRequest request = test::hero_request();
      request.date.clear();
      request.caption = std::string("x") + a + b + "y " + b + a + "z" + a + ".";
      const ParsedImages parsed = parse(markdown(request));
      ASSERT_EQ(parsed.images, 1) << request.caption;
      ASSERT_EQ(parsed.others, 0) << request.caption;
      ASSERT_EQ(parsed.alt, request.caption + " [Agency Name]");
    }
  }
}

TEST(MarkupMarkdown, LineBreaksBecomeSpaces) {
  MarkupRequest request = test::hero_request();
  request.caption = "One\n\n# two\r\n- three.";
  request.credit = "A\nB";
  EXPECT_EQ(parse(markdown(request)).alt, "One # two - three, October 3, 2024. [A B]");
}

}  // namespace
}  // namespace picdesk
