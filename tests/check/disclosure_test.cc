// SPDX-License-Identifier: GPL-3.0-or-later
// meta/ai-undeclared, meta/leak, meta/source-named.
#include <gtest/gtest.h>

#include "check/photos.h"

namespace picdesk {
namespace {

using test::Case;
using test::set;

class Disclosure : public ::testing::TestWithParam<Case> {};

TEST_P(Disclosure, FindsWhatIsTold) { test::expect_as_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(Check, Disclosure, ::testing::ValuesIn(test::disclosure_cases()),
                         [](const auto& test) { return test.param.name; });

Case made_with(std::string name, std::string location, std::string system, std::string type) {
  const std::string rule = location.empty() ? "" : "meta/ai-undeclared";
  return {std::move(name), rule, std::move(location), rule.empty() ? "" : "made with",
          [=](CheckedPhoto& photo, DeskConfig&) {
            set(photo, "ai_system", system);
            set(photo, "digital_source_type", type);
          }};
}

Case leak(std::string name, std::string what, std::string where, std::string message) {
  return {std::move(name), "meta/leak", where, std::move(message),
          [=](CheckedPhoto& photo, DeskConfig&) {
            photo.leaks = {{what, where, "", 24, "0f"}};
          }};
}

// A rendition of protect-source.
Case protect(std::string name, std::string location, std::string credit, std::string copyright) {
  const std::string rule = location.empty() ? "" : "meta/source-named";
  return {std::move(name), rule, std::move(location), rule.empty() ? "" : "organisation",
          [=](CheckedPhoto& photo, DeskConfig& config) {
            photo.protected_source = true;
            config.credit.required = {};
            config.credit.aliases["Nour"] = {"Nour Pictures"};
            set(photo, "caption", "A house.");
            set(photo, "copyright_owners", "Mona Haddad");
            set(photo, "credit", credit);
            set(photo, "copyright", copyright);
          }};
}

}  // namespace

const std::vector<Case>& test::disclosure_cases() {
  using Photo = CheckedPhoto;
  using Config = DeskConfig;
  static const std::vector<Case> rows = {
      made_with("SourceTypeMissing", "digital_source_type", "Some Model", ""),
      made_with("SaidToBeACapture", "digital_source_type (xmp)", "Some Model", "digitalCapture"),
      made_with("Declared", "", "Some Model", "trainedAlgorithmicMedia"),
      made_with("CompositeIsDeclared", "", "Some Model", "compositeWithTrainedAlgorithmicMedia"),
      made_with("CaptureWithoutASystem", "", "", "digitalCapture"),
      leak("LeakOfGps", "gps", "EXIF GPS 0x0002",
           "gps in EXIF GPS 0x0002: where the camera stood (24 bytes)"),
      leak("LeakOfAPicture", "thumbnail", "EXIF IFD1 image",
           "thumbnail in EXIF IFD1 image: another picture"),
      leak("LeakOfAnEdit", "history", "XMP xmpMM:History",
           "history in XMP xmpMM:History: how the photo was edited"),
      leak("LeakOfAKindWithoutWords", "new", "somewhere", "new in somewhere: new (24 bytes)"),
      protect("AgencyAlone", "", "AFP", "© 2024 AFP, all rights reserved"),
      protect("TwoAgencies", "", "AFP via Getty Images", "© Agence France-Presse"),
      protect("OwnAgency", "", "NOUR PICTURES", "Nour Pictures"),
      protect("StringerIsNobody", "", "STR/AFP", "AFP"),
      protect("NoCredit", "", "", "© AFP"),
      protect("PersonIsCredited", "credit (xmp)", "Mona Haddad", "© AFP"),
      protect("PersonBesideTheAgency", "credit (xmp)", "Mona Haddad/AFP", "© AFP"),
      protect("PersonHasTheCopyright", "copyright (xmp)", "AFP", "© 2024 Mona Haddad"),
      {"PersonIsCreditedElsewhere", "", "", "",
       [](Photo& photo, Config&) {
         set(photo, "caption", "A house.");
         set(photo, "credit", "Mona Haddad");
       }},
  };
  return rows;
}

}  // namespace picdesk
