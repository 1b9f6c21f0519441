// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/photo_regions.h"

#include <algorithm>
#include <string>

#include "metadata/reading/blocks.h"
#include "metadata/reading/xmp_document.h"
#include "metadata/record/blank.h"
#include "metadata/record/namespaces.h"
#include "metadata/regions/frame.h"
#include "metadata/regions/place.h"

namespace picdesk {
namespace metadata {
namespace {

// The packets of a picture, the one that wins first.
using Packets = std::vector<XmpDocument>;

// What is wrong with a carrier that holds regions; the rest is read_metadata()'s to tell.
void keep_unreadable(const std::vector<Finding>& from, std::vector<Finding>& to) {
  std::ranges::copy_if(from, std::back_inserter(to), [](const Finding& finding) {
    return finding.rule == "meta/xmp-unreadable" || finding.rule == "meta/xmp-extended-corrupt";
  });
}

Packets read_packets(const Blocks& blocks, ByteView sidecar, std::vector<Finding>& findings) {
  Packets packets;
  if (auto embedded = read_embedded_xmp(blocks, findings)) packets.push_back(std::move(*embedded));
  if (is_blank(as_text(sidecar))) return packets;
  if (auto beside = parse_packet(as_text(sidecar), "sidecar", findings)) {
    const auto at = sidecar_goes_first(blocks.format) ? packets.begin() : packets.end();
    packets.insert(at, std::move(*beside));
  }
  return packets;
}

// A scheme is read whole from the first packet that has regions of it.
DrawnBlock first_of(const Packets& packets, std::string_view uri, std::string_view name,
                    DrawnBlock (*read)(const XmpNode&)) {
  for (const XmpDocument& packet : packets) {
    const XmpNode* property = find(packet.properties, uri, name);
    if (property == nullptr) continue;
    DrawnBlock block = read(*property);
    if (block.listed > 0) return block;
  }
  return {};
}

void report_many(const DrawnBlock& block, std::vector<Finding>& findings) {
  if (block.listed <= max_drawn_regions) return;
  findings.push_back({"regions/too-many", Severity::warning,
                      "of " + std::to_string(block.listed) + " regions the first " +
                          std::to_string(max_drawn_regions) + " were read",
                      block.label, "check what wrote the file",
                      Measurement{double(block.listed), double(max_drawn_regions), "regions"}});
}

}  // namespace
}  // namespace metadata

PhotoRegions read_photo_regions(std::span<const std::byte> file, const ProbeInfo& info,
                                std::span<const std::byte> sidecar,
                                const std::vector<SubjectRegion>& detected) {
  using namespace metadata;
  PhotoRegions result;
  std::vector<Finding> of_carriers;
  const Blocks blocks = find_blocks({file, info}, of_carriers);
  const Packets packets = read_packets(blocks, sidecar, of_carriers);
  keep_unreadable(of_carriers, result.findings);
  const DrawnBlock schemes[] = {
      first_of(packets, uri::extension, "ImageRegion", read_iptc_regions),
      first_of(packets, uri::mwg_regions, "Regions", read_mwg_regions),
      first_of(packets, uri::microsoft_photo, "RegionInfo", read_mp_regions),
      blocks.exif.found ? read_subject_area(blocks.exif.bytes) : DrawnBlock{}};
  for (const DrawnBlock& block : schemes) {
    report_many(block, result.findings);
    const auto frame = choose_frame(block, info, detected, result.findings);
    if (frame) place(block, *frame, result);
  }
  merge_repeated(result.subjects.regions);
  return result;
}

}  // namespace picdesk
