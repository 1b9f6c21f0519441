// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/text/entity.h"

#include <gumbo.h>

#include <algorithm>
#include <cstdint>

#include "base/ascii.h"
#include "base/code_point.h"

namespace picdesk::article {
namespace {

constexpr std::size_t kLongestName = 31;  // "CounterClockwiseContourIntegral"
constexpr std::size_t kMostNames = 4096;  // HTML has 2,231, of which 2,125 end in a semicolon

// At most seven digits, as reference_length() saw to.
std::string numeric(std::string_view digits) {
  const bool hex = (digits.front() | 0x20) == 'x';
  if (hex) digits.remove_prefix(1);
  std::uint32_t value = 0;
  for (const char c : digits) value = value * (hex ? 16 : 10) + text::hex_value(c);
  return utf8(value);
}

// Gumbo follows HTML, where "&notit;" is "¬it;" and an unknown name stays: both still end in ";".
std::optional<std::string> ask_gumbo(const std::string& reference) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  options.fragment_context = GUMBO_TAG_DIV;
  GumboOutput* output = gumbo_parse_with_options(&options, reference.data(), reference.size());
  std::optional<std::string> text;
  const GumboVector& children = output->root->v.element.children;
  if (children.length == 1) {
    const auto* node = static_cast<const GumboNode*>(children.data[0]);
    const bool is_text = node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE;
    if (is_text) text = node->v.text.text;
  }
  gumbo_destroy_output(&options, output);
  if (text && (text->empty() || (text->back() == ';' && reference != "&semi;"))) text.reset();
  return text;
}

}  // namespace

std::string utf8(std::uint32_t code_point) {
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  const bool none = code_point == 0 || surrogate || code_point > 0x10FFFF;
  std::string out;
  text::append_utf8(out, none ? 0xFFFD : static_cast<std::int32_t>(code_point));
  return out;
}

std::size_t reference_length(std::string_view text) {
  if (text.size() < 3 || text[0] != '&') return 0;
  const auto run = [&](std::size_t from, auto is_member, std::size_t most) -> std::size_t {
    std::size_t at = from;
    while (at < text.size() && at - from < most && is_member(text[at])) ++at;
    return at > from && at < text.size() && text[at] == ';' ? at + 1 : 0;
  };
  if (text[1] == '#') {
    if ((text[2] | 0x20) == 'x') return run(3, text::is_ascii_hex, 6);
    return run(2, text::is_ascii_digit, 7);
  }
  if (!text::is_ascii_letter(text[1])) return 0;
  return run(
      1, [](char c) { return text::is_ascii_letter(c) || text::is_ascii_digit(c); }, kLongestName);
}

std::optional<std::string> EntityDecoder::decode(std::string_view reference) {
  if (reference_length(reference) != reference.size() || reference.empty()) return std::nullopt;
  if (reference[1] == '#') return numeric(reference.substr(2, reference.size() - 3));
  const auto known = named_.find(reference);
  if (known != named_.end()) return known->second;
  if (named_.size() >= kMostNames) {
    overrun_ = true;
    return std::nullopt;
  }
  std::string name(reference);
  auto text = ask_gumbo(name);
  return named_.emplace(std::move(name), std::move(text)).first->second;
}

}  // namespace picdesk::article
