// SPDX-License-Identifier: GPL-3.0-or-later
// caption/date-*.
#include <gtest/gtest.h>

#include <string>

#include "check/article/support.h"

namespace picdesk::test {
namespace {

std::string markdown(std::string_view caption, std::string_view language = "en") {
  return "---\nlang: " + std::string(language) + "\n---\n![" + std::string(caption) +
         "](/a.webp)\n";
}
std::string figure(std::string_view caption) {
  return "<figure><img src=\"/a.webp\" alt=\"Boats at a quay\"><figcaption>" +
         std::string(caption) + "</figcaption></figure>";
}

struct RuleCase {
  std::string name;
  std::string rule;
  std::string language;
  std::string marked;         // the caption
  std::string severity = {};  // of the findings; empty: not looked at
};
std::ostream& operator<<(std::ostream& out, const RuleCase& c) { return out << c.name; }

class CaptionDates : public testing::TestWithParam<RuleCase> {};
TEST_P(CaptionDates, AreJudged) {
  const RuleCase& test = GetParam();
  for (const ArticleFinding& finding :
       expect_marked(test.rule, markdown(test.marked, test.language))) {
    if (!test.severity.empty()) {
      EXPECT_EQ(name(finding.severity), test.severity);
    }
  }
}

const std::string kMissing = "caption/date-missing";
INSTANTIATE_TEST_SUITE_P(
    Missing, CaptionDates,
    testing::Values(
        RuleCase{"English", kMissing, "en", "Boats leave port, May 4, 2024. [AFP]"},
        RuleCase{"EnglishNone", kMissing, "en", "⟦Boats leave port. [AFP]⟧", "error"},
        RuleCase{"EnglishLoneYear", kMissing, "en", "⟦Boats of 2024 leave port. [AFP]⟧", "error"},
        RuleCase{"EnglishAircraft", kMissing, "en", "⟦An F-16 takes off. [AFP]⟧", "error"},
        RuleCase{"Partial", kMissing, "en", "Boats leave port in May 2024. [AFP]"},
        RuleCase{"Iso", kMissing, "en", "Boats leave port, 2024-05-04. [AFP]"},
        RuleCase{"Numbers", kMissing, "en", "Boats leave port, 05/04/2024. [AFP]"},
        RuleCase{"Undated", kMissing, "en", "Boats leave port in an undated photo. [AFP]"},
        RuleCase{"CreditAlone", kMissing, "en", "[AFP]"},
        RuleCase{"YearOfTheCredit", kMissing, "en", "⟦Boats leave port. [May 4, 2024 Ltd]⟧"},
        RuleCase{"French", kMissing, "fr", "Des bateaux, le 4 mai 2024. [AFP]"},
        RuleCase{"FrenchNone", kMissing, "fr", "⟦Des bateaux quittent le port. [AFP]⟧", "error"},
        RuleCase{"Arabic", kMissing, "ar", "قوارب تغادر، ٤ أيار ٢٠٢٤. [أ ف ب]"},
        RuleCase{"ArabicNone", kMissing, "ar", "⟦قوارب تغادر الميناء. [أ ف ب]⟧", "error"},
        RuleCase{"PersianNone", kMissing, "fa",
                 "⟦قایق‌ها بندر را ترک می‌کنند. [ایرنا]⟧",
                 "error"},
        RuleCase{"SoraniNone", kMissing, "ckb", "⟦بەلەمەکان بەندەر جێدەهێڵن. [AFP]⟧", "error"},
        RuleCase{"SoraniUnknownMonth", kMissing, "ckb", "⟦بەلەمەکان، ٣ی فلان ٢٠٢٤. [AFP]⟧",
                 "warning"},
        RuleCase{"KurmanjiNone", kMissing, "kmr", "⟦Keştî ji benderê derdikevin. [AFP]⟧", "error"},
        RuleCase{"TurkishNone", kMissing, "tr", "⟦Tekneler limandan ayrılıyor. [AA]⟧", "error"},
        RuleCase{"UrduNone", kMissing, "ur", "⟦کشتیاں بندرگاہ سے نکلتی ہیں۔ [AFP]⟧", "error"},
        RuleCase{"LanguageWithoutDates", kMissing, "de", "Boote verlassen den Hafen. [AFP]"}),
    name_of<RuleCase>);

const std::string kFormat = "caption/date-format";
INSTANTIATE_TEST_SUITE_P(
    Format, CaptionDates,
    testing::Values(
        RuleCase{"House", kFormat, "en", "Boats, May 4, 2024. [AFP]"},
        RuleCase{"Iso", kFormat, "en", "Boats, ⟦2024-05-04⟧. [AFP]", "warning"},
        RuleCase{"Ambiguous", kFormat + ":ambiguous", "en", "Boats, ⟦05/04/2024⟧. [AFP]",
                 "warning"},
        RuleCase{"Short", kFormat, "en", "Boats, Saturday, ⟦Oct. 3, 2024⟧. [AFP]", "warning"},
        RuleCase{"Partial", kFormat + ":partial", "en", "Boats in ⟦May 2024⟧. [AFP]", "info"},
        RuleCase{"Range", kFormat + ":range", "en", "Boats, ⟦May 4-6, 2024⟧. [AFP]", "info"},
        RuleCase{"OtherLanguage", kFormat + ":language", "en", "Boats, ⟦4 mai 2024⟧. [AFP]",
                 "info"},
        RuleCase{"OnlyTheCaptionsOwn", kFormat, "en",
                 "Boats, May 4, 2024. They left on Oct. 3, 2023. [AFP]"},
        RuleCase{"French", kFormat, "fr", "Des bateaux, le 1er mai 2024. [AFP]"},
        RuleCase{"FrenchShort", kFormat, "fr", "Des bateaux, le ⟦3 oct. 2024⟧. [AFP]", "warning"},
        RuleCase{"FrenchNumbers", kFormat, "fr", "Des bateaux, le ⟦03/10/2024⟧. [AFP]", "warning"},
        RuleCase{"FrenchEnglish", kFormat, "fr", "Des bateaux, ⟦May 4, 2024⟧. [AFP]", "info"},
        RuleCase{"ArabicDouble", kFormat, "ar", "قوارب، 3 تشرين الأول/أكتوبر 2024. [AFP]"},
        RuleCase{"ArabicComma", kFormat, "ar", "قوارب، ⟦3 أكتوبر، 2024⟧. [AFP]", "warning"},
        RuleCase{"ArabicNumbers", kFormat, "ar", "قوارب، ⟦3/10/2024⟧. [AFP]", "warning"},
        RuleCase{"Persian", kFormat, "fa", "قایق‌ها، ۱۲ مهر ۱۴۰۳. [ایرنا]"},
        RuleCase{"PersianComma", kFormat, "fa",
                 "قایق‌ها، ⟦۳ اکتبر، ۲۰۲۴⟧. [ایرنا]", "warning"},
        RuleCase{"Sorani", kFormat, "ckb", "بەلەمەکان، ٣ی تشرینی یەکەمی ٢٠٢٤. [AFP]"},
        RuleCase{"SoraniComma", kFormat, "ckb", "بەلەمەکان، ⟦٣ تشرینی یەکەم، ٢٠٢٤⟧. [AFP]"},
        RuleCase{"Kurmanji", kFormat, "kmr", "Keştî, 3 Cotmeh 2024. [AFP]"},
        RuleCase{"KurmanjiOrdinal", kFormat, "kmr", "Keştî, ⟦3'ê Cotmehê 2024⟧. [AFP]"},
        RuleCase{"Turkish", kFormat, "tr", "Tekneler, 3 Ekim 2024. [AA]"},
        RuleCase{"TurkishPoints", kFormat, "tr", "Tekneler, ⟦03.10.2024⟧. [AA]", "warning"},
        RuleCase{"Urdu", kFormat, "ur", "کشتیاں، 3 اکتوبر 2024۔ [AFP]"},
        RuleCase{"UrduComma", kFormat, "ur", "کشتیاں، ⟦3 اکتوبر، 2024⟧۔ [AFP]", "warning"}),
    name_of<RuleCase>);

const std::string kImpossible = "caption/date-impossible";
INSTANTIATE_TEST_SUITE_P(
    Impossible, CaptionDates,
    testing::Values(
        RuleCase{"LeapDay", kImpossible, "en", "Boats, February 29, 2024. [AFP]"},
        RuleCase{"FebruaryThirty", kImpossible, "en", "Boats, ⟦February 30, 2024⟧. [AFP]", "error"},
        RuleCase{"CommonYear", kImpossible, "en", "Boats, ⟦February 29, 2023⟧. [AFP]", "error"},
        RuleCase{"NotTheCaptionsOwn", kImpossible, "en",
                 "Boats, May 4, 2024. The war began ⟦April 31, 2023⟧. [AFP]", "error"},
        RuleCase{"Iso", kImpossible, "en", "Boats, ⟦2024-13-01⟧. [AFP]", "error"},
        RuleCase{"Arabic", kImpossible, "ar", "قوارب، ⟦٣١ يونيو ٢٠٢٤⟧. [AFP]", "error"},
        RuleCase{"ArabicTwoMonths", kImpossible, "ar", "قوارب، ⟦3 تشرين الأول/نوفمبر 2024⟧. [AFP]",
                 "error"},
        RuleCase{"French", kImpossible, "fr", "Des bateaux, le ⟦31 avril 2024⟧. [AFP]", "error"},
        RuleCase{"Persian", kImpossible, "fa",
                 "قایق‌ها، ⟦۳۱ مهر ۱۴۰۳⟧. [AFP]", "error"},
        RuleCase{"Sorani", kImpossible, "ckb", "بەلەمەکان، ⟦٣١ نیسان ٢٠٢٤⟧. [AFP]", "error"},
        RuleCase{"KurmanjiIsNeverSure", kImpossible, "kmr", "Keştî, ⟦31 Nîsan 2024⟧. [AFP]",
                 "warning"},
        RuleCase{"Turkish", kImpossible, "tr", "Tekneler, ⟦31 Haziran 2024⟧. [AFP]", "error"},
        RuleCase{"Urdu", kImpossible, "ur", "کشتیاں، ⟦31 جون 2024⟧۔ [AFP]", "error"}),
    name_of<RuleCase>);

const std::string kWeekday = "caption/date-weekday";
INSTANTIATE_TEST_SUITE_P(
    Weekday, CaptionDates,
    testing::Values(
        RuleCase{"Right", kWeekday, "en", "Boats, Thursday, October 3, 2024. [AFP]"},
        RuleCase{"Wrong", kWeekday, "en", "Boats, ⟦Friday⟧, October 3, 2024. [AFP]", "error"},
        RuleCase{"WrongIso", kWeekday, "en", "Boats, ⟦Friday⟧, 2024-10-03. [AFP]", "error"},
        RuleCase{"FrenchRight", kWeekday, "fr", "Des bateaux, jeudi 3 octobre 2024. [AFP]"},
        RuleCase{"FrenchWrong", kWeekday, "fr", "Des bateaux, ⟦lundi⟧ 3 octobre 2024. [AFP]"},
        RuleCase{"ArabicRight", kWeekday, "ar", "قوارب، الخميس 3 أكتوبر 2024. [AFP]"},
        RuleCase{"ArabicWrong", kWeekday, "ar", "قوارب، ⟦الجمعة⟧ 3 أكتوبر 2024. [AFP]", "error"},
        RuleCase{"PersianRight", kWeekday, "fa",
                 "قایق‌ها، پنج شنبه ۱۲ مهر ۱۴۰۳. [AFP]"},
        RuleCase{"PersianWrong", kWeekday, "fa",
                 "قایق‌ها، ⟦شنبه⟧ ۱۲ مهر ۱۴۰۳. [AFP]", "error"},
        RuleCase{"SoraniRight", kWeekday, "ckb", "بەلەم، پێنجشەممە ٣ تشرینی یەکەم ٢٠٢٤. [AFP]"},
        RuleCase{"SoraniWrong", kWeekday, "ckb", "بەلەم، ⟦ھەینی⟧ ٣ تشرینی یەکەم ٢٠٢٤. [AFP]"},
        RuleCase{"KurmanjiRight", kWeekday, "kmr", "Keştî, pêncşem 3 Cotmeh 2024. [AFP]"},
        RuleCase{"KurmanjiWrong", kWeekday, "kmr", "Keştî, ⟦duşem⟧ 3 Cotmeh 2024. [AFP]",
                 "warning"},
        RuleCase{"TurkishRight", kWeekday, "tr", "Tekneler, 3 Ekim 2024 Perşembe. [AFP]"},
        RuleCase{"TurkishWrong", kWeekday, "tr", "Tekneler, 3 Ekim 2024 ⟦Cuma⟧. [AFP]", "error"},
        RuleCase{"UrduRight", kWeekday, "ur", "کشتیاں، جمعرات 3 اکتوبر 2024۔ [AFP]"},
        RuleCase{"UrduWrong", kWeekday, "ur", "کشتیاں، ⟦جمعہ⟧ 3 اکتوبر 2024۔ [AFP]", "error"}),
    name_of<RuleCase>);

TEST(CaptionDateWeekday, NamesTheRightOne) {
  const std::string text = markdown("Boats, ⟦Friday⟧, October 3, 2024. [AFP]");
  const auto found = expect_marked(kWeekday, text);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].message, "October 3, 2024 is a Thursday, not a Friday");
  EXPECT_EQ(found[0].hint, "write \"Thursday\"");
  EXPECT_FALSE(found[0].fixes.at(0).safe);
  EXPECT_EQ(mended(kWeekday, markdown("Boats, Friday, October 3, 2024. [AFP]")),
            markdown("Boats, Thursday, October 3, 2024. [AFP]"));
  EXPECT_EQ(mended(kWeekday, markdown("قوارب، الجمعة 3 أكتوبر 2024. [AFP]", "ar")),
            markdown("قوارب، الخميس 3 أكتوبر 2024. [AFP]", "ar"));
}

TEST(CaptionDateLines, MayStandOnTwoLines) {
  const auto found =
      expect_marked(kWeekday, figure("Boats, ⟦Friday⟧,\n  October\n  3, 2024.\n  [AFP]\n"));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].message, "October 3, 2024 is a Thursday, not a Friday");
}

TEST(CaptionDateFixes, WriteTheHousesForm) {
  const auto mend = [](std::string_view caption, std::string_view language) {
    const std::string text = markdown(caption, language);
    EXPECT_TRUE(checked(text).of(kFormat).at(0).fixes.at(0).safe);
    return mended(kFormat, text);
  };
  EXPECT_EQ(mend("Boats, 2024-05-04. [AFP]", "en"), markdown("Boats, May 4, 2024. [AFP]"));
  EXPECT_EQ(mend("Boats, 4 May 2024. [AFP]", "en"), markdown("Boats, May 4, 2024. [AFP]"));
  EXPECT_EQ(mend("Boats, Sat., 4 May 2024. [AFP]", "en"),
            markdown("Boats, Sat., May 4, 2024. [AFP]"));
  EXPECT_EQ(mend("Bateaux, le 3 oct. 2024. [AFP]", "fr"),
            markdown("Bateaux, le 3 octobre 2024. [AFP]", "fr"));
  EXPECT_EQ(mend("قوارب، ٣ أكتوبر، ٢٠٢٤. [AFP]", "ar"),
            markdown("قوارب، ٣ أكتوبر ٢٠٢٤. [AFP]", "ar"));
  EXPECT_EQ(mend("Tekneler, 03.10.2024. [AA]", "tr"),
            markdown("Tekneler, 3 Ekim 2024. [AA]", "tr"));
  EXPECT_EQ(mend("Keştî, 3'ê Cotmehê 2024. [AA]", "kmr"),
            markdown("Keştî, 3 Cotmeh 2024. [AA]", "kmr"));
  EXPECT_TRUE(checked(markdown("Boats, 05/04/2024. [AFP]")).of(kFormat).at(0).fixes.empty());
}

TEST(CaptionDateMissing, BesideAnAltIsAWarning) {
  const auto found = expect_marked(kMissing, figure("⟦Boats leave port. [AFP]⟧"));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].severity, Severity::warning);
}

std::string dated(std::string_view article, std::string_view caption,
                  std::string_view language = "en") {
  return "---\ndate: " + std::string(article) + "\nlang: " + std::string(language) + "\n---\n![" +
         std::string(caption) + "](/a.webp)\n";
}

TEST(CaptionDateFuture, IsAfterTheArticle) {
  const std::string rule = "caption/date-future";
  expect_marked(rule, dated("2025-04-01", "Boats, October 3, 2024. [AFP]"));
  expect_marked(rule, dated("2025-04-01", "Boats, April 2, 2025. [AFP]"));
  const auto found = expect_marked(rule, dated("2025-04-01", "Boats, ⟦October 3, 2025⟧. [AFP]"));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].message, "\"October 3, 2025\" is after the article, of 2025-04-01");
  ASSERT_EQ(found[0].related.size(), 1u);
  expect_marked(rule, dated("2025-04-01", "Boats, ⟦April 3, 2025⟧. [AFP]"));
  expect_marked(rule, dated("2025-04-01", "Boats in ⟦May 2025⟧. [AFP]"));
  expect_marked(rule, dated("2025-04-01", "Boats, on April 3. [AFP]"));
  expect_marked(rule, dated("2025-04-01", "Boats, April 1, 2025, before May 4, 2025. [AFP]"));
  expect_marked(rule,
                dated("2025-04-01", "Boats, April 1, 2025. The vote is on May 4, 2025. [AFP]"));
  expect_marked(rule, dated("2025-04-01", "قوارب، ⟦٣ أكتوبر ٢٠٢٥⟧. [AFP]", "ar"));
  expect_marked(rule, dated("2024-10-03", "قایق‌ها، ۱۲ مهر ۱۴۰۳. [AFP]", "fa"));
  expect_marked(rule,
                dated("2024-10-03", "قایق‌ها، ⟦۲۲ مهر ۱۴۰۳⟧. [AFP]", "fa"));
}

TEST(CaptionDateFuture, IsToComeWithoutAnArticlesDate) {
  Desk desk;
  desk.now = day(2025, 4, 1);
  expect_marked("caption/date-future", markdown("Boats, April 2, 2025. [AFP]"), desk);
  const auto found =
      expect_marked("caption/date-future", markdown("Boats, ⟦April 3, 2025⟧. [AFP]"), desk);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].message, "\"April 3, 2025\" is still to come, it is 2025-04-01");
}

Desk taken(std::string_view date) {
  Desk desk;
  ImageFile file = sound_file("a.webp", {600, 384});
  file.metadata.emplace();
  file.metadata->record.date_created = *parse_iso_date(date);
  desk.files["/a.webp"] = file;
  return desk;
}

struct MismatchCase {
  std::string name;
  std::string embedded;
  std::string marked;
  std::string language = "en";
};
std::ostream& operator<<(std::ostream& out, const MismatchCase& c) { return out << c.name; }

class DateMismatches : public testing::TestWithParam<MismatchCase> {};
TEST_P(DateMismatches, AreJudged) {
  const MismatchCase& test = GetParam();
  expect_marked("caption/date-mismatch", markdown(test.marked, test.language),
                taken(test.embedded));
}

INSTANTIATE_TEST_SUITE_P(
    Check, DateMismatches,
    testing::Values(
        MismatchCase{"Equal", "2024-10-03", "Boats, October 3, 2024. [AFP]"},
        MismatchCase{"DayBefore", "2024-10-02", "Boats, October 3, 2024. [AFP]"},
        MismatchCase{"TwoDaysBefore", "2024-10-01", "Boats, ⟦October 3, 2024⟧. [AFP]"},
        MismatchCase{"YearBefore", "2023-10-03", "Boats, ⟦October 3, 2024⟧. [AFP]"},
        MismatchCase{"WithTime", "2024-10-03T23:59:00+03:00", "Boats, October 3, 2024. [AFP]"},
        MismatchCase{"Month", "2024-10", "Boats, October 3, 2024. [AFP]"},
        MismatchCase{"OtherMonth", "2024-09", "Boats, ⟦October 3, 2024⟧. [AFP]"},
        MismatchCase{"Year", "2024", "Boats, October 3, 2024. [AFP]"},
        MismatchCase{"OtherYear", "2023", "Boats, ⟦October 3, 2024⟧. [AFP]"},
        MismatchCase{"FilePhoto", "2019-10-03", "File photo, boats, October 3, 2024. [AFP]"},
        MismatchCase{"VerbFile", "2019-10-03", "Police file a report, ⟦October 3, 2024⟧. [AFP]"},
        MismatchCase{"SecondDateAgrees", "2023-10-07",
                     "Boats, October 3, 2024. The war began October 7, 2023. [AFP]"},
        MismatchCase{"Ambiguous", "2019-10-03", "Boats, 03/10/2024. [AFP]"},
        MismatchCase{"Partial", "2019-10-03", "Boats in October 2024. [AFP]"},
        MismatchCase{"French", "2023-10-03", "Des bateaux, le ⟦3 octobre 2024⟧. [AFP]", "fr"},
        MismatchCase{"FrenchArchives", "2023-10-03",
                     "Photo d'archives, des bateaux, le 3 octobre 2024. [AFP]", "fr"},
        MismatchCase{"ArabicArchive", "2023-10-03", "صورة أرشيفية، ٣ أكتوبر ٢٠٢٤. [AFP]", "ar"},
        MismatchCase{"Arabic", "2023-10-03", "قوارب، ⟦٣ أكتوبر ٢٠٢٤⟧. [AFP]", "ar"},
        MismatchCase{"Solar", "2024-10-03", "قایق‌ها، ۱۲ مهر ۱۴۰۳. [AFP]", "fa"},
        MismatchCase{"SolarOther", "2024-10-13",
                     "قایق‌ها، ⟦۱۲ مهر ۱۴۰۳⟧. [AFP]", "fa"},
        MismatchCase{"KurmanjiSolarNames", "2023-10-03", "Keştî, 3 Rezber 2024. [AFP]", "kmr"},
        MismatchCase{"TurkishArchive", "2023-10-03", "Arşiv fotoğrafı, 3 Ekim 2024. [AA]", "tr"},
        MismatchCase{"Lunar", "2024-03-13", "قوارب، 3 رمضان 1445. [AFP]", "ar"}),
    name_of<MismatchCase>);

TEST(CaptionDateMismatch, HasTheDesksTolerance) {
  Desk desk = taken("2024-10-01");
  desk.config.date_tolerance_days = 2;
  expect_marked("caption/date-mismatch", markdown("Boats, October 3, 2024. [AFP]"), desk);
  desk.config.date_tolerance_days = 0;
  desk.config.words["en"].file_photo = {"from our vaults"};
  const auto found =
      expect_marked("caption/date-mismatch", markdown("Boats, ⟦October 2, 2024⟧. [AFP]"), desk);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].message, "the caption says 2024-10-02, the file 2024-10-01");
  expect_marked("caption/date-mismatch", markdown("Boats, from our vaults, October 2, 2024. [AFP]"),
                desk);
}

TEST(CaptionDateFixes, TakeTheFilesDate) {
  const auto mend = [](std::string_view caption, std::string_view language) {
    return mended(kMissing, markdown(caption, language), taken("2024-10-01"));
  };
  EXPECT_EQ(mend("Boats leave. They sail. [AFP]", "en"),
            markdown("Boats leave, October 1, 2024. They sail. [AFP]"));
  EXPECT_EQ(mend("Des bateaux [AFP]", "fr"), markdown("Des bateaux, 1er octobre 2024 [AFP]", "fr"));
  EXPECT_EQ(mend("قوارب. [AFP]", "ar-IQ"), markdown("قوارب، 1 تشرين الأول 2024. [AFP]", "ar-IQ"));
  EXPECT_EQ(mend("کشتیاں۔ [AFP]", "ur"), markdown("کشتیاں، 1 اکتوبر 2024۔ [AFP]", "ur"));
  const auto found = checked(markdown("قوارب. [AFP]", "ar"), taken("2024-10-01")).of(kMissing);
  EXPECT_TRUE(found.at(0).fixes.empty());
}

}  // namespace
}  // namespace picdesk::test
