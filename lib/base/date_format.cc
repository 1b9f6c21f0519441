// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/date_format.h"

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <chrono>
#include <memory>
#include <optional>

#include "base/text.h"

namespace picdesk {
namespace {

constexpr std::string_view known_letters = "YymBdeAaHMS";

tl::unexpected<Error> no_names(std::string_view language) {
  return fail(ErrorCode::invalid_argument,
              "no month and day names for the language \"" + text::printable(language) + "\"",
              "write it as BCP 47 has it: en, fr, ar, pt-BR");
}

// Month and day names of one language, in the Gregorian calendar even where another is usual.
class Names {
 public:
  enum class Kind { month, weekday };

  static Result<Names> of(std::string_view language) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale = icu::Locale::forLanguageTag(
        icu::StringPiece(language.data(), static_cast<std::int32_t>(language.size())), status);
    // ICU has names for every language and would fall back to "M10" or the machine's own.
    if (U_FAILURE(status) || language.empty() || !is_available(locale)) return no_names(language);
    Names names;
    names.symbols_ = std::make_shared<icu::DateFormatSymbols>(locale, status);
    if (U_FAILURE(status)) return no_names(language);
    return names;
  }

  // Months from 0, weekdays from Sunday = 0.
  std::string text(Kind kind, bool wide, int index) const {
    using Symbols = icu::DateFormatSymbols;
    const auto width = wide ? Symbols::WIDE : Symbols::ABBREVIATED;
    std::int32_t count = 0;
    const icu::UnicodeString* all = kind == Kind::month
                                        ? symbols_->getMonths(count, Symbols::FORMAT, width)
                                        : symbols_->getWeekdays(count, Symbols::FORMAT, width);
    const int place = kind == Kind::month ? index : index + 1;  // ICU's weekdays begin at 1
    std::string utf8;
    if (place < count) all[place].toUTF8String(utf8);
    return utf8;
  }

 private:
  static bool is_available(const icu::Locale& locale) {
    std::int32_t count = 0;
    const icu::Locale* all = icu::Locale::getAvailableLocales(count);
    for (std::int32_t i = 0; i < count; ++i) {
      if (std::string_view(all[i].getLanguage()) == locale.getLanguage()) return true;
    }
    return false;
  }

  std::shared_ptr<icu::DateFormatSymbols> symbols_;
};

std::string number(int value, std::size_t width, char padding) {
  std::string digits = std::to_string(value);
  if (padding != '\0' && digits.size() < width) {
    digits.insert(0, width - digits.size(), padding);
  }
  return digits;
}

// The part a letter shows; nothing if the date lacks it.
std::optional<int> part_of(const PartialDate& date, char letter) {
  switch (letter) {
    case 'Y':
      return date.year;
    case 'y':
      return date.year % 100;
    case 'm':
    case 'B':
      return date.month;
    case 'd':
    case 'e':
    case 'A':
    case 'a':
      return date.month ? date.day : std::nullopt;
    case 'H':
      return date.hour;
    case 'M':
      return date.minute;
    default:
      return date.second;
  }
}

std::string_view part_name(char letter) {
  switch (letter) {
    case 'm':
    case 'B':
      return "month";
    case 'H':
      return "hour";
    case 'M':
      return "minute";
    case 'S':
      return "second";
    default:
      return "day";
  }
}

int weekday(const PartialDate& date) {
  using namespace std::chrono;
  const year_month_day day{year{date.year}, month{static_cast<unsigned>(date.month.value_or(1))},
                           std::chrono::day{static_cast<unsigned>(date.day.value_or(1))}};
  return static_cast<int>(std::chrono::weekday{sys_days{day}}.c_encoding());
}

class DateWriter {
 public:
  DateWriter(const PartialDate& date, std::string_view language)
      : date_(date), language_(language) {}

  // `letter` as in the format, "b" already being 'B' and short.
  Result<std::string> part(char letter, bool padded) {
    const bool short_month = letter == 'b';
    if (short_month) letter = 'B';
    const std::optional<int> value = part_of(date_, letter);
    if (!value) {
      return fail(ErrorCode::not_found,
                  "the date " + to_iso(date_) + " has no " + std::string(part_name(letter)),
                  "use a format without it");
    }
    if (letter == 'B') return named(Names::Kind::month, !short_month, *value - 1);
    if (letter == 'A' || letter == 'a') {
      return named(Names::Kind::weekday, letter == 'A', weekday(date_));
    }
    const char padding = !padded ? '\0' : letter == 'e' ? ' ' : '0';
    return number(*value, letter == 'Y' ? 4 : 2, padding);
  }

 private:
  Result<std::string> named(Names::Kind kind, bool wide, int index) {
    if (!names_) {
      Result<Names> names = Names::of(language_);
      if (!names) return forward_error(names);
      names_ = std::move(*names);
    }
    return names_->text(kind, wide, index);
  }

  const PartialDate& date_;
  std::string_view language_;
  std::optional<Names> names_;  // loaded when the first name is asked for
};

}  // namespace

Result<std::string> format_date(const PartialDate& date, std::string_view format,
                                std::string_view language) {
  DateWriter writer(date, language);
  std::string result;
  for (std::size_t i = 0; i < format.size(); ++i) {
    if (format[i] != '%') {
      result += format[i];
      continue;
    }
    const bool padded = format.substr(i + 1, 1) != "-";
    i += padded ? 1 : 2;
    const std::string_view letter = i < format.size() ? format.substr(i, 1) : std::string_view{};
    if (letter == "%" && padded) {
      result += '%';
      continue;
    }
    const bool known =
        !letter.empty() && (known_letters.find(letter) != std::string_view::npos || letter == "b");
    if (!known) {
      return fail(ErrorCode::invalid_argument,
                  "\"" + text::printable(text::truncate(format, 80)) + "\" is no date format: %" +
                      (padded ? "" : "-") + text::printable(letter),
                  "%Y %y %m %B %b %d %-d %e %A %a %H %M %S %% are known");
    }
    Result<std::string> part = writer.part(letter.front(), padded);
    if (!part) return part;
    result += *part;
  }
  return result;
}

}  // namespace picdesk
