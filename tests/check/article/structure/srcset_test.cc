// SPDX-License-Identifier: GPL-3.0-or-later
// html/srcset on whole elements; the syntaxes have tests of their own.
#include <gtest/gtest.h>

#include "check/article/support.h"

namespace picdesk::test {
namespace {

constexpr const char* kRule = "html/srcset";

struct SrcsetCase {
  const char* name;
  const char* rule;
  const char* marked;
  Severity severity = Severity::error;
};
std::ostream& operator<<(std::ostream& out, const SrcsetCase& c) { return out << c.name; }

class Srcset : public testing::TestWithParam<SrcsetCase> {};
TEST_P(Srcset, is_judged) {
  for (const ArticleFinding& finding : expect_marked(GetParam().rule, GetParam().marked)) {
    EXPECT_EQ(finding.severity, GetParam().severity) << finding.message;
  }
}

constexpr Severity kWarning = Severity::warning;
INSTANTIATE_TEST_SUITE_P(
    Img, Srcset,
    testing::Values(
        SrcsetCase{"widths", kRule,
                   "<img src=a alt=x srcset=\"a.webp 600w, b.webp 1200w\" sizes=\"50vw\">"},
        SrcsetCase{"densities", kRule, "<img src=a alt=x srcset=\"a.webp, b.webp 2x\">"},
        SrcsetCase{"whole_window", kRule,
                   "<img src=a alt=x srcset=\"a.webp 600w, b.webp 1200w\" sizes=\"100vw\">"},
        SrcsetCase{"commas_in_urls", kRule,
                   "<img src=a alt=x srcset=\"/w_600,h_300/a.webp 1x, /w_900,h_450/a.webp 2x\">"},
        SrcsetCase{"equal_widths", "html/srcset:equal",
                   "<img src=a alt=x srcset=\"a.webp 600w, b.webp ⟦600w⟧\" sizes=50vw>"},
        SrcsetCase{"equal_densities", "html/srcset:equal",
                   "<img src=a alt=x srcset=\"a.webp 1x, ⟦b.webp⟧\">"},
        SrcsetCase{"mixed", kRule,
                   "<img src=a alt=x srcset=\"a.webp 1x, ⟦b.webp 600w⟧\" sizes=1px>"},
        SrcsetCase{"no_sizes", "html/srcset:no-sizes",
                   "<img src=a alt=x ⟦srcset⟧=\"a.webp 600w\">"},
        SrcsetCase{"no_sizes_lazy", "html/srcset:no-sizes",
                   "<img src=a alt=x ⟦srcset⟧=\"a.webp 600w\" loading=lazy>", kWarning},
        SrcsetCase{"density_with_sizes", kRule,
                   "<img src=a alt=x srcset=\"⟦a.webp 1x⟧, b.webp 2x\" sizes=50vw>", kWarning},
        SrcsetCase{"sizes_alone", kRule, "<img src=a alt=x sizes=\"⟦50vw⟧\">", kWarning},
        SrcsetCase{"bad_sizes", "html/srcset:sizes",
                   "<img src=a alt=x srcset=\"a.webp 600w\" sizes=\"⟦50%⟧\">"},
        SrcsetCase{"auto_sizes", kRule,
                   "<img src=a alt=x srcset=\"a.webp 600w\" sizes=auto loading=lazy>"},
        SrcsetCase{"auto_sizes_early", kRule,
                   "<img src=a alt=x srcset=\"a.webp 600w\" sizes=⟦auto⟧>", kWarning},
        SrcsetCase{"descriptor", kRule, "<img src=a alt=x srcset=\"a.webp ⟦600px⟧\">"},
        SrcsetCase{"height_alone", kRule, "<img src=a alt=x srcset=\"⟦a.webp 600h⟧\">"},
        SrcsetCase{"empty", kRule, "<img src=a alt=x ⟦srcset⟧=\"\">"},
        SrcsetCase{"last_comma", kRule, "<img src=a alt=x srcset=\"a.webp 1x⟦,⟧\">", kWarning},
        SrcsetCase{"no_src", "html/srcset:no-src", "<⟦img⟧ alt=x srcset=\"a.webp 2x\">",
                   Severity::info},
        SrcsetCase{"no_src_in_picture", kRule,
                   "<picture><img alt=x srcset=\"a.webp 2x\"></picture>"},
        SrcsetCase{"template_text", kRule, "<img src=a alt=x srcset=\"{{ site.srcset }}\">"},
        SrcsetCase{"markdown", kRule, "x <img src=a alt=x srcset=\"a.webp ⟦600px⟧\">\n"},
        SrcsetCase{"entity", kRule, "<img src=a alt=x srcset=\"a.webp?a&amp;b ⟦6&#48;q⟧\">"}),
    name_of<SrcsetCase>);

INSTANTIATE_TEST_SUITE_P(
    Source, Srcset,
    testing::Values(
        SrcsetCase{"by_media", kRule,
                   "<picture><source srcset=a media=\"(min-width: 600px)\"><source srcset=b>"
                   "<img src=c alt=x></picture>"},
        SrcsetCase{"by_type", kRule,
                   "<picture><source srcset=a type=image/avif><source srcset=b><img src=c alt=x>"
                   "</picture>"},
        SrcsetCase{"never_used", "html/srcset:never-used",
                   "<picture><⟦source⟧ srcset=a><source srcset=b media=print><img src=c alt=x>"
                   "</picture>",
                   kWarning},
        SrcsetCase{"media_all", "html/srcset:never-used",
                   "<picture><⟦source⟧ srcset=a media=' ALL '><source srcset=b><img src=c alt=x>"
                   "</picture>",
                   kWarning},
        SrcsetCase{"img_never_used", "html/srcset:never-used",
                   "<picture><⟦source⟧ srcset=a><img src=c srcset='d 2x' alt=x></picture>",
                   kWarning},
        SrcsetCase{"no_sizes", "html/srcset:no-sizes",
                   "<picture><source ⟦srcset⟧='a 1w'><img src=c alt=x></picture>"},
        SrcsetCase{"heights", "html/srcset:descriptor",
                   "<picture><source srcset='⟦a 1h⟧' sizes=1px><img src=c alt=x></picture>"}),
    name_of<SrcsetCase>);

Desk with_files() {
  Desk desk;
  desk.files["/a-600.webp"] = sound_file("a-600.webp", {600, 384});
  desk.files["/a-1200.webp"] = sound_file("a-1200.webp", {1200, 768});
  desk.files["/square.webp"] = sound_file("square.webp", {600, 600});
  desk.files["/b.jpg"] = sound_file("b.jpg", {1200, 768});
  return desk;
}

TEST(Srcset, is_held_against_the_files) {
  const Desk desk = with_files();
  expect_marked(kRule,
                "<img src=a alt=x srcset='/a-600.webp 600w, /a-1200.webp 1200w, /gone.webp 9w' "
                "sizes=50vw>",
                desk);
  expect_marked("html/srcset:width",
                "<img src=a alt=x srcset='/a-600.webp ⟦640w⟧, /a-1200.webp 1200w' sizes=50vw>",
                desk);
  expect_marked("html/srcset:aspect",
                "<img src=a alt=x srcset='/a-1200.webp 1200w, ⟦/square.webp 600w⟧' sizes=50vw>",
                desk);
  expect_marked("html/srcset:aspect", "<img src=a alt=x srcset='/a-600.webp, ⟦/square.webp 2x⟧'>",
                desk);
  expect_marked("html/srcset:type",
                "<picture><source srcset=/b.jpg type=\"⟦image/webp⟧\"><img src=c alt=x></picture>",
                desk);
  expect_marked("html/srcset:type",
                "<picture><source srcset=/b.jpg type='image/jpeg'><img src=c alt=x></picture>",
                desk);
}

TEST(Srcset, says_what_is_wrong) {
  const auto found =
      expect_marked("html/srcset:width", "<img src=a alt=x srcset='/a-600.webp ⟦640w⟧' sizes=50vw>",
                    with_files());
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].message, "srcset says 640w, but the file is 600 px wide");
  EXPECT_EQ(found[0].severity, Severity::warning);
}

}  // namespace
}  // namespace picdesk::test
