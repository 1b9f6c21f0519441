// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/reading/blocks.h"

namespace picdesk::metadata {

void read_exif(const Blocks& blocks, Carriers& carriers, std::vector<Finding>& findings) {
  if (!blocks.exif.found) return;
  CarrierReading& exif = carriers.exif;
  exif.present = true;
  exif.standard = blocks.exif.standard;
  exif.label = blocks.exif.label;
  ProbeInfo info;
  info.metadata.push_back({MetadataBlock::Kind::exif, 0, blocks.exif.bytes.size(), false});
  exif.record = read_exif_record({blocks.exif.bytes, info}, findings);
}

}  // namespace picdesk::metadata
