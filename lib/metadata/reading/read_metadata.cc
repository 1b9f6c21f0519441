// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/reading/blocks.h"
#include "metadata/reading/carriers.h"
#include "metadata/reading/more_findings.h"
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
                              const ReadOptions& options) {
  const metadata::Source source{file, info};
  MetadataReading reading;
  metadata::Carriers carriers;
  const metadata::Blocks blocks = metadata::find_blocks(source, reading.findings);
  metadata::read_xmp(blocks, carriers, reading.findings);
  metadata::read_sidecar(options, info.format, carriers, reading.findings);
  metadata::read_exif(blocks, carriers, reading.findings);
  metadata::read_iim(blocks, options, carriers, reading.findings);
  reading.policy = options.policy;
  reading.digest = carriers.digest;
  if (carriers.iim.present) reading.charset = metadata::to_iim_charset(carriers.charset);
  reading.licence_end = carriers.licence_end;
  reading.has_exif = carriers.exif.present;
  reading.has_iim = carriers.iim.present;
  reading.has_xmp = carriers.xmp.present;
  metadata::reconcile(carriers, options, reading);
  metadata::report_findings(source, carriers, reading);
  return reading;
}

}  // namespace picdesk
