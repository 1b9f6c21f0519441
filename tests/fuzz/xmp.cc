// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an XMP packet: a tree within the limits and a record that can be embedded again, or
// a typed error.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "metadata/rendition/encoders.h"
#include "metadata/xmp/xmp_parser.h"
#include "metadata/xmp/xmp_record.h"

namespace {

std::size_t depth(const std::vector<picdesk::metadata::XmpNode>& nodes) {
  std::size_t deepest = 0;
  for (const auto& node : nodes) deepest = std::max(deepest, 1 + depth(node.children));
  return deepest;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace picdesk;
  const auto document =
      metadata::parse_xmp(std::string_view(reinterpret_cast<const char*>(bytes), size));
  if (!document) {
    if (document.error().message.empty() || document.error().hint.empty()) std::abort();
    return 0;
  }
  if (depth(document->properties) > 64) std::abort();
  std::vector<Finding> findings;
  const MetadataRecord record = metadata::record_from_xmp(*document, findings);
  if (!metadata::embeddable(record)) std::abort();
  return 0;
}
