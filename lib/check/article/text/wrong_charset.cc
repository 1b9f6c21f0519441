// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/text/wrong_charset.h"

#include <algorithm>

#include "base/character_class.h"
#include "base/code_point.h"
#include "base/text.h"
#include "metadata/iim/charset_tables.h"

namespace picdesk::check {
namespace {

using metadata::charset_table::windows_1252;
using metadata::charset_table::windows_1256;

constexpr std::int32_t kUndefined = 0xFFFD;

// -1: Windows-1252 does not have it, or it is ASCII.
int windows_byte(std::int32_t value) {
  constexpr std::int32_t last = 0x2122;  // ™
  if (value < 0x80 || value > last) return -1;
  if (value <= 0xFF) return value;
  constexpr std::int32_t last_latin = 0x2DC;  // ˜
  constexpr std::int32_t first_mark = 0x2013;
  if (value > last_latin && value < first_mark) return -1;
  const auto* at = std::ranges::find(windows_1252, static_cast<std::uint16_t>(value));
  return at == windows_1252.end() ? -1 : static_cast<int>(0x80 + (at - windows_1252.begin()));
}

// The text as Windows-1252 bytes, if it has nothing else.
std::optional<std::string> windows_bytes(std::string_view text) {
  std::string bytes;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::code_point_at(text, at);
    const int byte = point.value < 0x80 ? point.value : windows_byte(point.value);
    if (byte < 0) return std::nullopt;
    bytes += static_cast<char>(byte);
    at += point.size;
  }
  return bytes;
}

// Quotation marks, dashes and spaces that stand behind a word.
bool is_ordinary_mark(char windows_byte) {
  constexpr std::string_view marks = "\x82\x84\x85\x8B\x91\x92\x93\x94\x95\x96\x97\x9B\xA0\xAB\xBB";
  return marks.find(windows_byte) != std::string_view::npos;
}

// A letter with an accent and quotation marks or dashes behind it, as words may end. Not so a
// capital behind a small letter.
bool may_be_meant(const WindowsRun& run) {
  const std::string_view marks = std::string_view(run.bytes).substr(1);
  if (!std::ranges::all_of(marks, is_ordinary_mark) || text::is_letter(run.behind)) return false;
  const auto lead = static_cast<unsigned char>(run.bytes.front());
  if (text::is_letter(run.before)) return !(text::is_upper(lead) && text::is_lower(run.before));
  constexpr unsigned char a_circumflex = 0xC2;
  constexpr unsigned char a_tilde = 0xC3;
  return lead != a_circumflex && lead != a_tilde;
}

bool is_latin(std::int32_t value) {
  return (value >= 0xC0 && value <= 0x17F) || (value >= 0x218 && value <= 0x21B) ||
         (value >= 0x1E00 && value <= 0x1EFF);
}

bool is_typographic(std::int32_t value) {
  return (value >= 0xA0 && value <= 0xBF) || (value >= 0x2010 && value <= 0x203A) ||
         value == 0x20AC || value == 0x2122;
}

bool is_pictograph(std::int32_t value) { return value >= 0x1F000 && value <= 0x1FAFF; }

// How much speaks for a text that somebody has written: Latin letters, typographic marks and emoji,
// or letters of another script; nothing where it has control characters.
std::size_t plausible_characters(std::string_view utf8, bool& western) {
  std::size_t plausible = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const text::CodePoint point = text::code_point_at(utf8, at);
    at += point.size;
    if (point.value < 0xA0) return 0;
    const bool known =
        is_latin(point.value) || is_typographic(point.value) || is_pictograph(point.value);
    western = western || known;
    if (known || (point.value >= 0x370 && text::is_letter(point.value))) ++plausible;
  }
  return plausible;
}

// One letter of another script may be chance: "Úž" of "Úžasný" are the bytes of one.
bool is_plausible(std::string_view utf8) {
  bool western = false;
  const std::size_t count = plausible_characters(utf8, western);
  return count > 1 || (count == 1 && western);
}

bool is_arabic_letter(std::int32_t value) {
  return value >= 0x620 && value <= 0x6FF && text::is_letter(value);
}

}  // namespace

std::vector<WindowsRun> windows_runs(std::string_view text) {
  std::vector<WindowsRun> runs;
  std::int32_t before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::code_point_at(text, at);
    const int byte = windows_byte(point.value);
    const bool goes_on = !runs.empty() && runs.back().place.end == at;
    if (byte >= 0) {
      if (!goes_on) runs.push_back({{at, at}, {}, before, 0});
      runs.back().bytes += static_cast<char>(byte);
      runs.back().place.end = at + point.size;
    } else if (goes_on) {
      runs.back().behind = point.value;
    }
    before = point.value;
    at += point.size;
  }
  return runs;
}

std::optional<std::string> read_as_windows(const WindowsRun& run) {
  if (!text::is_utf8(run.bytes)) return std::nullopt;
  const std::optional<std::string> again = windows_bytes(run.bytes);
  if (again && text::is_utf8(*again) && is_plausible(*again)) return again;
  if (!is_plausible(run.bytes) || may_be_meant(run)) return std::nullopt;
  return run.bytes;
}

std::optional<std::string> surely_read_as_windows(const WindowsRun& run) {
  if (!text::is_utf8(run.bytes)) return std::nullopt;
  bool western = false;
  const std::optional<std::string> again = windows_bytes(run.bytes);
  if (again && text::is_utf8(*again) && plausible_characters(*again, western) > 0) return again;
  return plausible_characters(run.bytes, western) > 0 ? std::optional(run.bytes) : std::nullopt;
}

std::optional<std::string> arabic_read_as_western(const WindowsRun& run) {
  std::string arabic;
  std::size_t letters = 0;
  for (const char byte : run.bytes) {
    const std::int32_t value = windows_1256[static_cast<unsigned char>(byte) - 0x80u];
    if (value == kUndefined) return std::nullopt;
    text::append_utf8(arabic, value);
    if (is_arabic_letter(value)) ++letters;
  }
  return letters * 10 >= run.characters() * 9 ? std::optional(std::move(arabic)) : std::nullopt;
}

}  // namespace picdesk::check
