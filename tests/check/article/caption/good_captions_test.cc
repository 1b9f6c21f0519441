// SPDX-License-Identifier: GPL-3.0-or-later
// Captions as the house wants them: no rule of captions has a warning or an error for them. And one
// good caption with one defect at a time.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "check/article/support.h"

namespace picdesk::test {
namespace {

struct GoodCaption {
  const char* language;
  const char* caption;
};

// Each dated before 2025-04-02.
constexpr GoodCaption kGood[] = {
    {"en", "Fishing boats leave the port of Gaza City, Thursday, October 3, 2024. [AFP]"},
    {"en", "Palestinians walk past a destroyed house in Khan Younis, May 4, 2024. [AP]"},
    {"en",
     "Smoke rises after an airstrike on Beirut's southern suburbs, October 6, 2024. [Reuters]"},
    {"en", "A woman holds a portrait of her son at a rally in Ankara, March 8, 2025. [Anadolu]"},
    {"en",
     "President Jane Doe, left, meets Prime Minister John Roe in Paris, June 1, 2024. [Pool]"},
    {"en",
     "The U.S. Capitol is seen at dusk in Washington, D.C., January 20, 2025. [Getty Images]"},
    {"en", "Two F-16 fighter jets take off from an air base in Romania, November 12, 2023. [NATO]"},
    {"en", "Sgt. Maria Lopez loads a 155 mm howitzer near Bakhmut, April 15, 2023. [Jane Doe/AP]"},
    {"en", "A 105-year-old survivor of the 1921 massacre waves, May 31, 2021. [Desk/AFP]"},
    {"en",
     "Runners pass the 10-kilometer mark of the marathon in Berlin, September 29, 2024. [dpa]"},
    {"en",
     "Mourners carry a coffin in Sanaa, Yemen, a day after the strike, March 16, 2025. The toll "
     "rose to 53 on March 15, 2025. [EPA]"},
    {"en", "A sign reads \"No war\" in central Kyiv, February 24, 2022. [Serhii Ivanov/AFP]"},
    {"en", "Is it over? Voters wait in Tunis, October 6, 2024. [Reuters]"},
    {"en", "The court's 15 judges enter the hall in The Hague, January 26, 2024. [AFP]"},
    {"en", "A police officer files a report at the National Archives, October 3, 2024. [AP]"},
    {"en", "Children play with a ball in the Zaatari camp, Jordan, December 1, 2013. [UNHCR]"},
    {"en", "Workers repair the road to Mosul's Old City, July 10, 2019. [Xinhua]"},
    {"en", "A man reads the newspaper of May 2024 at a kiosk, July 14, 2024. [AFP]"},
    {"en", "Fans of Sheffield Wednesday cheer in London, May 29, 2023. [PA]"},
    {"en", "A mural marks Bloody Sunday, January 30, 1972, in Derry, January 30, 2022. [AFP]"},
    {"en", "Flood water covers fields near Dera Ismail Khan, Pakistan, August 29, 2022. [AA]"},
    {"en",
     "Shoppers wear masks on Istiklal Street, Istanbul, March 1, 2021. [AFP via Getty Images]"},
    {"fr", "Des bateaux de pêche quittent le port de Gaza, le 3 octobre 2024. [AFP]"},
    {"fr",
     "Des manifestants défilent place de la République à Paris, mercredi 1er mai 2024. [AFP]"},
    {"fr", "Le président Emmanuel Macron à l'Élysée, le 14 juillet 2023. [Pool/AFP]"},
    {"fr", "L'équipe du Maroc salue ses supporteurs à Doha, le 10 décembre 2022. [Reuters]"},
    {"fr", "Une femme vote à Tunis, dimanche 6 octobre 2024. [AFP]"},
    {"fr", "Des secouristes au travail à Amizmiz, au Maroc, le 10 septembre 2023. [AP]"},
    {"fr", "La tour de 330 mètres est éclairée pour les J.O., le 26 juillet 2024. [AFP]"},
    {"fr", "M. Dupont et Mme Durand arrivent au tribunal de Lyon, le 2 février 2024. [AFP]"},
    {"ar", "قوارب صيد تغادر ميناء غزة، ٣ أكتوبر ٢٠٢٤. [أ ف ب]"},
    {"ar", "قوارب صيد تغادر ميناء غزة، 3 تشرين الأول 2024. [رويترز]"},
    {"ar", "رجل يسير أمام مبنى مدمر في خان يونس، 4 مايو 2024. [أسوشيتد برس]"},
    {"ar", "متظاهرون في ساحة التحرير ببغداد، الجمعة 25 تشرين الأول/أكتوبر 2019. [فرانس برس]"},
    {"ar", "ناخبة تدلي بصوتها في تونس، الأحد 6 أكتوبر 2024. [وكالة فرانس برس]"},
    {"ar", "دخان يتصاعد فوق ضاحية بيروت الجنوبية في 6 أكتوبر (تشرين الأول) 2024. [رويترز]"},
    {"ar", "مقاتلتان من طراز F-16 تقلعان من قاعدة جوية، 12 نوفمبر 2023. [الأناضول]"},
    {"ar", "أطفال يلعبون في مخيم الزعتري بالأردن، ١ كانون الأول ٢٠١٣. [رويترز]"},
    {"ar", "عمال إغاثة في إقليم الحوز بالمغرب، 10 شتنبر 2023. [وكالة المغرب العربي للأنباء]"},
    {"ar", "مواطنون أمام مركز اقتراع في الجزائر العاصمة، 7 سبتمبر 2024. [واج]"},
    {"ar", "كيف يعيش النازحون؟ خيام في رفح، 15 كانون الثاني 2024. [أ ف ب]"},
    {"fa",
     "قایق‌های ماهیگیری بندر غزه را ترک می‌کنند، ۳ "
     "اکتبر "
     "۲۰۲۴. "
     "[خبرگزاری "
     "فرانسه]"},
    {"fa",
     "زنان در صف رأی‌گیری در تهران، جمعه ۱۱ اسفند ۱۴۰۲. "
     "[ایرنا]"},
    {"fa",
     "امدادگران در محل زمین‌لرزه هرات، ۱۵ مهر ۱۴۰۲. "
     "[رویترز]"},
    {"fa", "مردم در میدان آزادی تهران، ۲۲ بهمن ۱۴۰۲. [ایسنا]"},
    {"fa-AF",
     "دختران در مکتبی در کابل، ۲۳ مارچ ۲۰۲۲. [طلوع‌نیوز]"},
    {"fa",
     "مسافران نوروزی در شیراز، سه‌شنبه ۱ فروردین ۱۴۰۲. "
     "[مهر]"},
    {"ckb", "بەلەمی ڕاوەماسی لە بەندەری غەززە دەردەچن، ٣ی تشرینی یەکەمی ٢٠٢٤. [ڕۆیتەرز]"},
    {"ckb", "دەنگدەران لە هەولێر، یەکشەممە ٢٠ی تشرینی یەکەمی ٢٠٢٤. [ڕووداو]"},
    {"ckb", "قوتابیان لە سلێمانی، ١٥ی شوباتی ٢٠٢٤. [کوردستان ٢٤]"},
    {"ckb", "پێشمەرگە لە کەرکووک، ٥ی ئۆکتۆبەری ٢٠٢٣. [AFP]"},
    {"kmr", "Keştiyên masîgiran ji bendera Xezayê derdikevin, 3 Cotmeh 2024. [AFP]"},
    {"kmr", "Jin li Amedê dimeşin, 8'ê Adarê. [Mezopotamya]"},
    {"kmr", "Zarok li kampa Mexmûrê dilîzin, 4 Gulan 2024. [Rûdaw]"},
    {"kmr", "Li Qamişloyê Newroz tê pîrozkirin, pêncşem 21 Adar 2024. [ANHA]"},
    {"tr", "Balıkçı tekneleri Gazze limanından ayrılıyor, 3 Ekim 2024. [AA]"},
    {"tr", "İstanbul'da Kapalıçarşı'da alışveriş yapanlar, 1 Ağustos 2024 Perşembe. [Anadolu]"},
    {"tr", "Depremde yıkılan bir bina, Kahramanmaraş, 6 Şubat 2023. [Anadolu Ajansı]"},
    {"tr", "Göstericiler Taksim'de, 1 Mayıs 2024. [AFP]"},
    {"tr", "Ankara'da 29 Ekim 2023'te kutlama yapan çocuklar. [DHA]"},
    {"ur", "ماہی گیروں کی کشتیاں غزہ کی بندرگاہ سے نکل رہی ہیں، 3 اکتوبر 2024۔ [رائٹرز]"},
    {"ur", "کراچی میں سیلابی پانی سے گزرتے لوگ، 29 اگست 2022۔ [اے ایف پی]"},
    {"ur", "لاہور میں ووٹر قطار میں، جمعرات 8 فروری 2024۔ [اے پی]"},
    {"ur", "اسلام آباد میں مظاہرین، 26 نومبر 2024۔ [اے ایف پی]"},
    {"ku", "Keştî ji benderê derdikevin, 3 Mijdar 2024. [AFP]"},
    {"de", "Fischerboote verlassen den Hafen von Gaza, 3. Oktober 2024. [AFP]"},
};

std::string markdown(std::string_view caption, std::string_view language) {
  return "---\ndate: 2025-04-01\nlang: " + std::string(language) + "\n---\n![" +
         std::string(caption) + "](/a.webp)\n";
}

TEST(GoodCaptions, AreManyInManyLanguages) { EXPECT_GE(std::size(kGood), 60u); }

TEST(GoodCaptions, RaiseNoAlarm) {
  for (const GoodCaption& good : kGood) {
    const Checked all = checked(markdown(good.caption, good.language));
    for (const ArticleFinding& finding : all.findings) {
      const bool alarm = finding.severity != Severity::info && finding.rule.starts_with("caption/");
      EXPECT_FALSE(alarm) << finding.rule << ": " << finding.message << "\n" << all.describe();
    }
  }
}

struct Planted {
  const char* name;
  const char* rule;
  const char* marked;
  const char* language = "en";
};
std::ostream& operator<<(std::ostream& out, const Planted& c) { return out << c.name; }

// A good caption with one thing wrong: that is found, and nothing else of captions.
class PlantedDefects : public testing::TestWithParam<Planted> {};
TEST_P(PlantedDefects, AreFoundAlone) {
  const Planted& test = GetParam();
  const std::string article = markdown(test.marked, test.language);
  expect_marked(test.rule, article);
  const Checked all = checked(article);
  for (const ArticleFinding& finding : all.findings) {
    if (finding.rule.starts_with("caption/")) {
      EXPECT_EQ(finding.rule, test.rule) << all.describe();
    }
  }
}

INSTANTIATE_TEST_SUITE_P(
    Check, PlantedDefects,
    testing::Values(
        Planted{"NoCredit", "caption/credit-missing", "⟦Boats leave port, October 3, 2024.⟧"},
        Planted{"NoCreditTurkish", "caption/credit-missing", "⟦Tekneler limanda, 3 Ekim 2024.⟧",
                "tr"},
        Planted{"EmptyCredit", "caption/credit-format", "Boats leave port, October 3, 2024. ⟦[]⟧"},
        Planted{"RoundBrackets", "caption/credit-format",
                "Boats leave port, October 3, 2024. ⟦(AFP)⟧"},
        Planted{"Unclosed", "caption/credit-format", "Boats leave port, October 3, 2024. ⟦\\[AFP⟧"},
        Planted{"TextBehind", "caption/credit-format",
                "Boats leave port, October 3, 2024. [AFP] ⟦File⟧"},
        Planted{"Placeholder", "caption/credit-format",
                "Boats leave port, October 3, 2024. [⟦xxx⟧]"},
        Planted{"NoDate", "caption/date-missing", "⟦Boats leave port. [AFP]⟧"},
        Planted{"NoDateArabic", "caption/date-missing", "⟦قوارب تغادر الميناء. [أ ف ب]⟧", "ar"},
        Planted{"IsoDate", "caption/date-format", "Boats leave port, ⟦2024-10-03⟧. [AFP]"},
        Planted{"ShortMonth", "caption/date-format", "Boats leave port, ⟦Oct. 3, 2024⟧. [AFP]"},
        Planted{"TwoWays", "caption/date-format", "Boats leave port, ⟦10/03/2024⟧. [AFP]"},
        Planted{"NoSuchDay", "caption/date-impossible", "Boats leave port, ⟦June 31, 2024⟧. [AFP]"},
        Planted{
            "NoSuchDayPersian", "caption/date-impossible",
            "قایق‌ها بندر را ترک می‌کنند، ⟦۳۱ آبان ۱۴۰۲⟧. "
            "[ایرنا]",
            "fa"},
        Planted{"OtherWeekday", "caption/date-weekday",
                "Boats leave port, ⟦Monday⟧, October 3, 2024. [AFP]"},
        Planted{"OtherWeekdayFrench", "caption/date-weekday",
                "Des bateaux quittent le port, ⟦mardi⟧ 3 octobre 2024. [AFP]", "fr"},
        Planted{"OtherWeekdayUrdu", "caption/date-weekday",
                "کشتیاں بندرگاہ سے نکل رہی ہیں، ⟦جمعہ⟧ 3 اکتوبر 2024۔ [رائٹرز]", "ur"},
        Planted{"NextYear", "caption/date-future", "Boats leave port, ⟦October 3, 2025⟧. [AFP]"},
        Planted{"PastTense", "caption/tense", "Boats ⟦left⟧ port, October 3, 2024. [AFP]"},
        Planted{"NoStop", "caption/terminal-punct", "Boats leave port, October 3, 2024⟦⟧ [AFP]"},
        Planted{"ThreeSentences", "caption/sentences",
                "Boats leave port, October 3, 2024. They fish. ⟦They sail.⟧ [AFP]"}),
    name_of<Planted>);

}  // namespace
}  // namespace picdesk::test
