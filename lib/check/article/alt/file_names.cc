// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/alt/file_names.h"

#include <algorithm>

#include "base/ascii.h"

namespace picdesk::check {
namespace {

// Equal but for ASCII case and which of '-', '_' and, if wanted, ' ' joins the words.
bool equal_names(std::string_view text, std::string_view name, bool spaces) {
  const auto same = [&](char byte) {
    return byte == '_' || (spaces && byte == ' ') ? '-' : text::ascii_lower(byte);
  };
  return !text.empty() && std::ranges::equal(text, name, {}, same, same);
}

std::size_t count(std::string_view text, std::string_view any_of) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [&](char byte) { return any_of.find(byte) != std::string_view::npos; }));
}

// "Baghdad": a word that may be the best alt, and the best name of the file; so may one in a script
// without capitals.
bool is_proper_name(std::string_view word) {
  if (!text::is_ascii(word)) return true;
  return text::is_ascii_upper(word.front()) &&
         std::ranges::none_of(word.substr(1), text::is_ascii_upper);
}

}  // namespace

bool is_one_word(std::string_view text) {
  return !text.empty() && std::ranges::none_of(text, [](char byte) {
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
  });
}

bool is_file_name(std::string_view text, const SourceName& source) {
  const std::string_view stem = without_image_extension(text);
  const bool has_extension = stem.size() < text.size();
  if (has_extension && is_one_word(text)) return true;
  if (source.empty()) return false;
  return (has_extension && equal_names(text, source.base(), false)) ||
         (text == source.path() && text.find('/') != std::string_view::npos);
}

NameLikeness is_stem(std::string_view text, const SourceName& source) {
  if (source.empty() || text != source.stem() || !is_one_word(text)) return NameLikeness::none;
  const bool plain = std::ranges::none_of(text, [](char byte) {
    return text::is_ascii_digit(byte) || byte == '_' || byte == '%' || byte == '+';
  });
  const bool joined = count(text, "-_") > 0;
  if (!plain) return joined ? NameLikeness::certain : NameLikeness::likely;
  return joined || is_proper_name(text) ? NameLikeness::none : NameLikeness::likely;
}

NameLikeness is_slug_of(std::string_view text, const SourceName& source) {
  if (source.empty() || !is_one_word(text) || count(text, "-_") == 0) return NameLikeness::none;
  if (!equal_names(text, source.slug(), false) && !equal_names(text, source.name(), false)) {
    return NameLikeness::none;
  }
  // "Saint-Denis" is a name and "x-ray" a word, whatever the picture of it is called.
  const bool one_hyphen = count(text, "-_") == 1 && count(text, "-") == 1;
  if (!one_hyphen || std::ranges::any_of(text, text::is_ascii_digit)) return NameLikeness::certain;
  return std::ranges::any_of(text, text::is_ascii_upper) ? NameLikeness::none
                                                         : NameLikeness::likely;
}

bool is_spaced_slug_of(std::string_view text, const SourceName& source) {
  if (source.empty()) return false;
  const bool plain = std::ranges::all_of(text, [](char byte) {
    return text::is_ascii_digit(byte) || byte == ' ' ||
           (text::is_ascii_letter(byte) && !text::is_ascii_upper(byte));
  });
  return plain && count(text, " ") >= 2 &&
         (equal_names(text, source.slug(), true) || equal_names(text, source.name(), true));
}

}  // namespace picdesk::check
