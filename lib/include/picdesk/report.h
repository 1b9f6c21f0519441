// SPDX-License-Identifier: GPL-3.0-or-later
// What a run says: the manifest (picdesk.manifest/1, JSON Lines) and the markup to paste. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "picdesk/finding.h"
#include "picdesk/geometry.h"
#include "picdesk/preset.h"
#include "picdesk/result.h"

namespace picdesk {

// One line of the manifest: one rendition of one master, or a master that failed.
struct ManifestEntry {
  std::string key;     // rendition key, 64 hex digits; empty on a failed master
  std::string master;  // path relative to the input root, NFC, '/'
  std::string master_sha256;
  std::uint64_t master_bytes = 0;
  Size master_size;    // upright, px
  std::string recipe;  // SHA-256 of the canonical recipe
  std::string spec;
  int density = 1;
  std::string output;  // path relative to the output root
  Size size;           // px
  Rect crop;           // of the upright master, px
  std::string crop_reason;
  std::string crop_level;      // name(CropLevel): "detected-faces", ...; empty: not told
  double crop_confidence = 0;  // 0..1, 0: not told
  std::string crop_basis;  // digest of all the crop was chosen from: equal, the same crop again.
                           // Empty: to be chosen anew
  std::string mime;
  std::uint64_t bytes = 0;
  int quality = 0;
  std::string sha256;
  std::string dominant_colour;
  std::string thumbhash;        // base64
  std::string status = "done";  // done | failed
  std::optional<Error> error;
  std::vector<Finding> findings;

  friend bool operator==(const ManifestEntry&, const ManifestEntry&) = default;
};

// One JSON object on one line, without the newline; members in the documented order, absent where
// empty. Invalid UTF-8 becomes U+FFFD.
std::string to_manifest_line(const ManifestEntry& entry);
// The whole file: sorted by (master, output), one line each, LF.
std::string to_manifest(std::vector<ManifestEntry> entries);
// Errors: corrupt_data naming `origin` and the line.
Result<std::vector<ManifestEntry>> parse_manifest(std::string_view text, std::string_view origin);

enum class MarkupFormat { html, markdown, jsx, json };
Result<MarkupFormat> parse_markup_format(std::string_view name);

// One picture as markup sees it.
struct MarkupSource {
  std::string spec;
  std::string path;  // relative to the output root
  Size size;         // px
  int density = 1;
  std::string mime;
};

struct MarkupRequest {
  MarkupSpec spec;                    // of the preset
  std::vector<MarkupSource> sources;  // all renditions of the master that exist
  std::string alt;                    // for people who cannot see it; x-default
  std::string caption;                // x-default
  std::string credit;                 // as printed, without brackets
  std::string date;                   // for readers: "October 3, 2024"; may be empty
  std::string language;               // BCP 47, may be empty
  std::string dominant_colour;        // "#rrggbb", may be empty
  std::string thumbhash;
};

struct Markup {
  std::string text;               // ends in a newline
  std::vector<Finding> findings;  // markup/no-alt, markup/no-credit, ...
};

// html: <figure><picture>; markdown: the house line `![Caption, date. [Credit]](/path)`; jsx and
// json likewise. Everything is escaped for its sink. Errors: invalid_argument (nothing to show).
Result<Markup> to_markup(const MarkupRequest& request, MarkupFormat format);

}  // namespace picdesk
