// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "check/article/support.h"

namespace picdesk::test {
namespace {

struct PhraseCase {
  const char* name;
  std::string_view marked;
};
void PrintTo(const PhraseCase& of, std::ostream* out) { *out << of.name; }

class AltImageOf : public testing::TestWithParam<PhraseCase> {};

TEST_P(AltImageOf, IsFoundWithItsPlace) {
  for (const ArticleFinding& finding : expect_marked("alt/image-of", GetParam().marked)) {
    EXPECT_EQ(finding.severity, Severity::info);
  }
}

INSTANTIATE_TEST_SUITE_P(
    English, AltImageOf,
    testing::Values(
        PhraseCase{"ImageOf", R"(<img src=a.webp alt="⟦Image of⟧ boats at a quay">)"},
        PhraseCase{"WithArticle", R"(<img src=a.webp alt="⟦A photo of⟧ boats at a quay">)"},
        PhraseCase{"ThisPhotographShows",
                   "![⟦This photograph shows⟧ boats, May 4, 2024. [AFP]](/a.webp)"},
        PhraseCase{"Depicting", R"(<img src=a.webp alt="⟦Picture depicting⟧ two boats">)"},
        PhraseCase{"PictureLater", R"(<img src=a.webp alt="Boats on a photo of the harbour">)"},
        PhraseCase{"AMap", R"(<img src=a.webp alt="Map of the harbour">)"},
        PhraseCase{"AScreenshot", R"(<img src=a.webp alt="Screenshot of the ballot">)"},
        PhraseCase{"OfAPoster", R"(<img src=a.webp alt="Photo of a torn election poster">)"},
        PhraseCase{"OfPosters", R"(<img src=a.webp alt="Photo of the two posters">)"},
        PhraseCase{"OfAPhotographer",
                   R"(<img src=a.webp alt="⟦Photo of⟧ a photographer at work">)"},
        PhraseCase{"SatelliteImage",
                   R"(<img src=a.webp alt="A poster bears a giant satellite image">)"},
        PhraseCase{"PhotoOfTheYear",
                   R"(<img src=a.webp alt="Photo of the year winners on a stage">)"},
        PhraseCase{"PhotoOp", R"(<img src=a.webp alt="Photo opportunity for two ministers">)"},
        PhraseCase{"Imagery", R"(<img src=a.webp alt="Imagery of war">)"},
        PhraseCase{"OfASource", R"(<img src=a.webp alt="Photo of: Reuters">)"},
        PhraseCase{"Nothing", R"(<img src=a.webp alt="Image of">)"}),
    name_of<PhraseCase>);

INSTANTIATE_TEST_SUITE_P(
    French, AltImageOf,
    testing::Values(
        PhraseCase{"ImageDe", R"(<img lang=fr src=a.webp alt="⟦Image de⟧ bateaux à quai">)"},
        PhraseCase{"PhotoDu", R"(<img lang=fr src=a.webp alt="⟦Photo du⟧ président à Bagdad">)"},
        PhraseCase{"Elision", R"(<img lang=fr src=a.webp alt="⟦Une photo d'⟧un bateau à quai">)"},
        PhraseCase{"TypographicApostrophe",
                   R"(<img lang=fr src=a.webp alt="⟦L’image d’⟧un bateau à quai">)"},
        PhraseCase{"Montrant",
                   R"(<img lang=fr src=a.webp alt="⟦Photographie montrant⟧ deux bateaux">)"},
        PhraseCase{"Famille",
                   R"(<img lang=fr src=a.webp alt="Photo de famille des ministres au sommet">)"},
        PhraseCase{"Groupe", R"(<img lang=fr src=a.webp alt="Une photo de groupe des ministres">)"},
        PhraseCase{"Archives",
                   R"(<img lang=fr src=a.webp alt="Photo d’archives du port de Marseille">)"},
        PhraseCase{"Satellite",
                   R"(<img lang=fr src=a.webp alt="Image satellite du port de Marseille">)"},
        PhraseCase{"Affiche", R"(<img lang=fr src=a.webp alt="Photo d'une affiche déchirée">)"}),
    name_of<PhraseCase>);

INSTANTIATE_TEST_SUITE_P(
    Arabic, AltImageOf,
    testing::Values(
        PhraseCase{"GluedFor", R"(<img lang=ar src=a.webp alt="⟦صورة ل⟧قوارب في الميناء">)"},
        PhraseCase{"NoLanguageGiven", R"(<img src=a.webp alt="⟦صورة ل⟧قوارب">)"},
        PhraseCase{"GluedForThe", R"(<img lang=ar src=a.webp alt="⟦صورة ل⟧لرئيس في بغداد">)"},
        PhraseCase{"Shows", R"(<img lang=ar src=a.webp alt="⟦صورة تظهر⟧ قوارب في الميناء">)"},
        PhraseCase{"About", R"(<img lang=ar src=a.webp alt="⟦صورة عن⟧ حياة الصيادين">)"},
        PhraseCase{"Archive", R"(<img lang=ar src=a.webp alt="صورة أرشيفية لميناء البصرة">)"},
        PhraseCase{"Aerial", R"(<img lang=ar src=a.webp alt="صورة جوية لميناء البصرة">)"},
        PhraseCase{"Striking", R"(<img lang=ar src=a.webp alt="صورة لافتة من الميناء">)"},
        PhraseCase{"OfAPainting", R"(<img lang=ar src=a.webp alt="صورة للوحة في متحف بغداد">)"}),
    name_of<PhraseCase>);

INSTANTIATE_TEST_SUITE_P(
    PersianAndUrdu, AltImageOf,
    testing::Values(
        PhraseCase{
            "AksAz",
            R"(<img lang=fa src=a.webp alt="⟦عکس از⟧ قایق‌ها در بندر">)"},
        PhraseCase{
            "TasviriAz",
            R"(<img lang=fa src=a.webp alt="⟦تصویری از⟧ قایق‌ها در بندر">)"},
        PhraseCase{
            "ArabicKaf",
            R"(<img lang=fa src=a.webp alt="⟦عكسى از⟧ قایق‌ها در بندر">)"},
        PhraseCase{"Credit", R"(<img lang=fa src=a.webp alt="عکس از: ایسنا">)"},
        PhraseCase{"Agency", R"(<img lang=fa src=a.webp alt="عکس از AFP در بندر بوشهر">)"},
        PhraseCase{"Souvenir", R"(<img lang=fa src=a.webp alt="عکس یادگاری از بازیکنان">)"},
        PhraseCase{"APoster", R"(<img lang=fa src=a.webp alt="عکسی از پوستر فیلم">)"},
        PhraseCase{"UrduEnd", R"(<img lang=ur src=a.webp alt="بندرگاہ پر کشتیوں ⟦کی تصویر⟧">)"},
        PhraseCase{"UrduPhoto", R"(<img lang=ur src=a.webp alt="وزیر اعظم ⟦کا فوٹو⟧">)"},
        PhraseCase{"UrduBegin", R"(<img lang=ur src=a.webp alt="تصویر میں کشتیاں نظر آ رہی ہیں">)"},
        PhraseCase{"UrduPoster", R"(<img lang=ur src=a.webp alt="دیوار پر پوسٹر کی تصویر">)"},
        PhraseCase{"UrduOfTheDay", R"(<img lang=ur src=a.webp alt="آج کی تصویر">)"}),
    name_of<PhraseCase>);

INSTANTIATE_TEST_SUITE_P(
    Kurdish, AltImageOf,
    testing::Values(
        PhraseCase{"Sorani", R"(<img lang=ckb src=a.webp alt="⟦وێنەی⟧ بەلەمەکان لە بەندەر">)"},
        PhraseCase{"SoraniOneOf", R"(<img lang=ckb src=a.webp alt="⟦وێنەیەک لە⟧ بەلەمەکان">)"},
        PhraseCase{"SoraniInKu", R"(<img lang=ku src=a.webp alt="⟦وێنەیەکی⟧ بەلەمەکان">)"},
        PhraseCase{"SoraniArchive", R"(<img lang=ckb src=a.webp alt="وێنەی ئەرشیفی بەندەر">)"},
        PhraseCase{"SoraniPlain", R"(<img lang=ckb src=a.webp alt="بەلەمەکان لە بەندەر وەستاون">)"},
        PhraseCase{"SoraniPoster", R"(<img lang=ckb src=a.webp alt="وێنەی پۆستەرێک لە هەولێر">)"},
        PhraseCase{"Kurmanji", R"(<img lang=kmr src=a.webp alt="⟦Wêneya⟧ keştiyan li benderê">)"},
        PhraseCase{"KurmanjiMasculine",
                   R"(<img lang=kmr src=a.webp alt="⟦Wêneyê⟧ serok li Amedê">)"},
        PhraseCase{"KurmanjiInKu", R"(<img lang=ku src=a.webp alt="⟦Wêneyeke⟧ keştiyan">)"},
        PhraseCase{"KurmanjiArchive",
                   R"(<img lang=kmr src=a.webp alt="Wêneya arşîvê ya benderê">)"},
        PhraseCase{"KurmanjiPlain",
                   R"(<img lang=kmr src=a.webp alt="Keştî li benderê disekinin">)"},
        PhraseCase{"KurmanjiPoster",
                   R"(<img lang=kmr src=a.webp alt="Wêneya posterekî li kolanê">)"}),
    name_of<PhraseCase>);

INSTANTIATE_TEST_SUITE_P(
    Turkish, AltImageOf,
    testing::Values(
        PhraseCase{"Genitive",
                   R"(<img lang=tr src=a.webp alt="Limandaki teknelerin ⟦fotoğrafı⟧">)"},
        PhraseCase{"NoLanguageGiven", R"(<img src=a.webp alt="teknelerin ⟦fotoğrafı⟧">)"},
        PhraseCase{"Name", R"(<img lang=tr src=a.webp alt="İstanbul'un ⟦resmi⟧">)"},
        PhraseCase{"Showing",
                   R"(<img lang=tr src=a.webp alt="Limandaki tekneleri ⟦gösteren fotoğraf⟧">)"},
        PhraseCase{"Press", R"(<img lang=tr src=a.webp alt="Ödüllü basın fotoğrafı">)"},
        PhraseCase{"OfTheDay", R"(<img lang=tr src=a.webp alt="Günün fotoğrafı">)"},
        PhraseCase{"Souvenir",
                   R"(<img lang=tr src=a.webp alt="Bakanların önünde aile fotoğrafı">)"},
        PhraseCase{"Poster", R"(<img lang=tr src=a.webp alt="Duvardaki afişin fotoğrafı">)"},
        PhraseCase{"Official", R"(<img lang=tr src=a.webp alt="Bakanlığın resmi aracı">)"}),
    name_of<PhraseCase>);

struct DropCase {
  const char* name;
  std::string_view before;
  std::string_view after;
};
void PrintTo(const DropCase& of, std::ostream* out) { *out << of.name; }

class AltImageOfFix : public testing::TestWithParam<DropCase> {};

TEST_P(AltImageOfFix, DropsThePhrase) {
  EXPECT_EQ(mended("alt/image-of", GetParam().before), GetParam().after);
}

INSTANTIATE_TEST_SUITE_P(
    Languages, AltImageOfFix,
    testing::Values(
        DropCase{"English", R"(<img src=a.webp alt="Image of boats at a quay">)",
                 R"(<img src=a.webp alt="Boats at a quay">)"},
        DropCase{"LowerCase", R"(<img src=a.webp alt='a photo of boats'>)",
                 R"(<img src=a.webp alt='boats'>)"},
        DropCase{"Unquoted", "<img src=a.webp alt=\"Photo of Ali\">",
                 "<img src=a.webp alt=\"Ali\">"},
        DropCase{"Caption", "![Photo of boats, May 4, 2024. [AFP]](/a.webp)",
                 "![Boats, May 4, 2024. [AFP]](/a.webp)"},
        DropCase{"French", R"(<img lang=fr src=a.webp alt="Photo d'un bateau">)",
                 R"(<img lang=fr src=a.webp alt="Un bateau">)"},
        DropCase{"FrenchContracted",
                 R"(<img lang=fr src=a.webp alt="Photo du président à Bagdad">)",
                 R"(<img lang=fr src=a.webp alt="Le président à Bagdad">)"},
        DropCase{"FrenchAccent", R"(<img lang=fr src=a.webp alt="Photo de élèves à Bagdad">)",
                 R"(<img lang=fr src=a.webp alt="Élèves à Bagdad">)"},
        DropCase{"Arabic", R"(<img lang=ar src=a.webp alt="صورة لقوارب في الميناء">)",
                 R"(<img lang=ar src=a.webp alt="قوارب في الميناء">)"},
        DropCase{"ArabicWithArticle", R"(<img lang=ar src=a.webp alt="صورة للرئيس في بغداد">)",
                 R"(<img lang=ar src=a.webp alt="الرئيس في بغداد">)"},
        DropCase{
            "Persian",
            R"(<img lang=fa src=a.webp alt="تصویری از قایق‌ها در بندر">)",
            R"(<img lang=fa src=a.webp alt="قایق‌ها در بندر">)"}),
    name_of<DropCase>);

TEST(AltImageOf, HasNoFixWhereTheRestWouldBeNoSentence) {
  const auto found =
      expect_marked("alt/image-of", R"(<img lang=tr src=a.webp alt="teknelerin ⟦fotoğrafı⟧">)");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_TRUE(found[0].fixes.empty());
}

TEST(AltImageOf, TakesTheDesksPhrases) {
  Desk desk;
  desk.config.words["en"].image_of = {"Shot of"};
  expect_marked("alt/image-of", R"(<img src=a.webp alt="⟦Shot of⟧ boats at a quay">)", desk);
}

}  // namespace
}  // namespace picdesk::test
