// SPDX-License-Identifier: GPL-3.0-or-later
// Text that was encoded twice is repaired; ordinary text in any language is left alone.
#include "metadata/iim/mojibake.h"

#include <gtest/gtest.h>

#include "metadata/iim/legacy_charset.h"

namespace picdesk::test {
namespace {

struct TextCase {
  const char* name;
  std::string text;
};

std::string case_name(const ::testing::TestParamInfo<TextCase>& test) { return test.param.name; }

// What the faulty program makes of it.
std::string encoded_twice(const std::string& text) {
  return metadata::to_utf8(text, metadata::Charset::windows_1252);
}

class Mojibake : public ::testing::TestWithParam<TextCase> {};

TEST_P(Mojibake, IsRepairedOneLevelACall) {
  const std::string& text = GetParam().text;
  const std::string once = encoded_twice(text);
  EXPECT_EQ(metadata::repair_mojibake(once), text);
  EXPECT_EQ(metadata::repair_mojibake(encoded_twice(once)), once);
}

INSTANTIATE_TEST_SUITE_P(Texts, Mojibake,
                         ::testing::Values(TextCase{"french", "Fête d’été à Orléans"},
                                           TextCase{"one_letter", "é"},
                                           TextCase{"german", "Müller, Straße"},
                                           TextCase{"spanish", "¿Qué pasó en Perú?"},
                                           TextCase{"copyright", "© Agency"},
                                           TextCase{"apostrophe", "It’s"},
                                           TextCase{"portuguese_dash", "São Paulo – café"},
                                           TextCase{"turkish", "Kemal Kılıçdaroğlu"},
                                           TextCase{"danish_capitals", "BLÅBÆRGRØD"},
                                           TextCase{"emoji", "Paris \U0001F600"}),
                         case_name);

class OrdinaryText : public ::testing::TestWithParam<TextCase> {};

TEST_P(OrdinaryText, IsLeftAlone) {
  EXPECT_EQ(metadata::repair_mojibake(GetParam().text), std::nullopt);
}

INSTANTIATE_TEST_SUITE_P(
    Texts, OrdinaryText,
    ::testing::Values(
        TextCase{"empty", ""}, TextCase{"ascii", "Soldiers stand around a tunnel"},
        TextCase{"french", "Fête d’été à Orléans, où l’on dit « voilà »"},
        TextCase{"french_capitals_no_break_space", "LIBERTÉ\u00A0: UN DÉBAT"},
        TextCase{"french_capitals_ellipsis", "LE CAFÉ…"},
        TextCase{"french_a_no_break_guillemet", "voilà\u00A0»"},
        TextCase{"french_quote_after_accent", "le fiancé…”"},
        TextCase{"german", "„Größe“ über Öl, Ärger – Straße"},
        TextCase{"german_capital_dash", "DAS Ä–"}, TextCase{"portuguese_capitals", "ATÉ AMANHÃ…"},
        TextCase{"portuguese_capitals_quote", "AMANHÃ”"},
        TextCase{"portuguese", "São, não, amanhã”"}, TextCase{"spanish", "¿Qué pasó? ¡Olé!"},
        TextCase{"arabic", "جنود يقفون حول مدخل نفق"},
        TextCase{"arabic_with_quotes", "قال “نعم” – é"}, TextCase{"cyrillic", "Москва"},
        TextCase{"chinese", "北京"}, TextCase{"swedish", "Malmö, Åland, ÄÖ"},
        TextCase{"degrees", "20 °C, 5 € – ½"}, TextCase{"mixed", "AgÃ©ncia de São Paulo"},
        TextCase{"icelandic", "Þingvellir, Ísland, Æðey"}, TextCase{"not_utf8", "Ag\xE9ncia"},
        TextCase{"cut_sequence", "AgÃ"}),
    case_name);

}  // namespace
}  // namespace picdesk::test
