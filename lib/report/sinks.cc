// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/sinks.h"

#include <nlohmann/json.hpp>

#include "base/text.h"

namespace picdesk::report {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

std::size_t sequence_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xE0) return 2;
  return lead < 0xF0 ? 3 : 4;
}

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\t' && c != '\n') || byte == 0x7F;
}

bool is_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

// Whether an `&` at the start of `text` begins a character reference.
bool starts_entity(std::string_view text) {
  std::size_t end = 1;
  if (end < text.size() && text[end] == '#') ++end;
  const std::size_t first = end;
  while (end < text.size() && is_word(text[end])) ++end;
  return end > first && end < text.size() && text[end] == ';';
}

bool needs_backslash(std::string_view rest) {
  switch (rest.front()) {
    case '\\':
    case '`':
    case '*':
    case '_':
    case '[':
    case ']':
    case '<':
    case '~':
    case '|':
      return true;
    case '&':
      return starts_entity(rest);
    default:
      return false;
  }
}

}  // namespace

std::string clean_text(std::string_view bytes) {
  std::string clean;
  clean.reserve(bytes.size());
  for (std::size_t i = 0; i < bytes.size();) {
    const std::string_view sequence =
        bytes.substr(i, sequence_length(static_cast<unsigned char>(bytes[i])));
    if (sequence == "\r") {
      if (bytes.substr(i, 2) != "\r\n") clean += '\n';
      i += 1;
    } else if (!text::is_utf8(sequence) || is_control(sequence.front())) {
      clean += kReplacement;
      i += 1;
    } else {
      clean += sequence;
      i += sequence.size();
    }
  }
  return clean;
}

std::string one_line(std::string_view bytes) {
  std::string line;
  bool pending = false;
  for (const char c : clean_text(bytes)) {
    if (c == ' ' || c == '\t' || c == '\n') {
      pending = !line.empty();
      continue;
    }
    if (pending) line += ' ';
    pending = false;
    line += c;
  }
  return line;
}

std::string escape_html(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      case '\'':
        escaped += "&#39;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

std::string escape_markdown(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (needs_backslash(text.substr(i))) escaped += '\\';
    escaped += text[i];
  }
  return escaped;
}

std::string script_string(std::string_view text) {
  using nlohmann::json;
  const std::string literal =
      json(std::string(text)).dump(-1, ' ', false, json::error_handler_t::replace);
  std::string safe;
  for (const char c : literal) {
    if (c == '<') {
      safe += "\\u003c";
    } else {
      safe += c;
    }
  }
  return safe;
}

std::string to_text(Size size) {
  return std::to_string(size.width) + "x" + std::to_string(size.height);
}

}  // namespace picdesk::report
