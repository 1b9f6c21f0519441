// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdio>

#include "metadata/exif/exif_patch.h"
#include "metadata/exif/exif_reader.h"

namespace picdesk::metadata {
namespace {

// Only a moment known to the second: EXIF has no way to leave parts out.
void set_date(const std::optional<PartialDate>& date, ExifChanges& changes) {
  if (!date || !date->second) return;
  // "2024-10-03T14:05:09..." is "2024:10:03 14:05:09" but for two signs and the rest.
  std::string text = to_iso(*date).substr(0, 19);
  text[4] = text[7] = ':';
  text[10] = ' ';
  changes.date_original = std::move(text);
  changes.sub_second_original = date->fraction;
  changes.offset_original = "";
  if (!date->offset_minutes) return;
  const int minutes = *date->offset_minutes;
  char offset[8];
  std::snprintf(offset, sizeof offset, "%c%02d:%02d", minutes < 0 ? '-' : '+',
                std::abs(minutes) / 60 % 100, std::abs(minutes) % 60);
  changes.offset_original = offset;
}

std::uint16_t to_orientation(const std::string& text) {
  if (text.size() != 1 || text[0] < '1' || text[0] > '8') return 0;
  return static_cast<std::uint16_t>(text[0] - '0');
}

}  // namespace

ExifChanges exif_changes(const MetadataRecord& values, const std::vector<std::string>& fields,
                         bool dates) {
  const auto asked = [&](std::string_view field) {
    return std::ranges::find(fields, field) != fields.end();
  };
  ExifChanges changes;
  if (asked("caption")) changes.description = values.caption.text();
  if (asked("creators")) changes.artist = join_artist(values.creators);
  if (asked("copyright")) changes.copyright = values.copyright.text();
  if (asked("date_created") && dates) set_date(values.date_created, changes);
  if (asked("orientation")) changes.orientation = to_orientation(values.orientation);
  return changes;
}

}  // namespace picdesk::metadata
