// SPDX-License-Identifier: GPL-3.0-or-later
// Weekday names, Sunday first (CLDR 42).
#include "check/article/caption/date_name_rows.h"

namespace picdesk::check {
namespace {

constexpr DateName of(Languages languages) {
  return {.kind = DateName::Kind::weekday, .languages = languages};
}
constexpr DateName shortened(Languages languages) {
  return {.kind = DateName::Kind::weekday, .languages = languages, .abbreviated = true};
}
// Words of everyday language too ("market").
constexpr DateName weak(Languages languages) {
  return {.kind = DateName::Kind::weekday, .languages = languages, .weak = true};
}

constexpr DateNameRow kRows[] = {
    {of(kEnglish), {"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"}},
    {shortened(kEnglish), {"sun", "mon", "tue", "wed", "thu", "fri", "sat"}},
    {shortened(kEnglish), {"", "", "tues", "", "thurs"}},
    {of(kFrench), {"dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"}},
    {of(kArabic), {"الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"}},
    {of(kPersian), {"یکشنبه", "دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه"}},
    {of(kSorani), {"یەکشەممە", "دووشەممە", "سێشەممە", "چوارشەممە", "پێنجشەممە", "ھەینی", "شەممە"}},
    {of(kKurmanji), {"yekşem", "duşem", "sêşem", "çarşem", "pêncşem", "", "şemî"}},
    {of(kTurkish), {"", "pazartesi", "salı", "çarşamba", "perşembe", "cuma", "cumartesi"}},
    {weak(kTurkish), {"pazar"}},
    {of(kUrdu), {"اتوار", "", "", "", "جمعرات", "جمعہ", ""}},
    {weak(kUrdu), {"", "پیر", "منگل", "بدھ", "", "", "ہفتہ"}},
};

}  // namespace

std::span<const DateNameRow> weekday_rows() { return kRows; }

}  // namespace picdesk::check
