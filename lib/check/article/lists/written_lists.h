// SPDX-License-Identifier: GPL-3.0-or-later
// The lists as they are written by hand, one file a language. For language_lists.cc.
#pragma once

#include <string_view>

namespace picdesk::check {

// The fields of LanguageLists as people write them, entries separated by "|". English, French,
// Arabic, Persian and Turkish are drafts without a native speaker's review; Sorani, Kurmanji and
// Urdu have not been verified at all: keep every rule that uses them from being sure of itself.
struct WrittenLists {
  std::string_view language;
  std::string_view placeholder = {};
  std::string_view hero_placeholder = {};
  std::string_view articles = {};
  std::string_view nouns = {};
  std::string_view links = {};
  std::string_view link_prefixes = {};
  std::string_view openings = {};
  std::string_view closings = {};
  std::string_view genitives = {};
  std::string_view exempt = {};
  std::string_view pictured = {};
  std::string_view plurals = {};
  std::string_view file_photo = {};
};

extern const WrittenLists kArabicLists;
extern const WrittenLists kEnglishLists;
extern const WrittenLists kFrenchLists;
extern const WrittenLists kKurmanjiLists;
extern const WrittenLists kPersianLists;
extern const WrittenLists kSoraniLists;
extern const WrittenLists kTurkishLists;
extern const WrittenLists kUrduLists;

}  // namespace picdesk::check
