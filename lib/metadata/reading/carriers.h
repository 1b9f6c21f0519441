// SPDX-License-Identifier: GPL-3.0-or-later
// The metadata blocks of one file, each read on its own. A broken block is a finding. Re-entrant.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "metadata/bytes.h"
#include "metadata/iim/iim_charset.h"
#include "picdesk/finding.h"
#include "picdesk/master.h"
#include "picdesk/metadata.h"

namespace picdesk::metadata {

// One file and its blocks, as probe() listed them.
struct Source {
  ByteView file;
  const ProbeInfo& info;

  // The payload; empty if it is not inside the file.
  ByteView payload(const MetadataBlock& block) const;
  std::vector<ByteView> payloads(MetadataBlock::Kind kind) const;
};

// What one carrier says.
struct CarrierReading {
  MetadataRecord record;
  bool present = false;  // the block is there, whatever it holds
  bool standard = true;  // false: in a legacy place that MWG gives no vote
  std::string label;     // "APP1@98", "iTXt@33", "sidecar"
};

struct Carriers {
  CarrierReading xmp;
  CarrierReading sidecar;
  CarrierReading iim;
  CarrierReading exif;
  bool sidecar_first = false;  // the sidecar beats embedded XMP
  // Bytes of the datasets that are not blank, by number, in order.
  std::map<std::uint32_t, std::vector<std::size_t>> iim_bytes;
  IimDigest digest;
  CharsetVerdict charset;
  std::optional<PartialDate> licence_end;  // plus:LicenseEndDate of XMP

  const CarrierReading& of(Carrier carrier) const;
};

struct Blocks;

// EXIF of the first EXIF block of the source; a TIFF file is its own block.
MetadataRecord read_exif_record(const Source& source, std::vector<Finding>& findings);

void read_exif(const Blocks& blocks, Carriers& carriers, std::vector<Finding>& findings);
void read_xmp(const Blocks& blocks, Carriers& carriers, std::vector<Finding>& findings);
void read_sidecar(const ReadOptions& options, Format format, Carriers& carriers,
                  std::vector<Finding>& findings);
// Needs the others, which help to find the charset.
void read_iim(const Blocks& blocks, const ReadOptions& options, Carriers& carriers,
              std::vector<Finding>& findings);

}  // namespace picdesk::metadata
