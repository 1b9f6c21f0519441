// SPDX-License-Identifier: GPL-3.0-or-later
// Month names: CLDR 42 unless said otherwise; accents and vowel signs do not matter.
#include "check/article/caption/date_name_rows.h"

namespace picdesk::check {
namespace {

constexpr DateName of(Languages languages, std::uint8_t set = 0) {
  return {.languages = languages, .set = set};
}
constexpr DateName shortened(Languages languages) {
  return {.languages = languages, .abbreviated = true};
}
constexpr DateName weak(Languages languages) { return {.languages = languages, .weak = true}; }
// Used by desks, but not by all for the same month.
constexpr DateName unsure(Languages languages) { return {.languages = languages, .unsure = true}; }
constexpr DateName solar(bool everyday_words) {
  return {.languages = kPersian, .calendar = Calendar::solar_hijri, .weak = everyday_words};
}
constexpr DateName kLunar = {.languages = kArabic | kPersian | kSorani | kUrdu,
                             .calendar = Calendar::lunar_hijri};

constexpr DateNameRow kRows[] = {
    {of(kEnglish),
     {"january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december"}},
    {shortened(kEnglish),
     {"jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}},
    {shortened(kEnglish | kFrench), {"", "", "", "", "", "", "", "", "sept"}},
    {of(kFrench),
     {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre"}},
    {shortened(kFrench), {"janv", "févr", "", "avr", "", "", "juil", "", "", "oct", "nov", "déc"}},
    {shortened(kFrench), {"", "fév"}},
    {of(kArabic, 2),  // Egypt and the Gulf
     {"يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر",
      "نوفمبر", "ديسمبر"}},
    {of(kArabic, 2), {"", "", "", "", "", "يونيه", "يوليه"}},
    {of(kArabic, 1),  // the Levant and Iraq
     {"كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول",
      "تشرين الأول", "تشرين الثاني", "كانون الأول"}},
    {of(kArabic, 1),
     {"كانون ثاني", "", "", "", "", "", "", "", "", "تشرين أول", "تشرين ثاني", "كانون أول"}},
    {of(kArabic, 2),  // Algeria and Tunisia
     {"جانفي", "فيفري", "مارس", "أفريل", "ماي", "", "جويلية", "أوت", "سبتمبر", "أكتوبر", "نوفمبر",
      "ديسمبر"}},
    {{.languages = kArabic, .set = 2, .weak = true}, {"", "", "", "", "", "جوان"}},
    {of(kArabic, 2),  // Morocco
     {"", "", "", "", "", "", "يوليوز", "غشت", "شتنبر", "", "نونبر", "دجنبر"}},
    {of(kPersian),
     {"ژانویه", "فوریه", "مارس", "آوریل", "", "ژوئن", "ژوئیه", "اوت", "سپتامبر", "اکتبر", "نوامبر",
      "دسامبر"}},
    {weak(kPersian), {"", "", "", "", "مه"}},
    {of(kPersian),  // Dari; some of them in Iran too
     {"جنوری", "فبروری", "مارچ", "اپریل", "", "جون", "جولای", "اگست", "سپتمبر", "اکتوبر", "نومبر",
      "دسمبر"}},
    {of(kPersian), {"", "", "", "", "", "", "", "آگوست"}},
    {weak(kPersian), {"", "", "", "", "می"}},
    {solar(false),
     {"فروردین", "اردیبهشت", "خرداد", "", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن",
      "اسفند"}},
    {solar(true), {"", "", "", "تیر"}},
    {solar(true),  // Afghanistan
     {"حمل", "ثور", "جوزا", "سرطان", "اسد", "سنبله", "میزان", "عقرب", "قوس", "جدی", "دلو", "حوت"}},
    {of(kSorani),
     {"کانوونی دووەم", "شوبات", "ئازار", "نیسان", "ئایار", "حوزەیران", "تەمووز", "ئاب", "ئەیلوول",
      "تشرینی یەکەم", "تشرینی دووەم", "کانونی یەکەم"}},
    {of(kSorani), {"کانونی دووەم", "", "", "", "", "", "", "", "", "", "", "کانوونی یەکەم"}},
    {unsure(kSorani),  // foreign names in Kurdish letters; not settled
     {"جێنیوەری", "فێبریوەری", "مارت", "ئەپریل", "مای", "", "", "ئۆگەست", "سێپتەمبەر", "ئۆکتۆبەر",
      "نۆڤەمبەر", "دیسەمبەر"}},
    {of(kKurmanji),
     {"çile", "sibat", "adar", "nîsan", "gulan", "hezîran", "tîrmeh", "tebax", "îlon", "cotmeh",
      "mijdar", "kanûn"}},
    {of(kTurkish),
     {"ocak", "şubat", "mart", "nisan", "mayıs", "haziran", "temmuz", "ağustos", "eylül", "ekim",
      "kasım", "aralık"}},
    {of(kUrdu),
     {"جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر",
      "دسمبر"}},
    {unsure(kKurmanji),  // of the solar year too
     {"rêbendan", "reşemî", "", "avrêl", "", "pûşper", "", "gelawêj", "rezber", "kewçêr",
      "sermawez", "berfanbar"}},
    {unsure(kKurmanji),
     {"kanûna paşîn", "", "", "", "", "", "temûz", "", "eylûl", "çiriya pêşîn", "çiriya paşîn",
      "kanûna pêşîn"}},
    {kLunar,
     {"محرم", "صفر", "ربيع الأول", "ربيع الثاني", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان",
      "رمضان", "شوال", "ذو القعدة", "ذو الحجة"}},
    {kLunar,
     {"", "", "", "ربيع الآخر", "جمادی الاول", "جمادى الثانية", "", "", "", "", "ذي القعدة",
      "ذي الحجة"}},
    {kLunar, {"", "", "", "", "", "", "", "", "", "", "ذیقعده", "ذیحجه"}},
};

}  // namespace

std::span<const DateNameRow> month_rows() { return kRows; }

}  // namespace picdesk::check
