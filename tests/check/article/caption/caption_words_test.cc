// SPDX-License-Identifier: GPL-3.0-or-later
// caption/tense, caption/sentences, caption/terminal-punct, caption/embedded-mismatch.
#include <gtest/gtest.h>

#include <string>

#include "check/article/support.h"

namespace picdesk::test {
namespace {

std::string markdown(std::string_view caption, std::string_view language = "en") {
  return "---\nlang: " + std::string(language) + "\n---\n![" + std::string(caption) +
         "](/a.webp)\n";
}

struct WordsCase {
  std::string name;
  std::string rule;
  std::string marked;
  std::string language = "en";
};
std::ostream& operator<<(std::ostream& out, const WordsCase& c) { return out << c.name; }

class CaptionWords : public testing::TestWithParam<WordsCase> {};
TEST_P(CaptionWords, AreJudged) {
  for (const ArticleFinding& finding :
       expect_marked(GetParam().rule, markdown(GetParam().marked, GetParam().language))) {
    EXPECT_EQ(finding.severity, Severity::info);
  }
}

const std::string kTense = "caption/tense";
INSTANTIATE_TEST_SUITE_P(
    Tense, CaptionWords,
    testing::Values(WordsCase{"Present", kTense, "Boats leave port, May 4, 2024. [AFP]"},
                    WordsCase{"Left", kTense, "Boats ⟦left⟧ port, May 4, 2024. [AFP]"},
                    WordsCase{"Were", kTense, "Three boats ⟦were⟧ in port. [AFP]"},
                    WordsCase{"Stood", kTense, "A man ⟦stood⟧ beside his boat. [AFP]"},
                    WordsCase{"BothTenses", kTense, "A man holds what was a boat. [AFP]"},
                    WordsCase{"SecondClause", kTense,
                              "Smoke rises after rockets fell on the port. [AFP]"},
                    WordsCase{"Relative", kTense, "The man who led the strike waves. [AFP]"},
                    WordsCase{"SideLeft", kTense, "Jane Doe, left, and John Roe meet. [AFP]"},
                    WordsCase{"SecondLeft", kTense, "Jane Doe (second left) at the port. [AFP]"},
                    WordsCase{"LeftBehind", kTense, "Bags left behind in the hall. [AFP]"},
                    WordsCase{"FromLeft", kTense, "From left to right Jane and John. [AFP]"},
                    WordsCase{"Participle", kTense, "Boats moored at a quay. [AFP]"},
                    WordsCase{"Name", kTense, "President Rose of the union. [AFP]"},
                    WordsCase{"Second", kTense, "Boats leave port. They came in May. [AFP]"},
                    WordsCase{"French", kTense, "Un bateau came, 4 mai 2024. [AFP]", "fr"}),
    name_of<WordsCase>);

const std::string kSentences = "caption/sentences";
INSTANTIATE_TEST_SUITE_P(
    Sentences, CaptionWords,
    testing::Values(
        WordsCase{"One", kSentences, "Boats leave port, May 4, 2024. [AFP]"},
        WordsCase{"Two", kSentences, "The U.S. fleet leaves. It is May. [AFP]"},
        WordsCase{"Three", kSentences, "Boats leave. It is May. ⟦They sail.⟧ [AFP]"},
        WordsCase{"Four", kSentences, "Boats leave. It is May. ⟦They sail. Well.⟧ [AFP]"},
        WordsCase{"Abbreviations", kSentences,
                  "Gen. Jane Doe meets Dr. John Roe on Oct. 3, 2024. They talk. [AFP]"},
        WordsCase{"Arabic", kSentences, "قوارب تغادر. الوقت صباح. ⟦هي تبحر.⟧ [AFP]", "ar"},
        WordsCase{"Urdu", kSentences, "کشتیاں نکلتی ہیں۔ صبح ہے۔ [AFP]", "ur"},
        WordsCase{"French", kSentences, "M. Dupont part. Il est tard. [AFP]", "fr"}),
    name_of<WordsCase>);

const std::string kMark = "caption/terminal-punct";
INSTANTIATE_TEST_SUITE_P(FinalMark, CaptionWords,
                         testing::Values(WordsCase{"Stop", kMark, "Boats, May 4, 2024. [AFP]"},
                                         WordsCase{"None", kMark, "Boats, May 4, 2024⟦⟧ [AFP]"},
                                         WordsCase{"Comma", kMark, "Boats, May 4, 2024⟦,⟧ [AFP]"},
                                         WordsCase{"Question", kMark, "Boats? [AFP]"},
                                         WordsCase{"ArabicQuestion", kMark, "قوارب؟ [AFP]", "ar"},
                                         WordsCase{"UrduStop", kMark, "کشتیاں۔ [AFP]", "ur"},
                                         WordsCase{"Ellipsis", kMark, "Boats… [AFP]"},
                                         WordsCase{"Quote", kMark, "He says: “Boats.” [AFP]"},
                                         WordsCase{"Bracket", kMark, "Boats (and nets.) [AFP]"},
                                         WordsCase{"ClosedBracket", kMark, "Boats (nets)⟦⟧ [AFP]"},
                                         WordsCase{"NoCredit", kMark, "Boats, May 4, 2024"},
                                         WordsCase{"CreditAlone", kMark, "[AFP]"}),
                         name_of<WordsCase>);

TEST(CaptionFinalMark, IsPutIn) {
  EXPECT_EQ(mended(kMark, markdown("Boats, May 4, 2024 [AFP]")),
            markdown("Boats, May 4, 2024. [AFP]"));
  EXPECT_EQ(mended(kMark, markdown("Boats, May 4, 2024, [AFP]")),
            markdown("Boats, May 4, 2024. [AFP]"));
  EXPECT_EQ(mended(kMark, markdown("Boats, May 4, 2024[AFP]")),
            markdown("Boats, May 4, 2024. [AFP]"));
  EXPECT_EQ(mended(kMark, markdown("کشتیاں [AFP]", "ur")), markdown("کشتیاں۔ [AFP]", "ur"));
  EXPECT_TRUE(checked(markdown("Boats [AFP]")).of(kMark).at(0).fixes.at(0).safe);
}

Desk captioned(std::string_view text, std::string_view language = "") {
  Desk desk;
  ImageFile file = sound_file("a.webp", {600, 384});
  file.metadata.emplace();
  file.metadata->record.caption.set(language, std::string(text));
  desk.files["/a.webp"] = file;
  return desk;
}

struct EmbeddedCase {
  std::string name;
  std::string embedded;
  std::string marked;
  std::string language = "en";
};
std::ostream& operator<<(std::ostream& out, const EmbeddedCase& c) { return out << c.name; }

class EmbeddedCaptions : public testing::TestWithParam<EmbeddedCase> {};
TEST_P(EmbeddedCaptions, AreCompared) {
  const EmbeddedCase& test = GetParam();
  expect_marked("caption/embedded-mismatch", markdown(test.marked, test.language),
                captioned(test.embedded));
}

INSTANTIATE_TEST_SUITE_P(
    Check, EmbeddedCaptions,
    testing::Values(
        EmbeddedCase{"SameOtherDateForm", "Boats leave the port on 4 May 2024. [AFP]",
                     "Boats leave the port, May 4, 2024. [AFP]"},
        EmbeddedCase{"Shortened",
                     "Fishing boats leave the port of Gaza in the early morning, May 4, 2024",
                     "Boats leave the port of Gaza, May 4, 2024. [AFP]"},
        EmbeddedCase{"Other", "Two teams play a match in Rome, May 4, 2024",
                     "⟦Fishing boats leave the port⟧, May 4, 2024. [AFP]"},
        EmbeddedCase{"TooShort", "A match", "Fishing boats leave the port, May 4, 2024. [AFP]"},
        EmbeddedCase{"Translation", "Fishing boats leave the port of Gaza in the morning",
                     "قوارب صيد تغادر الميناء صباحا، ٤ مايو ٢٠٢٤. [AFP]", "ar"},
        EmbeddedCase{"FrenchTranslation", "Fishing boats leave the port of Gaza in the morning",
                     "Des bateaux de pêche quittent le port, 4 mai 2024. [AFP]", "fr"},
        EmbeddedCase{"ArabicOther", "فريقان يلعبان مباراة في روما",
                     "⟦قوارب صيد تغادر الميناء صباحا⟧، ٤ مايو ٢٠٢٤. [AFP]", "ar"},
        EmbeddedCase{"NothingEmbedded", "", "Fishing boats leave the port, May 4, 2024. [AFP]"}),
    name_of<EmbeddedCase>);

}  // namespace
}  // namespace picdesk::test
