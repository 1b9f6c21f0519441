// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/alt/credit_names.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/words.h"

namespace picdesk::check {
namespace {

constexpr std::size_t kMostWords = 5;
constexpr auto kParticles = std::to_array<std::string_view>(
    {"of",  "the", "and", "for", "via", "de",  "du", "la", "le", "von", "van",
     "der", "den", "di",  "da",  "bin", "ben", "al", "el", "ve", "û"});
// What stands in brackets without being anybody.
constexpr auto kNobody = std::to_array<std::string_view>(
    {"video",       "vidéo",       "pdf",     "audio",     "map",      "graphic",
     "infographic", "infographie", "gallery", "slideshow", "live",     "sic",
     "left",        "right",       "file",    "archive",   "archives", "updated",
     "photo",       "image",       "watch",   "listen",    "download", "external link"});

bool begins_as_name(std::string_view word) {
  const auto first = static_cast<unsigned char>(word.front());
  if (first >= 0x80 || (first >= 'A' && first <= 'Z')) return true;
  return std::ranges::find(kParticles, word) != kParticles.end();
}

bool is_name(std::string_view name, const Agencies& agencies) {
  if (agencies.find(name)) return true;
  const std::string folded = text::matching_form(name, "en");
  if (std::ranges::find(kNobody, folded) != kNobody.end()) return false;
  const std::vector<text::Slice> words = text::words(name);
  if (words.empty() || words.size() > kMostWords) return false;
  return std::ranges::all_of(words,
                             [&](text::Slice word) { return begins_as_name(word.of(name)); });
}

}  // namespace

bool names_someone(std::string_view text, const CreditForm& form, const Agencies& agencies) {
  return !form.names.empty() && std::ranges::all_of(form.names, [&](TextRange name) {
    return is_name(text.substr(name.begin, name.end - name.begin), agencies);
  });
}

}  // namespace picdesk::check
