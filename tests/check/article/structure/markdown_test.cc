// SPDX-License-Identifier: GPL-3.0-or-later
// md/broken-image, md/credit-stolen, md/front-matter.
#include <gtest/gtest.h>

#include "check/article/support.h"

namespace picdesk::test {
namespace {

struct MarkdownCase {
  const char* name;
  const char* rule;
  const char* marked;
  const char* mended = "";  // empty: no safe fix
};
std::ostream& operator<<(std::ostream& out, const MarkdownCase& c) { return out << c.name; }

class Markdown : public testing::TestWithParam<MarkdownCase> {};
TEST_P(Markdown, is_judged) {
  const auto found = expect_marked(GetParam().rule, GetParam().marked);
  for (const ArticleFinding& finding : found) {
    EXPECT_EQ(!finding.fixes.empty() && finding.fixes.front().safe, *GetParam().mended != 0);
  }
  if (*GetParam().mended == 0) return;
  EXPECT_EQ(mended(GetParam().rule, checked(GetParam().marked).text), GetParam().mended);
}

constexpr const char* kBracket = "md/broken-image:bracket";
constexpr const char* kBroken = "md/broken-image";
INSTANTIATE_TEST_SUITE_P(
    BrokenImage, Markdown,
    testing::Values(
        MarkdownCase{"prose", kBroken, "Write ![ to begin\n"},
        MarkdownCase{"image", kBroken, "![Boats. [AFP]](/a.webp)\n"},
        MarkdownCase{"code", kBroken, "`![Boats. [AFP](/a.webp)`\n"},
        MarkdownCase{"bracket", kBracket, "⟦![Boats. [AFP](/a.webp)⟧\n",
                     "![Boats. [AFP]](/a.webp)\n"},
        MarkdownCase{"agency", kBracket, "⟦![Boats. AFP]](/a.webp)⟧\n",
                     "![Boats. [AFP]](/a.webp)\n"},
        MarkdownCase{"nobody_known", kBracket, "⟦![Boats. Xyzzy]](/a.webp)⟧\n"},
        MarkdownCase{"space", "md/broken-image:url-space", "⟦![Boats. [AFP]](/a b.webp)⟧\n",
                     "![Boats. [AFP]](</a b.webp>)\n"},
        MarkdownCase{"gap", "md/broken-image:gap", "⟦![Boats] (/a.webp)⟧\n", "![Boats](/a.webp)\n"},
        MarkdownCase{"open", "md/broken-image:open-url", "⟦![Boats](/a.webp⟧\n"},
        MarkdownCase{"undefined", "md/broken-image:undefined-ref", "See ⟦![Boats][x]⟧\n"},
        MarkdownCase{"no_url", "md/broken-image:no-url", "⟦![Boats. [AFP]]⟧\n"},
        MarkdownCase{"pipe", "md/broken-image:table-pipe",
                     "|a|b|\n|---|---|\n|⟦![B|c](/a.webp)⟧|x|\n",
                     "|a|b|\n|---|---|\n|![B\\|c](/a.webp)|x|\n"},
        MarkdownCase{"arabic_crlf", kBracket, "x\r\n\r\n⟦![قوارب. [AFP](/a.webp)⟧\r\n",
                     "x\r\n\r\n![قوارب. [AFP]](/a.webp)\r\n"}),
    name_of<MarkdownCase>);

constexpr const char* kStolen = "md/credit-stolen";
INSTANTIATE_TEST_SUITE_P(
    CreditStolen, Markdown,
    testing::Values(MarkdownCase{"escaped", kStolen,
                                 "![Boats. \\[AFP\\]](/a.webp)\n\n[AFP]: https://a.example\n"},
                    MarkdownCase{"not_defined", kStolen, "![Boats. [AFP]](/a.webp)\n"},
                    MarkdownCase{"reference", kStolen,
                                 "![Boats. ⟦[AFP]⟧](/a.webp)\n\n[AFP]: https://a.example\n",
                                 "![Boats. \\[AFP\\]](/a.webp)\n\n[AFP]: https://a.example\n"},
                    MarkdownCase{"arabic", kStolen, "![قوارب. ⟦[أ ف ب]⟧](/a.webp)\n\n[أ ف ب]: /x\n",
                                 "![قوارب. \\[أ ف ب\\]](/a.webp)\n\n[أ ف ب]: /x\n"},
                    MarkdownCase{"full_reference", kStolen,
                                 "![Boats. ⟦[AFP][x]⟧](/a.webp)\n\n[x]: /x\n"},
                    MarkdownCase{"inline_link", "md/credit-stolen:link",
                                 "![Boats. ⟦[Agency](https://a.example)⟧](/a.webp)\n"}),
    name_of<MarkdownCase>);

constexpr const char* kFront = "md/front-matter";
INSTANTIATE_TEST_SUITE_P(
    FrontMatter, Markdown,
    testing::Values(MarkdownCase{"path", kFront, "---\nhero: /a.webp\n---\nx\n"},
                    MarkdownCase{"mapping", kFront,
                                 "---\nhero:\n  image: /a.webp\n  alt: Boats\n---\nx\n"},
                    MarkdownCase{"anchor", kFront, "---\nhero: ⟦*anchor⟧\n---\nx\n"},
                    MarkdownCase{"list", kFront, "---\n⟦hero⟧:\n  - /a.webp\n---\nx\n"},
                    MarkdownCase{"alt_is_a_list", kFront,
                                 "---\nhero:\n  image: /a.webp\n  ⟦alt⟧: [Boats]\n---\nx\n"},
                    MarkdownCase{"toml", kFront, "+++\nhero = \"/a.webp\"\n+++\nx\n"}),
    name_of<MarkdownCase>);

TEST(Markdown, drops_the_link_only_if_asked) {
  const Checked all = checked("![Boats. [Agency](https://a.example)](/a.webp)\n");
  const auto found = all.of(kStolen);
  ASSERT_EQ(found.size(), 1u);
  ASSERT_EQ(found[0].fixes.size(), 1u);
  EXPECT_FALSE(found[0].fixes[0].safe);
  EXPECT_EQ(applied(all.text, found[0].fixes[0]), "![Boats. \\[Agency\\]](/a.webp)\n");
}

}  // namespace
}  // namespace picdesk::test
