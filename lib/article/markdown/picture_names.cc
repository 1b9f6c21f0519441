// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/markdown/picture_names.h"

#include <algorithm>
#include <array>

namespace picdesk::article {

bool names_picture(std::string_view url) {
  static constexpr std::array<std::string_view, 11> kEndings{
      ".webp", ".jpg", ".jpeg", ".png", ".gif", ".avif", ".svg", ".bmp", ".tif", ".tiff", ".heic"};
  url = url.substr(0, url.find_first_of("?#"));
  return std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view ending) {
    if (url.size() < ending.size()) return false;
    const std::string_view tail = url.substr(url.size() - ending.size());
    return std::equal(tail.begin(), tail.end(), ending.begin(), [](char a, char b) {
      return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b;
    });
  });
}

}  // namespace picdesk::article
