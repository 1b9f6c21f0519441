// SPDX-License-Identifier: GPL-3.0-or-later
// Dates as XMP (ISO 8601), IIM and EXIF write them. A part that is zero or blank is unknown; a date
// that is not in the calendar is refused, so that the caller can keep the raw text.
#include "base/date_check.h"
#include "base/text.h"
#include "picdesk/date.h"

namespace picdesk {
namespace {

constexpr int longest_offset = 14 * 60;  // minutes; Line Islands, UTC+14
constexpr std::size_t longest_fraction = 32;

bool all_digits(std::string_view text) {
  return text.find_first_not_of("0123456789") == std::string_view::npos;
}

// Reads fixed-width fields from the front of a text.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}
  bool at_end() const { return rest_.empty(); }
  std::string_view rest() const { return rest_; }
  bool literal(char expected) {
    if (rest_.empty() || rest_.front() != expected) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool number(std::size_t width, int& value) {
    if (rest_.size() < width || !all_digits(rest_.substr(0, width))) return false;
    value = 0;
    for (const char digit : rest_.substr(0, width)) value = value * 10 + (digit - '0');
    rest_.remove_prefix(width);
    return true;
  }
  std::string_view digits() {
    const std::string_view run = rest_.substr(0, rest_.find_first_not_of("0123456789"));
    rest_.remove_prefix(run.size());
    return run;
  }

 private:
  std::string_view rest_;
};

// "+02:00" or "+0200" as `separated` says.
bool read_offset(Reader& reader, bool separated, PartialDate& date) {
  const bool negative = reader.literal('-');
  if (!negative && !reader.literal('+')) return false;
  int hours = 0;
  int minutes = 0;
  if (!reader.number(2, hours) || (separated && !reader.literal(':')) ||
      !reader.number(2, minutes) || minutes > 59) {
    return false;
  }
  const int total = hours * 60 + minutes;
  if (total > longest_offset) return false;
  date.offset_minutes = negative ? -total : total;
  return true;
}

// HH:MM[:SS[.fraction]][offset] of an ISO date.
bool read_iso_time(Reader& reader, PartialDate& date) {
  int hour = 0;
  int minute = 0;
  if (!reader.number(2, hour) || !reader.literal(':') || !reader.number(2, minute)) return false;
  date.hour = hour;
  date.minute = minute;
  if (reader.literal(':')) {
    int second = 0;
    if (!reader.number(2, second)) return false;
    date.second = second;
    if (reader.literal('.')) {
      date.fraction = reader.digits();
      if (date.fraction.empty() || date.fraction.size() > longest_fraction) return false;
    }
  }
  if (reader.literal('Z')) {
    date.offset_minutes = 0;
  } else if (!reader.at_end() && !read_offset(reader, true, date)) {
    return false;
  }
  return reader.at_end();
}

bool read_iso(Reader reader, PartialDate& date) {
  int month = 0;
  int day = 0;
  if (!reader.number(4, date.year)) return false;
  if (reader.at_end()) return true;
  if (!reader.literal('-') || !reader.number(2, month)) return false;
  date.month = month;
  if (reader.at_end()) return true;
  if (!reader.literal('-') || !reader.number(2, day)) return false;
  date.day = day;
  if (reader.at_end()) return true;
  return reader.literal('T') && read_iso_time(reader, date);
}

// An EXIF field of spaces is unknown: `value` stays empty.
bool read_exif_field(Reader& reader, std::optional<int>& value) {
  if (reader.rest().starts_with("  ")) return reader.literal(' ') && reader.literal(' ');
  int number = 0;
  if (!reader.number(2, number)) return false;
  value = number;
  return true;
}

bool read_exif(Reader reader, PartialDate& date) {
  if (!reader.number(4, date.year) || !reader.literal(':') ||
      !read_exif_field(reader, date.month) || !reader.literal(':') ||
      !read_exif_field(reader, date.day)) {
    return false;
  }
  if (text::trim(reader.rest()).empty()) return true;
  if (!reader.literal(' ') || !read_exif_field(reader, date.hour) || !reader.literal(':') ||
      !read_exif_field(reader, date.minute) || !reader.literal(':') ||
      !read_exif_field(reader, date.second)) {
    return false;
  }
  if (!date.minute) date.hour.reset();
  if (!date.hour) date.minute.reset();
  if (!date.hour) date.second.reset();
  return text::trim(reader.rest()).empty();
}

// ASCII fields of EXIF and IIM may end in NUL and spaces.
std::string_view without_padding(std::string_view text) {
  while (!text.empty() && (text.back() == '\0' || text.back() == ' ')) text.remove_suffix(1);
  return text;
}

bool nothing_but(std::string_view text, std::string_view allowed) {
  return text.find_first_not_of(allowed) == std::string_view::npos;
}

tl::unexpected<Error> absent(std::string_view kind) {
  return fail(ErrorCode::not_found, std::string(kind) + " date is blank", "nothing to do");
}

}  // namespace

Result<PartialDate> parse_iso_date(std::string_view text) {
  PartialDate date;
  if (!read_iso(Reader(text), date)) return bad_date(text, "is not an ISO 8601 date");
  return checked_date(std::move(date), text);
}

Result<PartialDate> parse_iim_date(std::string_view date_text, std::string_view time_text) {
  const std::string_view trimmed = without_padding(date_text);
  const std::string_view time = without_padding(time_text);
  if (nothing_but(trimmed, "0 ")) return absent("IIM");
  const std::string whole = std::string(trimmed) + (time.empty() ? "" : " ") + std::string(time);
  PartialDate date;
  Reader reader(trimmed);
  int month = 0;
  int day = 0;
  if (!reader.number(4, date.year) || !reader.number(2, month) || !reader.number(2, day) ||
      !reader.at_end()) {
    return bad_date(whole, "is not CCYYMMDD as IIM 2:55 wants it");
  }
  date.month = month;
  date.day = day;
  if (!time.empty()) {
    Reader clock(time);
    int hour = 0;
    int minute = 0;
    int second = 0;
    if (!clock.number(2, hour) || !clock.number(2, minute) || !clock.number(2, second) ||
        (!clock.at_end() && !read_offset(clock, false, date)) || !clock.at_end()) {
      return bad_date(whole, "has a time that is not HHMMSS+HHMM as IIM 2:60 wants it");
    }
    date.hour = hour;
    date.minute = minute;
    date.second = second;
  }
  return checked_date(std::move(date), whole);
}

Result<PartialDate> parse_exif_date(std::string_view date_text, std::string_view sub_seconds,
                                    std::string_view offset) {
  // Trailing blanks are data here: an unknown second is two spaces.
  std::string_view trimmed = date_text;
  while (!trimmed.empty() && trimmed.back() == '\0') trimmed.remove_suffix(1);
  if (nothing_but(trimmed, "0: ")) return absent("EXIF");
  PartialDate date;
  if (!read_exif(Reader(trimmed), date)) {
    return bad_date(trimmed, "is not YYYY:MM:DD HH:MM:SS as EXIF wants it");
  }
  const std::string_view fraction = without_padding(sub_seconds);
  if (!all_digits(fraction) || fraction.size() > longest_fraction) {
    return bad_date(trimmed, "has sub-seconds that are not digits");
  }
  if (date.second) date.fraction = fraction;
  const std::string_view zone = without_padding(offset);
  if (!nothing_but(zone, ": ")) {
    Reader reader(zone);
    if (zone == "Z") {
      date.offset_minutes = 0;
    } else if (!read_offset(reader, true, date) || !reader.at_end()) {
      return bad_date(trimmed, "has an offset that is not +HH:MM");
    }
  }
  return checked_date(std::move(date), trimmed);
}

}  // namespace picdesk
