// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/character_class.h"
#include "base/code_point.h"
#include "base/words.h"
#include "check/article/text/text_rules.h"

namespace picdesk::check {
namespace {

constexpr std::int32_t kAsPicture = 0xFE0F;  // variation selector 16
constexpr std::int32_t kJoiner = 0x200D;

// Signs that are text even where a font shows them in colour.
bool is_sign(std::int32_t value) {
  return (value >= '0' && value <= '9') || value == '#' || value == '*' || value == 0xA9 ||
         value == 0xAE || value == 0x2122;
}

// What may stand behind the first character of an emoji: selectors, skin tones, the enclosing
// keycap, tags of flags.
bool is_modifier(std::int32_t value) {
  return value == kAsPicture || value == 0x20E3 || (value >= 0x1F3FB && value <= 0x1F3FF) ||
         (value >= 0xE0020 && value <= 0xE007F);
}

std::int32_t value_at(std::string_view text, std::size_t at) {
  return at < text.size() ? text::code_point_at(text, at).value : 0;
}

// Whether an emoji begins with the code point at `at`.
bool begins_emoji(std::string_view text, std::size_t at, const text::CodePoint& point) {
  if (is_sign(point.value)) return false;
  constexpr std::int32_t first_emoji = 0x203C;
  if (point.value < first_emoji) return false;
  return text::is_emoji(point.value) || value_at(text, at + point.size) == kAsPicture;
}

// End of the emoji, and of those that follow it at once.
std::size_t emoji_end(std::string_view text, std::size_t at) {
  bool joined = false;
  while (at < text.size()) {
    const text::CodePoint point = text::code_point_at(text, at);
    const bool joiner = point.value == kJoiner;
    if (!joiner && !joined && !is_modifier(point.value) && !begins_emoji(text, at, point)) break;
    joined = joiner;
    at += point.size;
  }
  return at;
}

std::vector<TextRange> emoji_in(std::string_view text) {
  std::vector<TextRange> found;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::code_point_at(text, at);
    if (point.value >= 0x80 && begins_emoji(text, at, point)) {
      found.push_back({at, emoji_end(text, at + point.size)});
      at = found.back().end;
    } else {
      at += point.size;
    }
  }
  return found;
}

// One space goes with what goes; between two words one stays.
Replacement dropped(std::string_view text, TextRange words) {
  const bool before = words.begin > 0 && text[words.begin - 1] == ' ';
  const bool behind = words.end < text.size() && text[words.end] == ' ';
  const bool at_begin = words.begin == 0;
  const bool at_end = words.end == text.size();
  const bool mark_behind = !at_end && !behind &&
                           !text::has_letter_or_digit(text.substr(words.end, 1)) &&
                           static_cast<unsigned char>(text[words.end]) < 0x80;
  if (before && (behind || at_end || mark_behind)) return {{words.begin - 1, words.end}, ""};
  if (behind && at_begin) return {{words.begin, words.end + 1}, ""};
  const bool inside_word = !before && !behind && !at_begin && !at_end && !mark_behind;
  return {words, inside_word ? " " : ""};
}

// The picture of an emoji, as many systems write emoji into a text: its alt is right.
bool is_emoji_picture(const CheckedText& checked, TextRange emoji) {
  if (checked.part != TextPart::alt || checked.picture->hero) return false;
  const text::Slice inner = text::trimmed(checked.text());
  return emoji.begin <= inner.begin && emoji.end >= inner.end;
}

}  // namespace

void check_emoji(const TextCheck& check) {
  const std::string_view text = check.text();
  const std::vector<TextRange> found = emoji_in(text);
  if (found.empty() || is_emoji_picture(check.checked, found.front())) return;
  std::vector<Replacement> without;
  for (const TextRange words : found) {
    Replacement one = dropped(text, words);
    // The space between two emoji can go once only.
    if (!without.empty()) one.words.begin = std::max(one.words.begin, without.back().words.end);
    without.push_back(std::move(one));
  }
  const Places places = {found.front(), found.size()};
  ArticleFinding& finding =
      check.add("text/emoji", places.first,
                check.subject() + " holds emoji: " +
                    quoted_words(slice(*check.checked.mapped, places.first)) + more(places));
  finding.hint = "screen readers read the long name of each aloud";
  if (text::has_letter_or_digit(text)) offer(check, finding, without, "drop the emoji", false);
}

}  // namespace picdesk::check
