// SPDX-License-Identifier: GPL-3.0-or-later
// Captions as desks write them raise no alarm of any rule of texts.
#include "check/article/support.h"

namespace picdesk::test {
namespace {

struct GoodText {
  const char* language;
  const char* text;
};

constexpr GoodText kGood[] = {
    {"en", "Fishing boats leave the harbour at dawn, October 3, 2024. [AFP]"},
    {"en", "The ship’s café — “closed” since May 4, 2024 — reopens. [Desk/Reuters]"},
    {"en", "Protesters hold signs that read “No #5 & 6”, <100 m from parliament. [AP]"},
    {"en", "AT&T; R&D and S&P 500 boards at the NYSE, $5–$10 (£4–£8), up 3.5%... [AP]"},
    {"en", "A 4* hotel, a 5** one and a C++ class; a < b, x > y, f(x) = [1, 2](3)"},
    {"en", "Dr. J. R. O’Brien-Smith of U.S. Navy F-16 squadron no. 7 (right), 12:30 p.m. [AFP]"},
    {"en", "Beyoncé, Zoë Kravitz, Łukasz Żal and Șerban Țară at the Oscars®. [Getty Images]"},
    {"en", "½ cup of crème brûlée at 25 °C, 10 m² of solar cells, E = mc², naïve façade №5"},
    {"en", "Temperatures reach −5 °C; the index falls 1.2 ‰ → record low… [AP]"},
    {"en", "A sign says STOP!!! and another one asks WHY??? [AFP]"},
    {"fr", "« L’été à Nîmes », dit-elle : 25 °C à l’ombre ! Œuvre d’art, cœur, Ÿ. [AFP]"},
    {"fr", "“CAFÉ”, «CAFÉ», ÉTÉ… “DÉJÀ” – à 9 h 30, le 1er mai 2024. [AFP]"},
    {"de", "„Köln“ und ‚Öl‘ – Straße, Ärger, „MENÜ“, ÄÖÜ… 3. Oktober 2024. [dpa]"},
    {"es", "¿Qué? ¡Sí! El niño de León, «señor» Núñez; 3.º piso, 2.ª planta. [EFE]"},
    {"pt", "“IRMÃ” e “MANHÔ à beira-mar, São João, ÂNGELA… pão-de-ló. [Lusa]"},
    {"it", "È “bello”: città, perché… «È» qui; lunedì 3 ottobre 2024. [ANSA]"},
    {"pl", "Łódź, Kraków: „żółw” i ‘ćma’ – 3 października 2024 r. [PAP]"},
    {"cs", "Úžasný Ížek, „Škoda“, Ďáblice, Íčko, Ášův dům – 3. října 2024. [ČTK]"},
    {"vi", "Hà Nội, Đà Nẵng, “ÂN” và «Ê» – ngày 3 tháng 10 năm 2024. [TTXVN]"},
    {"tr", "Balıkçı tekneleri İstanbul’dan ayrılıyor, “GÖÇ”, ÇÜNKÜ… 3 Ekim 2024. [AA]"},
    {"kmr", "Keştiyên masîgiran ji benderê derdikevin, “ÇEMÊ RÊ”, 3 Cotmeh 2024. [ANF]"},
    {"ar", "قوارب الصيد تغادر الميناء «عند الفجر»، ٣ أكتوبر ٢٠٢٤. [أ ف ب]"},
    {"ar", "مُقاتلة من طراز F-16 فوق بغداد، الخميس 3 تشرين الأول/أكتوبر 2024. [AFP]"},
    {"ar", "متظاهرون يرفعون لافتة: «لا للحرب!» – بيروت، ٢٠٢٤؛ ارتفاع ٣٫٥٪ و١٬٠٠٠ ليرة. [رويترز]"},
    {"ar", "الله أكبر ﷺ ﷲ – مسجد A1، شقة 5، الطابق ٣"},
    {"fa",
     "قایق‌های ماهی‌گیری بندر را ترک می‌کنند؛ «صبح "
     "زود»، "
     "۱۲ "
     "مهر "
     "۱۴۰۳. "
     "[ایرنا]"},
    {"fa", "خانه‌ای در تهران؛ دمای ۳٫۵ درجه، 5 نفر و F-4. [AFP]"},
    {"ckb", "بەلەمەکانی ڕاوەماسی بەندەر جێدەهێڵن، ٣ی تشرینی یەکەم ٢٠٢٤. [AFP]"},
    {"ur", "ماہی گیری کی کشتیاں بندرگاہ سے روانہ ہو رہی ہیں، 3 اکتوبر 2024۔ [اے ایف پی]"},
    {"ru", "Рыбацкие лодки покидают порт «на рассвете» — 3 октября 2024 г. [ТАСС]"},
    {"el", "Ψαρόβαρκες φεύγουν από το λιμάνι, 3 Οκτωβρίου 2024. [ΑΠΕ]"},
    {"he", "סירות דיג יוצאות מהנמל, 3 באוקטובר 2024. [AFP]"},
    {"hi", "मछली पकड़ने वाली नावें बंदरगाह से निकलती हैं, 3 अक्टूबर 2024। [PTI]"},
    {"th", "เรือประมงออกจากท่าเรือในตอนเช้า 3 ตุลาคม 2567 [AFP]"},
    {"zh", "渔船在黎明时分离开港口，2024年10月3日。[新华社]"},
    {"ja", "漁船が早朝に港を出る＝2024年10月3日［共同］"},
    {"ko", "어선들이 새벽에 항구를 떠나고 있다. 2024년 10월 3일 [연합뉴스]"},
};

// Text of an attribute in double quotes.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char byte : text) {
    if (byte == '&') {
      out += "&amp;";
    } else {
      out += byte;
    }
  }
  return out;
}

void expect_silence(const std::string& snippet, const Desk& desk) {
  const Checked all = checked(snippet, desk);
  for (const ArticleFinding& finding : all.findings) {
    EXPECT_FALSE(finding.rule.starts_with("text/"))
        << finding.rule << ": " << finding.message << "\n  in " << snippet;
  }
}

TEST(GoodTexts, RaiseNoAlarm) {
  for (const GoodText& good : kGood) {
    const std::string language = good.language;
    const std::string text = good.text;
    Desk html;
    html.path = "a.html";
    const std::string value = escaped(text);
    expect_silence("<html lang=" + language + "><figure><img src=a alt=\"" + value +
                       "\"><figcaption>" + value + "</figcaption></figure>",
                   html);
    Desk markdown;
    markdown.path = "a." + language + ".md";
    expect_silence("![" + text + "](/a.webp)\n", markdown);
  }
}

}  // namespace
}  // namespace picdesk::test
