// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/image_url.h"

#include <algorithm>

#include "base/ascii.h"

namespace picdesk::check {
namespace {

constexpr std::string_view kWhiteSpace = " \t\n\r\f";

bool begins_with(std::string_view text, std::string_view begin) {
  return std::ranges::equal(text.substr(0, begin.size()), begin, {}, text::ascii_lower,
                            text::ascii_lower);
}

// "https" of "https://news.example"; empty: none.
std::string_view scheme_of(std::string_view url) {
  if (url.empty() || !text::is_ascii_letter(url.front())) return {};
  for (std::size_t at = 1; at < url.size(); ++at) {
    if (url[at] == ':') return url.substr(0, at);
    const bool goes_on = text::is_ascii_letter(url[at]) || text::is_ascii_digit(url[at]) ||
                         url[at] == '+' || url[at] == '-' || url[at] == '.';
    if (!goes_on) return {};
  }
  return {};
}

// How many bytes of the URL are the site's own origin; 0: it has another one.
std::size_t own_origin(std::string_view url, const std::vector<std::string>& origins) {
  for (std::string_view origin : origins) {
    while (origin.ends_with('/')) origin.remove_suffix(1);
    if (url.starts_with("//"))
      origin.remove_prefix(std::min(scheme_of(origin).size() + 1, origin.size()));
    if (origin.empty() || !begins_with(url, origin)) continue;
    const std::string_view rest = url.substr(origin.size());
    if (rest.empty() || std::string_view("/?#").find(rest.front()) != std::string_view::npos) {
      return origin.size();
    }
  }
  return 0;
}

bool is_generated(std::string_view url) {
  for (const std::string_view mark : {"{{", "{%", "<%", "${"}) {
    if (url.find(mark) != std::string_view::npos) return true;
  }
  return false;
}

// C0, DEL, C1 (in UTF-8: 0xC2 0x80..0x9F), and what Windows takes for '/'.
bool holds_forbidden(std::string_view path) {
  for (std::size_t at = 0; at < path.size(); ++at) {
    const auto byte = static_cast<unsigned char>(path[at]);
    if (byte < 0x20 || byte == 0x7F || byte == '\\') return true;
    if (byte == 0xC2 && at + 1 < path.size() && static_cast<unsigned char>(path[at + 1]) < 0xA0) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::string percent_decoded(std::string_view text) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool escape = text[at] == '%' && at + 2 < text.size() &&
                        text::is_ascii_hex(text[at + 1]) && text::is_ascii_hex(text[at + 2]);
    if (!escape) {
      decoded += text[at];
      continue;
    }
    decoded +=
        static_cast<char>(text::hex_value(text[at + 1]) * 16 + text::hex_value(text[at + 2]));
    at += 2;
  }
  return decoded;
}

ImageUrl read_image_url(std::string_view url, const std::vector<std::string>& origins) {
  ImageUrl read;
  std::size_t begin = std::min(url.find_first_not_of(kWhiteSpace), url.size());
  std::size_t end = url.find_last_not_of(kWhiteSpace) + 1;
  if (begin >= end) return read;
  const std::string_view whole = url.substr(begin, end - begin);
  if (is_generated(whole)) {
    read.kind = ImageUrl::Kind::generated;
    return read;
  }
  std::size_t origin = 0;
  if (whole.starts_with("//") || !scheme_of(whole).empty()) {
    origin = own_origin(whole, origins);
    if (origin == 0) {
      read.kind = ImageUrl::Kind::external;
      return read;
    }
  }
  begin += origin;
  end = begin + std::min(url.substr(begin, end - begin).find_first_of("?#"), end - begin);
  read.raw = {begin, end};
  if (begin == end) return read;
  read.path = percent_decoded(url.substr(begin, end - begin));
  const bool from_root = origin > 0 || read.path.starts_with('/');
  read.kind = from_root ? ImageUrl::Kind::from_root : ImageUrl::Kind::from_folder;
  if (holds_forbidden(read.path)) read.kind = ImageUrl::Kind::invalid;
  return read;
}

std::optional<std::string> resolved_dots(std::string_view path) {
  std::string resolved;
  while (!path.empty()) {
    const std::string_view part = path.substr(0, path.find('/'));
    path.remove_prefix(std::min(part.size() + 1, path.size()));
    if (part.empty() || part == ".") continue;
    if (part == "..") {
      if (resolved.empty()) return std::nullopt;
      const std::size_t slash = resolved.rfind('/');
      resolved.resize(slash == std::string::npos ? 0 : slash);
      continue;
    }
    if (!resolved.empty()) resolved += '/';
    resolved += part;
  }
  return resolved;
}

std::string file_extension(std::string_view path) {
  path.remove_prefix(path.rfind('/') + 1);
  const std::size_t dot = path.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return {};
  std::string extension(path.substr(dot + 1));
  std::ranges::transform(extension, extension.begin(), text::ascii_lower);
  return extension;
}

}  // namespace picdesk::check
