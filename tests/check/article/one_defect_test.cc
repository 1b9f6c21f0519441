// SPDX-License-Identifier: GPL-3.0-or-later
// One defect, one page: two good pages, in Markdown and in HTML, with one thing wrong at a time.
// One rule tells it, at its place, and no other rule has a warning or an error for it.
#include <gtest/gtest.h>

#include <algorithm>

#include "check/article/support.h"

namespace picdesk::test {
namespace {

constexpr const char* kHero = "/gc1/images/2025/04/01/49785-fishing-boats-600_384.webp";
constexpr const char* kLarge = "/gc1/images/2025/04/01/49785-fishing-boats-1200_768.webp";
constexpr const char* kNets = "/gc1/images/2025/04/01/49786-drying-nets-600_384.webp";

// Line 8 is the hero.
constexpr std::string_view kMarkdown = R"md(---
title: The fleet sails again
date: 2025-04-01
lang: en
---
# The fleet sails again

![Fishing boats leave the port of Gaza City, October 3, 2024. [AFP]](/gc1/images/2025/04/01/49785-fishing-boats-600_384.webp)

The boats left at five in the morning.
)md";

// Line 14 is the hero, line 16 its caption, line 18 another picture.
constexpr std::string_view kHtml = R"html(<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>The fleet sails again</title>
<meta property="article:published_time" content="2025-04-01T09:30:00Z">
</head>
<body>
<article>
<h1>The fleet sails again</h1>
<figure>
<picture>
<source type="image/webp" srcset="/gc1/images/2025/04/01/49785-fishing-boats-600_384.webp 600w, /gc1/images/2025/04/01/49785-fishing-boats-1200_768.webp 1200w" sizes="100vw">
<img src="/gc1/images/2025/04/01/49785-fishing-boats-600_384.webp" width="600" height="384" fetchpriority="high" alt="Three wooden boats pass a breakwater">
</picture>
<figcaption>The fleet leaves the port of Gaza City, October 3, 2024. [AFP]</figcaption>
</figure>
<p><img src="/gc1/images/2025/04/01/49786-drying-nets-600_384.webp" alt="Nets dry on a wall"></p>
</article>
</body>
</html>
)html";

ImageFile good_file(const char* url, Size size) {
  ImageFile file = sound_file(url + 1, size);
  MetadataRecord& record = file.metadata.emplace().record;
  record.credit = "AFP";
  record.date_created = day(2024, 10, 3);
  record.caption.set("", "Fishing boats leave the port of Gaza City");
  record.alt.set("", "Three boats at sea");
  return file;
}

Desk good_desk() {
  Desk desk;
  desk.files[kHero] = good_file(kHero, {600, 384});
  desk.files[kLarge] = good_file(kLarge, {1200, 768});
  desk.files[kNets] = good_file(kNets, {600, 384});
  return desk;
}

// The good page with `what` replaced by `by`, in which ⟦ ⟧ stand round the words that are told.
struct Defect {
  const char* name;
  const char* rule;  // with its kind where it has several
  std::string_view page;
  std::string_view what;
  std::string_view by;
  Position at;  // line and column of the ⟦
  void (*spoil)(Desk&) = nullptr;
};
void PrintTo(const Defect& defect, std::ostream* out) { *out << defect.name; }

Position place(std::uint32_t line, std::uint32_t column) { return {0, line, column}; }

std::string with(const Defect& defect) {
  std::string page(defect.page);
  const std::size_t at = page.find(defect.what);
  EXPECT_NE(at, std::string::npos) << defect.what;
  return page.replace(at, defect.what.size(), defect.by);
}

TEST(GoodPage, HasNoFindingAtAll) {
  for (const std::string_view page : {kMarkdown, kHtml}) {
    const Checked result = checked(page, good_desk());
    EXPECT_TRUE(result.findings.empty()) << result.describe();
  }
}

class OneDefect : public testing::TestWithParam<Defect> {};
TEST_P(OneDefect, IsToldByOneRuleAtItsPlace) {
  const Defect& defect = GetParam();
  Desk desk = good_desk();
  if (defect.spoil != nullptr) defect.spoil(desk);
  Checked result = checked(with(defect), desk);
  std::erase_if(result.findings,
                [](const ArticleFinding& finding) { return finding.severity == Severity::info; });
  ASSERT_EQ(result.findings.size(), 1u) << result.describe();
  ASSERT_EQ(result.of(defect.rule).size(), 1u) << result.describe();
  const Span where = result.findings[0].where;
  ASSERT_EQ(result.marks.size(), 1u);
  EXPECT_EQ(where, result.marks[0]) << result.describe();
  const Position found = LineIndex(result.text).at(where.begin);
  EXPECT_EQ(found.line, defect.at.line);
  EXPECT_EQ(found.column, defect.at.column);
}

constexpr std::string_view kMdCaption =
    "Fishing boats leave the port of Gaza City, October 3, 2024. [AFP]";
constexpr std::string_view kMdEnd =
    "[AFP]](/gc1/images/2025/04/01/49785-fishing-boats-600_384.webp)";

INSTANTIATE_TEST_SUITE_P(
    Markdown, OneDefect,
    testing::Values(
        Defect{"NoAlt", "alt/missing", kMarkdown,
               "![Fishing boats leave the port of Gaza City, October 3, 2024. [AFP]](/gc1/images/"
               "2025/04/01/49785-fishing-boats-600_384.webp)",
               "⟦![](/gc1/images/2025/04/01/49785-fishing-boats-600_384.webp)⟧", place(8, 1)},
        Defect{"BlankAlt", "alt/empty-hero", kMarkdown, kMdCaption, "⟦&nbsp;⟧", place(8, 3)},
        Defect{"LostBracket", "md/broken-image:bracket", kMarkdown,
               "![Fishing boats leave the port of Gaza City, October 3, 2024. [AFP]](/gc1/images/"
               "2025/04/01/49785-fishing-boats-600_384.webp)",
               "⟦![Fishing boats leave the port of Gaza City, October 3, 2024. [AFP](/gc1/images/"
               "2025/04/01/49785-fishing-boats-600_384.webp)⟧",
               place(8, 1)},
        Defect{"SpaceInUrl", "md/broken-image:url-space", kMarkdown, "The boats left",
               "⟦![Nets dry](/gc1/drying nets.webp)⟧ The boats left", place(10, 1)},
        Defect{"GapBeforeUrl", "md/broken-image:gap", kMarkdown, "The boats left",
               "⟦![Nets dry] (/gc1/nets.webp)⟧ The boats left", place(10, 1)},
        Defect{"OpenUrl", "md/broken-image:open-url", kMarkdown, "The boats left",
               "⟦![Nets dry](/gc1/nets.webp⟧\n\nThe boats left", place(10, 1)},
        Defect{"UndefinedLabel", "md/broken-image:undefined-ref", kMarkdown, "The boats left",
               "⟦![Nets dry][nets]⟧ The boats left", place(10, 1)},
        Defect{"StolenCredit", "md/credit-stolen:reference", kMarkdown,
               "[AFP]](/gc1/images/2025/04/01/49785-fishing-boats-600_384.webp)\n",
               "⟦[AFP]⟧](/gc1/images/2025/04/01/49785-fishing-boats-600_384.webp)\n\n"
               "[AFP]: https://agency.example\n",
               place(8, 63)},
        Defect{"AliasInFrontMatter", "md/front-matter", kMarkdown, "lang: en",
               "lang: en\ntags: ⟦*tags⟧", place(5, 7)},
        Defect{"TooLong", "alt/too-long", kMarkdown, "Fishing boats leave the port of Gaza City",
               "⟦Fishing boats leave the port of Gaza City, one after another, past the long "
               "breakwater of grey stone on which fishermen sit, mend their nets, drink tea from "
               "small glasses, and watch how the wind drives the clouds over the sea towards the "
               "shore, where children play with a ball⟧",
               place(8, 3)},
        Defect{"CameraName", "alt/camera-name", kMarkdown,
               "Fishing boats leave the port of Gaza City", "⟦DSC_0010⟧", place(8, 3)},
        Defect{"NoCredit", "caption/credit-missing", kMarkdown, kMdCaption,
               "⟦Fishing boats leave the port of Gaza City, October 3, 2024.⟧", place(8, 3)},
        Defect{"PlaceholderForCredit", "caption/credit-format:placeholder", kMarkdown, "[AFP]",
               "[⟦TBD⟧]", place(8, 64)},
        Defect{"RoundBrackets", "caption/credit-format:form", kMarkdown, "[AFP]", "⟦(AFP)⟧",
               place(8, 63)},
        Defect{"TextBehindCredit", "caption/credit-format:text-behind", kMarkdown, "[AFP]",
               "[AFP] ⟦again⟧", place(8, 69)},
        Defect{"OtherAgency", "caption/credit-mismatch", kMarkdown, "[AFP]", "[⟦Reuters⟧]",
               place(8, 64)},
        Defect{"NoDate", "caption/date-missing", kMarkdown, kMdCaption,
               "⟦Fishing boats leave the port of Gaza City. [AFP]⟧", place(8, 3)},
        Defect{"IsoDate", "caption/date-format", kMarkdown, "October 3, 2024", "⟦2024-10-03⟧",
               place(8, 46)},
        Defect{"ThirtiethOfFebruary", "caption/date-impossible", kMarkdown, "October 3, 2024",
               "⟦February 30, 2024⟧", place(8, 46)},
        Defect{"WrongWeekday", "caption/date-weekday", kMarkdown, "October 3, 2024",
               "⟦Friday⟧, October 3, 2024", place(8, 46)},
        Defect{"Tomorrow", "caption/date-future", kMarkdown, "October 3, 2024", "⟦October 3, 2025⟧",
               place(8, 46),
               [](Desk& desk) { desk.files[kHero].metadata->record.date_created.reset(); }},
        Defect{"OtherDateThanTheFile", "caption/date-mismatch", kMarkdown, "October 3, 2024",
               "⟦October 3, 2023⟧", place(8, 46)},
        Defect{"NoHero", "hero/file-missing:no-hero", kMarkdown,
               "---\ntitle: The fleet sails again\ndate: 2025-04-01\nlang: en\n---\n# The fleet "
               "sails again\n\n![Fishing boats leave the port of Gaza City, October 3, 2024. "
               "[AFP]](/gc1/images/2025/04/01/49785-fishing-boats-600_384.webp)\n",
               "⟦⟧# The fleet sails again\n", place(1, 1),
               [](Desk& desk) { desk.config.hero_required = true; }},
        Defect{"LostFile", "hero/file-missing:missing", kMarkdown, kHero,
               "⟦/gc1/images/2025/04/01/49785-fishing-boats-600_384.webp⟧", place(8, 70),
               [](Desk& desk) {
                 desk.files[kHero] = ImageFile{};
                 desk.files[kHero].state = ImageFile::State::missing;
               }},
        Defect{"DamagedFile", "hero/not-decodable", kMarkdown, kHero,
               "⟦/gc1/images/2025/04/01/49785-fishing-boats-600_384.webp⟧", place(8, 70),
               [](Desk& desk) {
                 ImageFile& file = desk.files[kHero];
                 file.damaged = true;
                 file.problem = "the file ends early";
                 file.info.reset();
                 file.metadata.reset();
               }},
        Defect{"JpegInWebpsClothes", "hero/not-webp:extension", kMarkdown, kHero,
               "⟦/gc1/images/2025/04/01/49785-fishing-boats-600_384.webp⟧", place(8, 70),
               [](Desk& desk) { desk.files[kHero].magic = "jpeg"; }},
        Defect{"OtherPixelsThanTheName", "hero/size-suffix:pixels", kMarkdown, kHero,
               "/gc1/images/2025/04/01/49785-fishing-boats-⟦600_384⟧.webp", place(8, 113),
               [](Desk& desk) {
                 desk.files[kHero].info->stored = {500, 320};
               }},
        Defect{"NameInCapitals", "hero/name", kMarkdown, kHero,
               "⟦/gc1/images/2025/04/01/49785-Fishing-boats-600_384.webp⟧", place(8, 70)},
        Defect{"FolderOfNoDay", "hero/date-folder:impossible", kMarkdown, kHero,
               "/gc1/images/⟦2025/02/30⟧/49785-fishing-boats-600_384.webp", place(8, 82)},
        Defect{"FolderOfTomorrow", "hero/date-folder:later", kMarkdown, kHero,
               "/gc1/images/⟦2025/04/03⟧/49785-fishing-boats-600_384.webp", place(8, 82)},
        Defect{"HeavyFile", "hero/byte-budget", kMarkdown, kHero,
               "⟦/gc1/images/2025/04/01/49785-fishing-boats-600_384.webp⟧", place(8, 70),
               [](Desk& desk) { desk.files[kHero].bytes = 80'001; }},
        Defect{"OtherRatio", "hero/aspect", kMarkdown, kHero,
               "⟦/gc1/images/2025/04/01/49785-fishing-boats-600_400.webp⟧", place(8, 70),
               [](Desk& desk) {
                 const char* url = "/gc1/images/2025/04/01/49785-fishing-boats-600_400.webp";
                 desk.files[url] = good_file(url, {600, 400});
                 desk.files[url].bytes = 20'000;
               }},
        Defect{"StrippedFile", "hero/metadata-stripped", kMarkdown, kHero,
               "⟦/gc1/images/2025/04/01/49785-fishing-boats-600_384.webp⟧", place(8, 70),
               [](Desk& desk) { desk.files[kHero].metadata.emplace(); }},
        Defect{"NoEmbeddedAlt", "hero/embedded-alt-missing", kMarkdown, kHero,
               "⟦/gc1/images/2025/04/01/49785-fishing-boats-600_384.webp⟧", place(8, 70),
               [](Desk& desk) { desk.files[kHero].metadata->record.alt = {}; }},
        Defect{"IdleSuppression", "check/suppression:unused", kMarkdown, "The boats left",
               "<!-- picdesk-disable-next-line ⟦alt/missing⟧ -- no reason -->\n\nThe boats left",
               place(10, 32)},
        Defect{"UnknownSuppression", "check/suppression:unknown-rule", kMarkdown, "lang: en",
               "lang: en\npicdesk: { disable: [⟦alt/mising⟧] }", place(5, 22)}),
    name_of<Defect>);

constexpr std::string_view kAlt = "Three wooden boats pass a breakwater";
constexpr std::string_view kSrcset =
    "srcset=\"/gc1/images/2025/04/01/49785-fishing-boats-600_384.webp 600w, "
    "/gc1/images/2025/04/01/49785-fishing-boats-1200_768.webp 1200w\" sizes=\"100vw\"";
constexpr std::string_view kHtmlCaption =
    "The fleet leaves the port of Gaza City, October 3, 2024. [AFP]";

INSTANTIATE_TEST_SUITE_P(
    Html, OneDefect,
    testing::Values(
        Defect{"NoAlt", "alt/missing", kHtml,
               "<img src=\"/gc1/images/2025/04/01/49786-drying-nets"
               "-600_384.webp\" alt=\"Nets dry on a wall\">",
               "<⟦img⟧ src=\"/gc1/images/2025/04/01/49786-drying-nets-600_384.webp\">",
               place(18, 5)},
        Defect{"EmptyAlt", "alt/empty-hero", kHtml, " alt=\"Three wooden boats pass a breakwater\"",
               " ⟦alt=\"\"⟧", place(14, 114)},
        Defect{"HiddenHero", "alt/empty-hero", kHtml, "fetchpriority=\"high\"",
               "fetchpriority=\"high\" aria-hidden=\"⟦true⟧\"", place(14, 127)},
        Defect{"RoleNone", "html/role-conflict", kHtml, "alt=\"Nets dry on a wall\"",
               "role=\"none\" alt=\"⟦Nets dry on a wall⟧\"", place(18, 86)},
        Defect{"AltTwice", "html/duplicate-attr", kHtml, "alt=\"Nets dry on a wall\"",
               "alt=\"Nets dry on a wall\" ⟦ALT=\"Nets\"⟧", place(18, 94)},
        Defect{
            "PictureWithoutImage", "html/picture:images", kHtml, "<p><img",
            "⟦<picture>⟧<source srcset=\"/gc1/images/2025/04/01/49786-drying-nets-600_384.webp\">"
            "</picture>\n<p><img",
            place(18, 1)},
        Defect{"AltOnSource", "html/picture:attribute", kHtml, "<source type",
               "<source ⟦alt⟧=\"Boats\" type", place(13, 9)},
        Defect{"SourceBehindImage", "html/picture:source-order", kHtml, "\n</picture>",
               "\n⟦<source type=\"image/avif\" srcset=\"/a.avif\">⟧\n</picture>", place(15, 1)},
        Defect{"NoSizes", "html/srcset:no-sizes", kHtml, kSrcset,
               "⟦srcset⟧=\"/gc1/images/2025/04/01/49785-fishing-boats-600_384.webp 600w, /gc1/"
               "images/2025/04/01/49785-fishing-boats-1200_768.webp 1200w\"",
               place(13, 27)},
        Defect{"WidthsBesideDensities", "html/srcset:mixed", kHtml,
               "/gc1/images/2025/04/01/49785-fishing-boats-1200_768.webp 1200w",
               "⟦/gc1/images/2025/04/01/49785-fishing-boats-1200_768.webp 2x⟧", place(13, 97)},
        Defect{"OtherWidthThanTheFile", "html/srcset:width", kHtml, "1200w\" sizes",
               "⟦1000w⟧\" sizes", place(13, 154)},
        Defect{"FileName", "alt/filename", kHtml, kAlt, "⟦49785-fishing-boats-600_384.webp⟧",
               place(14, 119)},
        Defect{"Slug", "alt/slug", kHtml, kAlt, "⟦fishing-boats⟧", place(14, 119)},
        Defect{"Hash", "alt/hash", kHtml, kAlt, "⟦9f3a77c01be24d⟧", place(14, 119)},
        Defect{"Placeholder", "alt/placeholder", kHtml, kAlt, "⟦Hero image 1⟧", place(14, 119)},
        Defect{"CreditOnly", "alt/credit-only", kHtml, kAlt, "⟦[AFP]⟧", place(14, 119)},
        Defect{"MuchTooShort", "alt/empty-hero", kHtml, kAlt, "⟦***⟧", place(14, 119)},
        Defect{"AltIsCaption", "alt/duplicate-caption:equal", kHtml, kAlt,
               "⟦The fleet leaves the port of Gaza City⟧", place(14, 119)},
        Defect{"AltIsTitle", "alt/duplicate-title", kHtml, "alt=\"Three",
               "title=\"⟦three wooden boats pass a breakwater⟧\" alt=\"Three", place(14, 121)},
        Defect{"AltIsHeadline", "alt/same-as-other", kHtml, kAlt, "⟦The fleet sails again⟧",
               place(14, 119)},
        Defect{"SameAlt", "alt/same-as-other", kHtml, "Nets dry on a wall",
               "⟦Three wooden boats pass a breakwater⟧", place(18, 74)},
        Defect{"CreditInAlt", "alt/credit-in-alt", kHtml, "breakwater\"",
               "breakwater ⟦(AP Photo)⟧\"", place(14, 156)},
        Defect{"EscapedTwice", "text/escape", kHtml, "The fleet leaves",
               "Boats ⟦&amp;amp;⟧ nets: the fleet leaves", place(16, 19)},
        Defect{"Markup", "text/markup", kHtml, "Three wooden", "Three ⟦**wooden**⟧",
               place(14, 125)},
        Defect{"Mojibake", "text/mojibake", kHtml, "Three wooden", "Three caf⟦Ã©⟧ wooden",
               place(14, 128)},
        Defect{"ZeroWidthSpace", "text/controls", kHtml, "Three wooden", "Three w⟦&#x200b;⟧ooden",
               place(14, 126)},
        Defect{"Decomposed", "text/normalization", kHtml, "Three wooden",
               "Three caf⟦e\u0301⟧ wooden", place(14, 128)},
        Defect{"EmptyCaption", "caption/empty", kHtml, kHtmlCaption, "⟦ ⟧", place(16, 13)},
        Defect{"CaptionWithoutCredit", "caption/credit-missing", kHtml, kHtmlCaption,
               "⟦The fleet leaves the port of Gaza City, October 3, 2024.⟧", place(16, 13)},
        Defect{"CaptionWithoutDate", "caption/date-missing", kHtml, kHtmlCaption,
               "⟦The fleet leaves the port of Gaza City. [AFP]⟧", place(16, 13)},
        Defect{
            "NoHeight", "hero/width-height:missing", kHtml,
            "<img src=\"/gc1/images/2025/04/01/49785-fishing-boats-600_384.webp\" width=\"600\" "
            "height=\"384\"",
            "<⟦img⟧ src=\"/gc1/images/2025/04/01/49785-fishing-boats-600_384.webp\" width=\"600\"",
            place(14, 2)},
        Defect{"WidthInPercent", "hero/width-height:value", kHtml, "width=\"600\"",
               "width=\"⟦100%⟧\"", place(14, 75)},
        Defect{"LazyHero", "hero/lazy:loading", kHtml, "fetchpriority=\"high\"",
               "fetchpriority=\"high\" loading=\"⟦lazy⟧\"", place(14, 123)},
        Defect{"LowPriority", "hero/fetchpriority:low", kHtml, "fetchpriority=\"high\"",
               "fetchpriority=\"⟦low⟧\"", place(14, 108)},
        Defect{"SecondHeadline", "hero/not-unique:headline", kHtml, "<p><img",
               "⟦<h1>Nets</h1>⟧\n<p><img", place(18, 1)},
        Defect{"SizeInAttributes", "hero/size-suffix:attributes", kHtml,
               "600_384.webp\" width=\"600\" height=\"384\"",
               "⟦600_384⟧.webp\" width=\"800\" height=\"512\"", place(14, 54)}),
    name_of<Defect>);

}  // namespace
}  // namespace picdesk::test
