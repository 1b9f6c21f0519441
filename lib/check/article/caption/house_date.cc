// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/caption/house_date.h"

namespace picdesk::check {
namespace {

std::string_view without_zeros(std::string_view digits) {
  for (const std::string_view zero : {"0", "\u0660", "\u06F0"}) {
    while (digits.size() > zero.size() && digits.starts_with(zero))
      digits.remove_prefix(zero.size());
  }
  return digits;
}

std::string_view written(const DateText& text, TextRange range) {
  return text.text.substr(range.begin, range.end - range.begin);
}

std::string_view day_of(const DateText& text, const DateParts& date) {
  return without_zeros(text.tokens[date.day_token].of(text.text));
}

bool is_ascii(const DateToken& token) { return token.end - token.begin == token.digits; }

bool is_english_house(const DateText& text, const DateParts& date) {
  const DateToken& year = text.tokens[date.year_token];
  return date.form == DateParts::Form::month_first && date.comma && !year.glued && is_ascii(year) &&
         is_ascii(text.tokens[date.day_token]) &&
         written(text, date.month->written) == house_month("en", date.month->name.value);
}

std::string english(int year, int month, int day) {
  std::string date(house_month("en", month));
  if (date.empty()) return date;
  return date + ' ' + std::to_string(day) + ", " + std::to_string(year);
}

std::string day_first(std::string_view day, std::string_view month, std::string_view year,
                      bool french) {
  if (month.empty()) return {};
  std::string date(day);
  if (french && date == "1") date += "er";
  return date.append(" ").append(month).append(" ").append(year);
}

// Which way round numbers stand is sure enough in three languages only; ISO dates are sure in all.
std::string from_numbers(const DateParts& date, std::string_view tag) {
  const Languages languages = languages_of(tag);
  if (date.ambiguous || date.solar) return {};
  const bool sure = (languages & ~(kEnglish | kFrench | kTurkish)) == 0;
  if (date.form != DateParts::Form::iso && !sure) return {};
  if (languages == kEnglish) return english(date.year, date.month_number, date.day);
  return day_first(std::to_string(date.day), house_month(tag, date.month_number),
                   std::to_string(date.year), languages == kFrench);
}

}  // namespace

bool is_house_form(const DateText& text, const DateParts& date, std::string_view tag) {
  if (!date.month || !date.complete() || date.month->name.abbreviated || date.joint || date.range) {
    return false;
  }
  const std::string_view digits = text.tokens[date.day_token].of(text.text);
  if (without_zeros(digits) != digits) return false;
  const Languages languages = languages_of(tag);
  if (languages == kEnglish) return !date.ordinal && is_english_house(text, date);
  if (date.form != DateParts::Form::day_first || date.comma) return false;
  return languages == kFrench ? date.ordinal == (date.day == 1) : !date.ordinal;
}

std::string in_house_form(const DateText& text, const DateParts& date, std::string_view tag) {
  if (!date.complete() || date.range) return {};
  if (!date.month) return from_numbers(date, tag);
  const int month = date.month->name.value;
  if (languages_of(tag) == kEnglish) return english(date.year, month, date.day);
  const bool named = date.month->name.abbreviated;
  const std::string_view name =
      named ? house_month(tag, month) : written(text, date.month->written);
  return day_first(day_of(text, date), name, text.tokens[date.year_token].of(text.text),
                   languages_of(tag) == kFrench);
}

}  // namespace picdesk::check
