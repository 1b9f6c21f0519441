// SPDX-License-Identifier: GPL-3.0-or-later
#include "values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <vector>

#include "picdesk/text.h"

namespace picdesk::command {
namespace {

tl::unexpected<Error> wrong(const std::string& option, const std::string& text, std::string hint) {
  return fail(ErrorCode::invalid_argument, option + ": '" + text + "' is no valid value",
              std::move(hint));
}

template <class Number>
std::optional<Number> number(std::string_view text) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

template <class Number>
std::vector<Number> numbers(std::string_view text, char separator) {
  std::vector<Number> values;
  while (true) {
    const std::size_t end = text.find(separator);
    const std::optional<Number> value = number<Number>(text.substr(0, end));
    if (!value) return {};
    values.push_back(*value);
    if (end == std::string_view::npos) return values;
    text.remove_prefix(end + 1);
  }
}

}  // namespace

Result<std::size_t> choice(const std::string& option, const std::string& text,
                           const std::vector<std::string>& known) {
  const auto found = std::find(known.begin(), known.end(), text);
  if (found != known.end()) return static_cast<std::size_t>(found - known.begin());
  std::string list;
  for (const std::string& word : known) list += (list.empty() ? "" : ", ") + word;
  const std::string nearest = text::nearest(text, known);
  return wrong(option, text, nearest.empty() ? "one of " + list : "did you mean " + nearest + "?");
}

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_letter_or_digit(char c) { return is_letter(c) || (c >= '0' && c <= '9'); }

// The shape of a BCP 47 tag: two or three letters, then parts of up to eight letters and digits.
bool is_language(std::string_view tag) {
  std::size_t end = tag.find('-');
  const std::string_view first = tag.substr(0, end);
  if (first.size() < 2 || first.size() > 3 || !std::all_of(first.begin(), first.end(), is_letter)) {
    return false;
  }
  while (end != std::string_view::npos) {
    tag.remove_prefix(end + 1);
    end = tag.find('-');
    const std::string_view part = tag.substr(0, end);
    if (part.empty() || part.size() > 8) return false;
    if (!std::all_of(part.begin(), part.end(), is_letter_or_digit)) return false;
  }
  return true;
}

// The language before '=', or "".
std::string language_of(const std::string& text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string::npos) return "";
  const std::string tag = text.substr(0, equals);
  return tag == "x-default" || is_language(tag) ? tag : "";
}

}  // namespace

Result<std::optional<FocalPoint>> parse_focal(const std::string& text) {
  if (text.empty()) return std::optional<FocalPoint>();
  const std::vector<double> parts = numbers<double>(text, ',');
  if (parts.size() == 2) {
    const Result<FocalPoint> point = FocalPoint::make(parts[0], parts[1]);
    if (point) return std::optional<FocalPoint>(*point);
  }
  return wrong("--focal", text, "give X,Y from 0 to 1, such as 0.5,0.3");
}

Result<Rect> parse_crop(const std::string& text) { return parse_rectangle("--crop", text); }

Result<Rect> parse_rectangle(const std::string& option, const std::string& text) {
  const std::vector<int> parts = numbers<int>(text, ',');
  constexpr int kMost = 1'000'000;  // px
  bool good = parts.size() == 4 && parts[2] > 0 && parts[3] > 0;
  for (const int part : parts) good = good && part >= 0 && part <= kMost;
  if (!good) {
    return wrong(option, text, "give X,Y,WIDTH,HEIGHT in px of the upright master");
  }
  return Rect{parts[0], parts[1], parts[0] + parts[2], parts[1] + parts[3]};
}

Result<std::pair<std::string, Rect>> parse_spec_crop(const std::string& text) {
  const std::size_t equals = text.find('=');
  const bool has_spec = equals != std::string::npos;
  Result<Rect> crop = parse_crop(has_spec ? text.substr(equals + 1) : text);
  if (!crop) return forward_error(crop);
  return std::pair(has_spec ? text.substr(0, equals) : std::string(), *crop);
}

Result<AspectRatio> parse_ratio(const std::string& text) {
  const std::vector<int> parts = numbers<int>(text, ':');
  if (parts.size() == 2) {
    Result<AspectRatio> ratio = AspectRatio::make(parts[0], parts[1]);
    if (ratio) return ratio;
  }
  return wrong("--ratio", text, "give WIDTH:HEIGHT, such as 16:9");
}

Result<int> parse_jobs(const std::string& text) {
  if (text.empty()) return 0;
  const std::optional<int> jobs = number<int>(text);
  if (!jobs || *jobs < 1 || *jobs > 256)
    return wrong("--jobs", text, "give a number from 1 to 256");
  return *jobs;
}

Result<std::optional<PartialDate>> parse_day(const std::string& text) {
  if (text.empty()) return std::optional<PartialDate>();
  const Result<PartialDate> date = parse_iso_date(text);
  if (!date || !date->has_day()) {
    return wrong("--date", text, "give a day of the calendar as YYYY-MM-DD");
  }
  return std::optional<PartialDate>(*date);
}

Result<std::optional<Severity>> parse_fail_on(const std::string& text) {
  Result<std::size_t> known = choice("--fail-on", text, {"error", "warning", "info", "never"});
  if (!known) return forward_error(known);
  return parse_severity(text);
}

Result<void> check_color(const std::string& text) {
  Result<std::size_t> known = choice("--color", text, {"auto", "always", "never"});
  if (!known) return forward_error(known);
  return {};
}

Result<void> check_id(const std::string& text) {
  const bool digits = text.find_first_not_of("0123456789") == std::string::npos;
  if (digits && text.size() <= 10) return {};
  return wrong("--id", text, "give 1 to 10 digits");
}

Result<std::pair<std::string, std::string>> parse_field(const std::string& option,
                                                        const std::string& text) {
  if (option == "set") {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0) {
      return wrong("--set", text, "give FIELD=VALUE, such as city=Mosul");
    }
    return std::pair(text.substr(0, equals), text.substr(equals + 1));
  }
  if (option == "creator") return std::pair(std::string("creators"), text);
  if (option == "web-statement") return std::pair(std::string("web_statement"), text);
  const std::string language = option == "alt" || option == "caption" ? language_of(text) : "";
  if (language.empty()) return std::pair(option, text);
  return std::pair(option + "[" + language + "]", text.substr(language.size() + 1));
}

}  // namespace picdesk::command
