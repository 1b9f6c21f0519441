// SPDX-License-Identifier: GPL-3.0-or-later
// Takes out of a file what must not leave the house, without touching a pixel, and proves it.
// Re-entrant.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "picdesk/finding.h"
#include "picdesk/master.h"
#include "picdesk/metadata.h"
#include "picdesk/result.h"

namespace picdesk {

// One thing that says something: its value is only ever given as a hash.
struct ProofItem {
  std::string what;   // class: "gps", "serial", "makernote", "thumbnail", "depth", "history",
                      // "identity", "face", "comment", "trailer", "unknown", "field", "icc", ...
  std::string where;  // "EXIF GPS 0x0002", "XMP xmpMM:History", "APP2@3210 MPF image 2"
  std::string key;    // field key of a kept field; else empty
  std::size_t bytes = 0;
  std::string sha256;  // of the value
};

// A removed text, or one inside a removed value, that is still somewhere outside the coded image.
struct ByteScanHit {
  std::string where;     // of the removed value
  std::string encoding;  // "utf-8", "latin-1", "utf-16le", "utf-16be"
  std::size_t offset = 0;
  std::string excused_by;  // a kept field that says the same, "icc", "syntax"; empty: a leak
};

struct ScrubProof {
  std::string policy;
  std::string before_sha256;
  std::string after_sha256;
  std::string image_sha256;  // of the coded image data, the same before and after
  std::vector<ProofItem> before;
  std::vector<ProofItem> after;  // found again by the own walker and by exiv2
  std::vector<ProofItem> removed;
  std::vector<ProofItem> kept;
  std::vector<ByteScanHit> bytescan;
  std::vector<std::size_t> thumbnails;  // offsets of JPEG starts outside the image
  bool pass = false;
  std::string failure{};  // what failed, with its place; empty if it passed
};

struct ScrubResult {
  std::vector<std::byte> bytes;
  bool changed = false;
  ScrubProof proof;
  std::vector<Finding> findings;
};

// EXIF, IIM and XMP are built afresh from the record through the policy; ICC, what is fixed of APP0
// (JFIF) and APP14 (Adobe), and the EXIF orientation stay, of AdobeRGB without ICC also its
// statement; everything else that is not image goes. Pixels are identical. JPEG, WebP and PNG;
// others are unsupported_format. Errors: corrupt_data, metadata_invalid (a policy that keeps
// neither credit nor copyright without drop_credit, a record that cannot be embedded), internal if
// the proof fails: nothing is delivered.
Result<ScrubResult> scrub(std::span<const std::byte> file, const ProbeInfo& info,
                          const MetadataPolicy& policy, const ReadOptions& options = {});

// One JSON object, picdesk.proof/1.
std::string to_json(const ScrubProof& proof, std::string_view file);

// What of the always-scrubbed classes the file holds, e.g. for a check of delivered files; "unread"
// for a file whose parts cannot be told (TIFF, AVIF, ..., a broken one).
std::vector<ProofItem> find_leaks(std::span<const std::byte> file, const ProbeInfo& info);

}  // namespace picdesk
