// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/text/text_traits.h"

#include <array>
#include <cstdint>

namespace picdesk::check {
namespace {

enum Class : std::uint16_t {
  kBeyondAscii = 1,
  kAmpersand = 2,
  kMarkup = 4,
  kControl = 8,
  kDigit = 16,
  kMark = 32,
  kEyes = 64,
  kBrows = 128,  // "^_^"
  kLetter = 256,
};

constexpr bool is_in(unsigned byte, std::string_view set) {
  return set.find(static_cast<char>(byte)) != std::string_view::npos;
}

constexpr unsigned class_of(unsigned byte) {
  if (byte >= 0x80) return kBeyondAscii;
  if (byte < 0x20) return byte == '\t' || byte == '\n' ? 0 : kControl;
  if (byte == 0x7F) return kControl;
  if (byte == ' ') return 0;
  if (byte >= '0' && byte <= '9') return kDigit;
  const unsigned lower = byte | 0x20;
  if (lower >= 'a' && lower <= 'z') return kLetter;
  unsigned classes = kMark;
  if (byte == '&') classes |= kAmpersand;
  if (is_in(byte, "<*[{")) classes |= kMarkup;
  if (is_in(byte, ":;")) classes |= kEyes;
  if (byte == '^') classes |= kBrows;
  return classes;
}

constexpr auto kClasses = [] {
  std::array<std::uint16_t, 256> classes{};
  for (unsigned byte = 0; byte < classes.size(); ++byte) {
    classes[byte] = static_cast<std::uint16_t>(class_of(byte));
  }
  return classes;
}();

constexpr unsigned char kSymbols = 0xE2;  // of U+2000 to U+2FFF

// Whether every code point from U+2000 to U+2FFF is a quotation mark, a dash or the like.
bool only_typography(std::string_view text) {
  constexpr char lead = '\xE2';
  for (std::size_t at = text.find(lead); at != std::string_view::npos;
       at = text.find(lead, at + 1)) {
    const std::string_view rest = text.substr(at + 1, 2);
    const bool mark = rest.size() == 2 && rest[0] == '\x80' &&
                      static_cast<unsigned char>(rest[1]) >= 0x90 &&
                      static_cast<unsigned char>(rest[1]) <= 0xA7;
    if (!mark) return false;
  }
  return true;
}

}  // namespace

TextTraits traits_of(std::string_view text) {
  unsigned all = 0;
  unsigned before = 0;
  char last = 0;
  std::size_t row = 1;
  TextTraits traits;
  for (const char byte : text) {
    const unsigned classes = kClasses[static_cast<unsigned char>(byte)];
    all |= classes;
    if ((classes & kMark) != 0) {
      row = byte == last ? row + 1 : 1;
      if (row >= kRowOfMarks) traits.row_of_marks = true;
      if ((before & kEyes) != 0) traits.face = true;
    } else if ((classes & kLetter) != 0) {
      ++traits.ascii_letters;
    } else if ((classes & kBeyondAscii) != 0) {
      ++traits.beyond_ascii;
      const auto value = static_cast<unsigned char>(byte);
      if (value >= 0xC0) traits.leads |= std::uint64_t{1} << (value - 0xC0);
    }
    before = classes;
    last = byte;
  }
  if (traits.has_lead(kSymbols) && only_typography(text)) {
    traits.leads &= ~(std::uint64_t{1} << (kSymbols - 0xC0u));
  }
  traits.ascii = (all & kBeyondAscii) == 0;
  traits.ampersand = (all & kAmpersand) != 0;
  traits.markup = (all & kMarkup) != 0;
  traits.controls = (all & kControl) != 0;
  traits.letters = (all & (kLetter | kDigit)) != 0;
  traits.face = traits.face || (all & kBrows) != 0;
  return traits;
}

}  // namespace picdesk::check
