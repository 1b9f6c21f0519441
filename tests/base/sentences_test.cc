// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <random>

#include "base/words.h"

namespace picdesk::text {
namespace {

using Strings = std::vector<std::string>;

Strings cut(std::string_view text, std::string_view language) {
  Strings out;
  for (const Slice slice : sentences(text, language)) out.emplace_back(slice.of(text));
  return out;
}

struct SentenceCase {
  const char* name;
  const char* language;
  Strings sentences;
};
class Sentences : public testing::TestWithParam<SentenceCase> {};

TEST_P(Sentences, EndAtFinalMarks) {
  std::string text;
  for (const std::string& sentence : GetParam().sentences) text += sentence;
  EXPECT_EQ(cut(text, GetParam().language), GetParam().sentences);
}

INSTANTIATE_TEST_SUITE_P(
    AllLanguages, Sentences,
    testing::Values(
        SentenceCase{"Empty", "en", {}}, SentenceCase{"One", "en", {"Boats leave"}},
        SentenceCase{"Two", "en", {"The U.S. fleet leaves. ", "It is May."}},
        SentenceCase{"Three", "en", {"Boats leave! ", "Nets dry. ", "Is it May?"}},
        SentenceCase{"Title", "en", {"Gen. Smith and Sen. Doe talk. ", "Rain falls."}},
        SentenceCase{"Initial", "en", {"J. R. Smith leaves. ", "Rain falls."}},
        SentenceCase{"ShortMonth", "en", {"Boats leave, Oct. 3, 2024. ", "Rain falls."}},
        SentenceCase{"MonthNameAtTheEnd", "en", {"He came last Dec. ", "Rain falls."}},
        SentenceCase{"NoAsWord", "en", {"They said no. ", "Rain falls."}},
        SentenceCase{"NoAsNumber", "en", {"Pier No. 7 burns. ", "Rain falls."}},
        SentenceCase{"AcronymInside", "en", {"The U.S. President waves."}},
        SentenceCase{"AcronymAtTheEnd", "en", {"Boats leave the U.S. ", "The sea is calm."}},
        SentenceCase{"Company", "en", {"Acme Inc. Chairman Doe waves."}},
        SentenceCase{"Decimal", "en", {"Prices rise 3.5 percent. ", "Shops close."}},
        SentenceCase{"LineEnd", "en", {"Boats leave\nthe port"}},
        SentenceCase{"Quote", "en", {"\"We go.\" ", "They go."}},
        SentenceCase{"Dots", "en", {"Wait... and see."}},
        SentenceCase{"French", "fr", {"M. Macron et Mme. Dupont partent. ", "Il pleut à Nîmes."}},
        SentenceCase{"FrenchMonth", "fr", {"Départ le 3 oct. 2024 à Nîmes. ", "Il pleut."}},
        SentenceCase{"TurkishOrdinal", "tr", {"3. Ordu geçiyor. ", "Yağmur yağıyor."}},
        SentenceCase{"TurkishYear", "tr", {"Yıl 1950. ", "Şehir büyüyor."}},
        SentenceCase{"TurkishTitle", "tr", {"Prof. Dr. Yılmaz konuşuyor."}},
        SentenceCase{"Kurmanji", "kmr", {"Dr. Azad diaxive. ", "Baran dibare û diçe."}},
        SentenceCase{"Arabic", "ar", {"قوارب تغادر الميناء. ", "هل تعود؟ ", "نعم."}},
        SentenceCase{"ArabicTitle", "ar", {"د. محمد يتحدث. ", "المطر يهطل."}},
        SentenceCase{
            "Persian", "fa", {"قایق‌ها می‌روند. ", "باران می‌بارد."}},
        SentenceCase{"Urdu", "ur", {"کشتیاں جا رہی ہیں۔ ", "بارش ہو رہی ہے۔"}},
        SentenceCase{"Sorani", "ckb", {"بەلەمەکان دەڕۆن. ", "باران دەبارێت."}},
        SentenceCase{"Chinese", "zh", {"船离开港口。", "下雨了。"}}),
    [](const auto& row) { return row.param.name; });

std::string soup(std::mt19937& random, std::string_view alphabet) {
  std::string text(random() % 24, ' ');
  for (char& byte : text) byte = alphabet[random() % alphabet.size()];
  return text;
}

// ASCII has a scanner of its own: a sentence beyond ASCII in front of the text sends it to ICU.
TEST(Sentences, AsciiIsCutAsIcuDoes) {
  std::mt19937 random(1);
  const std::string front = "É!";
  for (int round = 0; round < 100'000; ++round) {
    const std::string text = "A" + soup(random, "abZ0.!?.,;:-/ \"')\n\t[{&");
    Strings expected = cut(front + text, "xx");
    ASSERT_EQ(expected.front(), front);
    expected.erase(expected.begin());
    ASSERT_EQ(cut(text, "xx"), expected) << '"' << text << '"';
  }
}

TEST(Sentences, CoverTheText) {
  std::mt19937 random(2);
  for (int round = 0; round < 10'000; ++round) {
    const std::string text = soup(random, "aB. \xC3\xA9\xD8\xA7.!");
    std::size_t at = 0;
    for (const Slice sentence : sentences(text, "en")) {
      ASSERT_EQ(sentence.begin, at);
      at = sentence.end;
    }
    ASSERT_EQ(at, text.size());
  }
}

}  // namespace
}  // namespace picdesk::text
