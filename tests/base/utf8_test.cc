// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <cstdint>
#include <optional>
#include <random>

#include "base/code_point.h"
#include "base/text.h"

namespace picdesk::text {
namespace {

using namespace std::string_literals;

std::string encoded(std::uint32_t point) {
  const auto byte = [](std::uint32_t value) { return static_cast<char>(value); };
  if (point < 0x80) return {byte(point)};
  if (point < 0x800) return {byte(0xC0 | point >> 6), byte(0x80 | (point & 63))};
  if (point < 0x10000) {
    return {byte(0xE0 | point >> 12), byte(0x80 | (point >> 6 & 63)), byte(0x80 | (point & 63))};
  }
  return {byte(0xF0 | point >> 18), byte(0x80 | (point >> 12 & 63)), byte(0x80 | (point >> 6 & 63)),
          byte(0x80 | (point & 63))};
}

bool is_surrogate(std::uint32_t point) { return point >= 0xD800 && point <= 0xDFFF; }

TEST(IsUtf8, EveryCodePointButSurrogates) {
  for (std::uint32_t point = 0; point <= 0x110000; ++point) {
    const bool valid = !is_surrogate(point) && point <= 0x10FFFF;
    ASSERT_EQ(is_utf8(encoded(point)), valid) << point;
  }
}

TEST(IsUtf8, EveryPairOfBytes) {
  for (int first = 0; first < 256; ++first) {
    for (int second = 0; second < 256; ++second) {
      const bool ascii = first < 0x80 && second < 0x80;
      const bool two_bytes = first >= 0xC2 && first <= 0xDF && second >= 0x80 && second <= 0xBF;
      const std::string text = {static_cast<char>(first), static_cast<char>(second)};
      ASSERT_EQ(is_utf8(text), ascii || two_bytes) << first << " " << second;
    }
  }
}

TEST(IsUtf8, NoOverlongFormAndNoCutSequence) {
  for (const char* bad :
       {"\xC0\x80", "\xE0\x80\x80", "\xE0\x9F\xBF", "\xF0\x80\x80\x80", "\xF0\x8F\xBF\xBF",
        "\xF8\x88\x80\x80\x80", "\xE2\x82", "\xF0\x9F\x98", "ok\xE2", "\xE2ok", "\x80"}) {
    EXPECT_FALSE(is_utf8(bad)) << bad;
  }
  EXPECT_TRUE(is_utf8(""));
  EXPECT_TRUE(is_utf8("\0"s));
}

std::optional<std::size_t> first_without_code_point(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint point = code_point_at(bytes, at);
    if (point.value < 0) return at;
    at += point.size;
  }
  return std::nullopt;
}

// It passes over letters of one to three bytes by eights.
TEST(FirstBadByte, IsWhereTheFirstCodePointIsNone) {
  std::mt19937 random(2);
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes(random() % 20, 'a');
    for (int i = 0; i < 6; ++i) {
      const unsigned high = 0x80 | (random() & 0x7F);
      bytes += static_cast<char>(random() % 4 == 0 ? random() & 0x7F : high);
    }
    ASSERT_EQ(first_bad_byte(bytes), first_without_code_point(bytes)) << round;
  }
}

TEST(FirstBadByte, OneByteAmongLettersOfOneToFour) {
  const std::string text = "aéبdىéb ééééa\u2019é“éé”aa–aaaaa éกา한한漢漢😀é漢a漢éé";
  ASSERT_EQ(first_bad_byte(text), std::nullopt);
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (int byte = 0; byte < 256; ++byte) {
      std::string changed = text;
      changed[at] = static_cast<char>(byte);
      ASSERT_EQ(first_bad_byte(changed), first_without_code_point(changed)) << at << " " << byte;
      const std::string cut = changed.substr(0, at + 1);
      ASSERT_EQ(first_bad_byte(cut), first_without_code_point(cut)) << at << " " << byte;
    }
  }
}

TEST(CodePointAt, EveryOneAndNothingBehindIt) {
  for (std::uint32_t point = 0; point <= 0x10FFFF; ++point) {
    if (is_surrogate(point)) continue;
    const std::string text = encoded(point);
    const CodePoint found = code_point_at(text + "\x80", 0);
    ASSERT_EQ(found.value, static_cast<std::int32_t>(point));
    ASSERT_EQ(found.size, text.size());
    if (point < 0x80) continue;
    ASSERT_LT(code_point_at(text.substr(0, text.size() - 1) + " ", 0).value, 0);
  }
}

TEST(Embeddable, EveryCodePointThatXmpCanCarry) {
  for (std::uint32_t point = 0; point <= 0x10FFFF; ++point) {
    if (is_surrogate(point)) continue;
    const bool allowed_control = point == '\t' || point == '\n' || point == '\r';
    const bool allowed = (point >= 0x20 || allowed_control) && point != 0xFFFE && point != 0xFFFF;
    ASSERT_EQ(embeddable(encoded(point), "caption").has_value(), allowed) << point;
  }
}

TEST(Embeddable, ComesBackInNfc) {
  EXPECT_EQ(embeddable("cafe\u0301", "caption").value(), "caf\u00e9");
}

TEST(Embeddable, ErrorSaysWhatAndWhere) {
  const Result<std::string> control = embeddable("ab\x01", "--caption");
  ASSERT_FALSE(control);
  EXPECT_EQ(control.error().code, ErrorCode::metadata_invalid);
  EXPECT_EQ(control.error().message,
            "--caption: holds the control character or non-character U+0001 at byte 2");
  const Result<std::string> latin1 = embeddable("caf\xe9!", "credit");
  ASSERT_FALSE(latin1);
  EXPECT_EQ(latin1.error().message, "credit: not UTF-8: byte 0xE9 at byte 3");
}

TEST(Printable, EveryCodePointIsShownOrNamed) {
  for (std::uint32_t point = 0; point <= 0x10FFFF; ++point) {
    if (is_surrogate(point)) continue;
    const bool named = (point < 0x20 && point != '\n') || (point >= 0x7F && point <= 0x9F) ||
                       (point >= 0x202A && point <= 0x202E) ||
                       (point >= 0x2066 && point <= 0x2069) || point == 0x2028 || point == 0x2029 ||
                       point == 0xFEFF;
    char name[16];
    std::snprintf(name, sizeof name, "<U+%04X>", point);
    ASSERT_EQ(printable(encoded(point)), named ? name : encoded(point));
  }
}

TEST(Printable, NoByteOfATerminalSequenceGetsThrough) {
  EXPECT_EQ(printable("\x1b]0;title\x07"), "<U+001B>]0;title<U+0007>");
  EXPECT_EQ(printable("\x1b[2J\r\t\x7f"), "<U+001B>[2J<U+000D><U+0009><U+007F>");
  EXPECT_EQ(printable("\xc2\x9b"
                      "31m"),
            "<U+009B>31m");  // C1 CSI as UTF-8
  EXPECT_EQ(printable("\x9b"
                      "31m"),
            "<0x9B>31m");  // C1 CSI as a bare byte
  EXPECT_EQ(printable("a\0b"s), "a<U+0000>b");
  EXPECT_EQ(printable("\u202Egpj.exe"), "<U+202E>gpj.exe");
  EXPECT_EQ(printable("\u2066x\u2069"), "<U+2066>x<U+2069>");
}

TEST(Printable, LeavesLanguagesAlone) {
  for (const char* text :
       {"العراق\u200F 2024", "Ирак", "एक", "👩‍👧", "line\nline", "\u061C"}) {
    EXPECT_EQ(printable(text), text);
  }
}

TEST(Printable, BrokenSequencesAreNamedByteByByte) {
  EXPECT_EQ(printable("\xE2\x82x"), "<0xE2><0x82>x");
  EXPECT_EQ(printable("\xED\xA0\x80"), "<0xED><0xA0><0x80>");  // a surrogate
  EXPECT_EQ(printable("\xFF\xFE"), "<0xFF><0xFE>");
}

TEST(Printable, EveryPairOfBytesBecomesUtf8WithoutControls) {
  for (int pair = 0; pair < 65536; ++pair) {
    const std::string text = {static_cast<char>(pair >> 8), static_cast<char>(pair)};
    const std::string shown = printable(text);
    ASSERT_TRUE(is_utf8(shown)) << pair;
    ASSERT_EQ(printable(shown), shown) << pair;
  }
}

TEST(Trim, TakesWhiteSpaceOffBothEnds) {
  EXPECT_EQ(trim(" \t\r\n\u00A0 a b\u00A0\n "), "a b");
  EXPECT_EQ(trim(""), "");
  EXPECT_EQ(trim(" \u00A0 "), "");
  EXPECT_EQ(trim("a"), "a");
  EXPECT_EQ(trim("\u2003a"), "\u2003a");  // an em space is the author's
  EXPECT_EQ(trim("à"), "à");              // ends in the byte A0, C3 A0
}

}  // namespace
}  // namespace picdesk::text
