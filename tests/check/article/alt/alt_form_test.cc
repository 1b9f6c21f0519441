// SPDX-License-Identifier: GPL-3.0-or-later
// alt/filename, alt/slug, alt/camera-name, alt/hash, alt/placeholder, alt/credit-only.
#include <gtest/gtest.h>

#include "check/article/support.h"

namespace picdesk::test {
namespace {

constexpr std::string_view kForms[] = {"alt/filename", "alt/slug",        "alt/camera-name",
                                       "alt/hash",     "alt/placeholder", "alt/credit-only"};

struct FormCase {
  const char* name;
  std::string_view rule;  // empty: none of them
  std::string_view marked;
  Severity severity = Severity::error;
};
void PrintTo(const FormCase& of, std::ostream* out) { *out << of.name; }

constexpr Severity kWarning = Severity::warning;

class AltForm : public testing::TestWithParam<FormCase> {};

TEST_P(AltForm, IsTheOneFault) {
  for (const std::string_view rule : kForms) {
    if (rule == GetParam().rule) {
      const auto found = expect_marked(rule, GetParam().marked);
      for (const ArticleFinding& finding : found) {
        EXPECT_EQ(finding.severity, GetParam().severity) << finding.message;
        EXPECT_FALSE(finding.hint.empty());
      }
      continue;
    }
    const Checked all = checked(GetParam().marked);
    EXPECT_TRUE(all.of(rule).empty()) << all.describe();
  }
}

INSTANTIATE_TEST_SUITE_P(
    FileNames, AltForm,
    testing::Values(
        FormCase{"AnyImageName", "alt/filename", R"(<img src="/b.webp" alt="⟦harbour.jpg⟧">)"},
        FormCase{
            "TheSourcesBase", "alt/filename",
            R"(<img src="/i/49785-harbour-boats-600_384.webp" alt="⟦49785-harbour-boats-600_384.webp⟧">)"},
        FormCase{
            "TheSourcesStem", "alt/filename",
            R"(<img src="/i/49785-harbour-boats-600_384.webp" alt="⟦49785-harbour-boats-600_384⟧">)"},
        FormCase{"TheSourcesPath", "alt/filename",
                 R"(<img src="/uploads/harbour" alt="⟦/uploads/harbour⟧">)"},
        FormCase{"DecodedBase", "alt/filename",
                 R"(<img src="/i/harbour%20boats.jpg?w=600" alt="⟦harbour boats.jpg⟧">)"},
        FormCase{"DecodedArabicBase", "alt/filename",
                 R"(<img src="/%D9%85%D9%8A%D9%86%D8%A7%D8%A1.jpg" alt="⟦ميناء.jpg⟧">)"},
        FormCase{"UpperCaseExtension", "alt/filename", "![⟦Harbour.JPG⟧](/b.webp)"},
        FormCase{"InACaption", "alt/filename", "![⟦harbour.jpg⟧, May 4, 2024. [AFP]](/b.webp)"},
        FormCase{"OneWordThatIsTheStem", "alt/filename",
                 R"(<img src="/i/fireworks.jpg" alt="⟦fireworks⟧">)", kWarning},
        FormCase{"ALabelIsReadInstead", "alt/filename",
                 R"(<img src="/b.webp" alt="Boats at a quay" aria-label="⟦boats.png⟧">)"},
        FormCase{"ANameInASentence", "",
                 R"(<img src=b.webp alt="A README.png icon lies on a desktop">)"},
        FormCase{"ADomain", "", R"(<img src=b.webp alt="Screen of example.com in a shop window">)"},
        FormCase{"ACapitalisedName", "", R"(<img src="/einstein.jpg" alt="Einstein">)"},
        FormCase{"WordsOfAnUploadedName", "",
                 R"(<img src="/Tower%20bridge.jpg" alt="Tower bridge">)"},
        FormCase{"AProperName", "", R"(<img src="/flags/Iraq.png" alt="Iraq">)"},
        FormCase{"AnArabicName", "", R"(<img src="/بغداد.jpg" alt="بغداد">)"},
        FormCase{"JoinedCapitals", "alt/filename",
                 R"(<img src="/HarbourBoats.jpg" alt="⟦HarbourBoats⟧">)", kWarning},
        FormCase{"HiddenImage", "", R"(<img src="/b.webp" alt="harbour.jpg" aria-hidden="true">)"},
        FormCase{"DecorativeImage", "", R"(<img src="/b.webp" alt="harbour.jpg" role="none">)"}),
    name_of<FormCase>);

INSTANTIATE_TEST_SUITE_P(
    Slugs, AltForm,
    testing::Values(
        FormCase{
            "Joined", "alt/slug",
            R"(<img src="/i/49785-harbour-boats-dawn-600_384.webp" alt="⟦harbour-boats-dawn⟧">)"},
        FormCase{"Underscores", "alt/slug",
                 R"(<img src="/i/harbour-boats-dawn.webp" alt="⟦harbour_boats_dawn⟧">)"},
        FormCase{"WithTheId", "alt/slug",
                 R"(<img src="/i/49785-harbour-boats-600_384.webp" alt="⟦49785-harbour-boats⟧">)"},
        FormCase{"Capitals", "alt/slug",
                 R"(<img src="/i/harbour-boats-dawn.webp" alt="⟦Harbour-Boats-Dawn⟧">)"},
        FormCase{
            "InACaption", "alt/slug",
            "![⟦harbour-boats-dawn⟧, May 4, 2024. [AFP]](/i/7-harbour-boats-dawn-600_384.webp)"},
        FormCase{"Spaced", "alt/slug",
                 R"(<img src="/i/7-harbour-boats-dawn-600_384.webp" alt="⟦harbour boats dawn⟧">)",
                 kWarning},
        FormCase{"WordsWithACapital", "", R"(<img src="/i/tower-bridge.webp" alt="Tower bridge">)"},
        FormCase{"ThreeWordsWithACapital", "",
                 R"(<img src="/i/harbour-boats-dawn.webp" alt="Harbour boats dawn">)"},
        FormCase{"TwoWords", "", R"(<img src="/i/tower-bridge.webp" alt="tower bridge">)"},
        FormCase{"ADoubleName", "", R"(<img src="/i/saint-denis.webp" alt="Saint-Denis">)"},
        FormCase{"TwoWordsAndAHyphen", "alt/slug",
                 R"(<img src="/i/boom-car.webp" alt="⟦boom-car⟧">)", kWarning},
        FormCase{"AWordAndANumber", "alt/slug", R"(<img src="/i/boom-4.webp" alt="⟦boom-4⟧">)"},
        FormCase{"AnothersSlug", "",
                 R"(<img src="/i/election.webp" alt="so-called experts-only">)"}),
    name_of<FormCase>);

INSTANTIATE_TEST_SUITE_P(
    CameraNames, AltForm,
    testing::Values(
        FormCase{"Dsc", "alt/camera-name", R"(<img src="/a.webp" alt="⟦DSC_0010⟧">)"},
        FormCase{"OfTheFile", "alt/camera-name", R"(<img src="/DSC_0010.JPG" alt="⟦DSC_0010⟧">)"},
        FormCase{"Extension", "alt/camera-name", R"(<img src="/a.webp" alt="⟦dscn0123.jpg⟧">)"},
        FormCase{"Underscored", "alt/camera-name", R"(<img src="/a.webp" alt="⟦_DSC4711⟧">)"},
        FormCase{"DateAndTime", "alt/camera-name", "![⟦IMG_20240103_101112⟧](/a.webp)"},
        FormCase{"Messenger", "alt/camera-name", "![⟦IMG-20240103-WA0005⟧](/a.webp)"},
        FormCase{"Copy", "alt/camera-name", "![⟦IMG_1234 (1)⟧](/a.webp)"},
        FormCase{"Spaced", "alt/camera-name", R"(<img src=a.webp alt="⟦IMG 1234⟧">)"},
        FormCase{"Pixel", "alt/camera-name",
                 R"(<img src=a.webp alt="⟦PXL_20240103_101112345.MP⟧">)"},
        FormCase{"Panasonic", "alt/camera-name", R"(<img src=a.webp alt="⟦P1010023⟧">)"},
        FormCase{"NumberedImage", "alt/camera-name", R"(<img src=a.webp alt="⟦image001⟧">)"},
        FormCase{"StockPhoto", "alt/camera-name",
                 R"(<img src=a.webp alt="⟦GettyImages-1234567890⟧">)"},
        FormCase{"DatedPhoto", "alt/camera-name",
                 R"(<img src=a.webp alt="⟦photo_2024-01-03_10-11-12⟧">)"},
        FormCase{"WhatsApp", "alt/camera-name",
                 R"(<img src=a.webp alt="⟦WhatsApp Image 2024-01-03 at 10.11.12⟧">)"},
        FormCase{"Screenshot", "alt/camera-name",
                 R"(<img src=a.webp alt="⟦Screenshot 2024-01-03 at 10.11.12 PM.png⟧">)"},
        FormCase{"ScreenshotOfAPhone", "alt/camera-name",
                 R"(<img src=a.webp alt="⟦Screenshot_20240103-101112_Chrome⟧">)"},
        FormCase{"ScreenshotInACaption", "alt/camera-name",
                 "![⟦Screen Shot 2024-01-03 at 10.11.12⟧. [AFP]](/a.webp)"},
        FormCase{"ScreenshotOfADay", "alt/camera-name",
                 "![⟦Screenshot 2024-01-03⟧. [AFP]](/a.webp)"},
        FormCase{"Screencast", "alt/camera-name",
                 R"(<img src=a.webp alt="⟦Screencast 2020-01-01 @12x⟧">)"},
        FormCase{"CleanShot", "alt/camera-name",
                 R"(<img src=a.webp alt="⟦Clean Shot 2020-01-01 at 12.00.00⟧">)"},
        FormCase{"ACleanShot", "", R"(<img src=a.webp alt="Clean shot of the scenery">)"},
        FormCase{"French", "alt/camera-name",
                 R"(<img src=a.webp alt="⟦Capture d’écran 2024-01-03 à 10.11.12⟧">)"},
        FormCase{"Turkish", "alt/camera-name",
                 R"(<img src=a.webp lang=tr alt="⟦Ekran görüntüsü 2024-01-03 101112⟧">)"},
        FormCase{"Arabic", "alt/camera-name",
                 R"(<img src=a.webp lang=ar alt="⟦لقطة شاشة ٢٠٢٤-٠١-٠٣ في ١٠.١١.١٢ ص⟧">)"},
        FormCase{"ALogo", "", R"(<img src=a.webp alt="IMG is the firm's new logo">)"},
        FormCase{"APistol", "", R"(<img src=a.webp alt="P226">)"},
        FormCase{"AMissile", "", R"(<img src=a.webp alt="SAM 300">)"},
        FormCase{"ADescribedScreenshot", "",
                 R"(<img src=a.webp alt="Screenshot of a ballot with 12 names, 3 crossed out">)"},
        FormCase{"AYear", "", R"(<img src=a.webp alt="Screenshot of the 2024 budget">)"}),
    name_of<FormCase>);

INSTANTIATE_TEST_SUITE_P(
    Hashes, AltForm,
    testing::Values(
        FormCase{"Hex", "alt/hash", R"(<img src=a.webp alt="⟦9f3a77c01be24d⟧">)"},
        FormCase{"HexOfTheFile", "alt/hash",
                 R"(<img src=9f3a77c01be24d.webp alt="⟦9f3a77c01be24d⟧">)"},
        FormCase{"Uuid", "alt/hash",
                 R"(<img src=a.webp alt="⟦123e4567-e89b-12d3-a456-426614174000⟧">)"},
        FormCase{"Random", "alt/hash", R"(<img src=a.webp alt="⟦aB3dE9fGh1Kz-Qw2xYp7⟧">)"},
        FormCase{"Aircraft", "", R"(<img src=a.webp alt="A380 takes off">)"},
        FormCase{"LongWord", "", R"(<img src=a.webp alt="Donaudampfschifffahrtsgesellschaft">)"},
        FormCase{"HexLetters", "", R"(<img src=a.webp alt="defacedfacade">)"},
        FormCase{"Number", "", R"(<img src=a.webp alt="123456789012">)"},
        FormCase{"JoinedWords", "", R"(<img src=a.webp alt="Rhein-Ruhr-Express-2024-Neuss">)"}),
    name_of<FormCase>);

INSTANTIATE_TEST_SUITE_P(
    Placeholders, AltForm,
    testing::Values(
        FormCase{"Numbered", "alt/placeholder", R"(<img src=a.webp alt="⟦hero image 1⟧">)"},
        FormCase{"Capital", "alt/placeholder", "![⟦Image⟧](/a.webp)"},
        FormCase{"Hyphens", "alt/placeholder", "![⟦featured-image-2⟧](/a.webp)"},
        FormCase{"Brackets", "alt/placeholder", R"(<img src=a.webp alt="⟦[Photo]⟧">)"},
        FormCase{"InACaption", "alt/placeholder", "![⟦Caption here⟧, May 4, 2024. [AFP]](/a.webp)"},
        FormCase{"NoteToOneself", "alt/placeholder", R"(<img src=a.webp alt="⟦TODO caption⟧">)"},
        FormCase{"LowerNote", "alt/placeholder", R"(<img src=a.webp alt="⟦todo: describe⟧">)"},
        FormCase{"Tk", "alt/placeholder", "![⟦TK caption from the desk⟧. [AFP]](/a.webp)"},
        FormCase{"Lorem", "alt/placeholder", "![⟦Lorem ipsum dolor sit amet⟧. [AFP]](/a.webp)"},
        FormCase{"SlashedWord", "alt/placeholder", R"(<img src=a.webp alt="⟦N/A⟧">)"},
        FormCase{"French", "alt/placeholder", R"(<img src=a.webp alt="⟦texte alternatif⟧">)"},
        FormCase{"FrenchAccent", "alt/placeholder",
                 R"(<img src=a.webp lang=fr alt="⟦Légende à venir⟧">)"},
        FormCase{"FrenchNumber", "alt/placeholder",
                 R"(<img src=a.webp lang=fr alt="⟦Vignette 3⟧">)"},
        FormCase{"Arabic", "alt/placeholder", R"(<img src=a.webp alt="⟦صورة⟧">)"},
        FormCase{"ArabicNumber", "alt/placeholder", R"(<img src=a.webp lang=ar alt="⟦صورة ١⟧">)"},
        FormCase{"ArabicOtherHeh", "alt/placeholder",
                 R"(<img src=a.webp lang=ar alt="⟦الصوره البارزه⟧">)"},
        FormCase{"Persian", "alt/placeholder", R"(<img src=a.webp lang=fa alt="⟦عکس شاخص⟧">)"},
        FormCase{"PersianArabicKaf", "alt/placeholder",
                 R"(<img src=a.webp lang=fa alt="⟦شرح عكس⟧">)"},
        FormCase{"PersianNumber", "alt/placeholder", R"(<img src=a.webp lang=fa alt="⟦تصویر ۲⟧">)"},
        FormCase{"Sorani", "alt/placeholder", R"(<img src=a.webp lang=ckb alt="⟦وێنە⟧">)"},
        FormCase{"SoraniWords", "alt/placeholder",
                 R"(<img src=a.webp lang=ckb alt="⟦دەقی جێگرەوە⟧">)"},
        FormCase{"SoraniNumber", "alt/placeholder", R"(<img src=a.webp lang=ku alt="⟦وێنە ٣⟧">)"},
        FormCase{"Kurmanji", "alt/placeholder", R"(<img src=a.webp lang=kmr alt="⟦Wêne⟧">)"},
        FormCase{"KurmanjiWords", "alt/placeholder",
                 R"(<img src=a.webp lang=ku alt="⟦nivîsa alternatîf⟧">)"},
        FormCase{"KurmanjiNumber", "alt/placeholder",
                 R"(<img src=a.webp lang=kmr alt="⟦Wêneya sereke 2⟧">)"},
        FormCase{"Turkish", "alt/placeholder",
                 R"(<img src=a.webp lang=tr alt="⟦Öne çıkan görsel⟧">)"},
        FormCase{"TurkishCapitals", "alt/placeholder",
                 R"(<img src=a.webp lang=tr alt="⟦AÇIKLAMA⟧">)"},
        FormCase{"EnglishInTurkish", "alt/placeholder",
                 R"(<img src=a.webp lang=tr alt="⟦IMAGE⟧">)"},
        FormCase{"Urdu", "alt/placeholder", R"(<img src=a.webp lang=ur alt="⟦نمایاں تصویر⟧">)"},
        FormCase{"UrduWord", "alt/placeholder", R"(<img src=a.webp lang=ur alt="⟦کیپشن⟧">)"},
        FormCase{"UrduNumber", "alt/placeholder", R"(<img src=a.webp lang=ur alt="⟦فوٹو ۱⟧">)"},
        FormCase{"AStone", "", R"(<img src=a.webp alt="A placeholder stone marks the grave">)"},
        FormCase{"SpanishAll", "",
                 R"(<img src=a.webp lang=es alt="Todo el equipo celebra el triunfo">)"},
        FormCase{"AnAirline", "",
                 R"(<img src=a.webp alt="TK 1951 lies in a field near Schiphol">)"},
        FormCase{"AShop", "", R"(<img src=a.webp alt="TK Maxx opens in Erbil">)"},
        FormCase{"ATest", "", R"(<img src=a.webp alt="A test of the new siren">)"},
        FormCase{"ALogoOfNoHero", "",
                 R"(<img src=/b.webp alt="Boats at a quay"><img src=a.webp alt="Logo">)"}),
    name_of<FormCase>);

INSTANTIATE_TEST_SUITE_P(
    Credits, AltForm,
    testing::Values(
        FormCase{"Bracket", "alt/credit-only", "![⟦[AFP]⟧](/a.webp)"},
        FormCase{"TwoNames", "alt/credit-only", "![⟦[Jane Doe/AFP]⟧](/a.webp)"},
        FormCase{"BesideADate", "alt/credit-only", "![October 3, 2024. ⟦[AFP]⟧](/a.webp)"},
        FormCase{"InHtml", "alt/credit-only", R"(<img src=a.webp alt="⟦(AP Photo)⟧">)"},
        FormCase{"Label", "alt/credit-only", R"(<img src=a.webp alt="⟦Photo: Jane Doe⟧">)"},
        FormCase{"Arabic", "alt/credit-only", "![⟦[فرانس برس]⟧](/a.webp)"},
        FormCase{"BehindText", "", "![Boats leave port. [AFP]](/a.webp)"},
        FormCase{"ALabelledSentence", "", R"(<img src=a.webp alt="Photo: boats leave the port">)"},
        FormCase{"BracketsInHtml", "", R"(<img src=a.webp alt="[a map of the two harbours]">)"}),
    name_of<FormCase>);

TEST(AltForm, PlaceholdersOfHeroesAreMore) {
  expect_marked("alt/placeholder", "<h1>Boats</h1><img src=a.webp alt=\"⟦Logo⟧\">");
  expect_marked("alt/placeholder", "<h1>Boats</h1><img src=a.webp alt=\"Logo of the port\">");
}

TEST(AltForm, PlaceholdersOfTheDeskCount) {
  Desk desk;
  desk.config.words["en"].placeholder = {"Standing art"};
  expect_marked("alt/placeholder", "![⟦standing ART 2⟧. [AFP]](/a.webp)", desk);
  expect_marked("alt/placeholder", "![standing ART 2. [AFP]](/a.webp)");
}

TEST(AltForm, OffersTheEmbeddedAltForABareCredit) {
  Desk desk;
  desk.files["/a.webp"] = sound_file("a.webp", {600, 384});
  desk.files["/a.webp"].metadata.emplace();
  desk.files["/a.webp"].metadata->record.alt.set("", "Boats at [a] quay");
  EXPECT_EQ(mended("alt/credit-only", "![[AFP]](/a.webp)", desk),
            "![Boats at \\[a\\] quay [AFP]](/a.webp)");
}

}  // namespace
}  // namespace picdesk::test
