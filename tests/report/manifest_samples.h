// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "picdesk/report.h"

namespace picdesk::test {

inline std::string digest_of(char digit) { return std::string(64, digit); }

// A finished rendition with every member set.
inline ManifestEntry full_entry() {
  ManifestEntry entry;
  entry.key = digest_of('a');
  entry.master = "day-1/tunnel.jpg";
  entry.master_sha256 = digest_of('b');
  entry.master_bytes = 5'000'000'000;
  entry.master_size = {6000, 4000};
  entry.recipe = digest_of('c');
  entry.spec = "hero";
  entry.density = 2;
  entry.output = "2024/10/03/49785-tunnel-1200_768.webp";
  entry.size = {1200, 768};
  entry.crop = {0, 80, 6000, 3920};
  entry.crop_reason = "centred";
  entry.crop_level = "saliency";
  entry.crop_confidence = 0.4;
  entry.crop_basis = digest_of('e');
  entry.mime = "image/webp";
  entry.bytes = 81234;
  entry.quality = 78;
  entry.sha256 = digest_of('d');
  entry.dominant_colour = "#a0b1c2";
  entry.thumbhash = "1QcSHQRnh493V4dIh4eXh1h4kJUI";
  entry.findings = {{"plan/smaller-than-asked", Severity::warning, "made smaller", "hero", "hint"},
                    {"master/odd", Severity::info, "says \"نفق\" <b>\n", "", "",
                     Measurement{0.25, 0.97, "share"}}};
  return entry;
}

// A master that could not be read.
inline ManifestEntry failed_entry() {
  ManifestEntry entry;
  entry.master = "broken.jpg";
  entry.status = "failed";
  entry.error = Error{ErrorCode::corrupt_data, "broken.jpg: truncated", "get it again"};
  return entry;
}

}  // namespace picdesk::test
