// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/xmp/extended_xmp.h"

#include <algorithm>
#include <map>

#include "base/digest.h"

namespace picdesk::metadata {
namespace {

constexpr std::size_t guid_size = 32;
constexpr std::size_t header_size = guid_size + 8;

tl::unexpected<Error> broken(const std::string& why) {
  return fail(ErrorCode::metadata_invalid, "extended XMP: " + why,
              "write the metadata again with the program that made it");
}

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'a' && c <= 'f' ? static_cast<char>(c - 32) : c;
  return out;
}

}  // namespace

Result<std::string> join_extended_xmp(const std::vector<ByteView>& parts, std::string_view guid,
                                      std::size_t max_bytes) {
  std::map<std::size_t, ByteView> by_offset;
  std::size_t length = 0;
  for (const ByteView part : parts) {
    if (part.size() < header_size) return broken("a part of " + std::to_string(part.size()));
    if (upper(as_text(part.first(guid_size))) != upper(guid)) continue;
    const std::size_t full = u32_big(part, guid_size);
    if (!by_offset.empty() && full != length) return broken("parts disagree on the length");
    length = full;
    if (!by_offset.emplace(u32_big(part, guid_size + 4), part.subspan(header_size)).second) {
      return broken("two parts at one offset");
    }
  }
  if (by_offset.empty()) return broken("no part has the GUID " + std::string(guid.substr(0, 32)));
  if (length > max_bytes) return broken(std::to_string(length) + " bytes are too many");
  std::string joined;
  for (const auto& [offset, data] : by_offset) {
    if (offset != joined.size() || data.size() > length - joined.size()) {
      return broken("parts do not meet at byte " + std::to_string(offset));
    }
    joined += as_text(data);
  }
  if (joined.size() != length) return broken("the end is missing");
  if (upper(digest::hex(digest::md5(as_byte_view(joined)))) != upper(guid)) {
    return broken("the MD5 is not the GUID");
  }
  return joined;
}

}  // namespace picdesk::metadata
