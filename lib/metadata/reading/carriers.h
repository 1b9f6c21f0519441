// SPDX-License-Identifier: GPL-3.0-or-later
// The metadata blocks of one file, each read on its own. A broken block is a finding. Re-entrant.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "metadata/bytes.h"
#include "picdesk/finding.h"
#include "picdesk/master.h"
#include "picdesk/metadata.h"

namespace picdesk::metadata {

struct Carriers {
  MetadataRecord xmp;
  MetadataRecord iim;
  MetadataRecord exif;
  bool has_iim = false;
  bool digest_stale = false;  // IIM was changed after XMP was written
};

// One file and its blocks, as probe() listed them.
struct Source {
  ByteView file;
  const ProbeInfo& info;

  // The payload; empty if it is not inside the file.
  ByteView payload(const MetadataBlock& block) const;
  std::vector<ByteView> payloads(MetadataBlock::Kind kind) const;
};

MetadataRecord read_xmp(const Source& source, std::vector<Finding>& findings);
MetadataRecord read_exif_record(const Source& source, std::vector<Finding>& findings);
// Needs the two others, which help to find the charset. Sets iim, has_iim and digest_stale.
void read_iim(const Source& source, Carriers& carriers, std::vector<Finding>& findings);

}  // namespace picdesk::metadata
