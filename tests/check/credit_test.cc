// SPDX-License-Identifier: GPL-3.0-or-later
// meta/credit-format, meta/credit-agency, meta/credit-mismatch.
#include <gtest/gtest.h>

#include "check/photos.h"

namespace picdesk {
namespace {

using test::Case;
using test::set;

class Credit : public ::testing::TestWithParam<Case> {};

TEST_P(Credit, FindsWhatIsTold) { test::expect_as_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(Check, Credit, ::testing::ValuesIn(test::credit_cases()),
                         [](const auto& test) { return test.param.name; });

constexpr char kLine[] = "^(?<who>[^/]+?)( / (?<agency>[^/]+))?$";

// The caption ends so, and the photo is credited so.
Case ending(std::string name, std::string rule, std::string end, std::string credit,
            std::string source = "", std::string copyright = "© Someone else") {
  return {std::move(name), rule, rule.empty() ? "" : "caption (xmp)",
          rule.empty() ? "" : "but the credit is", [=](CheckedPhoto& photo, DeskConfig& config) {
            config.credit.required = {};
            set(photo, "caption", "A house. " + end);
            set(photo, "credit", credit);
            set(photo, "source", source);
            set(photo, "copyright", copyright);
          }};
}

// The desk takes these agencies; the credit is this.
Case agency(std::string name, std::string rule, std::vector<std::string> agencies,
            std::string credit) {
  return {std::move(name), rule, rule.empty() ? "" : "credit (xmp)",
          rule.empty() ? "" : "no agency of the desk",
          [=](CheckedPhoto& photo, DeskConfig& config) {
            config.credit.agencies = agencies;
            config.credit.aliases["Nour"] = {"Nour Pictures", "صور نور"};
            config.credit.aliases["Agence France-Presse"] = {"France Presse"};
            set(photo, "caption", "A house.");
            set(photo, "credit", credit);
          }};
}

}  // namespace

const std::vector<Case>& test::credit_cases() {
  using Photo = CheckedPhoto;
  using Config = DeskConfig;
  const std::string mismatch = "meta/credit-mismatch";
  const std::string unknown = "meta/credit-agency";
  static const std::vector<Case> rows = {
      {"FormFits", "", "", "", [](Photo&, Config& config) { config.credit.line = kLine; }},
      {"FormFitsNot", "meta/credit-format", "credit (xmp)", "\"A/B/C\"",
       [](Photo& photo, Config& config) {
         config.credit.line = kLine;
         set(photo, "credit", "A/B/C");
       }},
      {"FormOfABlankCredit", "", "", "",
       [](Photo& photo, Config& config) {
         config.credit.line = kLine;
         config.credit.required = {};
         set(photo, "credit", "");
       }},
      {"AgencyOfTheForm", "meta/credit-agency", "credit (xmp)", "\"Nobody\"",
       [](Photo& photo, Config& config) {
         config.credit.line = kLine;
         config.credit.agencies = {"AFP"};
         set(photo, "credit", "AFP / Nobody");
       }},
      agency("Known", "", {"AFP"}, "Mona Haddad / AFP"),
      agency("KnownByItsLongName", "", {"AFP"}, "AGENCE FRANCE PRESSE"),
      agency("KnownInArabic", "", {"AFP"}, "منى حداد / وكالة فرانس برس"),
      agency("KnownInArabicWithoutHamza", "", {"AP"}, "اسوشيتد برس"),
      agency("KnownInArabicStretched", "", {"Reuters"}, "رويتــرز"),
      agency("KnownWithArabicComma", "", {"AA"}, "منى حداد، الأناضول"),
      agency("KnownWithArticle", "", {"AP"}, "The Associated Press"),
      agency("KnownByPunctuation", "", {"AP"}, "John Doe — The Associated-Press."),
      agency("KnownInFullWidth", "", {"AP"}, "ＡＰ"),
      agency("KnownVia", "", {"Getty Images"}, "John Doe VIA Getty Images"),
      agency("KnownAfpPhoto", "", {"AFP"}, "AFP PHOTO / John Doe"),
      agency("KnownWithDash", "", {"Reuters"}, "John Doe - Reuters"),
      agency("KnownWithColon", "", {"Reuters"}, "Photo : Reuters"),
      agency("OwnAgency", "", {"Agence X"}, "John Doe/AGENCE X"),
      agency("OwnAlias", "", {"Nour"}, "صور نور"),
      agency("OwnAliasOfABuiltInOne", "", {"AFP"}, "France Presse"),
      agency("BuiltInNameStaysWithAnOwnAlias", "", {"Agence France-Presse"}, "AFP"),
      agency("Unknown", unknown, {"AFP", "AP"}, "John Doe / Someone"),
      agency("Another", unknown, {"AFP"}, "John Doe / Reuters"),
      agency("PartOfAWord", unknown, {"AP"}, "John Apple"),
      agency("AnyWhenNoneAreNamed", "", {}, "John Doe / Someone"),

      ending("EndsInTheCredit", "", "[AFP]", "AFP"),
      ending("EndsInAnotherName", "", "[The Associated Press]", "John Doe/AP"),
      ending("EndsInArabic", "", "[وكالة فرانس برس]", "AFP"),
      ending("EndsInTheSource", "", "[Reuters]", "John Doe", "REUTERS"),
      ending("EndsInTheCopyright", "", "[AFP]", "", "", "© 2024 Agence France-Presse, all rights"),
      ending("EndsInAnUnknownAgency", "", "[Nour Pictures]", "John Doe / Nour-Pictures"),
      ending("EndsInAFullStop", "", "[AFP].", "AFP"),
      ending("EndsInTheNameCutAt32Bytes", "", "[Committee to Protect Journalists Archive]",
             "Committee to Protect Journalists"),
      ending("EndsInTheNameCutWithinAWord", "", "[Committee to Protect the Journalists]",
             "Committee to Protect the Journal"),
      ending("EndsInMultibyteNameCutAt32Bytes", "", "[Αρχείο της Εφημερίδας των Συντακτών]",
             "Αρχείο της Εφημερ"),
      ending("WithoutBrackets", "", "AFP", "Reuters"),
      ending("EmptyBrackets", "", "[]", "Reuters"),
      ending("NothingToHoldItAgainst", "", "[AFP]", "", "", ""),
      ending("TooLongForACredit", "", "[" + std::string(600, 'x') + "]", "AFP"),
      ending("EndsInAnother", mismatch, "[Reuters]", "John Doe/AFP"),
      ending("EndsInAnotherInArabic", mismatch, "[رويترز]", "AFP"),
      ending("EndsInAnotherWithFullStop", mismatch, "[Reuters].", "AFP"),
      ending("CutWithinAWordOfFewerBytes", mismatch, "[Committee to Protect Journalists]",
             "Committee to Protect Journa"),
      ending("ShortPrefixIsNoCut", mismatch, "[Commit]", "Committee"),
      ending("LongPrefixIsNoCut", mismatch, "[Committee to Protect Journalists Archive of 2024 x]",
             "Committee to Protect Journalists Arch"),
      {"EndsInAnotherInOneLanguage", "meta/credit-mismatch", "caption (xmp)", "رويترز",
       [](Photo& photo, Config&) { set(photo, "caption[ar]", "بيت. [رويترز]"); }},
  };
  return rows;
}

}  // namespace picdesk
