// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/structure/url_syntax.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/code_point.h"
#include "check/article/structure/ascii.h"
#include "check/article/structure/url_host.h"

namespace picdesk::check {
namespace {

constexpr auto kTemplates = std::to_array<std::string_view>({"{{", "{%", "<%", "<?", "${"});

bool is_template(std::string_view url) {
  if (url.find_first_of("{<") == std::string_view::npos) return false;
  return std::ranges::any_of(kTemplates, [url](std::string_view mark) {
    return url.find(mark) != std::string_view::npos;
  });
}

// "http" of "http://..."; empty: the URL is relative.
std::string_view scheme_of(std::string_view url) {
  if (url.empty() || !is_letter(url.front())) return {};
  std::size_t end = 1;
  while (end < url.size() && (is_letter(url[end]) || is_digit(url[end]) || url[end] == '+' ||
                              url[end] == '-' || url[end] == '.')) {
    ++end;
  }
  return end < url.size() && url[end] == ':' ? url.substr(0, end) : std::string_view{};
}

std::string character_fault(std::int32_t value) {
  if (value == ' ') return "has a space in it";
  if (value == '\t' || value == '\n' || value == '\r') return "has a tab or a line break in it";
  if (value == '\\') return "has a backslash in it";
  if (value > 0x20 && value < 0x7F) {
    return std::string("has a \"") + static_cast<char>(value) +
           "\" in it that must be written as " + "percent code";
  }
  return "has a control character or a noncharacter in it";
}

bool is_url_code_point(std::int32_t value) {
  if (value < 0x80) {
    const char byte = static_cast<char>(value);
    return is_letter(byte) || is_digit(byte) ||
           std::string_view("!$&'()*+,-./:;=?@_~").find(byte) != std::string_view::npos;
  }
  if (value < 0xA0 || (value >= 0xFDD0 && value <= 0xFDEF)) return false;
  return (value & 0xFFFE) != 0xFFFE;
}

// Path, query and fragment.
std::string path_fault(std::string_view text) {
  bool fragment = false;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::code_point_at(text, at);
    if (point.value == '%') {
      const bool triple = at + 2 < text.size() && is_hex(text[at + 1]) && is_hex(text[at + 2]);
      if (!triple) return "has a \"%\" without two hexadecimal digits behind it";
    } else if (point.value == '#' && !fragment) {
      fragment = true;
    } else if (!is_url_code_point(point.value)) {
      return character_fault(point.value);
    }
    at += point.size;
  }
  return {};
}

std::optional<UrlFault> fault(std::string what, bool broken = false) {
  if (what.empty()) return std::nullopt;
  return UrlFault{std::move(what), broken};
}

// Behind "//".
std::optional<UrlFault> network_fault(std::string_view rest, bool file) {
  const std::size_t end = std::min(rest.find_first_of("/?#\\"), rest.size());
  const std::string_view authority = rest.substr(0, end);
  const bool mended = file || is_mended_by_browsers(authority);
  if (auto found = fault(file ? file_host_fault(authority) : authority_fault(authority), !mended)) {
    return found;
  }
  return fault(path_fault(rest.substr(end)));
}

}  // namespace

std::optional<UrlFault> url_fault(std::string_view url) {
  url = without_space(url);
  if (url.empty()) return UrlFault{"is empty", true};
  if (is_template(url)) return std::nullopt;
  const std::string_view written = scheme_of(url);
  if (written.empty()) {
    if (url.starts_with("//")) return network_fault(url.substr(2), false);
    return fault(path_fault(url));
  }
  const std::string scheme = lower(written);
  const std::string_view rest = url.substr(written.size() + 1);
  if (scheme == "javascript") return std::nullopt;
  if (scheme == "data") {
    if (rest.find(',') == std::string_view::npos) return UrlFault{"has no comma, so no data", true};
    if (rest.find('#') == std::string_view::npos) return std::nullopt;
    return UrlFault{"has a \"#\" in its data, which ends there: write %23", false};
  }
  const bool file = scheme == "file";
  const bool has_host = file || scheme == "http" || scheme == "https" || scheme == "ws" ||
                        scheme == "wss" || scheme == "ftp";
  if (!has_host) return fault(path_fault(rest));
  if (!rest.starts_with("//")) return fault("has no \"//\" behind \"" + scheme + ":\"");
  return network_fault(rest.substr(2), file);
}

}  // namespace picdesk::check
