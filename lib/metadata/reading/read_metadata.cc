// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/reading/carriers.h"
#include "metadata/reading/reconcile.h"

namespace picdesk {
namespace metadata {

ByteView Source::payload(const MetadataBlock& block) const {
  if (block.offset > file.size() || block.length > file.size() - block.offset) return {};
  return file.subspan(static_cast<std::size_t>(block.offset),
                      static_cast<std::size_t>(block.length));
}

std::vector<ByteView> Source::payloads(MetadataBlock::Kind kind) const {
  std::vector<ByteView> all;
  for (const MetadataBlock& block : info.metadata) {
    if (block.kind == kind) all.push_back(payload(block));
  }
  return all;
}

}  // namespace metadata

MetadataReading read_metadata(std::span<const std::byte> file, const ProbeInfo& info,
                              const ReadOptions& /*options*/) {
  const metadata::Source source{file, info};
  MetadataReading reading;
  metadata::Carriers carriers;
  carriers.xmp = metadata::read_xmp(source, reading.findings);
  carriers.exif = metadata::read_exif_record(source, reading.findings);
  metadata::read_iim(source, carriers, reading.findings);
  reading.has_iim = carriers.has_iim;
  metadata::reconcile(carriers, reading);
  return reading;
}

}  // namespace picdesk
