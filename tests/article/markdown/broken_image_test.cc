// SPDX-License-Identifier: GPL-3.0-or-later
// A literal "![" that nearly became an image, and what only looks like one.
#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "article/marked.h"
#include "picdesk/article.h"

namespace picdesk {
namespace {

using Kind = BrokenImage::Kind;

struct Broken {
  const char* name;
  Kind kind;
  const char* marked;    // the whole between « and »
  const char* alt = "";  // after the mend; empty: there is none
  const char* target = "";
};
std::ostream& operator<<(std::ostream& out, const Broken& broken) { return out << broken.name; }

const Broken kBroken[] = {
    {"bracket_missing", Kind::bracket, "«![Boats. [AFP](/a.webp)»", "Boats. [AFP]", "/a.webp"},
    {"bracket_missing_in_quote", Kind::bracket, "> x «![Boats\n> go. [AFP](/a.webp)» y",
     "Boats go. [AFP]", "/a.webp"},
    {"bracket_missing_behind_a_link", Kind::bracket, "«![Boats [see](/b) go. [AFP](/a.webp)»",
     "Boats see go. [AFP]", "/a.webp"},
    {"bracket_missing_without_extension", Kind::bracket, "«![Boats. [AFP](/images/1)»",
     "Boats. [AFP]", "/images/1"},
    {"bracket_missing_with_query", Kind::bracket, "«![ Boats. [AFP](/a.JPG?x=1)» y",
     " Boats. [AFP]", "/a.JPG?x=1"},
    {"bracket_missing_in_table", Kind::bracket, "|a|b|\n|---|---|\n|«![B. [AFP](/a.webp)»|x|",
     "B. [AFP]", "/a.webp"},
    {"bracket_missing_in_tight_list", Kind::bracket, "- «![B. [AFP](/a.webp)»\n- ok\n", "B. [AFP]",
     "/a.webp"},
    {"bracket_missing_in_heading", Kind::bracket, "# «![B. [AFP](/a.webp)»\n", "B. [AFP]",
     "/a.webp"},
    {"bracket_extra_known_agency", Kind::bracket, "«![Boats. AFP]](/a.webp)»", "Boats. [AFP]",
     "/a.webp"},
    {"bracket_extra_arabic_agency", Kind::bracket, "«![قوارب. فرانس برس]](/a.webp)»",
     "قوارب. [فرانس برس]", "/a.webp"},
    {"bracket_extra_two_words", Kind::bracket, "«![Boats. Getty Images]](/a.webp)»",
     "Boats. [Getty Images]", "/a.webp"},
    {"bracket_extra_unknown_name", Kind::bracket, "«![Boats. Jo Doe]](/a.webp)»"},
    {"two_brackets_missing", Kind::bracket, "«![Boats [go. [AFP](/a.webp)»"},
    {"url_space", Kind::url_space, "«![Boats. [AFP]](/a b.webp)»", "Boats. [AFP]", "/a b.webp"},
    {"url_space_with_title", Kind::url_space, "«![Boats](/a b.webp \"Sea\")»", "Boats",
     "/a b.webp"},
    {"url_space_with_parentheses", Kind::url_space, "«![Boats](/a (1).webp)»", "Boats",
     "/a (1).webp"},
    {"url_space_with_angle", Kind::url_space, "«![Boats](/a <b.webp)»"},
    {"gap", Kind::gap, "«![Boats] (/a.webp)»", "Boats", "/a.webp"},
    {"gap_of_line_end", Kind::gap, "x «![Boats]\n(/a.webp)» y", "Boats", "/a.webp"},
    {"gap_of_tab", Kind::gap, "«![Boats. [AFP]]\t(a.webp)»", "Boats. [AFP]", "a.webp"},
    {"open_url", Kind::open_url, "«![Boats](/a.webp»"},
    {"open_url_with_text", Kind::open_url, "x\n«![Boats](/a.webp and more»\ny"},
    {"undefined_reference", Kind::undefined_reference, "«![Boats][nope]»"},
    {"undefined_collapsed", Kind::undefined_reference, "x «![Boats][]» y"},
    {"no_url", Kind::no_url, "«![Boats leave port]»"},
    {"no_url_with_credit", Kind::no_url, "«![Boats leave. [AFP]]»\n\ny"},
    {"no_url_in_quote", Kind::no_url, "> «![Boats]»"},
    {"table_pipe", Kind::table_pipe, "|a|b|\n|---|---|\n|«![B | c](/a.webp)»|x|", "B | c",
     "/a.webp"},
    {"table_pipes", Kind::table_pipe, "|a|b|\n|---|---|\n|«![B | c | d](/a.webp)»|x|"},
};

class BrokenImages : public testing::TestWithParam<Broken> {};

TEST_P(BrokenImages, AreFoundAndMended) {
  const Broken& expected = GetParam();
  for (const char* line_end : {"\n", "\r\n", "\r"}) {
    const auto marked = test::read_marks(test::with_line_ends(expected.marked, line_end));
    const auto article = parse_article(marked.text, ArticleFormat::markdown);
    ASSERT_TRUE(article);
    ASSERT_EQ(article->broken.size(), 1u) << marked.text;
    const BrokenImage& broken = article->broken[0];
    EXPECT_EQ(name(broken.kind), name(expected.kind));
    EXPECT_EQ(test::cut(marked.text, broken.whole), test::cut(marked.text, marked.wholes.at(0)));
    EXPECT_EQ(broken.whole, marked.wholes.at(0));
    ASSERT_EQ(broken.mend.has_value(), *expected.target != 0);
    if (!broken.mend) continue;
    std::string mended = marked.text;
    const auto& [span, text] = *broken.mend;
    mended.replace(span.begin, span.end - span.begin, text);
    const auto again = parse_article(mended, ArticleFormat::markdown);
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->broken.empty()) << mended;
    ASSERT_EQ(again->images.size(), 1u) << mended;
    EXPECT_EQ(again->images[0].alt->text(), expected.alt);
    EXPECT_EQ(again->images[0].src->text(), expected.target);
  }
}

INSTANTIATE_TEST_SUITE_P(Markdown, BrokenImages, testing::ValuesIn(kBroken),
                         [](const auto& tested) { return std::string(tested.param.name); });

struct Silent {
  const char* name;
  const char* text;
};
std::ostream& operator<<(std::ostream& out, const Silent& silent) { return out << silent.name; }

const Silent kSilent[] = {
    {"prose", "Write ![ to begin"},
    {"prose_and_a_link", "The ![ mark is told of in [the specification](https://a.example/s)."},
    {"prose_and_a_link_at_the_end", "The ![ mark: see [it](https://a.example/s)"},
    {"code", "`![Boats. [AFP](/a.webp)`"},
    {"code_block", "```\n![Boats. [AFP](/a.webp)\n```"},
    {"indented_code", "    ![Boats. [AFP](/a.webp)"},
    {"raw_html", "<b title=\"![Boats] (/a.webp)\">x</b>"},
    {"html_block", "<div>\n![Boats] (/a.webp)\n</div>"},
    {"escaped_mark", "\\![Boats. x] (/a.webp)"},
    {"escaped_bracket", "!\\[Boats] (/a.webp)"},
    {"apart", "! [Boats] (/a.webp)"},
    {"good_with_brackets", "![Boats. [AFP]](/a.webp)"},
    {"good_with_angle", "![Boats. [AFP]](</a b.webp>)"},
    {"good_escaped_bracket", "![Boats. \\[AFP](/a.webp)"},
    {"good_without_url", "![Boats]()"},
    {"good_reference", "![Boats][r]\n\n[r]: /a.webp"},
    {"good_shortcut", "![r]\n\n[r]: /a.webp"},
    {"parenthesis_of_prose", "Say ![this] (that is, not now) and go"},
    {"mark_and_text", "A ![wow] in a sentence"},
    {"pipe_outside_of_tables", "![B | c](/a.webp)"},
    {"escaped_pipe_in_table", "|a|b|\n|---|---|\n|![B \\| c](/a.webp)|x|"},
    {"link_of_another_block", "Write ![ here\n\n[AFP](/a.webp)"},
    {"link_of_another_item", "- ![ here\n- [AFP](/a.webp)"},
    {"reference_and_link", "![a][b](c.webp)"},
};

class NoBrokenImages : public testing::TestWithParam<Silent> {};

TEST_P(NoBrokenImages, AreSilent) {
  const auto article = parse_article(GetParam().text, ArticleFormat::markdown);
  ASSERT_TRUE(article);
  for (const BrokenImage& broken : article->broken) {
    ADD_FAILURE() << name(broken.kind) << ": " << test::cut(GetParam().text, broken.whole);
  }
}

INSTANTIATE_TEST_SUITE_P(Markdown, NoBrokenImages, testing::ValuesIn(kSilent),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(BrokenImages, OfOneBlockAreAllFoundInOrder) {
  const std::string text = "![a [AFP](/a.webp) ![b] (/b.webp) ![c](/c d.webp) ![e][f]";
  const auto article = parse_article(text, ArticleFormat::markdown);
  ASSERT_TRUE(article);
  std::string kinds;
  for (const BrokenImage& broken : article->broken) kinds += std::string(name(broken.kind)) + " ";
  EXPECT_EQ(kinds, "bracket gap url-space undefined-ref ");
}

}  // namespace
}  // namespace picdesk
