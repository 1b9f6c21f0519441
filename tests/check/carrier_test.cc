// SPDX-License-Identifier: GPL-3.0-or-later
// meta/carrier-conflict, meta/iim-only, meta/xmp-only, and what reading found.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/photos.h"

namespace picdesk {
namespace {

using test::Case;

class Carriers : public ::testing::TestWithParam<Case> {};

TEST_P(Carriers, FindsWhatIsTold) { test::expect_as_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(Check, Carriers, ::testing::ValuesIn(test::carrier_cases()),
                         [](const auto& test) { return test.param.name; });

CarrierValue value(Carrier carrier, std::string text, bool junk = false) {
  CarrierValue value;
  value.carrier = carrier;
  value.text = std::move(text);
  value.junk = junk;
  return value;
}

FieldReading field(std::string name, Relation relation, std::vector<CarrierValue> values) {
  FieldReading reading;
  reading.field = std::move(name);
  reading.winner = values.front().carrier;
  reading.relation = relation;
  reading.values = std::move(values);
  return reading;
}

Case both(std::string name, std::string rule, std::string location, std::string message,
          FieldReading reading, bool has_iim = true) {
  return {std::move(name), std::move(rule), std::move(location), std::move(message),
          [=](CheckedPhoto& photo, DeskConfig&) {
            photo.reading.has_iim = has_iim;
            photo.reading.fields = {reading};
          }};
}

// Reading reports it with `given`; the check with its standard severity.
Case reported(std::string name, std::string rule, bool told = true) {
  return {std::move(name), told ? rule : "", told ? "IIM" : "", told ? "as read" : "",
          [=](CheckedPhoto& photo, DeskConfig&) {
            photo.reading.findings = {{rule, Severity::warning, "as read", "IIM", ""}};
          }};
}

Severity severity_of(std::string_view name) {
  for (const Case& row : test::carrier_cases()) {
    if (row.name == name) return test::findings_of(row).at(0).severity;
  }
  throw std::invalid_argument("no such row");
}

TEST(CarrierSeverity, IsErrorInCreditFieldsOnly) {
  EXPECT_EQ(severity_of("CreditDiffers"), Severity::error);
  EXPECT_EQ(severity_of("HeadlineDiffers"), Severity::warning);
}

TEST(CarrierSeverity, OfReadingIsTheStandardOne) {
  EXPECT_EQ(severity_of("ImpossibleDate"), Severity::error);
  EXPECT_EQ(severity_of("Mojibake"), Severity::warning);
  EXPECT_EQ(severity_of("CameraTextThatIsUsed"), Severity::error);
}

TEST(CarrierSeverity, OfACamerasTextThatNobodyUsesStaysInfo) {
  const Case row{
      "", "", "", "", [](CheckedPhoto& photo, DeskConfig&) {
        photo.reading.findings = {{"meta/placeholder", Severity::info, "not used", "caption", ""}};
      }};
  const auto findings = test::findings_of(row);
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].severity, Severity::info);
}

}  // namespace

const std::vector<Case>& test::carrier_cases() {
  using enum Carrier;
  static const std::vector<Case> rows = {
      both("CreditDiffers", "meta/carrier-conflict", "credit (xmp)",
           "xmp says \"AFP\", iim says \"AP\"",
           field("credit", Relation::different, {value(xmp, "AFP"), value(iim, "AP")})),
      both("HeadlineDiffers", "meta/carrier-conflict", "headline (iim)", "iim says \"A\"",
           field("headline", Relation::different, {value(iim, "A"), value(xmp, "B")})),
      both("ControlCharactersAreMadeVisible", "meta/carrier-conflict", "credit (xmp)", "<U+001B>",
           field("credit", Relation::different, {value(xmp, "A\x1B"), value(iim, "AP")})),
      both("Truncated", "", "", "",
           field("credit", Relation::truncation, {value(xmp, "AFP Photo"), value(iim, "AFP")})),
      both("Equal", "", "", "",
           field("credit", Relation::equal, {value(xmp, "AFP"), value(iim, "AFP")})),
      both("CameraTextIsNotQuoted", "meta/carrier-conflict", "caption (xmp)",
           "xmp says \"A\", iim says \"B\"",
           field("caption", Relation::different,
                 {value(xmp, "A"), value(exif, "OLYMPUS DIGITAL CAMERA", true), value(iim, "B")})),
      both("IimOnly", "meta/iim-only", "headline", "in IIM and not in XMP",
           field("headline", Relation::equal, {value(iim, "A")})),
      both("XmpOnly", "meta/xmp-only", "credit (xmp)", "in XMP and not in IIM",
           field("credit", Relation::equal, {value(xmp, "AFP")})),
      both("XmpOnlyWithoutIim", "", "", "", field("credit", Relation::equal, {value(xmp, "AFP")}),
           false),
      both("XmpOnlyOfAFieldThatIimHasNot", "", "", "",
           field("alt", Relation::equal, {value(xmp, "A")})),
      both("ExifOnly", "", "", "", field("caption", Relation::equal, {value(exif, "A")})),
      {"IimOnlyWithoutXmp", "", "", "",
       [](CheckedPhoto& photo, DeskConfig&) {
         photo.reading.has_iim = true;
         photo.reading.has_xmp = false;
         photo.reading.fields = {field("headline", Relation::equal, {value(iim, "A")})};
       }},
      reported("DigestStale", "meta/digest-stale"),
      reported("CharsetLie", "meta/charset-lie"),
      reported("Mojibake", "meta/mojibake"),
      reported("IimInTrailer", "meta/iim-in-trailer"),
      reported("PrefixSpoof", "meta/prefix-spoof"),
      reported("ImpossibleDate", "meta/date-impossible"),
      reported("XmpUnreadable", "meta/xmp-unreadable"),
      reported("IimUnreadable", "meta/iim-unreadable"),
      reported("TwoSidecars", "meta/sidecar-two"),
      reported("Vocabulary", "meta/vocab"),
      reported("CameraTextThatIsUsed", "meta/placeholder"),
      reported("OfReadingAlone", "meta/exif-gps", false),
  };
  return rows;
}

}  // namespace picdesk
