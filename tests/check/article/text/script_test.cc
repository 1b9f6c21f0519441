// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/text/cases.h"
#include "check/article/text/language_scripts.h"

namespace picdesk::test {
namespace {

std::string in(std::string_view language, std::string_view text) {
  return "<html lang=" + std::string(language) + "><img src=a alt=\"" + std::string(text) + "\">";
}

class Script : public testing::TestWithParam<TextCase> {};

TEST_P(Script, FitsTheLanguage) { expect_case("text/lang", GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Passing, Script,
    testing::Values(
        TextCase{"Arabic", in("ar", "قوارب الصيد تغادر الميناء صباح الخميس")},
        TextCase{"Persian",
                 in("fa",
                    "قایق‌های ماهیگیری صبح زود بندر را ترک "
                    "می‌کنند")},
        TextCase{"Sorani", in("ckb", "بەلەمەکانی ڕاوەماسی بەیانی زوو بەندەر جێدەهێڵن")},
        TextCase{"Urdu", in("ur", "ماہی گیری کی کشتیاں صبح سویرے روانہ")},
        TextCase{"Kurmanji", in("kmr", "Keştiyên masîgiran sibê zû ji benderê derdikevin")},
        TextCase{"KurdishLatin", in("ku", "Keştiyên masîgiran sibê zû ji benderê derdikevin")},
        TextCase{"KurdishArabic", in("ku", "بەلەمەکانی ڕاوەماسی بەیانی زوو بەندەر جێدەهێڵن")},
        TextCase{"Turkish", in("tr", "Balıkçı tekneleri sabah erkenden limandan ayrılıyor")},
        TextCase{"FewWords", in("ar", "Agence France Presse AFP")},
        TextCase{"NameAndCredit", in("ar", "قوارب تغادر الميناء. [Agence France-Presse]")},
        TextCase{"HalfAndHalf", in("ar", "قوارب الصيد تغادر الميناء Fishing boats leave early")},
        TextCase{"Subtag", in("ku-Arab", "بەلەمەکانی ڕاوەماسی بەیانی زوو بەندەر جێدەهێڵن")},
        TextCase{"Japanese", in("ja", "漁船が早朝に港を出る。ボートと網")},
        TextCase{"Serbian", in("sr", "Ribarski brodovi rano ujutru napuštaju luku")},
        TextCase{"UnknownLanguage", in("xx", "قوارب الصيد تغادر الميناء صباح الخميس")},
        TextCase{"NothingDeclared", "![قوارب الصيد تغادر الميناء صباح الخميس](a.webp)"}),
    name_of<TextCase>);

INSTANTIATE_TEST_SUITE_P(
    Failing, Script,
    testing::Values(
        TextCase{"EnglishInArabic", in("ar", "⟦Fishing boats leave the harbour early⟧")},
        TextCase{"FrenchInPersian", in("fa", "⟦Des bateaux de pêche quittent le port⟧")},
        TextCase{"KurmanjiInSorani",
                 in("ckb", "⟦Keştiyên masîgiran sibê zû ji benderê derdikevin⟧")},
        TextCase{"ArabicInEnglish", in("en", "⟦قوارب الصيد تغادر الميناء صباح الخميس⟧")},
        TextCase{"SoraniInKurmanji", in("kmr", "⟦بەلەمەکانی ڕاوەماسی بەیانی زوو بەندەر جێدەهێڵن⟧")},
        TextCase{"RussianInTurkish", in("tr", "⟦Рыбацкие лодки рано утром покидают порт⟧")},
        TextCase{"LatinInKurdishArabic",
                 in("ku-Arab", "⟦Keştiyên masîgiran sibê zû ji benderê derdikevin⟧")},
        TextCase{
            "OwnLanguageOfTheImage",
            R"(<html lang=en><img lang=ar src=a alt="⟦Fishing boats leave the harbour early⟧">)"},
        TextCase{"FrontMatter",
                 "---\nlang: ar\n---\n![⟦Fishing boats leave the harbour early⟧](a.webp)"}),
    name_of<TextCase>);

TEST(ScriptsOf, Languages) {
  EXPECT_EQ(check::scripts_of("en-GB"), "Latn");
  EXPECT_EQ(check::scripts_of("sr-Latn-RS"), "Latn");
  EXPECT_EQ(check::scripts_of("zh-Hant"), "Hani Bopo");
  EXPECT_EQ(check::scripts_of("xx"), "");
  EXPECT_EQ(check::scripts_of(""), "");
}

}  // namespace
}  // namespace picdesk::test
