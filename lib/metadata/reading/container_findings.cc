// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/reading/container_findings.h"

#include <algorithm>

#include "base/text.h"
#include "metadata/reading/blocks.h"

namespace picdesk::metadata {
namespace {

// The manifest store's own label and UUID stand near the start of its superbox (C2PA 2.1, 11.1).
bool is_c2pa(ByteView bytes) {
  constexpr std::size_t head = 128;  // bytes; boxes and the label
  const std::string_view start = as_text(bytes).substr(0, head);
  return start.find("jumb") != std::string_view::npos &&
         start.find("c2pa") != std::string_view::npos;
}

void report_c2pa(const Source& source, MetadataReading& reading) {
  const auto found = std::ranges::find_if(source.info.metadata, [&](const MetadataBlock& block) {
    return block.kind == MetadataBlock::Kind::other && is_c2pa(source.payload(block));
  });
  if (found == source.info.metadata.end()) return;
  reading.findings.push_back({"meta/c2pa-present", Severity::info,
                              "the file has content credentials (C2PA), which are not verified",
                              "byte " + std::to_string(found->offset),
                              "an edit invalidates them, a rendition drops them"});
}

}  // namespace

void report_container(const Source& source, MetadataReading& reading) {
  report_c2pa(source, reading);
  for (const std::string& what : source.info.unread) {
    reading.findings.push_back({"meta/unread-block", Severity::warning,
                                "metadata was not read: " + text::printable(what), "",
                                "export the photo as JPEG or TIFF to see it"});
  }
}

}  // namespace picdesk::metadata
