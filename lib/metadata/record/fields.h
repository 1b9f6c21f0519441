// SPDX-License-Identifier: GPL-3.0-or-later
// The one table of fields: where each stands in the record, in XMP and in IIM. Everything that
// reads, writes, lists or filters fields walks it. The members of structures: structures.h; the
// namespaces: namespaces.h. Re-entrant.
#pragma once

#include <cstdint>
#include <string_view>
#include <variant>
#include <vector>

#include "metadata/record/namespaces.h"
#include "picdesk/metadata.h"

namespace picdesk::metadata {

using Member =
    std::variant<LangAlt MetadataRecord::*, std::string MetadataRecord::*,
                 std::vector<std::string> MetadataRecord::*,
                 std::vector<Licensor> MetadataRecord::*, std::vector<Party> MetadataRecord::*,
                 std::vector<Location> MetadataRecord::*, std::vector<Person> MetadataRecord::*,
                 std::vector<Entity> MetadataRecord::*, std::vector<ImageRegion> MetadataRecord::*,
                 std::optional<PartialDate> MetadataRecord::*>;

enum class XmpType { text, alt, seq, bag };

// What happens to a text longer than its dataset.
enum class Overflow { truncate, omit };

// How the dataset of a field may occur.
enum class Occurs { once, repeatedly };

// What values the standard allows; others are kept and reported.
enum class Vocabulary { none, digital_source_type, data_mining };

struct Field {
  std::string_view name;
  Member member;
  std::string_view xmp_uri;
  std::string_view xmp_name;
  XmpType xmp_type = XmpType::text;
  std::uint32_t iim_dataset = 0;  // of record 2; 0: none
  std::size_t iim_limit = 0;      // bytes of one instance
  Overflow overflow = Overflow::truncate;
  Occurs occurs = Occurs::once;  // of the dataset
  Vocabulary vocabulary = Vocabulary::none;
};

constexpr std::uint32_t iim_date_created = 55;
constexpr std::uint32_t iim_time_created = 60;

const std::vector<Field>& field_table();  // in the order of the record
const Field* find_field(std::string_view name);
// The field that an XMP property holds, or nullptr.
const Field* find_field(std::string_view xmp_uri, std::string_view xmp_name);

// Whether an XMP property is one of the record.
inline bool is_desk_property(std::string_view xmp_uri, std::string_view xmp_name) {
  return find_field(xmp_uri, xmp_name) != nullptr;
}
// Whether IIM may hold several datasets of the field.
inline bool is_repeatable(const Field& field) { return field.occurs == Occurs::repeatedly; }

// Empty, or only white space and NULs.
bool is_blank(std::string_view text);
// Of lists and structures: nothing in them that is not blank.
bool is_blank(const MetadataRecord& record, const Field& field);
void clear(MetadataRecord& record, const Field& field);
// Copies one field.
void assign(MetadataRecord& to, const MetadataRecord& from, const Field& field);

}  // namespace picdesk::metadata
