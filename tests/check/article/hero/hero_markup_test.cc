// SPDX-License-Identifier: GPL-3.0-or-later
// hero/width-height, hero/lazy, hero/fetchpriority, hero/not-unique.
#include <gtest/gtest.h>

#include "check/article/support.h"

namespace picdesk::test {
namespace {

struct MarkupCase {
  const char* name;
  const char* rule;
  const char* marked;
};
std::ostream& operator<<(std::ostream& out, const MarkupCase& c) { return out << c.name; }

class HeroMarkup : public testing::TestWithParam<MarkupCase> {};
TEST_P(HeroMarkup, is_judged) {
  Desk desk;
  desk.files["/a.webp"] = sound_file("a.webp", {600, 384});
  expect_marked(GetParam().rule, GetParam().marked, desk);
}

constexpr const char* kSize = "hero/width-height";
constexpr const char* kLazy = "hero/lazy";
constexpr const char* kPriority = "hero/fetchpriority";
constexpr const char* kUnique = "hero/not-unique";
INSTANTIATE_TEST_SUITE_P(
    Hero, HeroMarkup,
    testing::Values(
        MarkupCase{"size", kSize, "<img src=/a.webp alt=x width=600 height=384>"},
        MarkupCase{"size_smaller", kSize, "<img src=/a.webp alt=x width=300 height=192>"},
        MarkupCase{"size_rounded", kSize, "<img src=/a.webp alt=x width=302 height=193>"},
        MarkupCase{"size_none", kSize, "<⟦img⟧ src=/a.webp alt=x>"},
        MarkupCase{"size_half", kSize, "<⟦img⟧ src=/a.webp alt=x width=600>"},
        MarkupCase{"size_aspect", kSize, "<img src=/a.webp alt=x width=⟦600⟧ height=600>"},
        MarkupCase{"size_percent", kSize, "<img src=/a.webp alt=x width=\"⟦100%⟧\" height=384>"},
        MarkupCase{"size_px", kSize, "<img src=/a.webp alt=x width=600 height=\"⟦384px⟧\">"},
        MarkupCase{"size_negative", kSize, "<img src=/a.webp alt=x width=600 height=⟦-384⟧>"},
        MarkupCase{"size_empty", kSize, "<img src=/a.webp alt=x ⟦width⟧=\"\" height=384>"},
        MarkupCase{"size_unknown_file", kSize, "<img src=/b.webp alt=x width=600 height=600>"},
        MarkupCase{"size_template", kSize, "<img src=/b.webp alt=x width=\"{{ w }}\" height=1>"},
        MarkupCase{"size_markdown", kSize, "![Boats](/a.webp)\n"},
        MarkupCase{"size_other_image", kSize,
                   "<img src=/a.webp alt=x width=600 height=384><img src=/b.webp alt=y>"},
        MarkupCase{"lazy_absent", kLazy, "<img src=/a.webp alt=x>"},
        MarkupCase{"lazy_eager", kLazy, "<img src=/a.webp alt=x loading=eager>"},
        MarkupCase{"lazy", kLazy, "<img src=/a.webp alt=x loading=\"⟦Lazy⟧\">"},
        MarkupCase{"lazy_script", kLazy, "<img ⟦data-src⟧=/a.webp alt=x>"},
        MarkupCase{"lazy_script_srcset", kLazy, "<img ⟦data-srcset⟧='/a.webp 1x' alt=x>"},
        MarkupCase{"lazy_script_with_src", kLazy, "<img src=/s.webp data-src=/a.webp alt=x>"},
        MarkupCase{"lazy_other", kLazy, "<img src=/a.webp alt=x><img src=/b alt=y loading=lazy>"},
        MarkupCase{"priority", kPriority, "<img src=/a.webp alt=x fetchpriority=high>"},
        MarkupCase{"priority_case", kPriority, "<img src=/a.webp alt=x fetchpriority=HIGH>"},
        MarkupCase{"priority_absent", kPriority, "<⟦img⟧ src=/a.webp alt=x>"},
        MarkupCase{"priority_low", kPriority, "<img src=/a.webp alt=x fetchpriority='⟦low⟧'>"},
        MarkupCase{"unique", kUnique,
                   "<img src=/a.webp alt=x fetchpriority=high><img src=b alt=y>"},
        MarkupCase{"unique_headline", kUnique,
                   "<h1>A</h1><img src=a alt=x><h2>B</h2><img src=b alt=y>"},
        MarkupCase{"two_headlines", kUnique,
                   "<h1>A</h1><img src=a alt=x>⟦<h1>B</h1>⟧<h2>C</h2><img src=b alt=y>"},
        MarkupCase{"two_headlines_one_image", kUnique, "<h1>A</h1><h1>B</h1><img src=a alt=x>"},
        MarkupCase{"two_headlines_markdown", kUnique,
                   "# A\n\n![x](/a.webp)\n\n⟦# B⟧\n\n![y](/b.webp)\n"}),
    name_of<MarkupCase>);

Desk with_file() {
  Desk desk;
  desk.files["/a.webp"] = sound_file("a.webp", {600, 384});
  return desk;
}

TEST(HeroMarkup, takes_the_size_from_the_file) {
  EXPECT_EQ(mended(kSize, "<img src=/a.webp alt=x>", with_file()),
            "<img width=\"600\" height=\"384\" src=/a.webp alt=x>");
  EXPECT_EQ(mended(kSize, "<img width=300 src=/a.webp alt=x>", with_file()),
            "<img height=\"192\" width=\"300\" src=/a.webp alt=x>");
  EXPECT_EQ(mended(kSize, "<img src=/a.webp height='100%' alt=x width=600>", with_file()),
            "<img src=/a.webp height=\"384\" alt=x width=\"600\">");
  EXPECT_EQ(mended(kSize, "<img src=/a.webp width=600 height=600>", with_file()),
            "<img src=/a.webp width=\"600\" height=\"384\">");
  const auto found = checked("<img src=/b.webp alt=x>", with_file()).of(kSize);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_TRUE(found[0].fixes.empty());
}

TEST(HeroMarkup, turned_files_have_their_upright_size) {
  Desk desk = with_file();
  desk.files["/a.webp"].info->orientation = Orientation::rotate_90_cw;
  expect_marked(kSize, "<img src=/a.webp alt=x width=384 height=600>", desk);
}

TEST(HeroMarkup, is_mended_for_loading) {
  EXPECT_EQ(mended(kLazy, "<img src=/a.webp  loading=\"lazy\" alt=x>"), "<img src=/a.webp alt=x>");
  EXPECT_EQ(mended(kPriority, "<img src=/a.webp alt=x>"),
            "<img fetchpriority=\"high\" src=/a.webp alt=x>");
  EXPECT_EQ(mended(kPriority, "<img fetchpriority=low src=/a.webp alt=x>"),
            "<img fetchpriority=\"high\" src=/a.webp alt=x>");
  EXPECT_EQ(mended(kPriority, "x\n\n<IMG src=/a.webp\n  alt=x>\n"),
            "x\n\n<IMG fetchpriority=\"high\" src=/a.webp\n  alt=x>\n");
}

TEST(HeroMarkup, weighs_priorities) {
  EXPECT_EQ(checked("<img src=a alt=x>").of(kPriority).at(0).severity, Severity::info);
  EXPECT_EQ(checked("<img src=a alt=x fetchpriority=low>").of(kPriority).at(0).severity,
            Severity::warning);
}

TEST(HeroMarkup, two_high_priorities_compete) {
  const Checked all =
      checked("<h1>A</h1><img src=a alt=x fetchpriority=high><img src=b alt=y fetchpriority=high>");
  EXPECT_EQ(all.of("hero/not-unique:fetchpriority").size(), 1u);
}

}  // namespace
}  // namespace picdesk::test
