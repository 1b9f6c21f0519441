// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/digest.h"
#include "metadata/iim/iim.h"
#include "metadata/iim/photoshop_resources.h"
#include "metadata/reading/carriers.h"

namespace picdesk::metadata {
namespace {

Finding unreadable(const Error& error) {
  return {"meta/iim-unreadable", Severity::warning, error.message, "IIM", error.hint};
}

// TIFF writers give tag 0x83BB the type LONG, and some then swap its bytes.
Bytes unswapped(ByteView block) {
  Bytes bytes(block.begin(), block.end());
  const bool swapped = bytes.size() >= 4 && byte_at(block, 0) != 0x1C && byte_at(block, 3) == 0x1C;
  for (std::size_t i = 0; swapped && i + 4 <= bytes.size(); i += 4) {
    std::swap(bytes[i], bytes[i + 3]);
    std::swap(bytes[i + 1], bytes[i + 2]);
  }
  return bytes;
}

bool is_stale(ByteView stored, ByteView block) {
  const bool absent = stored.size() != 16 ||
                      std::ranges::all_of(stored, [](std::byte b) { return b == std::byte{0}; });
  if (absent) return false;
  const auto current = digest::md5(block);
  return !std::ranges::equal(stored, std::as_bytes(std::span(current)));
}

struct Block {
  Bytes datasets;
  bool found = false;
  bool stale = false;
};

// The first IIM resource of the joined APP13 payloads, with its digest; else TIFF's bare block.
Block find_block(const Source& source, std::vector<Finding>& findings) {
  Bytes joined;
  for (const ByteView part : source.payloads(MetadataBlock::Kind::photoshop)) append(joined, part);
  std::vector<Resource> resources;
  if (Result<void> parsed = parse_resources(joined, resources); !parsed) {
    findings.push_back(unreadable(parsed.error()));
  }
  const auto iim = std::ranges::find(resources, iim_resource, &Resource::id);
  const auto stored = std::ranges::find(resources, digest_resource, &Resource::id);
  if (std::ranges::count(resources, iim_resource, &Resource::id) > 1) {
    findings.push_back({"meta/iim-duplicate", Severity::warning,
                        "the file has several IIM blocks; the first was read", "IIM", ""});
  }
  if (iim != resources.end()) {
    const bool stale = stored != resources.end() && is_stale(stored->data, iim->data);
    return {Bytes(iim->data.begin(), iim->data.end()), true, stale};
  }
  const std::vector<ByteView> bare = source.payloads(MetadataBlock::Kind::iim);
  if (bare.empty()) return {};
  return {unswapped(bare.front()), true, false};
}

}  // namespace

void read_iim(const Source& source, Carriers& carriers, std::vector<Finding>& findings) {
  const Block block = find_block(source, findings);
  if (!block.found) return;
  carriers.has_iim = true;
  carriers.digest_stale = block.stale;
  if (block.stale) {
    findings.push_back({"meta/digest-stale", Severity::warning,
                        "IIM was changed after XMP was written", "IIM",
                        "compare the two captions; XMP is used"});
  }
  std::vector<Dataset> datasets;
  if (Result<void> parsed = parse_datasets(block.datasets, datasets); !parsed) {
    findings.push_back(unreadable(parsed.error()));
  }
  carriers.iim = record_from_iim(datasets, {&carriers.xmp, &carriers.exif}, findings);
}

}  // namespace picdesk::metadata
