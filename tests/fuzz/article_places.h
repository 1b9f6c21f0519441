// SPDX-License-Identifier: GPL-3.0-or-later
// What holds of every place in an article, for the fuzz targets that find places.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "picdesk/article.h"

namespace picdesk::fuzz {

inline void require(bool good, const char* what) {
  if (good) return;
  std::fprintf(stderr, "%s\n", what);
  std::abort();
}

// Of UTF-8: whether no character is cut there.
inline bool parts_characters(std::string_view file, std::uint64_t byte) {
  return byte == file.size() || (static_cast<unsigned char>(file[byte]) & 0xC0) != 0x80;
}

inline void require_place(std::string_view file, Span place, const char* what) {
  require(place.begin <= place.end && place.end <= file.size(), what);
  require(parts_characters(file, place.begin) && parts_characters(file, place.end), what);
}

inline std::string_view cut(std::string_view file, Span place) {
  return file.substr(place.begin, place.end - place.begin);
}

}  // namespace picdesk::fuzz
