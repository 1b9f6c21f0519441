// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "check/article/caption/date_names.h"

namespace picdesk::check {
namespace {

using Months = std::array<std::string_view, 12>;
using Weekdays = std::array<std::string_view, 7>;

constexpr Months kEnglishMonths = {"January",   "February", "March",    "April",
                                   "May",       "June",     "July",     "August",
                                   "September", "October",  "November", "December"};
constexpr Months kFrenchMonths = {"janvier",   "février", "mars",     "avril",
                                  "mai",       "juin",    "juillet",  "août",
                                  "septembre", "octobre", "novembre", "décembre"};
constexpr Months kPersianMonths = {"ژانویه", "فوریه", "مارس",    "آوریل", "مه",     "ژوئن",
                                   "ژوئیه",  "اوت",   "سپتامبر", "اکتبر", "نوامبر", "دسامبر"};
constexpr Months kDariMonths = {"جنوری", "فبروری", "مارچ",   "اپریل",  "می",    "جون",
                                "جولای", "اگست",   "سپتمبر", "اکتوبر", "نومبر", "دسمبر"};
constexpr Months kSoraniMonths = {"کانوونی دووەم", "شوبات",        "ئازار",        "نیسان",
                                  "ئایار",         "حوزەیران",     "تەمووز",       "ئاب",
                                  "ئەیلوول",       "تشرینی یەکەم", "تشرینی دووەم", "کانونی یەکەم"};
constexpr Months kTurkishMonths = {"Ocak",   "Şubat",   "Mart",  "Nisan", "Mayıs", "Haziran",
                                   "Temmuz", "Ağustos", "Eylül", "Ekim",  "Kasım", "Aralık"};
constexpr Months kUrduMonths = {"جنوری",  "فروری", "مارچ",  "اپریل",  "مئی",   "جون",
                                "جولائی", "اگست",  "ستمبر", "اکتوبر", "نومبر", "دسمبر"};
constexpr Months kGulfMonths = {"يناير", "فبراير", "مارس",   "أبريل",  "مايو",   "يونيو",
                                "يوليو", "أغسطس",  "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"};
constexpr Months kLevantMonths = {"كانون الثاني", "شباط",        "آذار",         "نيسان",
                                  "أيار",         "حزيران",      "تموز",         "آب",
                                  "أيلول",        "تشرين الأول", "تشرين الثاني", "كانون الأول"};
constexpr Months kAlgeriaMonths = {"جانفي",  "فيفري", "مارس",   "أفريل",  "ماي",    "جوان",
                                   "جويلية", "أوت",   "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"};
constexpr Months kMoroccoMonths = {"يناير",  "فبراير", "مارس",  "أبريل",  "ماي",   "يونيو",
                                   "يوليوز", "غشت",    "شتنبر", "أكتوبر", "نونبر", "دجنبر"};

constexpr Weekdays kEnglishWeekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                       "Thursday", "Friday", "Saturday"};
constexpr Weekdays kFrenchWeekdays = {"dimanche", "lundi",    "mardi", "mercredi",
                                      "jeudi",    "vendredi", "samedi"};
constexpr Weekdays kArabicWeekdays = {"الأحد",  "الاثنين", "الثلاثاء", "الأربعاء",
                                      "الخميس", "الجمعة",  "السبت"};
constexpr Weekdays kPersianWeekdays = {"یکشنبه", "دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه",
                                       "جمعه",   "شنبه"};
constexpr Weekdays kSoraniWeekdays = {"یەکشەممە",  "دووشەممە", "سێشەممە", "چوارشەممە",
                                      "پێنجشەممە", "ھەینی",    "شەممە"};
constexpr Weekdays kKurmanjiWeekdays = {"yekşem",  "duşem", "sêşem", "çarşem",
                                        "pêncşem", "în",    "şemî"};
constexpr Weekdays kTurkishWeekdays = {"Pazar",    "Pazartesi", "Salı",     "Çarşamba",
                                       "Perşembe", "Cuma",      "Cumartesi"};
constexpr Weekdays kUrduWeekdays = {"اتوار", "پیر", "منگل", "بدھ", "جمعرات", "جمعہ", "ہفتہ"};

// Countries (ISO 3166) by the Arabic month names of their newspapers.
constexpr std::string_view kLevant[] = {"IQ", "JO", "LB", "PS", "SY"};
constexpr std::string_view kAlgeria[] = {"DZ", "TN"};
constexpr std::string_view kGulf[] = {"AE", "BH", "EG", "KW", "LY", "OM", "QA", "SA", "SD", "YE"};

// The region of a tag, in capitals; empty if it names none.
std::string region_of(std::string_view tag) {
  while (!tag.empty()) {
    const std::size_t end = tag.find_first_of("-_");
    tag = end == std::string_view::npos ? std::string_view() : tag.substr(end + 1);
    const std::string_view part = tag.substr(0, tag.find_first_of("-_"));
    if (part.size() != 2) continue;
    std::string region(part);
    for (char& c : region) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return region;
  }
  return {};
}

template <class List>
bool holds(const List& list, std::string_view region) {
  return std::ranges::find(list, region) != std::end(list);
}

const Months* arabic_months(std::string_view tag) {
  const std::string region = region_of(tag);
  if (holds(kLevant, region)) return &kLevantMonths;
  if (holds(kAlgeria, region)) return &kAlgeriaMonths;
  if (holds(kGulf, region)) return &kGulfMonths;
  return region == "MA" ? &kMoroccoMonths : nullptr;
}

// Nothing for Kurmanji: which names a desk uses is not settled.
const Months* months_of(std::string_view tag) {
  switch (languages_of(tag)) {
    case kEnglish:
      return &kEnglishMonths;
    case kFrench:
      return &kFrenchMonths;
    case kArabic:
      return arabic_months(tag);
    case kPersian:
      return tag.starts_with("prs") || region_of(tag) == "AF" ? &kDariMonths : &kPersianMonths;
    case kSorani:
      return &kSoraniMonths;
    case kTurkish:
      return &kTurkishMonths;
    case kUrdu:
      return &kUrduMonths;
    default:
      return nullptr;
  }
}

const Weekdays* weekdays_of(std::string_view tag) {
  switch (languages_of(tag)) {
    case kEnglish:
      return &kEnglishWeekdays;
    case kFrench:
      return &kFrenchWeekdays;
    case kArabic:
      return &kArabicWeekdays;
    case kPersian:
      return &kPersianWeekdays;
    case kSorani:
      return &kSoraniWeekdays;
    case kKurmanji:
      return &kKurmanjiWeekdays;
    case kTurkish:
      return &kTurkishWeekdays;
    case kUrdu:
      return &kUrduWeekdays;
    default:
      return nullptr;
  }
}

}  // namespace

std::string_view house_month(std::string_view tag, int month) {
  const Months* months = months_of(tag);
  if (months == nullptr || month < 1 || month > 12) return {};
  return (*months)[static_cast<std::size_t>(month - 1)];
}

std::string_view house_weekday(std::string_view tag, int weekday) {
  const Weekdays* weekdays = weekdays_of(tag);
  if (weekdays == nullptr || weekday < 0 || weekday > 6) return {};
  return (*weekdays)[static_cast<std::size_t>(weekday)];
}

}  // namespace picdesk::check
