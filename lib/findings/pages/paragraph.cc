// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/pages/paragraph.h"

#include <algorithm>

#include "base/columns.h"

namespace picdesk::findings {
namespace {

constexpr std::size_t kColumns = 100;

std::string without_marks(std::string_view markdown) {
  std::string plain;
  for (const char byte : markdown) {
    if (byte != '`') plain += byte;
  }
  return plain;
}

}  // namespace

std::string paragraph(std::string_view words, std::size_t indent) {
  const std::string plain = without_marks(words);
  std::string out;
  std::size_t column = 0;
  for (std::size_t begin = 0; begin < plain.size();) {
    const std::size_t end = std::min(plain.find(' ', begin), plain.size());
    const std::string_view word = std::string_view(plain).substr(begin, end - begin);
    const std::size_t wide = text::columns(word);
    if (column > 0 && column + 1 + wide <= kColumns) {
      out += ' ';
      column += 1 + wide;
    } else {
      if (column > 0) out += '\n';
      out += std::string(indent, ' ');
      column = indent + wide;
    }
    out += word;
    begin = end + 1;
  }
  return out + '\n';
}

std::string indented(std::string_view lines, std::size_t indent) {
  std::string out;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    if (end > 0) out += std::string(indent, ' ');
    out += lines.substr(0, end);
    out += '\n';
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return out;
}

std::string as_code(std::string_view keys) {
  std::string out;
  while (!keys.empty()) {
    const std::size_t end = std::min(keys.find(", "), keys.size());
    const std::string_view key = keys.substr(0, end);
    const std::size_t space = std::min(key.find(' '), key.size());
    if (!out.empty()) out += ", ";
    out += '`' + std::string(key.substr(0, space)) + '`' + std::string(key.substr(space));
    keys.remove_prefix(std::min(end + 2, keys.size()));
  }
  return out;
}

}  // namespace picdesk::findings
