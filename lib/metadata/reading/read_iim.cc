// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/digest.h"
#include "metadata/iim/iim.h"
#include "metadata/iim/photoshop_resources.h"
#include "metadata/reading/blocks.h"
#include "metadata/record/fields.h"

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

// A LONG value is padded: up to three zeros at the end may not be part of what was digested.
bool matches(ByteView stored, ByteView block, bool padded) {
  const auto is_digest = [&](ByteView part) {
    const auto md5 = digest::md5(part);
    return std::ranges::equal(stored, std::as_bytes(std::span(md5)));
  };
  if (is_digest(block)) return true;
  for (int zeros = 0; padded && zeros < 3 && !block.empty(); ++zeros) {
    if (block.back() != std::byte{0}) break;
    block = block.first(block.size() - 1);
    if (is_digest(block)) return true;
  }
  return false;
}

std::string hex(ByteView bytes) {
  std::vector<std::uint8_t> copy(bytes.size());
  std::ranges::transform(bytes, copy.begin(), std::to_integer<std::uint8_t>);
  return digest::hex(copy);
}

struct IimBlock {
  Bytes datasets;
  bool found = false;
  bool padded = false;
  bool standard = true;
  std::string label;
};

// JPEG: the first IIM resource. TIFF: its own tag; in the resources it is out of place.
IimBlock find_iim_block(const Blocks& blocks, const std::vector<Resource>& resources,
                        std::vector<Finding>& findings) {
  const auto inside = std::ranges::find(resources, iim_resource, &Resource::id);
  if (std::ranges::count(resources, iim_resource, &Resource::id) > 1) {
    findings.push_back({"meta/iim-duplicate", Severity::warning,
                        "the file has several IIM blocks; the first was read", "IIM", ""});
  }
  if (blocks.iim.found) {
    return {unswapped(blocks.iim.bytes), true, true, blocks.iim.standard, blocks.iim.label};
  }
  if (inside == resources.end()) return {};
  return {Bytes(inside->data.begin(), inside->data.end()), true, false,
          blocks.photoshop.standard && blocks.format == Format::jpeg, blocks.photoshop.label};
}

IimDigest digest_of(const IimBlock& block, const std::vector<Resource>& resources) {
  IimDigest digest;
  if (block.found) {
    const auto md5 = digest::md5(block.datasets);
    digest.current = digest::hex(md5);
  }
  const auto found = std::ranges::find(resources, digest_resource, &Resource::id);
  if (found == resources.end() || found->data.size() != 16) return digest;
  digest.stored = hex(found->data);
  const bool zero =
      std::ranges::all_of(found->data, [](std::byte byte) { return byte == std::byte{0}; });
  if (zero) {
    digest.state = DigestState::zero;
  } else if (block.found) {
    const bool equal = matches(found->data, block.datasets, block.padded);
    digest.state = equal ? DigestState::equal : DigestState::stale;
    if (equal) digest.current = digest.stored;
  }
  return digest;
}

void count_bytes(const std::vector<Dataset>& datasets, Carriers& carriers) {
  for (const Dataset& dataset : datasets) {
    if (dataset.record != 2 || is_blank(as_text(dataset.data))) continue;
    carriers.iim_bytes[dataset.number].push_back(dataset.data.size());
  }
}

}  // namespace

void read_iim(const Blocks& blocks, const ReadOptions& options, Carriers& carriers,
              std::vector<Finding>& findings) {
  std::vector<Resource> resources;
  if (Result<void> parsed = parse_resources(blocks.photoshop.bytes, resources); !parsed) {
    findings.push_back(unreadable(parsed.error()));
  }
  const IimBlock block = find_iim_block(blocks, resources, findings);
  carriers.digest = digest_of(block, resources);
  if (!block.found) return;
  CarrierReading& iim = carriers.iim;
  iim.present = true;
  iim.standard = block.standard;
  iim.label = block.label;

  std::vector<Dataset> datasets;
  if (Result<void> parsed = parse_datasets(block.datasets, datasets); !parsed) {
    findings.push_back(unreadable(parsed.error()));
  }
  const CharsetOptions charset{options.iim_charset, options.iim_fallback};
  const std::vector<const MetadataRecord*> twins = {&carriers.xmp.record, &carriers.sidecar.record,
                                                    &carriers.exif.record};
  carriers.charset = detect_charset(datasets, twins, charset);
  iim.record = record_from_iim(datasets, twins, findings, charset);
  count_bytes(datasets, carriers);
}

}  // namespace picdesk::metadata
