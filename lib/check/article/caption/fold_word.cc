// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/caption/date_names.h"

namespace picdesk::check {
namespace {

// Two bytes of UTF-8 as their code point.
constexpr unsigned code_of(unsigned char lead, unsigned char second) {
  return ((lead & 0x1Fu) << 6) | (second & 0x3Fu);
}

// Latin-1 Supplement (U+00C0...) and Latin Extended-A (U+0100...): the letter below the accent;
// a dot where names have none of them.
constexpr std::string_view kLatin1 =
    "aaaaaa.ceeeeiiii.nooooo.ouuuuy..aaaaaa.ceeeeiiii.nooooo.ouuuuy.y";
constexpr std::string_view kExtendedA =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk."
    "llllllllllnnnnnn...oooooo..rrrrrrsssssssstttttt"
    "uuuuuuuuuuuuwwyyyzzzzzz.";
static_assert(kLatin1.size() == 64 && kExtendedA.size() == 128);

bool is_vowel_sign(unsigned code) {
  return (code >= 0x64B && code <= 0x65F) || code == 0x670 || code == 0x640;
}

unsigned fold_arabic(unsigned code) {
  switch (code) {
    case 0x622:  // alef with madda, hamza above, hamza below; wasla
    case 0x623:
    case 0x625:
    case 0x671:
      return 0x627;
    case 0x624:  // waw with hamza
      return 0x648;
    case 0x626:  // yeh with hamza, alef maksura, Arabic yeh
    case 0x649:
    case 0x64A:
      return 0x6CC;
    case 0x643:  // kaf
      return 0x6A9;
    case 0x629:  // teh marbuta, heh of all kinds, Kurdish e
    case 0x6C0:
    case 0x6BE:
    case 0x6C1:
    case 0x6C2:
    case 0x6D5:
      return 0x647;
    default:
      return code;
  }
}

class Folder {
 public:
  explicit Folder(FoldedWord& buffer) : buffer_(buffer) {}
  bool put(char byte) {
    if (size_ == buffer_.size()) return false;
    buffer_[size_++] = byte;
    return true;
  }
  bool put_two(unsigned code) {
    return put(static_cast<char>(0xC0 | (code >> 6))) &&
           put(static_cast<char>(0x80 | (code & 0x3F)));
  }
  // A character of two bytes.
  bool put_code(unsigned code) {
    if (code >= 0x300 && code < 0x370) return true;  // combining accents
    if (code >= 0xC0 && code < 0x100) return put(kLatin1[code - 0xC0]);
    if (code >= 0x100 && code < 0x180) return put(kExtendedA[code - 0x100]);
    if (is_vowel_sign(code)) return true;
    return put_two(fold_arabic(code));
  }
  std::string_view text() const { return {buffer_.data(), size_}; }

 private:
  FoldedWord& buffer_;
  std::size_t size_ = 0;
};

}  // namespace

std::string_view fold_word(std::string_view word, FoldedWord& buffer) {
  Folder out(buffer);
  for (std::size_t at = 0; at < word.size();) {
    const auto lead = static_cast<unsigned char>(word[at]);
    bool fits = true;
    if (lead < 0x80) {
      fits = out.put(lead >= 'A' && lead <= 'Z' ? static_cast<char>(lead + 32) : word[at]);
      ++at;
    } else if (lead >= 0xC2 && lead < 0xE0 && at + 1 < word.size()) {
      fits = out.put_code(code_of(lead, static_cast<unsigned char>(word[at + 1])));
      at += 2;
    } else if (word.substr(at).starts_with("\u200C") || word.substr(at).starts_with("\u200D")) {
      at += 3;
    } else {
      fits = out.put(word[at]);
      ++at;
    }
    if (!fits) return {};
  }
  return out.text();
}

}  // namespace picdesk::check
