// SPDX-License-Identifier: GPL-3.0-or-later
// AXS File Concatenation Protocol: a header "AXS!" (big endian) or "AXS*" (little endian), version,
// number of entries; entries of type, size and position in the file; values; a footer with the
// header's position. Positions are of the file as it was when the trailer was written.
#include <algorithm>

#include "metadata/container/trailer_footers.h"

namespace picdesk::metadata {
namespace {

constexpr std::size_t header_bytes = 12;
constexpr std::size_t entry_bytes = 12;
constexpr std::size_t max_entries = 256;
constexpr int max_tries = 64;

struct Afcp {
  ByteView file;
  bool big = false;
  std::size_t claimed = 0;  // the header's position as the footer has it
  std::size_t end = 0;      // of the footer

  std::uint32_t u16(std::size_t at) const { return big ? u16_big(file, at) : u16_little(file, at); }
  std::uint32_t u32(std::size_t at) const { return big ? u32_big(file, at) : u32_little(file, at); }

  // The trailer whose header is at `start`, if all its values lie between that and the footer.
  std::optional<Trailer> read(std::size_t start) const {
    const std::size_t footer = end - header_bytes;
    const std::size_t count = u16(start + 6);
    const std::size_t values = start + header_bytes + count * entry_bytes;
    if (count > max_entries || values > footer) return std::nullopt;
    Trailer trailer{"AFCP", start, end - start, {}};
    for (std::size_t at = start + header_bytes; at < values; at += entry_bytes) {
      const std::size_t size = u32(at + 4);
      const std::size_t position = std::size_t{u32(at + 8)} + start;
      if (position < values + claimed || position - claimed > footer ||
          size > footer - (position - claimed)) {
        return std::nullopt;
      }
      if (as_text(file.subspan(at, 4)) == "IPTC") {
        trailer.iim = file.subspan(position - claimed, size);
      }
    }
    return trailer;
  }
};

}  // namespace

std::optional<Trailer> find_afcp(ByteView file, std::size_t begin, std::size_t end) {
  if (end - begin < 2 * header_bytes) return std::nullopt;
  const std::string_view magic = as_text(file.subspan(end - header_bytes, 4));
  if (magic != "AXS!" && magic != "AXS*") return std::nullopt;
  Afcp afcp{file, magic == "AXS!", 0, end};
  afcp.claimed = afcp.u32(end - header_bytes + 4);
  // An edit may have moved it: every header in front of the footer is tried.
  const std::string_view region = as_text(file.subspan(begin, end - header_bytes - begin));
  std::size_t found = region.rfind(magic);
  for (int tries = 0; found != std::string_view::npos && tries < max_tries; ++tries) {
    if (region.size() - found >= header_bytes) {
      if (std::optional<Trailer> trailer = afcp.read(begin + found)) return trailer;
    }
    if (found == 0) break;
    found = region.rfind(magic, found - 1);
  }
  return std::nullopt;
}

}  // namespace picdesk::metadata
