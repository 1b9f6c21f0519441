// SPDX-License-Identifier: GPL-3.0-or-later
// meta/required, meta/placeholder, meta/forbidden-word.
#include <gtest/gtest.h>

#include "check/photos.h"

namespace picdesk {
namespace {

using test::Case;
using test::set;

class Required : public ::testing::TestWithParam<Case> {};

TEST_P(Required, FindsWhatIsTold) { test::expect_as_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(Check, Required, ::testing::ValuesIn(test::required_cases()),
                         [](const auto& test) { return test.param.name; });

}  // namespace

const std::vector<Case>& test::required_cases() {
  using Photo = CheckedPhoto;
  using Config = DeskConfig;
  static const std::vector<Case> rows = {
      {"GoodPhoto", "", "", "", [](Photo&, Config&) {}},
      {"NoCopyright", "meta/required", "copyright", "no copyright",
       [](Photo& photo, Config&) { set(photo, "copyright", ""); }},
      {"NoCaption", "meta/required", "caption", "no caption",
       [](Photo& photo, Config&) { set(photo, "caption", ""); }},
      {"OwnField", "meta/required", "headline", "no headline",
       [](Photo&, Config& config) { config.credit.required = {"headline"}; }},
      {"OwnFieldIsThere", "", "", "",
       [](Photo&, Config& config) {
         config.credit.required = {"creators", "date_created"};
       }},
      {"NothingRequired", "", "", "",
       [](Photo& photo, Config& config) {
         config.credit.required.clear();
         set(photo, "copyright", "");
       }},
      {"OneLanguage", "meta/required", "caption (xmp)", "no caption[ar]",
       [](Photo&, Config& config) { config.credit.required = {"caption[ar]"}; }},
      {"OneLanguageIsThere", "", "", "",
       [](Photo& photo, Config& config) {
         config.credit.required = {"caption[ar]"};
         set(photo, "caption[ar]", "رجل على دراجة");
       }},
      {"MemberOfAStructure", "meta/required", "licensors (xmp)", "no licensors[1].url",
       [](Photo& photo, Config& config) {
         config.credit.required = {"licensors[1].url"};
         set(photo, "licensors[1].name", "AFP");
       }},
      {"PlaceholderInCreators", "meta/placeholder", "creators (xmp)", "\"PHOTOGRAPHER\"",
       [](Photo& photo, Config&) { set(photo, "creators", "PHOTOGRAPHER"); }},
      {"PlaceholderWithPunctuation", "meta/placeholder", "source (xmp)", "[Source: here]",
       [](Photo& photo, Config&) { set(photo, "source", "[Source: here]"); }},
      {"OwnPlaceholder", "meta/placeholder", "source (xmp)", "Ask the Desk",
       [](Photo& photo, Config& config) {
         config.credit.placeholders = {"ask the desk"};
         set(photo, "source", "Ask the Desk!");
       }},
      {"PlaceholderAmongCreators", "meta/placeholder", "creators (xmp)", "xxx",
       [](Photo& photo, Config&) { set(photo, "creators", "Mona Haddad; xxx"); }},
      {"WordInALongerTextIsNoPlaceholder", "", "", "",
       [](Photo& photo, Config&) { set(photo, "creators", "Credit Suisse photographer"); }},
      {"PunctuationAloneIsNoPlaceholder", "", "", "",
       [](Photo& photo, Config& config) {
         config.credit.placeholders = {"---"};
         set(photo, "creators", "***");
       }},
      {"HeadlineIsNoCreditField", "", "", "",
       [](Photo& photo, Config&) { set(photo, "headline", "TBD"); }},
      {"ForbiddenWord", "meta/forbidden-word", "source (xmp)", "\"screengrab\"",
       [](Photo& photo, Config& config) {
         config.credit.forbidden_words = {"screengrab"};
         set(photo, "source", "Screengrab: TikTok");
       }},
      {"ForbiddenWords", "meta/forbidden-word", "source (xmp)", "social media",
       [](Photo& photo, Config& config) {
         config.credit.forbidden_words = {"social media"};
         set(photo, "source", "via Social-Media");
       }},
      {"ForbiddenPartOfAWord", "", "", "",
       [](Photo& photo, Config& config) {
         config.credit.forbidden_words = {"grab", "!!"};
         set(photo, "source", "Screengrab !! AFP");
       }},
  };
  return rows;
}

}  // namespace picdesk
