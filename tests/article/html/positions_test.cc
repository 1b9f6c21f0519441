// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of HTML images stand: each case with LF, CRLF and CR, with and without a BOM,
// held against places marked in the text (« » tag, ‹ › value of alt, ⦃ ⦄ value of src) and against
// lines and columns that are counted byte by byte.
#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <tuple>

#include "article/html/parsed.h"
#include "article/marked.h"

namespace picdesk {
namespace {

struct PlaceCase {
  const char* title;
  const char* marked;
  const char* alt;  // decoded
};
std::ostream& operator<<(std::ostream& out, const PlaceCase& c) { return out << c.title; }

struct LineEnd {
  const char* title;
  const char* text;
};
std::ostream& operator<<(std::ostream& out, const LineEnd& e) { return out << e.title; }

class Place : public testing::TestWithParam<std::tuple<PlaceCase, LineEnd, bool>> {};

TEST_P(Place, is_exact) {
  const auto& [place, line_end, bom] = GetParam();
  const test::Marked marked = test::read_marks((bom ? "\xEF\xBB\xBF" : "") +
                                               test::with_line_ends(place.marked, line_end.text));
  const auto article = parse_article(marked.text, ArticleFormat::html);
  ASSERT_TRUE(article.has_value()) << article.error().message;
  ASSERT_EQ(article->images.size(), marked.wholes.size());
  const LineIndex lines(marked.text);
  for (std::size_t index = 0; index < article->images.size(); ++index) {
    const ArticleImage& image = article->images[index];
    EXPECT_EQ(image.whole, marked.wholes[index]) << test::cut(marked.text, image.whole);
    EXPECT_EQ(image.alt_span, marked.alts.at(index)) << test::cut(marked.text, image.alt_span);
    ASSERT_TRUE(image.alt.has_value());
    EXPECT_EQ(image.alt->text(), place.alt);
    if (!image.alt->empty()) {
      EXPECT_EQ(image.alt->source(), image.alt_span);
    }
    if (index < marked.targets.size()) {
      EXPECT_EQ(find_attribute(image, "src")->value_span, marked.targets[index]);
    }
    EXPECT_EQ(image.tag_name.begin, image.whole.begin + 1);
    for (const std::uint64_t byte : {image.whole.begin, image.alt_span.begin, image.alt_span.end}) {
      EXPECT_EQ(lines.at(byte), test::walk_to(marked.text, byte));
    }
  }
}

INSTANTIATE_TEST_SUITE_P(
    Html, Place,
    testing::Combine(
        testing::Values(
            PlaceCase{"plain", "<p>\n «<img src=\"⦃a.webp⦄\" alt=\"‹Boats›\">»", "Boats"},
            PlaceCase{"single_quotes", "<p>«<img alt='‹Boats›'\n src='⦃a⦄'>»</p>", "Boats"},
            PlaceCase{"unquoted", "\n\n«<img alt=‹Boats› src=⦃a.webp⦄>»", "Boats"},
            PlaceCase{"unquoted_slash", "«<img src=⦃a/⦄ alt=‹b/›>»", "b/"},
            PlaceCase{"self_closing", "«<img alt=\"‹Boats›\" />»\n<p>", "Boats"},
            PlaceCase{"space_around_equals", "«<img alt \n = \n \"‹Boats›\">»", "Boats"},
            PlaceCase{"upper_case", "«<IMG ALT=\"‹Boats›\" SRC=\"⦃A⦄\">»", "Boats"},
            PlaceCase{"no_value", "«<img alt‹› src=⦃a⦄>»", ""},
            PlaceCase{"equals_without_value", "«<img src=⦃a⦄ alt‹›=>»", ""},
            PlaceCase{"empty_value", "«<img alt=\"‹›\" src=⦃a⦄>»", ""},
            PlaceCase{"multi_line_alt", "<p>\n«<img alt=\"‹Two\nboats›\">»", "Two boats"},
            PlaceCase{"tabs", "\t\t«<img\talt=\"‹a\tb›\">»", "a\tb"},
            PlaceCase{"controls", "«<img alt=\"‹a\x1b[b\u0092\uFDD0ï\uFFFDc\x7f›\" src=⦃a⦄>»",
                      "a\x1b[b\u0092\uFDD0ï\uFFFDc\x7f"},
            PlaceCase{"arabic", "<p>صورة «<img alt=\"‹قوارب في الميناء›\" src=⦃ق⦄>»",
                      "قوارب في الميناء"},
            PlaceCase{"emoji", "🚢👩‍👩‍👧\n🚢«<img alt=\"‹🚢 leaves›\">»",
                      "🚢 leaves"},
            PlaceCase{"entities",
                      "&amp;&eacute; «<img alt=\"‹A &amp; B&#x27;s &eacute;t&eacute;›\">»",
                      "A & B's été"},
            PlaceCase{"entity_without_semicolon", "«<img alt=\"‹A &amp B &copy›\">»", "A & B ©"},
            PlaceCase{"no_entity", "«<img alt=\"‹a=1&copy=2 &unknown; & &#; &notit;›\">»",
                      "a=1&copy=2 &unknown; & &#; &notit;"},
            PlaceCase{"double_escape", "«<img alt=\"‹A &amp;amp; B›\">»", "A &amp; B"},
            PlaceCase{"two_code_points", "«<img alt=\"‹&NotEqualTilde; &fjlig;x›\">»", "≂̸ fjx"},
            PlaceCase{"quote_in_the_other_quote", "«<img alt='‹\"Boats\"›'>»", "\"Boats\""},
            PlaceCase{"bigger_than_inside", "«<img alt=\"‹a > b < c›\">»", "a > b < c"},
            PlaceCase{"in_picture", "<picture><source srcset=b>«<img alt=‹x› src=⦃a⦄>»</picture>",
                      "x"},
            PlaceCase{"in_table", "<table><tr><td>«<img alt=\"‹x›\">»</table>", "x"},
            PlaceCase{"image_tag", "<p>«<image alt=\"‹x›\" src=⦃a⦄>»", "x"},
            PlaceCase{"second_alt_dropped", "«<img alt=\"‹x›\" ALT=\"y\">»", "x"},
            PlaceCase{"two_images", "«<img alt=‹x› src=⦃a⦄>»\n«<img alt=\"‹x›\" src='⦃b⦄'>»", "x"},
            PlaceCase{"after_a_comment", "<!-- <img>\n -->«<img alt=‹x›>»", "x"},
            PlaceCase{"after_a_script", "<script>'</p><img>'\n</script>«<img alt=‹x›>»", "x"},
            PlaceCase{"input", "<form>\n«<input type=image alt=\"‹x›\" src=\"⦃a⦄\">»", "x"},
            PlaceCase{"inside_a_link", "<a href=x>«<img alt='‹x›'>»</a>", "x"},
            PlaceCase{"reopened_formatting", "<p><b>a<p>«<img alt='‹x›'>»", "x"}),
        testing::Values(LineEnd{"lf", "\n"}, LineEnd{"crlf", "\r\n"}, LineEnd{"cr", "\r"}),
        testing::Bool()),
    [](const testing::TestParamInfo<Place::ParamType>& of) {
      return std::string(std::get<0>(of.param).title) + "_" + std::get<1>(of.param).title +
             (std::get<2>(of.param) ? "_bom" : "");
    });

TEST(Place, of_a_flagged_word_is_the_bytes_behind_it) {
  const std::string html = "<img alt=\"Caf&eacute; &amp; boats\">";
  const auto article = parse_article(html, ArticleFormat::html);
  ASSERT_TRUE(article.has_value());
  const MappedText& alt = *article->images[0].alt;
  const auto bytes_of = [&](std::string_view word) {
    const std::size_t at = alt.text().find(word);
    return test::cut(html, alt.source(at, at + word.size()));
  };
  EXPECT_EQ(bytes_of("boats"), "boats");
  EXPECT_EQ(bytes_of("Café"), "Caf&eacute;");
  EXPECT_EQ(bytes_of("& b"), "&amp; b");
}

}  // namespace
}  // namespace picdesk
