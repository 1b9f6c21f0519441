// SPDX-License-Identifier: GPL-3.0-or-later
// What a date is, and how it is written. Reading is in date_parse.cc.
#include "picdesk/date.h"

#include <array>
#include <cstdlib>

namespace picdesk {
namespace {

std::string padded(int number, std::size_t width) {
  std::string digits = std::to_string(number);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

// "+02:00" with a separator of ":", "+0200" without.
std::string offset_text(int minutes, std::string_view separator) {
  const int size = std::abs(minutes);
  std::string text = minutes < 0 ? "-" : "+";
  text += padded(size / 60, 2);
  text += separator;
  text += padded(size % 60, 2);
  return text;
}

}  // namespace

PartialDate PartialDate::to_day() const {
  PartialDate day_only;
  day_only.year = year;
  day_only.month = month;
  if (month) day_only.day = day;
  return day_only;
}

std::string to_iso(const PartialDate& date) {
  std::string text = padded(date.year, 4);
  if (!date.month) return text;
  text += "-" + padded(*date.month, 2);
  if (!date.day) return text;
  text += "-" + padded(*date.day, 2);
  if (!date.hour) return text;
  text += "T" + padded(*date.hour, 2) + ":" + padded(date.minute.value_or(0), 2);
  if (date.second) {
    text += ":" + padded(*date.second, 2);
    if (!date.fraction.empty()) text += "." + date.fraction;
  }
  if (date.offset_minutes) {
    text += *date.offset_minutes == 0 ? "Z" : offset_text(*date.offset_minutes, ":");
  }
  return text;
}

std::string to_iim_date(const PartialDate& date) {
  const int month = date.month.value_or(0);
  return padded(date.year, 4) + padded(month, 2) + padded(month == 0 ? 0 : date.day.value_or(0), 2);
}

std::string to_iim_time(const PartialDate& date) {
  if (!date.has_day() || !date.hour || !date.minute || !date.second) return {};
  std::string text = padded(*date.hour, 2) + padded(*date.minute, 2) + padded(*date.second, 2);
  if (date.offset_minutes) text += offset_text(*date.offset_minutes, "");
  return text;
}

std::string to_english(const PartialDate& date) {
  static constexpr std::array<std::string_view, 12> months = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  const std::string year = std::to_string(date.year);
  if (!date.month || *date.month < 1 || *date.month > 12) return year;
  const std::string month(months[static_cast<std::size_t>(*date.month - 1)]);
  if (!date.day) return month + " " + year;
  return month + " " + std::to_string(*date.day) + ", " + year;
}

}  // namespace picdesk
