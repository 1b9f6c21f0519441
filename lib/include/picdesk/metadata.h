// SPDX-License-Identifier: GPL-3.0-or-later
// The metadata record: caption, credit, rights and alt text as typed fields (IPTC Photo Metadata
// Standard 2025.1), read from XMP, IIM and EXIF, filtered by a policy, and embedded in renditions.
// Value types; the functions are re-entrant.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "picdesk/date.h"
#include "picdesk/finding.h"
#include "picdesk/master.h"
#include "picdesk/result.h"

namespace picdesk {

// Text in several languages (XMP lang-alt). Keys are BCP 47, compared without case; "x-default"
// comes first.
class LangAlt {
 public:
  bool empty() const { return entries_.empty(); }
  // The x-default text, else the first; empty if there is none.
  std::string_view text() const;
  // The text in that language, else in its base language, else nothing.
  std::optional<std::string_view> text(std::string_view language) const;
  // Sets one language. Setting any language of an empty field also sets x-default; if x-default
  // equals a language twin, both change together. "" means x-default. Empty text removes.
  void set(std::string_view language, std::string text);
  const std::vector<std::pair<std::string, std::string>>& entries() const { return entries_; }
  friend bool operator==(const LangAlt&, const LangAlt&) = default;

 private:
  std::vector<std::pair<std::string, std::string>> entries_;
};

// plus:Licensor; the members that may appear in a rendition.
struct Licensor {
  std::string name;
  std::string id;
  std::string url;
  friend bool operator==(const Licensor&, const Licensor&) = default;
};

// plus:CopyrightOwner, ImageCreator, ImageSupplier.
struct Party {
  std::string name;
  std::string id;
  friend bool operator==(const Party&, const Party&) = default;
};

// Iptc4xmpExt:LocationShown; the members that may appear in a rendition.
struct Location {
  std::string city;
  std::string state;
  std::string country;
  std::string country_code;
  std::string world_region;
  friend bool operator==(const Location&, const Location&) = default;
};

struct MetadataRecord {
  LangAlt caption;
  LangAlt alt;
  LangAlt extended_description;
  std::string headline;
  LangAlt title;
  std::vector<std::string> creators;
  std::string creator_title;
  std::string credit;
  std::string source;
  LangAlt copyright;
  LangAlt usage_terms;
  std::string web_statement;
  std::vector<Licensor> licensors;
  std::vector<Party> copyright_owners;
  std::vector<Party> image_creators;
  std::vector<Party> image_suppliers;
  std::string supplier_image_id;
  std::string instructions;    // internal
  std::string job_id;          // internal
  std::string caption_writer;  // internal
  std::vector<std::string> keywords;
  std::vector<std::string> persons;
  std::vector<std::string> organisations;
  LangAlt event;
  std::optional<PartialDate> date_created;
  std::string sublocation;
  std::string city;
  std::string state;
  std::string country;
  std::string country_code;
  std::vector<Location> locations_shown;
  std::string digital_source_type;
  std::string data_mining;
  LangAlt other_constraints;
  std::string ai_system;
  std::string ai_system_version;

  friend bool operator==(const MetadataRecord&, const MetadataRecord&) = default;
};

// All field keys in the order of the record ("caption", "alt", ...).
const std::vector<std::string>& metadata_fields();

// A field as texts for people and JSON: (language or "", text) pairs; lists give several, structs
// one "a, b, c" each. Empty: the field is blank. Unknown keys are invalid_argument.
Result<std::vector<std::pair<std::string, std::string>>> metadata_values(
    const MetadataRecord& record, std::string_view field);

// Sets one field from text, as `--set field=value` does: `caption[fr]`, lists split at "; "
// ("\;" is a literal), dates per parse_iso_date. An empty value clears the field. Structs beyond
// names (licensors, locations_shown) are invalid_argument. Errors: invalid_argument with a "did you
// mean", metadata_invalid for text that cannot be embedded.
Result<void> set_metadata_field(MetadataRecord& record, std::string_view field,
                                std::string_view value);

// Which carrier a value was taken from.
enum class Carrier { xmp, iim, exif, override_ };
std::string_view name(Carrier carrier);  // "xmp", "iim", "exif", "override"

struct MetadataReading {
  MetadataRecord record;
  std::map<std::string, Carrier> carriers;  // by field; only fields that are not blank
  bool has_iim = false;
  std::vector<Finding> findings;  // unreadable blocks, junk captions, charset repairs, ...
};

// Reads what the file carries, xmp-first: XMP if not blank, else IIM (unless it truncates the EXIF
// value), else EXIF unless it is camera junk. A broken block is left out with a finding; it is
// never an error of the file. `info` comes from probe() of the same bytes.
MetadataReading read_metadata(std::span<const std::byte> file, const ProbeInfo& info);

// What may go into a rendition. The built-in policies: "keep-credit", "protect-source",
// "strip-all"; "keep-credit" is the default.
struct MetadataPolicy {
  std::string name = "keep-credit";
  std::vector<std::string> keep_extra;  // further fields, e.g. "keywords"
};
Result<void> validate(const MetadataPolicy& policy);

// The allow list applied: every field outside it is blank; date_created is cut to the day.
MetadataRecord filter(const MetadataRecord& record, const MetadataPolicy& policy);

struct EmbedOptions {
  bool iim = false;  // JPEG only: write an IIM block too
};
// Fresh blobs for one record, to be embedded in renditions of any format. A blob is empty where
// there is nothing to say.
struct MetadataBlobs {
  std::vector<std::byte> exif;  // bare TIFF block, little endian: 0x010E, 0x013B, 0x8298 only
  std::vector<std::byte> xmp;   // packet
  std::vector<std::byte> iim;   // datasets, UTF-8, within the limits of IIM 4.2
};
// Errors: metadata_invalid (text that cannot be encoded, too large).
Result<MetadataBlobs> encode_metadata(const MetadataRecord& record, const EmbedOptions& options);

// Puts blobs into a bare JPEG, PNG or WebP that picdesk encoded: every other byte is verbatim,
// existing EXIF, XMP and IIM blocks are replaced (by an empty blob: removed). IIM goes into JPEG
// only. Errors: invalid_argument (a format without metadata), corrupt_data, metadata_invalid (too
// large for a JPEG segment).
Result<std::vector<std::byte>> embed(std::span<const std::byte> encoded, Format format,
                                     const MetadataBlobs& blobs);

}  // namespace picdesk
