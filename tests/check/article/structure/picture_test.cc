// SPDX-License-Identifier: GPL-3.0-or-later
// html/picture and html/duplicate-attr.
#include <gtest/gtest.h>

#include "check/article/support.h"

namespace picdesk::test {
namespace {

struct BuildCase {
  const char* name;
  const char* rule;
  const char* marked;
  Severity severity = Severity::error;
};
std::ostream& operator<<(std::ostream& out, const BuildCase& c) { return out << c.name; }

class Build : public testing::TestWithParam<BuildCase> {};
TEST_P(Build, is_judged) {
  for (const ArticleFinding& finding : expect_marked(GetParam().rule, GetParam().marked)) {
    EXPECT_EQ(finding.severity, GetParam().severity);
  }
}

constexpr const char* kPicture = "html/picture";
constexpr Severity kWarning = Severity::warning;
INSTANTIATE_TEST_SUITE_P(
    Picture, Build,
    testing::Values(
        BuildCase{"good", kPicture,
                  "<picture><source srcset=a.webp><img src=a.jpg alt=\"x\"></picture>"},
        BuildCase{"no_img", kPicture, "⟦<picture>⟧<source srcset=a.webp></picture>"},
        BuildCase{"two_imgs", kPicture, "⟦<picture>⟧<img src=a alt=x><img src=b alt=y></picture>"},
        BuildCase{"source_behind", "html/picture:source-order",
                  "<picture><img src=a alt=x>⟦<source srcset=b>⟧</picture>"},
        BuildCase{"alt_on_source", kPicture,
                  "<picture><source srcset=a ⟦alt⟧=\"x\"><img src=a alt=x></picture>"},
        BuildCase{"src_on_source", "html/picture:attribute",
                  "<picture><source ⟦src⟧=a><img src=a alt=x></picture>"},
        BuildCase{"source_without_srcset", "html/picture:no-srcset",
                  "<picture><⟦source⟧ media=print><img src=a alt=x></picture>"},
        BuildCase{"late_source", kPicture,
                  "<picture><source data-srcset=b><img src=a alt=x></picture>"},
        BuildCase{"scripts", kPicture,
                  "<picture><script></script><img src=a alt=x><!-- x --></picture>"},
        BuildCase{"paragraph_inside", "html/picture:content",
                  "<picture>⟦<p>⟧</p><img src=a alt=x></picture>", kWarning},
        BuildCase{"text_inside", "html/picture:content",
                  "<picture><img src=a alt=x> ⟦y⟧ </picture>", kWarning},
        BuildCase{"role_on_picture", "html/picture:attribute",
                  "<picture ⟦role⟧=presentation><img src=a alt=x></picture>", kWarning},
        BuildCase{"own_attributes", kPicture,
                  "<picture class=a id=b data-x=c @click=d fancy=e><img src=a alt=x></picture>"},
        BuildCase{"in_list", "html/picture:place",
                  "<ul>⟦<picture>⟧<img src=a alt=x></picture></ul>", kWarning},
        BuildCase{"in_item", kPicture, "<ul><li><picture><img src=a alt=x></picture></ul>"},
        BuildCase{"stray_source", "html/picture:place", "<p>⟦<source alt=\"x\">⟧", kWarning},
        BuildCase{"video", kPicture, "<video><source src=\"a.mp4\" type=\"video/mp4\"></video>"},
        BuildCase{"srcset_in_video", kPicture, "<video><source src=a ⟦srcset⟧=b></video>",
                  kWarning}),
    name_of<BuildCase>);

INSTANTIATE_TEST_SUITE_P(
    Img, Build,
    testing::Values(
        BuildCase{"good", kPicture,
                  "<img src=a.webp alt=x width=42 height=095 loading=lazy decoding=async "
                  "usemap=#m crossorigin itemprop=image data-x nopin=1 :src=y>"},
        BuildCase{"old", "html/picture:obsolete", "<img src=a alt=x ⟦border⟧=0>", Severity::info},
        BuildCase{"old_ones", "html/picture:obsolete",
                  "<img ⟦align⟧=left src=a alt=x hspace=5 border=0>", Severity::info},
        BuildCase{"of_another", "html/picture:attribute", "<img src=a alt=x ⟦type⟧=image/gif>",
                  kWarning},
        BuildCase{"map", "html/picture:value", "<img src=a alt=x usemap=\"⟦#⟧\">", kWarning},
        BuildCase{"ismap", "html/picture:attribute", "<img src=a alt=x ⟦ismap⟧>", kWarning},
        BuildCase{"ismap_in_link", kPicture, "<a href=x><img src=a alt=x ismap></a>"},
        BuildCase{"width", "html/picture:value",
                  "<img src=h alt=x><img src=a alt=x width=\"⟦100%⟧\" height=1>", kWarning},
        BuildCase{"width_of_hero_is_its_own_rule", kPicture, "<img src=a alt=x width=\"100%\">"},
        BuildCase{"empty_src", "html/picture:url", "<img ⟦src⟧=\"\" alt=x>"},
        BuildCase{"late", kPicture, "<img src=\"\" data-src=a alt=x><img data-src=b alt=y>"},
        BuildCase{"no_src", "html/picture:no-src", "<⟦img⟧ alt=x>", kWarning},
        BuildCase{"space", "html/picture:url", "<img src=\"⟦/a b.webp⟧\" alt=x>", kWarning},
        BuildCase{"template_text", kPicture, "<img src=\"{{ page.image }}\" alt=x>"},
        BuildCase{"markdown_is_not_html", kPicture, "![x](http://)\n"}),
    name_of<BuildCase>);

constexpr const char* kTwice = "html/duplicate-attr";
INSTANTIATE_TEST_SUITE_P(
    Duplicate, Build,
    testing::Values(BuildCase{"once", kTwice, "<img alt=\"a\" src=x>"},
                    BuildCase{"twice", kTwice, "<img alt=\"a\" ⟦ALT=\"b\"⟧ src=x>"},
                    BuildCase{"equal", kTwice, "<img alt='a' src=x ⟦alt='a'⟧>"},
                    BuildCase{"source", kTwice,
                              "<picture><source srcset=a ⟦srcset=b⟧><img src=x alt=y></picture>"},
                    BuildCase{"markdown", kTwice, "x <img alt=\"a\" ⟦alt=\"b\"⟧ src=x>\n"},
                    BuildCase{"other_elements", kTwice, "<p class=a class=b>x</p>"}),
    name_of<BuildCase>);

TEST(Duplicate, is_removed_if_equal) {
  EXPECT_EQ(mended(kTwice, "<img alt='a' src=x alt='a'>"), "<img alt='a' src=x>");
  EXPECT_EQ(mended(kTwice, "<img alt=a src=x  ALT=a alt=a />"), "<img alt=a src=x />");
  const auto found = checked("<img alt=\"a\" ALT=\"b\" src=x>").of(kTwice);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_TRUE(found[0].fixes.empty());
  ASSERT_EQ(found[0].related.size(), 1u);
  EXPECT_EQ(found[0].related[0].where, (Span{5, 12}));
}

TEST(Url, has_its_spaces_written) {
  EXPECT_EQ(mended("html/picture:url", "<img src=' /a b  c.webp ' alt=x>"),
            "<img src=' /a%20b%20%20c.webp ' alt=x>");
}

}  // namespace
}  // namespace picdesk::test
