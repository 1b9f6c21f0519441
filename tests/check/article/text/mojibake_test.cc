// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/text/cases.h"

namespace picdesk::test {
namespace {

class Mojibake : public testing::TestWithParam<TextCase> {};

TEST_P(Mojibake, IsFoundAndRead) { expect_case("text/mojibake", GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Passing, Mojibake,
    testing::Values(TextCase{"English", "![The ship’s café – “naïve” façade…](a.webp)"},
                    TextCase{"French", "![« L’été à Nîmes », dit-elle : 25 °C](a.webp)"},
                    TextCase{"FrenchCapitals", "![“CAFÉ” «CAFÉ» «DÉJÀ»… ÉTÉ](a.webp)"},
                    TextCase{"FrenchNested", "![“Le ‘café’”, “café”… à la gare](a.webp)"},
                    TextCase{"Portuguese", "![“IRMÔ e “MANHÔ – AMANHÃ… «MAÇû](a.webp)"},
                    TextCase{"Czech", "![Úžasný Ížek, Ášův dům](a.webp)"},
                    TextCase{"German", "![Das “MENÜ” – Ä… nein, “KÖLN”](a.webp)"},
                    TextCase{"Swedish", "![ÅÄÖ åäö, “PÅ” och “SJÖ”](a.webp)"},
                    TextCase{"Italian", "![È… «È» È “bello”](a.webp)"},
                    TextCase{"Turkish", "![İstanbul’da “GÖÇ” ve AKÜ’nün ışığı](a.webp)"},
                    TextCase{"Kurmanji", "![Zarok li ber dîwarê qesrê, “ÇEMÊ” û “RÊ”](a.webp)"},
                    TextCase{"Arabic", "![قوارب «الصيد» تغادر – الميناء](a.webp)"},
                    TextCase{"Signs", "![NESTLÉ® and CAFÉ™ © 2024, ½ £5 §3](a.webp)"},
                    TextCase{"Vietnamese", "![Hà Nội, “ÂN” và «Â»](a.webp)"}),
    name_of<TextCase>);

INSTANTIATE_TEST_SUITE_P(
    Failing, Mojibake,
    testing::Values(
        TextCase{"Apostrophe", "![The ship⟦â€™⟧s cafÃ©](a.webp)", "![The ship’s café](a.webp)"},
        TextCase{"Spanish", "![El ni⟦Ã±⟧o de LeÃ³n](a.webp)", "![El niño de León](a.webp)"},
        TextCase{"Latin1", "![Caf⟦\u00C3\u00A9⟧ au port](a.webp)", "![Café au port](a.webp)"},
        TextCase{"Latin1Quote", "![The ship⟦\u00E2\u0080\u0099⟧s crew](a.webp)",
                 "![The ship’s crew](a.webp)"},
        TextCase{"Twice", "![The ship⟦Ã¢â‚¬â„¢⟧s crew](a.webp)", "![The ship’s crew](a.webp)"},
        TextCase{"TwiceLetter", "![Caf⟦ÃƒÂ©⟧ au port](a.webp)", "![Café au port](a.webp)"},
        TextCase{"TwiceLatin1", "![Caf⟦\u00C3\u0083\u00C2\u00A9⟧ au port](a.webp)",
                 "![Café au port](a.webp)"},
        TextCase{"Degree", "![25 ⟦Â°⟧C in port](a.webp)", "![25 °C in port](a.webp)"},
        TextCase{"NoBreakSpace", "![Boats⟦Â\u00A0⟧leave](a.webp)", "![Boats\u00A0leave](a.webp)"},
        TextCase{"GraveAtTheEnd", "![Voil⟦Ã\u00A0⟧ !](a.webp)", "![Voilà !](a.webp)"},
        TextCase{"Turkish", "![I⟦ÅŸÄ±⟧k ve aÄŸ](a.webp)", "![Işık ve ağ](a.webp)"},
        TextCase{"Arabic", "![⟦Ù‚ÙˆØ§Ø±Ø¨⟧](a.webp)", "![قوارب](a.webp)"},
        TextCase{"Persian", "![⟦Ù‚Ø§ÛŒÙ‚⟧](a.webp)", "![قایق](a.webp)"},
        TextCase{"Cyrillic", "![⟦Ð›Ð¾Ð´ÐºÐ¸⟧](a.webp)", "![Лодки](a.webp)"},
        TextCase{"Emoji", "![Boats ⟦ðŸš¢⟧](a.webp)", "![Boats 🚢](a.webp)"},
        TextCase{"Reference", R"(<img src=a alt="Caf⟦&Atilde;&copy;⟧ au port">)",
                 R"(<img src=a alt="Café au port">)"},
        TextCase{"Arabic1256", "![⟦ÞæÇÑÈ⟧ ÇáÕíÏ](a.webp)", "![قوارب الصيد](a.webp)"},
        TextCase{"Lost", "![Caf⟦\uFFFD⟧ au port](a.webp)"},
        TextCase{"LostRow", "![Caf⟦\uFFFD\uFFFD⟧ au port](a.webp)"}),
    name_of<TextCase>);

TEST(Mojibake, HasKindsAndSeverities) {
  const auto utf8 = checked("![The ship’s cafÃ© is full](a.webp)").of("text/mojibake:utf8");
  ASSERT_EQ(utf8.size(), 1u);
  EXPECT_EQ(utf8[0].severity, Severity::error);
  EXPECT_TRUE(utf8[0].fixes.at(0).safe);
  EXPECT_EQ(utf8[0].message, "the alt was decoded with a wrong character set: \"Ã©\" was \"é\"");
  const auto arabic = checked("![ÞæÇÑÈ](a.webp)").of("text/mojibake:cp1256");
  ASSERT_EQ(arabic.size(), 1u);
  EXPECT_EQ(arabic[0].severity, Severity::warning);
  EXPECT_FALSE(arabic[0].fixes.at(0).safe);
  const auto lost = checked("![Caf\uFFFD au port](a.webp)").of("text/mojibake:replacement");
  ASSERT_EQ(lost.size(), 1u);
  EXPECT_EQ(lost[0].severity, Severity::error);
}

// Whatever was damaged that way is found and comes back, if it has two letters beyond ASCII.
std::string damaged(std::string_view utf8) {
  std::string out;
  for (const char byte : utf8) {
    const auto value = static_cast<unsigned char>(byte);
    if (value >= 0xC0) out += '\xC3';
    if (value >= 0x80 && value < 0xC0) out += '\xC2';
    out += value >= 0xC0 ? static_cast<char>(value - 0x40) : byte;
  }
  return out;
}

TEST(Mojibake, OfManyLanguagesComesBack) {
  for (const std::string text :
       {"Öl für Köln", "El niño de León", "L’été à Nîmes", "Łódź, Kraków", "İstanbul ışıkları",
        "Ağ ve gemi, Çeşme", "Rêya çemê", "قوارب الصيد", "قایق‌ها می‌روند",
        "بەلەمەکان", "کشتیاں", "Лодки в порту", "Βάρκες στο λιμάνι", "סירות בנמל", "漁船が港を出る",
        "Hà Nội"}) {
    const std::string snippet = "![" + damaged(text) + "](a.webp)";
    EXPECT_EQ(mended("text/mojibake", snippet), "![" + text + "](a.webp)");
    EXPECT_EQ(mended("text/mojibake", "![" + damaged(damaged(text)) + "](a.webp)"),
              "![" + text + "](a.webp)");
    EXPECT_TRUE(checked("![" + text + "](a.webp)").of("text/mojibake").empty()) << text;
    EXPECT_TRUE(checked(snippet).of("text/controls").empty()) << text;
  }
}

}  // namespace
}  // namespace picdesk::test
