// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/safe_text.h"

#include "base/code_point.h"
#include "base/text.h"

namespace picdesk::findings {
namespace {

constexpr std::string_view kBracket = "<U+005B>";
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// XML 1.0, production 2.
bool is_xml(std::int32_t value) {
  if (value < 0x20) return value == '\t' || value == '\n' || value == '\r';
  return value != 0xFFFE && value != 0xFFFF;
}

std::string_view xml_reference(std::int32_t value) {
  switch (value) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    case '\t':
      return "&#9;";
    case '\n':
      return "&#10;";
    case '\r':
      return "&#13;";
    default:
      return {};
  }
}

// Logs of build hosts obey "##[command]" and "##vso[command]" anywhere in a line.
std::string without_commands(std::string line) {
  for (std::size_t at = line.find("##"); at != std::string::npos; at = line.find("##", at + 1)) {
    for (const std::string_view opening : {"##[", "##vso["}) {
      if (line.compare(at, opening.size(), opening) != 0) continue;
      line.replace(at + opening.size() - 1, 1, kBracket);
    }
  }
  return line;
}

}  // namespace

std::string safe_line(std::string_view text) {
  std::string flat(text);
  for (char& byte : flat) {
    if (byte == '\n' || byte == '\r' || byte == '\t') byte = ' ';
  }
  return without_commands(text::printable(flat));
}

std::string safe_path(std::string_view path) {
  std::string safe;
  for (const char byte : text::printable(path)) {
    if (byte == '\n') {
      safe += "<U+000A>";
    } else {
      safe += byte;
    }
  }
  // Lines begin with the path, and "::" there begins a command.
  const std::size_t first = safe.find_first_not_of(' ');
  if (first != std::string::npos && safe.compare(first, 2, "::") == 0) {
    safe.replace(first, 1, "<U+003A>");
  }
  return without_commands(std::move(safe));
}

std::string escape_xml(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::code_point_at(text, at);
    if (point.value < 0 || !is_xml(point.value)) {
      escaped += kReplacement;
    } else if (const std::string_view reference = xml_reference(point.value); !reference.empty()) {
      escaped += reference;
    } else {
      escaped += text.substr(at, point.size);
    }
    at += point.size;
  }
  return escaped;
}

std::string percent_encoded(std::string_view path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string uri;
  for (const char byte : path) {
    const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    const bool digit = byte >= '0' && byte <= '9';
    if (letter || digit || std::string_view("-._~/").find(byte) != std::string_view::npos) {
      uri += byte;
      continue;
    }
    const auto value = static_cast<unsigned char>(byte);
    uri += '%';
    uri += digits[value >> 4];
    uri += digits[value & 15];
  }
  return uri;
}

std::string_view without_path(std::string_view message, std::string_view path) {
  if (path.empty() || !message.starts_with(path)) return message;
  const std::string_view rest = message.substr(path.size());
  return rest.starts_with(": ") ? rest.substr(2) : message;
}

}  // namespace picdesk::findings
