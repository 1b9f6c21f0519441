// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/text/language_scripts.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace picdesk::check {
namespace {

struct LanguageScripts {
  std::string_view language;
  std::string_view scripts;
};

constexpr std::string_view kLatin = "Latn";
constexpr std::string_view kArabic = "Arab";
constexpr std::string_view kCyrillic = "Cyrl";
constexpr std::string_view kJapanese = "Hani Hira Kana";
constexpr std::string_view kKorean = "Hang Hani";

// CLDR's scripts of each language, with the second one where both are in use; sorted.
constexpr auto kLanguages = std::to_array<LanguageScripts>(
    {{"af", kLatin},           {"am", "Ethi"},      {"ar", kArabic},
     {"arz", kArabic},         {"as", "Beng"},      {"az", "Latn Cyrl Arab"},
     {"azb", kArabic},         {"be", kCyrillic},   {"bg", kCyrillic},
     {"bn", "Beng"},           {"bs", "Latn Cyrl"}, {"ca", kLatin},
     {"ckb", kArabic},         {"cs", kLatin},      {"cy", kLatin},
     {"da", kLatin},           {"de", kLatin},      {"el", "Grek"},
     {"en", kLatin},           {"eo", kLatin},      {"es", kLatin},
     {"et", kLatin},           {"eu", kLatin},      {"fa", kArabic},
     {"fi", kLatin},           {"fil", kLatin},     {"fr", kLatin},
     {"ga", kLatin},           {"gl", kLatin},      {"gu", "Gujr"},
     {"ha", "Latn Arab"},      {"he", "Hebr"},      {"hi", "Deva"},
     {"hr", kLatin},           {"hu", kLatin},      {"hy", "Armn"},
     {"id", kLatin},           {"ig", kLatin},      {"is", kLatin},
     {"it", kLatin},           {"ja", kJapanese},   {"ka", "Geor"},
     {"kk", "Cyrl Latn Arab"}, {"km", "Khmr"},      {"kmr", "Latn Cyrl"},
     {"kn", "Knda"},           {"ko", kKorean},     {"ku", "Latn Arab Cyrl"},
     {"ky", "Cyrl Arab"},      {"lb", kLatin},      {"lo", "Laoo"},
     {"lt", kLatin},           {"lv", kLatin},      {"mk", kCyrillic},
     {"ml", "Mlym"},           {"mn", "Cyrl Mong"}, {"mr", "Deva"},
     {"ms", "Latn Arab"},      {"mt", kLatin},      {"my", "Mymr"},
     {"nb", kLatin},           {"ne", "Deva"},      {"nl", kLatin},
     {"nn", kLatin},           {"no", kLatin},      {"or", "Orya"},
     {"pa", "Guru Arab"},      {"pl", kLatin},      {"prs", kArabic},
     {"ps", kArabic},          {"pt", kLatin},      {"ro", "Latn Cyrl"},
     {"ru", kCyrillic},        {"sd", "Arab Deva"}, {"si", "Sinh"},
     {"sk", kLatin},           {"sl", kLatin},      {"so", kLatin},
     {"sq", kLatin},           {"sr", "Cyrl Latn"}, {"sv", kLatin},
     {"sw", kLatin},           {"ta", "Taml"},      {"te", "Telu"},
     {"tg", "Cyrl Arab"},      {"th", "Thai"},      {"ti", "Ethi"},
     {"tk", "Latn Cyrl Arab"}, {"tl", kLatin},      {"tr", kLatin},
     {"ug", "Arab Cyrl Latn"}, {"uk", kCyrillic},   {"ur", kArabic},
     {"uz", "Latn Cyrl Arab"}, {"vi", kLatin},      {"yi", "Hebr"},
     {"yo", kLatin},           {"zh", "Hani Bopo"}, {"zu", kLatin}});
static_assert(std::ranges::is_sorted(kLanguages, {}, &LanguageScripts::language));

bool is_separator(char byte) { return byte == '-' || byte == '_'; }

// "Cyrl" of "sr-Cyrl-RS".
std::string_view script_subtag(std::string_view language) {
  const auto* const gap = std::ranges::find_if(language, is_separator);
  if (gap == language.end()) return {};
  const std::string_view behind =
      language.substr(static_cast<std::size_t>(gap - language.begin()) + 1);
  const auto* const end = std::ranges::find_if(behind, is_separator);
  const std::string_view subtag = behind.substr(0, static_cast<std::size_t>(end - behind.begin()));
  const bool script = subtag.size() == 4 && std::ranges::all_of(subtag, text::is_ascii_letter);
  return script ? subtag : std::string_view();
}

// Scripts that ISO 15924 has for combinations and variants.
std::string_view plain_scripts(std::string_view script) {
  if (script == "Hans" || script == "Hant") return "Hani Bopo";
  if (script == "Jpan") return kJapanese;
  if (script == "Kore") return kKorean;
  if (script == "Aran") return kArabic;
  return script;
}

}  // namespace

std::string_view scripts_of(std::string_view language) {
  if (const std::string_view script = script_subtag(language); !script.empty()) {
    return plain_scripts(script);
  }
  const auto* const gap = std::ranges::find_if(language, is_separator);
  const std::string_view primary =
      language.substr(0, static_cast<std::size_t>(gap - language.begin()));
  const auto* const found =
      std::ranges::lower_bound(kLanguages, primary, {}, &LanguageScripts::language);
  return found != kLanguages.end() && found->language == primary ? found->scripts
                                                                 : std::string_view();
}

}  // namespace picdesk::check
