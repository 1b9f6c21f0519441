// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an XMP packet: what is read and written reads back the same, and a split packet
// holds the same properties.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "metadata/xmp/xmp_parser.h"
#include "metadata/xmp/xmp_text.h"
#include "metadata/xmp/xmp_writer.h"

namespace {

void check(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace picdesk;
  using namespace picdesk::metadata;
  const auto document = parse_xmp(std::string_view(reinterpret_cast<const char*>(bytes), size));
  if (!document) return 0;
  // Written out, values with qualifiers and structures nest one level deeper, and references take
  // more bytes.
  constexpr XmlLimits wider{1u << 24, 256, 200'000, 1024};
  const std::string packet = write_xmp(*document);
  const auto again = parse_xmp(packet, wider);
  check(again.has_value());
  check(test::text_of(*again) == test::text_of(*document));
  check(write_xmp(*again) == packet);
  check(again->spoofed_prefixes.empty());
  const auto split = split_xmp(*document);
  if (!split || split->extension.empty()) return 0;
  check(split->packet.size() <= max_jpeg_packet);
  const auto main = parse_xmp(split->packet, wider);
  const auto extension = parse_xmp(split->extension, wider);
  check(main && extension);
  check(main->properties.size() + extension->properties.size() == document->properties.size() + 1);
  return 0;
}
