// SPDX-License-Identifier: GPL-3.0-or-later
// alt/missing, alt/empty-hero, html/role-conflict.
#include <gtest/gtest.h>

#include "check/article/support.h"

namespace picdesk::test {
namespace {

struct NameCase {
  const char* name;
  const char* rule;
  const char* marked;
};
std::ostream& operator<<(std::ostream& out, const NameCase& c) { return out << c.name; }

class Names : public testing::TestWithParam<NameCase> {};
TEST_P(Names, are_judged) { expect_marked(GetParam().rule, GetParam().marked); }

// Where other images are judged, one with an alt stands in front of them and is the hero.
constexpr const char* kMissing = "alt/missing";
INSTANTIATE_TEST_SUITE_P(
    Missing, Names,
    testing::Values(
        NameCase{"html_alt", kMissing, "<img src=a.webp alt='Boats at a quay'>"},
        NameCase{"html_none", kMissing, "<⟦img⟧ src=a.webp>"},
        NameCase{"html_none_later", kMissing, "<img src=h alt=Boats><p><⟦img⟧ src=a.webp>"},
        NameCase{"html_empty_is_decorative", kMissing, "<img src=h alt=Boats><img src=a alt=''>"},
        NameCase{"html_bare_is_decorative", kMissing, "<img src=h alt=Boats><img src=a alt>"},
        NameCase{"html_blank", kMissing, "<img src=h alt=Boats><img src=a alt='⟦ ⟧'>"},
        NameCase{"html_nbsp", kMissing, "<img src=h alt=Boats><img src=a alt=\"⟦&nbsp;⟧\">"},
        NameCase{"title_names", kMissing, "<img src=h alt=Boats><img src=a title=Quay>"},
        NameCase{"label_names", kMissing, "<img src=h alt=Boats><img src=a aria-label=Quay>"},
        NameCase{"hidden", kMissing, "<img src=h alt=Boats><p hidden><img src=a></p>"},
        NameCase{"noscript", kMissing, "<img src=h alt=Boats><noscript><img src=a></noscript>"},
        NameCase{"data_src_only", kMissing, "<img src=h alt=Boats><⟦img⟧ data-src=a.webp>"},
        NameCase{"svg", kMissing, "<img src=h alt=Boats><⟦svg⟧ role=img><path/></svg>"},
        NameCase{"svg_title", kMissing, "<img src=h alt=A><svg role=img><title>B</title></svg>"},
        NameCase{"svg_without_role", kMissing, "<img src=h alt=Boats><svg><path/></svg>"},
        NameCase{"input_empty", kMissing, "<img src=h alt=Boats><input type=image ⟦alt=\"\"⟧>"},
        NameCase{"area", kMissing, "<img src=h alt=A><map><⟦area⟧ href=x></map>"},
        NameCase{"object", kMissing, "<img src=h alt=A><⟦object⟧ data=a.png></object>"},
        NameCase{"empty_with_a_role", kMissing,
                 "<img src=h alt=Boats><img src=a role=button ⟦alt=''⟧>"},
        NameCase{"empty_with_global_aria", kMissing,
                 "<img src=h alt=Boats><img src=a aria-describedby=x ⟦alt=''⟧>"},
        NameCase{"markdown", kMissing, "![Boats](/h.webp)\n\n⟦![](/a.webp)⟧\n"},
        NameCase{"markdown_hero", kMissing, "⟦![](/a.webp)⟧\n"},
        NameCase{"markdown_blank", kMissing, "![Boats](/h.webp)\n\n![⟦&nbsp;⟧](/a.webp)\n"},
        NameCase{"markdown_reference", kMissing, "![Boats](/h.webp) ⟦![][a]⟧\n\n[a]: /a.webp\n"},
        NameCase{"markdown_text", kMissing, "![Boats](/h.webp)\n\n![قوارب](/a.webp)\n"},
        NameCase{"markdown_code", kMissing, "![Boats](/h.webp) `![](/a.webp)`\n"},
        NameCase{"markdown_html", kMissing, "![Boats](/h.webp)\n\n> <⟦img⟧ src=x>\n"},
        NameCase{"markdown_html_bare", kMissing, "![Boats](/h.webp) <img src=x ⟦alt⟧>\n"},
        NameCase{"markdown_html_empty", kMissing, "![Boats](/h.webp) <img src=x alt=\"\">\n"},
        NameCase{"crlf_and_bom", kMissing, "\xEF\xBB\xBF![Boats](/h)\r\n\r\nx ⟦![](/a.webp)⟧\r\n"}),
    name_of<NameCase>);

constexpr const char* kEmptyHero = "alt/empty-hero";
INSTANTIATE_TEST_SUITE_P(
    EmptyHero, Names,
    testing::Values(
        NameCase{"says_something", kEmptyHero, "<img src=a alt='Four miners look into a shaft.'>"},
        NameCase{"nbsp", kEmptyHero, "<img src=a alt=\"⟦&nbsp;⟧\">"},
        NameCase{"zero_width", kEmptyHero, "<img src=a alt='⟦&#x200b;⟧'>"},
        NameCase{"marks_only", kEmptyHero, "<img src=a alt='⟦***⟧'>"},
        NameCase{"empty", kEmptyHero, "<img src=a ⟦alt=''⟧>"},
        NameCase{"bare", kEmptyHero, "<img src=a ⟦alt⟧>"},
        NameCase{"none_is_alt_missing", kEmptyHero, "<img src=a>"},
        NameCase{"aria_hidden", kEmptyHero, "<img src=a aria-hidden=\"⟦true⟧\" alt=Boats>"},
        NameCase{"aria_hidden_around", kEmptyHero, "<p aria-hidden=true><⟦img⟧ src=a alt=B></p>"},
        NameCase{"role_none", kEmptyHero, "<img src=a role=⟦none⟧ alt=Boats>"},
        NameCase{"markdown_marks", kEmptyHero, "![⟦\\*\\*⟧](/a.webp)\n"},
        NameCase{"arabic_digit", kEmptyHero, "<img src=a alt='٣'>"},
        NameCase{"markdown_empty_is_alt_missing", kEmptyHero, "![](/a.webp)\n"}),
    name_of<NameCase>);

constexpr const char* kRole = "html/role-conflict";
INSTANTIATE_TEST_SUITE_P(
    Role, Names,
    testing::Values(
        NameCase{"none_and_empty", kRole, "<img src=h alt=A><img role=none alt=''>"},
        NameCase{"presentation_and_text", kRole,
                 "<img src=h alt=A><img role=presentation alt=⟦Boats⟧>"},
        NameCase{"none_and_text", kRole, "<img src=h alt=A><img role=NONE alt='⟦Boats⟧'>"},
        NameCase{"aria_hidden", kRole, "<img src=h alt=A><img aria-hidden=true alt=⟦Boats⟧>"},
        NameCase{"empty_alt_and_label", "html/role-conflict:empty-alt",
                 "<img src=h alt=A><img src=a ⟦alt=\"⟧\" aria-label=Boats>"},
        NameCase{"unknown_role", "html/role-conflict:unknown-role",
                 "<img src=h alt=A><img src=a alt=B role=⟦photo⟧>"},
        NameCase{"role_of_others", "html/role-conflict:other-role",
                 "<img src=h alt=A><img src=a alt=B role=\"⟦heading⟧\">"},
        NameCase{"role_image", kRole, "<img src=h alt=A><img src=a alt=B role=image>"},
        NameCase{"known_roles", kRole,
                 "<img src=h alt=A><img src=a alt=B role=img><img src=b alt=C role='x button'>"
                 "<img src=c alt=D role=doc-cover><img src=d alt='' role=none tabindex=0>"},
        NameCase{"hero_is_empty_hero", kRole, "<img role=none alt=Boats>"}),
    name_of<NameCase>);

TEST(Names, hero_has_one_finding_only) {
  for (const char* html : {"<img src=a>", "<img src=a alt=''>", "<img src=a alt=' '>",
                           "<img src=a aria-hidden=true>", "<img src=a role=none>"}) {
    const Checked all = checked(html);
    EXPECT_EQ(all.of("alt/missing").size() + all.of("alt/empty-hero").size(), 1u) << html;
    EXPECT_TRUE(all.of("html/role-conflict").empty()) << html;
  }
}

TEST(Names, say_which_picture) {
  const auto found = expect_marked("alt/missing", "<⟦img⟧ src=\"/a.webp\">");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].message, "the lead image of \"/a.webp\" has no alt text");
  EXPECT_EQ(found[0].severity, Severity::error);
  EXPECT_FALSE(found[0].hint.empty());
  EXPECT_TRUE(found[0].fixes.empty());
}

TEST(Names, say_where_the_text_belongs) {
  const auto hint = [](std::string_view element) {
    const std::string page = "<img src=h alt='Boats leave port'>" + std::string(element);
    const auto found = checked(page).of("alt/missing");
    return found.size() == 1 ? found[0].hint : "no finding";
  };
  EXPECT_EQ(hint("<img src=a>"), "describe the picture in alt; alt=\"\" if it only decorates");
  EXPECT_EQ(hint("<input type=image src=a>"), "say in alt what the button does");
  EXPECT_EQ(hint("<map><area href=a></map>"), "say in alt where the link leads");
  EXPECT_EQ(hint("<svg role=img></svg>"),
            "name it by a title element or aria-label; aria-hidden=\"true\" if it only decorates");
  EXPECT_EQ(hint("<div role=img></div>"),
            "name it by aria-label; aria-hidden=\"true\" if it only decorates");
}

TEST(Names, of_heroes_that_stand_in_the_front_matter_only) {
  expect_marked("alt/missing", "---\nhero:\n  image: /a.webp\n  alt: Boats\n---\nx\n");
  const auto own = expect_marked("alt/missing", "---\nhero: ⟦/a.webp⟧\n---\nx\n");
  const auto of_theme = expect_marked("alt/missing", "---\nfeatured_image: ⟦/a.webp⟧\n---\nx\n");
  ASSERT_EQ(own.size() + of_theme.size(), 2u);
  EXPECT_EQ(own[0].severity, Severity::error);
  EXPECT_EQ(of_theme[0].severity, Severity::warning);
}

TEST(Names, decorative_markdown_can_be_allowed) {
  Desk desk;
  desk.config.empty_alt_decorative = true;
  expect_marked("alt/missing", "![Boats](/h.webp)\n\n![](/a.webp)\n", desk);
  expect_marked("alt/empty-hero", "⟦![](/a.webp)⟧\n", desk);
}

Desk with_embedded(const char* url) {
  Desk desk;
  ImageFile file = sound_file("a.webp", {600, 384});
  file.metadata.emplace();
  file.metadata->record.alt.set("", "Boats \"at\" a quay & more");
  file.metadata->record.caption.set("", "Boats leave port, May 4, 2024. [AFP]");
  desk.files[url] = file;
  return desk;
}

TEST(Names, take_the_embedded_alt) {
  const Desk desk = with_embedded("/a.webp");
  EXPECT_EQ(mended("alt/missing", "<img src=/a.webp>", desk),
            "<img alt=\"Boats &quot;at&quot; a quay &amp; more\" src=/a.webp>");
  EXPECT_EQ(mended("alt/empty-hero", "<img alt=' ' src=/a.webp>", desk),
            "<img alt=\"Boats &quot;at&quot; a quay &amp; more\" src=/a.webp>");
  EXPECT_EQ(mended("alt/empty-hero", "<img src=/a.webp alt>", desk),
            "<img src=/a.webp alt=\"Boats &quot;at&quot; a quay &amp; more\">");
  EXPECT_FALSE(checked("<img src=/a.webp>", desk).of("alt/missing")[0].fixes[0].safe);
}

TEST(Names, take_the_embedded_caption_where_the_alt_is_one) {
  EXPECT_EQ(mended("alt/missing", "![](/a.webp)\n", with_embedded("/a.webp")),
            "![Boats leave port, May 4, 2024. \\[AFP\\]](/a.webp)\n");
}

}  // namespace
}  // namespace picdesk::test
