// SPDX-License-Identifier: GPL-3.0-or-later
// The one table of fields: where each stands in the record, in XMP and in IIM. Everything that
// reads, writes, lists or filters fields walks it. Re-entrant.
#pragma once

#include <cstdint>
#include <string_view>
#include <variant>
#include <vector>

#include "picdesk/metadata.h"

namespace picdesk::metadata {

using Member =
    std::variant<LangAlt MetadataRecord::*, std::string MetadataRecord::*,
                 std::vector<std::string> MetadataRecord::*,
                 std::vector<Licensor> MetadataRecord::*, std::vector<Party> MetadataRecord::*,
                 std::vector<Location> MetadataRecord::*,
                 std::optional<PartialDate> MetadataRecord::*>;

// The XMP namespaces that hold fields.
namespace uri {
constexpr std::string_view dc = "http://purl.org/dc/elements/1.1/";
constexpr std::string_view core = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
constexpr std::string_view extension = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
constexpr std::string_view photoshop = "http://ns.adobe.com/photoshop/1.0/";
constexpr std::string_view rights = "http://ns.adobe.com/xap/1.0/rights/";
constexpr std::string_view plus = "http://ns.useplus.org/ldf/xmp/1.0/";
constexpr std::string_view note = "http://ns.adobe.com/xmp/note/";
constexpr std::string_view rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
constexpr std::string_view xml = "http://www.w3.org/XML/1998/namespace";
}  // namespace uri

enum class XmpType { text, alt, seq, bag };

// What happens to a text longer than its dataset.
enum class Overflow { truncate, omit };

struct Field {
  std::string_view name;
  Member member;
  std::string_view xmp_uri;
  std::string_view xmp_name;
  XmpType xmp_type = XmpType::text;
  std::uint32_t iim_dataset = 0;  // of record 2; 0: none
  std::size_t iim_limit = 0;      // bytes of one instance
  Overflow overflow = Overflow::truncate;
};

constexpr std::uint32_t iim_date_created = 55;
constexpr std::uint32_t iim_time_created = 60;

const std::vector<Field>& field_table();  // in the order of the record
const Field* find_field(std::string_view name);

// Empty, or only white space and NULs.
bool is_blank(std::string_view text);
bool is_blank(const MetadataRecord& record, const Field& field);
void clear(MetadataRecord& record, const Field& field);
// Copies one field.
void assign(MetadataRecord& to, const MetadataRecord& from, const Field& field);

}  // namespace picdesk::metadata
