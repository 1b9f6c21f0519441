// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as a caption: dates, credit and description in every language, with places inside the
// text and in order; a date in the house's form is read as the same day again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/text.h"
#include "check/article/credit_form.h"
#include "check/article/date_form.h"

namespace {

using namespace picdesk;
using namespace picdesk::check;

void require(bool good) {
  if (!good) std::abort();
}

void check_inside(std::string_view text, TextRange range) {
  require(range.begin <= range.end && range.end <= text.size());
  if (!text::is_utf8(text)) return;
  require(text::is_utf8(text.substr(range.begin, range.end - range.begin)));
}

void check_house_form(const WrittenDate& date, std::string_view language) {
  if (date.in_house_form.empty() || date.impossible) return;
  const auto again = written_dates(date.in_house_form, language);
  require(again.size() == 1 && again[0].house && again[0].date.begin == 0);
  require(again[0].year == date.year && again[0].month == date.month && again[0].day == date.day);
}

void check_dates(std::string_view text, std::string_view language) {
  std::size_t end = 0;
  for (const WrittenDate& date : written_dates(text, language)) {
    check_inside(text, date.whole);
    check_inside(text, date.date);
    require(date.whole.begin <= date.date.begin && date.date.end <= date.whole.end);
    require(date.date.begin >= end && !date.date.empty());
    end = date.date.end;
    if (date.weekday_named >= 0) check_inside(text, date.weekday);
    check_house_form(date, language);
  }
}

void check_credit(std::string_view text, const CreditConfig& config) {
  const auto form = credit_at_end(text, config);
  if (!form) return;
  check_inside(text, form->whole);
  for (const TextRange name : form->names) {
    check_inside(text, name);
    require(name.begin >= form->whole.begin && name.end <= form->whole.end && !name.empty());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(bytes), size);
  CreditConfig own;
  own.forms = {"({agency} Photo/{name})", "{name}/{agency}", "© {name}"};
  check_credit(text, {});
  check_credit(text, own);
  if (!text::is_utf8(text)) {
    (void)written_dates(text, "en");
    return 0;
  }
  for (const std::string_view language : {"en", "fr", "ar-IQ", "fa", "ku", "tr", "ur", "de"}) {
    check_dates(text, language);
    const TextRange described = description_of(text, language, {});
    check_inside(text, described);
  }
  return 0;
}
