// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/url.h"

namespace picdesk::report {
namespace {

constexpr std::string_view kUnreserved =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

std::string encode(std::string_view bytes, std::string_view also_allowed) {
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : bytes) {
    if (kUnreserved.find(c) != std::string_view::npos ||
        also_allowed.find(c) != std::string_view::npos) {
      encoded += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    encoded += '%';
    encoded += kHex[byte >> 4];
    encoded += kHex[byte & 15];
  }
  return encoded;
}

}  // namespace

std::string to_url(std::string_view prefix, std::string_view path) {
  std::string url = encode(prefix, "/:@?#[]!$*+;=%&");
  if (!url.empty() && url.back() != '/' && url.back() != '=') url += '/';
  return url + encode(path, "/");
}

}  // namespace picdesk::report
