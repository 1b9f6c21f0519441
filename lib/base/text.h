// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8 text: validation, normalisation, slugs and safe printing. ICU is used in utf8.cc, text.cc
// and slug.cc only. Re-entrant.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "picdesk/result.h"
#include "picdesk/text.h"

namespace picdesk::text {

// Strict UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF.
bool is_utf8(std::string_view bytes);

// Text that may be embedded, in NFC: strict UTF-8, no NUL, no C0 but TAB LF CR, no U+FFFE/U+FFFF.
// `what` names the field or option in the error (metadata_invalid).
Result<std::string> embeddable(std::string_view bytes, std::string_view what);

// Unicode normalisation form C. Invalid UTF-8 comes back as it is.
std::string nfc(std::string_view utf8);

// NFC + full case folding: two paths that fold alike collide on some file system.
std::string fold(std::string_view utf8);

// For comparing names that people type: compatibility forms and case folded (NFKC_Casefold), what
// is neither letter, mark nor digit as one space, none at the ends; digits of all scripts as ASCII
// ones, Arabic without vowel signs, stretching and the hamza of an alef. "The  Associated-Press."
// and "the associated press" are equal.
std::string fold_name(std::string_view utf8);

// Transliterates to [a-z0-9]+(-[a-z0-9]+)*, at most `max_bytes`, cut at a word. Only the first
// 4 KiB are looked at. Errors: invalid_argument if nothing is left or the text is not UTF-8.
Result<std::string> slug(std::string_view utf8, std::size_t max_bytes = 80);

// Whether the text already has slug form and length.
bool is_slug(std::string_view text);

// A text that fits comes back as it is. Otherwise the longest prefix of at most `max_bytes` that
// ends at a code point, not before a combining mark, ZWJ or variation selector; cut at a space if
// it ends inside a word and a space lies in its last fifth; trailing spaces and ,;:- are removed.
std::string truncate(std::string_view utf8, std::size_t max_bytes);

// Leading and trailing white space removed (ASCII space, TAB, CR, LF, U+00A0).
std::string_view trim(std::string_view utf8);

// Optimal string alignment distance over bytes: insert, remove, replace, exchange neighbours. Takes
// a.size() * b.size() steps.
std::size_t edit_distance(std::string_view a, std::string_view b);

// Grapheme clusters, as a reader counts characters.
std::size_t graphemes(std::string_view utf8);

}  // namespace picdesk::text
