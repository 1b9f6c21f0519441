// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/container/trailer_footers.h"

#include <algorithm>

namespace picdesk::metadata {
namespace {

// Samsung: directory "SEFH", version, number of entries; entries of type, distance of the value
// back from the directory, size. The position of the first value.
std::optional<std::size_t> start_of_values(ByteView file, std::size_t begin, std::size_t directory,
                                           std::size_t size) {
  constexpr std::size_t head = 12;
  constexpr std::size_t entry = 12;
  if (size < head || !starts_with(file.subspan(directory), "SEFH")) return std::nullopt;
  const std::size_t count = u32_little(file, directory + 8);
  if (count > (size - head) / entry) return std::nullopt;
  std::size_t furthest = 0;
  for (std::size_t i = 0; i < count; ++i) {
    furthest = std::max<std::size_t>(furthest, u32_little(file, directory + head + i * entry + 4));
  }
  if (furthest > directory - begin) return std::nullopt;
  return directory - furthest;
}

}  // namespace

// The values, each followed by type, size with these 10 bytes, and a signature. Type 1 is IIM.
std::optional<Trailer> find_foto_station(ByteView file, std::size_t begin, std::size_t end) {
  constexpr std::size_t footer = 10;
  constexpr std::uint32_t signature = 0xA1B2C3D4;
  if (end - begin < footer || u32_big(file, end - 4) != signature) return std::nullopt;
  const std::size_t size = u32_big(file, end - 8);
  if (size < footer || size > end - begin) return std::nullopt;
  Trailer trailer{"FotoStation", end - size, size, {}};
  if (u16_big(file, end - footer) == 1) trailer.iim = file.subspan(end - size, size - footer);
  return trailer;
}

// Its own datasets in IIM's form, then their size and a signature.
std::optional<Trailer> find_photo_mechanic(ByteView file, std::size_t begin, std::size_t end) {
  constexpr std::size_t footer = 12;
  if (end - begin < footer || !starts_with(file.subspan(end - 8), "cbipcbbl")) return std::nullopt;
  const std::size_t size = u32_big(file, end - footer);
  if (size > end - begin - footer) return std::nullopt;
  return Trailer{"Photo Mechanic", end - footer - size, footer + size, {}};
}

// Blocks, each followed by its size and its type; "BS" may end the last one.
std::optional<Trailer> find_samsung(ByteView file, std::size_t begin, std::size_t end) {
  constexpr std::size_t footer = 8;
  std::size_t start = end;
  if (end - begin > 6 && starts_with(file.subspan(end - 6), "QDIOBS")) start = end - 2;
  bool found = false;
  while (start - begin > footer) {
    const std::string_view type = as_text(file.subspan(start - 4, 4));
    const std::size_t size = u32_little(file, start - footer);
    if ((type != "QDIO" && type != "SEFT") || size < 4 || size > start - begin - footer) break;
    const std::size_t block = start - footer - size;
    if (type == "QDIO") {
      start = block;
    } else {
      const std::optional<std::size_t> values = start_of_values(file, begin, block, size);
      if (!values) break;
      start = *values;
    }
    found = true;
  }
  if (!found) return std::nullopt;
  return Trailer{"Samsung", start, end - start, {}};
}

}  // namespace picdesk::metadata
