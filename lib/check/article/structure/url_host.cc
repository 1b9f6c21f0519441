// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/structure/url_host.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "base/code_point.h"
#include "check/article/image_url.h"
#include "check/article/structure/ascii.h"

namespace picdesk::check {
namespace {

constexpr std::size_t kMostHostBytes = 1024;  // DNS allows 253
constexpr int kHighestPort = 65535;

bool is_noncharacter(std::int32_t value) {
  return (value >= 0xFDD0 && value <= 0xFDEF) || (value & 0xFFFE) == 0xFFFE;
}

bool is_wide_space(std::int32_t value) {
  return value == 0xA0 || (value >= 0x2000 && value <= 0x200A) || value == 0x202F ||
         value == 0x205F || value == 0x3000;
}

// Fullwidth forms become the ASCII characters they stand for, the ideographic full stop a dot
// (what IDNA maps; all that can bring forbidden characters in).
std::string mapped(std::string_view host) {
  std::string out;
  for (std::size_t at = 0; at < host.size();) {
    const text::CodePoint point = text::code_point_at(host, at);
    if (point.value >= 0xFF01 && point.value <= 0xFF5E) {
      out += static_cast<char>(point.value - 0xFF01 + 0x21);
    } else if (point.value == 0x3002) {
      out += '.';
    } else if (is_wide_space(point.value)) {
      out += ' ';
    } else {
      out += host.substr(at, point.size);
    }
    at += point.size;
  }
  return out;
}

bool is_forbidden(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return value <= 0x20 || value == 0x7F ||
         std::string_view("#/:<>?@[\\]^|%").find(byte) != std::string_view::npos;
}

bool holds_bad_code_point(std::string_view host) {
  for (std::size_t at = 0; at < host.size();) {
    const text::CodePoint point = text::code_point_at(host, at);
    if (point.value < 0 || point.value == 0xFFFD || is_noncharacter(point.value)) return true;
    if (point.value >= 0x80 && point.value < 0xA0) return true;
    at += point.size;
  }
  return false;
}

std::vector<std::string_view> labels(std::string_view host) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= host.size();) {
    const std::size_t dot = std::min(host.find('.', at), host.size());
    parts.push_back(host.substr(at, dot - at));
    at = dot + 1;
  }
  return parts;
}

bool is_number(std::string_view label) {
  if (label.size() >= 2 && label[0] == '0' && (label[1] == 'x' || label[1] == 'X')) {
    return std::ranges::all_of(label.substr(2), is_hex);
  }
  return !label.empty() && std::ranges::all_of(label, is_digit);
}

bool is_byte(std::string_view label) {
  if (label.empty() || label.size() > 3 || !std::ranges::all_of(label, is_digit)) return false;
  if (label.size() > 1 && label[0] == '0') return false;
  return std::stoi(std::string(label)) <= 255;
}

// A host whose last label is a number is read as an IPv4 address.
bool is_bad_ipv4(std::string_view host) {
  if (host.ends_with('.')) host.remove_suffix(1);
  const std::vector<std::string_view> parts = labels(host);
  if (!is_number(parts.back())) return false;
  return parts.size() != 4 || !std::ranges::all_of(parts, is_byte);
}

// Groups of up to four hexadecimal digits, "::" at most once, an IPv4 address at the end.
bool is_ipv6(std::string_view text) {
  std::size_t groups = 0;
  bool gap = false;
  if (text.starts_with("::")) {
    gap = true;
    text.remove_prefix(2);
  }
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(':'), text.size());
    const std::string_view group = text.substr(0, end);
    if (end == text.size() && group.find('.') != std::string_view::npos) {
      const std::vector<std::string_view> bytes = labels(group);
      if (bytes.size() != 4 || !std::ranges::all_of(bytes, is_byte)) return false;
      groups += 2;
      break;
    }
    if (group.empty() || group.size() > 4 || !std::ranges::all_of(group, is_hex)) return false;
    ++groups;
    text.remove_prefix(end);
    if (text.empty()) break;
    text.remove_prefix(1);
    if (text.empty()) return false;
    if (text.front() != ':') continue;
    if (gap) return false;
    gap = true;
    text.remove_prefix(1);
  }
  return gap ? groups < 8 : groups == 8;
}

std::string host_fault(std::string_view written) {
  if (written.size() > kMostHostBytes) return "has a host of more than 1,024 bytes";
  const std::string host = mapped(percent_decoded(written));
  if (holds_bad_code_point(host)) return "has a character in its host that no host can have";
  const auto bad = std::ranges::find_if(host, is_forbidden);
  if (bad != host.end()) {
    return *bad == ' ' ? "has a space in its host"
                       : "has a character in its host that no host can have";
  }
  if (is_bad_ipv4(host)) return "has a host that is no IPv4 address of four numbers";
  return {};
}

std::string port_fault(std::string_view port) {
  if (!std::ranges::all_of(port, is_digit)) return "has a port that is no number";
  port.remove_prefix(std::min(port.find_first_not_of('0'), port.size()));
  const bool high =
      port.size() > 5 || (!port.empty() && std::stoi(std::string(port)) > kHighestPort);
  return high ? "has a port above 65535" : "";
}

}  // namespace

std::string authority_fault(std::string_view authority) {
  const std::size_t at = authority.rfind('@');
  if (at != std::string_view::npos) return "holds a user name, which pages must not";
  std::string_view port;
  std::string_view host = authority;
  if (authority.starts_with('[')) {
    const std::size_t close = authority.find(']');
    if (close == std::string_view::npos || !is_ipv6(authority.substr(1, close - 1))) {
      return "has a host that is no IPv6 address";
    }
    const std::string_view rest = authority.substr(close + 1);
    if (rest.empty()) return {};
    if (rest.front() != ':') return "has something behind the IPv6 address";
    return port_fault(rest.substr(1));
  }
  if (const std::size_t colon = authority.find(':'); colon != std::string_view::npos) {
    port = authority.substr(colon + 1);
    host = authority.substr(0, colon);
  }
  if (host.empty()) return "has no host";
  std::string fault = host_fault(host);
  return fault.empty() ? port_fault(port) : fault;
}

std::string file_host_fault(std::string_view host) {
  return host.empty() ? std::string() : host_fault(host);
}

bool is_mended_by_browsers(std::string_view authority) {
  return authority.find('@') != std::string_view::npos ||
         authority.find_first_of("\t\r\n") != std::string_view::npos;
}

}  // namespace picdesk::check
