// SPDX-License-Identifier: GPL-3.0-or-later
// Good descriptions of news photos, written for this test, that must raise no alarm: as the alt of
// a figure with another caption, and as the caption of the house's Markdown.
#include <gtest/gtest.h>

#include <string>

#include "check/article/support.h"

namespace picdesk::test {
namespace {

struct Good {
  std::string_view language;
  std::string_view text;
};

constexpr Good kGood[] = {
    {"en", "Two fishermen mend a torn net on the quay of Umm Qasr"},
    {"en", "A README.png icon lies on a desktop behind the hacker's gloved hand"},
    {"en", "A man holds up a photo of his missing brother at a protest in Baghdad"},
    {"en", "A poster bears a giant satellite image of the flooded delta"},
    {"en", "An F-16 takes off from Balad Air Base"},
    {"en", "A380 takes off"},
    {"en", "The IMG logo hangs over the entrance of an agency in London"},
    {"en", "Members of the 101st Airborne Division queue at a polling station"},
    {"en", "Test cricket returns to Lahore"},
    {"en", "Unknown gunmen fled in this pickup truck"},
    {"en", "Boats leave the port (left) while a crane unloads wheat"},
    {"en", "A blank ballot lies on a table"},
    {"en", "Voters wait: the queue reaches the river"},
    {"en", "The Reuters building in Canary Wharf at dusk"},
    {"en", "Saint-Denis"},
    {"en", "Actor Idris Elba at the premiere of \"The Harder They Fall\""},
    {"fr", "Deux pêcheurs réparent un filet sur le quai du Vieux-Port"},
    {"fr", "Photo de famille des dirigeants du G7 réunis à Biarritz"},
    {"fr", "Une femme brandit la photo de son fils disparu"},
    {"fr", "Le modèle réduit d'une fusée est exposé au Bourget"},
    {"fr", "Des bulletins de vote à remplir attendent les électeurs"},
    {"fr", "L'aile d'un A320 au-dessus des Alpes"},
    {"fr", "Essai nucléaire : un écran géant montre le tir à Séoul"},
    {"fr", "Jean-Luc Mélenchon salue ses partisans à Marseille"},
    {"ar", "صيادان يصلحان شبكة ممزقة على رصيف ميناء أم قصر"},
    {"ar", "صورة أرشيفية لميناء البصرة النفطي"},
    {"ar", "صورة جوية لمخيم الزعتري في الأردن"},
    {"ar", "امرأة ترفع صورة ابنها المفقود خلال مظاهرة في بغداد"},
    {"ar", "رئيس الوزراء العراقي محمد شياع السوداني يصافح نظيره التركي"},
    {"ar", "تجربة صاروخية تعرض على شاشة في محطة قطارات سول"},
    {"ar", "طائرة من طراز F-16 تقلع من قاعدة بلد الجوية"},
    {"ar", "عنوان صحيفة يعلن نتائج الانتخابات"},
    {"fa",
     "دو ماهیگیر تور پاره‌ای را در اسکله بوشهر تعمیر "
     "می‌کنند"},
    {"fa",
     "زنی عکس پسر گمشده‌اش را در تجمعی در تهران بالا "
     "گرفته "
     "است"},
    {"fa", "عکس یادگاری بازیکنان تیم ملی پیش از بازی"},
    {"fa",
     "نمونه‌ای از موشک در نمایشگاه تهران به نمایش "
     "درآمده "
     "است"},
    {"fa", "آزمایش موشکی در ساحل مکران"},
    {"fa", "تصویر ماهواره‌ای از دریاچه ارومیه"},
    {"fa",
     "رأی‌دهندگان در صف یک شعبه در اصفهان ایستاده‌اند"},
    {"fa", "پلی روی زاینده‌رود در شب"},
    {"ckb", "دوو ماسیگر تۆڕێکی دڕاو لە بەندەری ئوم قەسر چاک دەکەنەوە"},
    {"ckb", "ژنێک وێنەی کوڕە ونبووەکەی لە خۆپیشاندانێکدا بەرز کردووەتەوە"},
    {"ckb", "دەنگدەران لە بەردەم بنکەیەکی دەنگدان لە هەولێر ڕیز بوون"},
    {"ckb", "مەسرور بارزانی لەگەڵ سەرۆک وەزیرانی عێراق کۆدەبێتەوە"},
    {"ckb", "نموونەی مووشەکێک لە پێشانگایەک نیشان دەدرێت"},
    {"ckb", "پردێک لەسەر ڕووباری سیروان لە هەڵەبجە"},
    {"ckb", "منداڵان لە کەمپی دۆمیز یاری دەکەن"},
    {"ckb", "ئاگرکوژێنەوە ئاگری بازاڕێک لە سلێمانی دەکوژێننەوە"},
    {"kmr", "Du masîgir torekê qetiyayî li benderê sererast dikin"},
    {"kmr", "Jinek wêneyê kurê xwe yê winda li xwepêşandanê bilind dike"},
    {"kmr", "Dengder li ber navendeke dengdanê li Amedê li bendê ne"},
    {"kmr", "Mînakeke mûşekê di pêşangehê de tê nîşandan"},
    {"kmr", "Pirek li ser çemê Dîcleyê li Cizîrê"},
    {"kmr", "Zarok li kampa Domîzê dilîzin"},
    {"kmr", "Serokê partiyê li Qamişloyê axaftinekê dike"},
    {"kmr", "Agirkuj agirê sûkeke Hewlêrê vedimirînin"},
    {"tr", "İki balıkçı İskenderun limanında yırtık bir ağı onarıyor"},
    {"tr", "Bir kadın kayıp oğlunun fotoğrafını Galatasaray Meydanı'nda taşıyor"},
    {"tr", "Dışişleri Bakanı Hakan Fidan Irak'ı ziyaret ediyor"},
    {"tr", "Seçmenler Diyarbakır'da bir okulda oy kullanıyor"},
    {"tr", "Deneme uçuşu yapan KAAN savaş uçağı pistten havalanıyor"},
    {"tr", "Liderler zirvede aile fotoğrafı çektiriyor"},
    {"tr", "Kapak taşları sökülen Sur sokakları"},
    {"tr", "Depremde yıkılan bir apartmanın önünde kurtarma ekibi"},
    {"ur", "دو ماہی گیر کراچی کی بندرگاہ پر پھٹا ہوا جال مرمت کر رہے ہیں"},
    {"ur", "ایک خاتون احتجاج میں اپنے لاپتہ بیٹے کی تصویر اٹھائے ہوئے ہے"},
    {"ur", "لاہور میں ووٹر پولنگ اسٹیشن کے باہر قطار میں کھڑے ہیں"},
    {"ur", "وزیر اعظم شہباز شریف اسلام آباد میں خطاب کر رہے ہیں"},
    {"ur", "میزائل کا نمونہ نمائش میں رکھا گیا ہے"},
    {"ur", "سیلاب سے متاثرہ گاؤں میں بچے کشتی پر سوار ہیں"},
    {"ur", "ٹیسٹ میچ کے دوران تماشائی پرچم لہرا رہے ہیں"},
    {"ur", "راولپنڈی کے بازار میں آگ بجھائی جا رہی ہے"},
};

// Of the rules about alts, at warning or above.
std::string alarms(const std::string& article, const Desk& desk = {}) {
  std::string lines;
  const Checked all = checked(article, desk);
  for (const ArticleFinding& finding : all.findings) {
    const bool about_alt = finding.rule.starts_with("alt/");
    if (about_alt && finding.severity != Severity::info) {
      lines += finding.rule + ": " + finding.message + '\n';
    }
  }
  return lines;
}

std::string escaped_quotes(std::string_view text) {
  std::string escaped;
  for (const char byte : text)
    escaped += byte == '"' ? std::string("&quot;") : std::string(1, byte);
  return escaped;
}

TEST(GoodAlts, RaiseNoAlarmBesideACaption) {
  ASSERT_GE(std::size(kGood), 60u);
  for (const Good& good : kGood) {
    const std::string article =
        "<article lang=\"" + std::string(good.language) +
        "\"><h1>19 4711</h1><figure><img src=\"/gc1/images/2025/04/01/49785-harbour-boats-600_384"
        ".webp\" alt=\"" +
        escaped_quotes(good.text) + "\"><figcaption>1 2 3. [AFP]</figcaption></figure></article>";
    EXPECT_EQ(alarms(article), "") << good.text;
  }
}

TEST(GoodAlts, RaiseNoAlarmAsCaptions) {
  for (const Good& good : kGood) {
    const std::string article = "---\nlang: " + std::string(good.language) +
                                "\n---\n\n# 19 4711\n\n![" + std::string(good.text) +
                                ", October 3, 2024. [Jane Doe/AFP]](/gc1/images/2025/04/01/"
                                "49785-harbour-boats-600_384.webp)\n";
    EXPECT_EQ(alarms(article), "") << good.text;
  }
}

TEST(GoodAlts, RaiseNoAlarmWhereTheLanguageIsNotGiven) {
  for (const Good& good : kGood) {
    const std::string article =
        "<img src=\"/boats.webp\" alt=\"" + escaped_quotes(good.text) + "\">";
    EXPECT_EQ(alarms(article), "") << good.text;
  }
}

TEST(GoodAlts, RaiseNoAlarmAllOnOnePage) {
  std::string article = "<h1>19 4711</h1>";
  int number = 0;
  for (const Good& good : kGood) {
    ++number;
    article += "<img src=\"/i/" + std::to_string(number) + ".webp\" alt=\"" +
               escaped_quotes(good.text) + "\" title=\"Open picture " + std::to_string(number) +
               "\">\n";
  }
  EXPECT_EQ(alarms(article), "");
}

}  // namespace
}  // namespace picdesk::test
