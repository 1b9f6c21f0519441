// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/photos.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

namespace picdesk::test {

void set(CheckedPhoto& photo, std::string_view path, std::string_view text) {
  const Result<std::string> field = field_of_path(path);
  if (!field) throw std::runtime_error(field.error().message);
  const Result<void> done = set_metadata_field(photo.reading.record, path, text);
  if (!done) throw std::runtime_error(done.error().message);
  const auto values = metadata_values(photo.reading.record, *field);
  if (values->empty()) {
    photo.reading.carriers.erase(*field);
  } else {
    photo.reading.carriers[*field] = Carrier::xmp;
  }
}

CheckedPhoto good_photo() {
  CheckedPhoto photo;
  photo.path = "gaza/one.jpg";
  photo.reading.has_xmp = true;
  set(photo, "caption",
      "A man rides past a damaged house in Khan Younis, October 3, 2024. [Agence France-Presse]");
  set(photo, "alt", "A man on a bicycle in front of a house without a roof");
  set(photo, "creators", "Mona Haddad");
  set(photo, "credit", "Mona Haddad / AFP");
  set(photo, "source", "AFP");
  set(photo, "copyright", "© 2024 AFP");
  set(photo, "date_created", "2024-10-03");
  return photo;
}

PartialDate day(std::string_view iso) {
  const Result<PartialDate> date = parse_iso_date(iso);
  if (!date) throw std::runtime_error(date.error().message);
  return *date;
}

void PrintTo(const Case& row, std::ostream* out) { *out << row.name; }

std::vector<Finding> findings_of(const Case& row) {
  CheckedPhoto photo = good_photo();
  DeskConfig config;
  row.make(photo, config);
  const auto findings = check_metadata(photo, config, {day(row.now)});
  if (!findings) throw std::runtime_error(findings.error().message);
  return *findings;
}

void expect_as_told(const Case& row) {
  const std::vector<Finding> findings = findings_of(row);
  if (row.rule.empty()) {
    for (const Finding& finding : findings) {
      ADD_FAILURE() << finding.rule << " at " << finding.location << ": " << finding.message;
    }
    return;
  }
  ASSERT_FALSE(findings.empty());
  for (std::size_t i = 1; i < findings.size(); ++i) {
    ADD_FAILURE() << findings[i].rule << " as well: " << findings[i].message;
  }
  const Finding& finding = findings.front();
  EXPECT_EQ(finding.rule, row.rule);
  EXPECT_EQ(finding.location, row.location);
  EXPECT_THAT(finding.message, ::testing::HasSubstr(row.message));
}

}  // namespace picdesk::test
