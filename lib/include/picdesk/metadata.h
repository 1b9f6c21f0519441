// SPDX-License-Identifier: GPL-3.0-or-later
// Embedded metadata: read from XMP, IIM and EXIF with reasons, filtered by a policy, and embedded
// in renditions. Editing of masters: picdesk/metadata_edit.h. Value types; the functions are
// re-entrant.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "picdesk/finding.h"
#include "picdesk/master.h"
#include "picdesk/metadata_record.h"
#include "picdesk/result.h"

namespace picdesk {

// Which carrier a value was taken from.
enum class Carrier { xmp, iim, exif, sidecar, override_ };
std::string_view name(Carrier carrier);  // "xmp", "iim", "exif", "sidecar", "override"

// Who wins where carriers differ. xmp_first: agencies write XMP, cameras write junk into EXIF. mwg:
// the Metadata Working Group's guidelines 2.0, with its digest rule.
enum class ReadPolicy { xmp_first, mwg };
std::string_view name(ReadPolicy policy);  // "xmp-first", "mwg"
Result<ReadPolicy> parse_read_policy(std::string_view name);

struct ReadOptions {
  ReadPolicy policy = ReadPolicy::xmp_first;
  // Charset of IIM text, whatever it declares: "utf-8", "windows-1252", "macroman",
  // "windows-1250", "windows-1251", "windows-1256". Empty: detected.
  std::string iim_charset;
  // What undeclared text that gives no evidence is taken for; a guess that edits do not trust.
  std::string iim_fallback = "windows-1252";
  // Texts that cameras write into ImageDescription, whole, any case; added to the built-in ones.
  std::vector<std::string> camera_junk;
  // The packet of a sidecar. It beats embedded XMP for formats that are not written (TIFF and all
  // but JPEG, PNG, WebP), and loses to it for the others.
  std::span<const std::byte> sidecar;
};

// How a carrier's value relates to the winner's. Only `different` is a conflict.
enum class Relation { equal, truncation, whitespace, encoding, less_precise, different };
std::string_view name(Relation relation);  // "equal", "less-precise", ...

// One carrier's value of one field.
struct CarrierValue {
  Carrier carrier = Carrier::xmp;
  std::string where;      // "APP1@2 0x010E", "APP13@412 2:120", "APP1@98 dc:description[x-default]"
  std::string text;       // as metadata_values() gives it, lists joined by "; "
  std::size_t bytes = 0;  // of the text in the carrier
  bool truncated = false;               // fills its dataset and is cut from another carrier's value
  bool junk = false;                    // a camera's own text
  Relation relation = Relation::equal;  // to the winner's value
};

// Why a field has the value it has.
struct FieldReading {
  std::string field;
  Carrier winner = Carrier::xmp;
  std::string rule;                     // "xmp-first/1", "mwg/2"
  ReadPolicy other = ReadPolicy::mwg;   // the policy not asked for ...
  Carrier other_winner = Carrier::xmp;  // ... and whom it would choose
  Relation relation = Relation::equal;  // the worst among the carriers
  Severity severity = Severity::info;   // of a conflict: error with a stale digest, else warning
  // The policy leaves the field blank although a carrier has a value: a camera's own text, XMP
  // beside IIM that was emptied later (mwg).
  bool blank = false;
  bool other_blank = false;          // the same for the policy not asked for
  std::vector<CarrierValue> values;  // of all carriers that are not blank
};

// A rule of FieldReading in words: "XMP is not blank". Empty for an unknown one.
std::string_view rule_text(std::string_view rule);

// The MD5 of the IIM block that was stored when XMP was written (8BIM 0x0425).
enum class DigestState { absent, zero, equal, stale };
std::string_view name(DigestState state);
struct IimDigest {
  DigestState state = DigestState::absent;
  std::string stored;   // hex
  std::string current;  // hex; empty without IIM
};

struct IimCharset {
  std::string encoding;    // "utf-8", "macroman", ...; empty without IIM
  std::string confidence;  // "certain", "likely", "guess"
  std::vector<std::string>
      evidence;  // "declared", "valid-utf-8", "equals-xmp-twin 2:80", "votes 3"
};

struct MetadataReading {
  MetadataRecord record;
  std::map<std::string, Carrier> carriers;  // by field; only fields that are not blank
  std::vector<FieldReading> fields;         // every field that any carrier has, with reasons
  ReadPolicy policy = ReadPolicy::xmp_first;
  IimDigest digest;
  IimCharset charset;
  std::optional<PartialDate> licence_end;  // plus:LicenseEndDate
  bool has_exif = false;
  bool has_iim = false;
  bool has_xmp = false;
  std::vector<Finding> findings;  // unreadable blocks, junk captions, charset repairs, ...
};

// Reads what the file carries, with reasons. A broken block is left out with a finding; it is never
// an error of the file. `info` comes from probe() of the same bytes.
MetadataReading read_metadata(std::span<const std::byte> file, const ProbeInfo& info,
                              const ReadOptions& options = {});

// Whether IIM has a dataset for the field.
bool has_iim_dataset(std::string_view field);

// Both as one JSON object: {"schema":"picdesk.conflicts/1","file":...,"policy":...,"digest":...,
// "iim_charset":...,"fields":[...],"conflicts":[...],"findings":[...]}. Invalid UTF-8 cannot occur.
std::string to_conflicts_json(const MetadataReading& reading, std::string_view file);

// What may go into a rendition, or stay in a scrubbed file: an allow list. The built-in policies:
// "keep-credit", "protect-source", "strip-all"; "keep-credit" is the default. An own one is read
// from TOML (picdesk/config.h).
struct MetadataPolicy {
  std::string name = "keep-credit";
  std::vector<std::string> keep_extra{};  // further fields, e.g. "keywords"
  std::vector<std::string> keep{};        // all fields of an own policy; empty for a built-in one
  bool drop_credit = false;               // allows to keep neither credit nor copyright
  bool keep_faces = false;                // regions of people may stay (where "regions" are kept)
};
// Errors: invalid_argument: unknown name or field, fields that are never kept (guid, orientation;
// with protect-source what leads to people, day or place), a built-in name with `keep`, an own
// policy that keeps neither credit nor copyright without drop_credit. strip-all is valid by itself:
// whoever offers it asks for drop_credit.
Result<void> validate(const MetadataPolicy& policy);

// The allow list applied: every field outside it is blank; date_created is cut to the day; of
// structures only the members that may leave the house stay (licensors: name, id, url; locations:
// city, state, country, code, world region, never coordinates).
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
