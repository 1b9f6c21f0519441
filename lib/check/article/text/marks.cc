// SPDX-License-Identifier: GPL-3.0-or-later
// Texts made of marks: rows of them, faces, and nothing else.
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/character_class.h"
#include "base/code_point.h"
#include "base/words.h"
#include "check/article/text/text_rules.h"

namespace picdesk::check {
namespace {

// Emoticons, and faces of the East: those that begin with a bracket, and the others.
constexpr auto kFaces =
    std::to_array<std::string_view>({":-)", ":-(", ":-D", ":-P", ":-/", ";-)", "^_^", "^-^"});
constexpr auto kBracketFaces = std::to_array<std::string_view>(
    {"(ツ)", "(╯°□°", "(ಠ_ಠ)", "(•_•)", "(◕‿◕)", "(づ", "(ﾉ", "(´", "(｡"});
constexpr auto kOtherFaces =
    std::to_array<std::string_view>({"¯\\_(ツ)_/¯", "ʕ•ᴥ•ʔ", "┻━┻", "ಠ_ಠ"});

// Faces that need to stand alone: "(photo: AFP:)" is none.
constexpr auto kShortFaces = std::to_array<std::string_view>({":)", ":(", ";)"});

// The first of several finds.
class First {
 public:
  void see(std::size_t at, std::size_t size) {
    if (at == std::string_view::npos) return;
    if (place_.empty() || at < place_.begin) place_ = {at, at + size};
  }
  TextRange place() const { return place_; }

 private:
  TextRange place_;
};

bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
  const bool before = begin > 0 && text[begin - 1] == ' ';
  return before && (end == text.size() || text[end] == ' ');
}

void find_short_face(std::string_view text, std::string_view face, First& first) {
  for (std::size_t at = text.find(face); at != std::string_view::npos;
       at = text.find(face, at + 1)) {
    if (stands_alone(text, at, at + face.size())) return first.see(at, face.size());
  }
}

void find_bracket_face(std::string_view text, First& first) {
  for (std::size_t at = text.find('('); at != std::string_view::npos; at = text.find('(', at + 1)) {
    for (const std::string_view face : kBracketFaces) {
      if (text.substr(at).starts_with(face)) return first.see(at, face.size());
    }
  }
}

TextRange find_face(std::string_view text, const TextTraits& traits) {
  First first;
  if (traits.face) {
    for (const std::string_view face : kFaces) first.see(text.find(face), face.size());
    for (const std::string_view face : kShortFaces) find_short_face(text, face, first);
  }
  if (!traits.ascii) {
    for (const std::string_view face : kOtherFaces) first.see(text.find(face), face.size());
    find_bracket_face(text, first);
  }
  return first.place();
}

bool is_mark(std::int32_t value) {
  return text::is_punctuation_or_symbol(value) && !text::is_emoji(value);
}

// The first row of equal marks; emoji have a rule of their own.
TextRange find_row(std::string_view text) {
  TextRange row;
  std::int32_t value = -1;
  std::size_t length = 0;
  const auto is_row = [&] { return length >= kRowOfMarks && is_mark(value); };
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::code_point_at(text, at);
    if (point.value != value) {
      if (is_row()) return row;
      row.begin = at;
      length = 0;
    }
    value = point.value;
    ++length;
    at += point.size;
    row.end = at;
  }
  return is_row() ? row : TextRange{};
}

bool is_emoji_text(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::code_point_at(text, at);
    if (text::is_emoji(point.value)) return true;
    at += point.size;
  }
  return false;
}

// A screen reader reads the alt of this picture out.
bool is_read(const CheckedText& checked) {
  if (checked.part != TextPart::alt) return false;
  const ArticleImage* image = checked.picture->image;
  if (image == nullptr || image->kind == ArticleImage::Kind::markdown) return true;
  return image->name.exposed && !image->name.decorative &&
         (image->name.from.empty() || image->name.from == "alt");
}

// True: it was reported.
bool check_unpronounceable(const TextCheck& check) {
  const std::string_view text = check.text();
  if (check.traits.letters || check.checked.picture->hero || !is_read(check.checked)) return false;
  if (text::has_letter_or_digit(text) || is_emoji_text(text)) return false;
  const text::Slice inner = text::trimmed(text);
  if (inner.begin == inner.end) return false;
  ArticleFinding& finding = check.add(
      "text/unpronounceable", {inner.begin, inner.end},
      check.subject() + " " + quoted_words(inner.of(text)) + " has no letter and no digit");
  finding.hint = "describe the picture, or leave the alt empty if it is decoration";
  return true;
}

}  // namespace

void check_marks(const TextCheck& check) {
  if (check_unpronounceable(check)) return;
  const bool beyond_ascii = !check.traits.ascii;
  TextRange found;
  if (check.traits.row_of_marks || beyond_ascii) found = find_row(check.text());
  if (found.empty()) found = find_face(check.text(), check.traits);
  if (found.empty()) return;
  ArticleFinding& finding = check.add("text/ascii-art", found,
                                      check.subject() + " holds a picture made of marks: " +
                                          quoted_words(slice(*check.checked.mapped, found)));
  finding.hint = "screen readers read each mark aloud: use words";
}

}  // namespace picdesk::check
