// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/text/entity.h"

#include <gumbo.h>

#include <algorithm>
#include <cstdint>

namespace picdesk::article {
namespace {

constexpr std::size_t kLongestName = 31;  // "CounterClockwiseContourIntegral"
constexpr std::size_t kMostNames = 4096;  // HTML has 2,231, of which 2,125 end in a semicolon

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

std::uint32_t digit_value(char c) {
  if (is_digit(c)) return static_cast<std::uint32_t>(c - '0');
  return static_cast<std::uint32_t>((c | 0x20) - 'a' + 10);
}

// At most seven digits, as reference_length() saw to.
std::string numeric(std::string_view digits) {
  const bool hex = (digits.front() | 0x20) == 'x';
  if (hex) digits.remove_prefix(1);
  std::uint32_t value = 0;
  for (const char c : digits) value = value * (hex ? 16 : 10) + digit_value(c);
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
  std::uint32_t value = code_point;
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value == 0 || surrogate || value > 0x10FFFF) value = 0xFFFD;
  std::string out;
  const auto tail = [&](unsigned shift) {
    out += static_cast<char>(0x80u | ((value >> shift) & 0x3Fu));
  };
  if (value < 0x80) {
    out += static_cast<char>(value);
  } else if (value < 0x800) {
    out += static_cast<char>(0xC0u | (value >> 6));
    tail(0);
  } else if (value < 0x10000) {
    out += static_cast<char>(0xE0u | (value >> 12));
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xF0u | (value >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
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
    if ((text[2] | 0x20) == 'x') return run(3, is_hex, 6);
    return run(2, is_digit, 7);
  }
  if (!is_letter(text[1])) return 0;
  return run(
      1, [](char c) { return is_letter(c) || is_digit(c); }, kLongestName);
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
