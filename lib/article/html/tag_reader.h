// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts HTML text into tags and comments as the standard's tokenizer does in its data state
// (HTML 13.2.5); what stands between is text. Bounds-checked, linear, re-entrant.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace picdesk::article {

// Offsets in the text. A value without quotes; begin == end behind the name: no value.
struct TagAttribute {
  std::size_t name_begin = 0;
  std::size_t name_end = 0;
  std::size_t value_begin = 0;
  std::size_t value_end = 0;
  char quote = 0;
};

struct HtmlToken {
  enum class Kind { start_tag, end_tag, comment, none };
  Kind kind = Kind::none;
  std::size_t begin = 0;  // of the '<'
  std::size_t end = 0;    // behind the '>', or the end of the text
  std::size_t name_end = 0;
  std::size_t attributes = 0;
  bool self_closing = false;
};

constexpr bool is_html_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}
std::string lower_case(std::string_view text);
bool equal_ignoring_case(std::string_view left, std::string_view right);

// The next tag or comment from `at` on; kind none: only text is left. A tag that the text's end
// cuts is given up to there: it makes no element, but a parser has paid for its attributes.
HtmlToken next_token(std::string_view html, std::size_t at);

// The attributes of the tag that starts at `begin`, in order, doubles included.
std::vector<TagAttribute> read_attributes(std::string_view html, std::size_t begin);

// Where the text of a raw text element (script, style, textarea, ...) ends that begins at `at`: at
// the "</name", or the end of all. Of a script's the escapes ("<!-- <script>") are minded.
std::size_t raw_text_end(std::string_view html, std::size_t at, std::string_view name);

}  // namespace picdesk::article
