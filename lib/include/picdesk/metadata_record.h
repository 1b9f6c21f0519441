// SPDX-License-Identifier: GPL-3.0-or-later
// The metadata record: caption, credit, rights and alt text as typed fields (IPTC Photo Metadata
// Standard 2025.1). Value types; the functions are re-entrant.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "picdesk/date.h"
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

// Structures: members that the standard allows beyond those here stay in the file when one of these
// is edited.

// plus:Licensor (PLUS 1.2). Telephone types are URIs.
struct Licensor {
  std::string name{};
  std::string id{};
  std::string url{};
  std::string email{};
  std::string telephone1{};
  std::string telephone1_type{};
  std::string telephone2{};
  std::string telephone2_type{};
  std::string street_address{};
  std::string extended_address{};
  std::string city{};
  std::string region{};
  std::string postal_code{};
  std::string country{};
  friend bool operator==(const Licensor&, const Licensor&) = default;
};

// plus:CopyrightOwner, ImageCreator, ImageSupplier.
struct Party {
  std::string name{};
  std::string id{};
  friend bool operator==(const Party&, const Party&) = default;
};

// Iptc4xmpExt:LocationCreated, LocationShown.
struct Location {
  std::string city{};
  std::string state{};
  std::string country{};
  std::string country_code{};
  std::string world_region{};
  std::string sublocation{};
  LangAlt name{};
  std::vector<std::string> ids{};  // URIs
  std::string gps_latitude{};      // as XMP writes it: "DDD,MM.mmmmN"
  std::string gps_longitude{};     // "DDD,MM.mmmmE"
  std::string gps_altitude{};      // "120/1", metres
  std::string gps_altitude_ref{};
  friend bool operator==(const Location&, const Location&) = default;
};

// A term of a controlled vocabulary (Iptc4xmpExt CvTerm).
struct VocabularyTerm {
  std::string vocabulary_id;  // CvId, URI
  std::string id;             // CvTermId, URI
  LangAlt name;
  std::string refined_about;  // URI
  friend bool operator==(const VocabularyTerm&, const VocabularyTerm&) = default;
};

// Iptc4xmpExt:PersonInImageWDetails.
struct Person {
  std::vector<std::string> ids;  // URIs
  LangAlt name;
  LangAlt description;
  std::vector<VocabularyTerm> characteristics;
  friend bool operator==(const Person&, const Person&) = default;
};

// Iptc4xmpExt Entity (roles empty) and EntityWRole.
struct Entity {
  std::vector<std::string> ids;  // xmp:Identifier, URIs
  LangAlt name;
  std::vector<std::string> roles;  // URIs
  friend bool operator==(const Entity&, const Entity&) = default;
};

// Iptc4xmpExt:RegionBoundary. Numbers as written, in `unit`; a rectangle's x, y is its top left, a
// circle's its centre, rx its radius in units of the width.
struct RegionBoundary {
  std::string shape;  // rectangle, circle, polygon
  std::string unit;   // relative, pixel
  std::string x, y, w, h, rx;
  std::vector<std::pair<std::string, std::string>> vertices;  // x, y
  friend bool operator==(const RegionBoundary&, const RegionBoundary&) = default;
};

// Iptc4xmpExt:ImageRegion, of the stored pixels.
struct ImageRegion {
  RegionBoundary boundary;
  std::string id;
  LangAlt name;
  std::vector<Entity> types;  // rCtype
  std::vector<Entity> roles;  // rRole
  friend bool operator==(const ImageRegion&, const ImageRegion&) = default;
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
  std::vector<std::string> organisation_codes;
  std::vector<Person> persons_detailed;
  LangAlt event;
  std::vector<std::string> event_ids;  // URIs
  std::optional<PartialDate> date_created;
  std::string sublocation;
  std::string city;
  std::string state;
  std::string country;
  std::string country_code;
  std::vector<Location> location_created;  // at most one: where the camera stood, sensitive
  std::vector<Location> locations_shown;
  std::string digital_source_type;
  std::string data_mining;
  LangAlt other_constraints;
  std::string ai_system;
  std::string ai_system_version;
  std::string ai_prompt;         // internal
  std::string ai_prompt_writer;  // internal
  std::vector<Entity> contributors;
  std::vector<ImageRegion> regions;
  std::string guid;         // never in a rendition
  std::string rating;       // -1..5
  std::string orientation;  // 1..8; EXIF's always wins

  friend bool operator==(const MetadataRecord&, const MetadataRecord&) = default;
};

// All field keys in the order of the record ("caption", "alt", ...).
const std::vector<std::string>& metadata_fields();

// A field as texts for people and JSON: (language or "", text) pairs; lists give several, structs
// one "a, b, c" each. Empty: the field is blank. Unknown keys are invalid_argument.
Result<std::vector<std::pair<std::string, std::string>>> metadata_values(
    const MetadataRecord& record, std::string_view field);

// Every text of a field with its path, which set_metadata_field takes again: "caption" (x-default),
// "caption[fr]", "licensors[1].url", "location_created.name[fr]"; a list of texts is one value,
// joined by "; " ("\;" is a literal semicolon). Blank ones are left out.
Result<std::vector<std::pair<std::string, std::string>>> metadata_paths(
    const MetadataRecord& record, std::string_view field);

// The record as one canonical JSON object: fields in the order of the record, blank ones left out,
// no white space. Lists are arrays, structs objects with this header's member names, lang-alts
// objects by language. Equal records give equal bytes.
std::string to_json(const MetadataRecord& record);

// Sets one field from text, as `--set field=value` does: `caption`, `caption[fr]`,
// `licensors[1].url` (1-based; one past the end adds an entry), `location_created.city`; lists
// split at "; " ("\;" is a literal), parties by name, dates per parse_iso_date. An empty value
// clears; `licensors[1]` and an empty value take the entry out. Codes of vocabularies become URIs
// (`trainedAlgorithmicMedia`, `DMI-PROHIBITED` or `PROHIBITED`), other values stay as they are.
// Errors: invalid_argument with a "did you mean", metadata_invalid for text that cannot be
// embedded, a rating beyond -1..5, an orientation beyond 1..8.
Result<void> set_metadata_field(MetadataRecord& record, std::string_view field,
                                std::string_view value);

// What a path names: its field ("licensors[1].url" is of "licensors"). Errors: invalid_argument
// with a "did you mean".
Result<std::string> field_of_path(std::string_view path);

}  // namespace picdesk
