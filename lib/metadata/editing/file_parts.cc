// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/editing/file_parts.h"

#include <algorithm>
#include <array>
#include <utility>

#include "metadata/iim/iim.h"
#include "metadata/reading/carriers.h"
#include "metadata/record/fields.h"
#include "metadata/record/namespaces.h"
#include "metadata/xmp/extended_xmp.h"
#include "metadata/xmp/xmp_parser.h"
#include "metadata/xmp/xmp_record.h"

namespace picdesk::metadata {
namespace {

ByteView payload(ByteView file, const Part& part) {
  return file.subspan(part.payload, part.payload_length);
}

// The blocks as probe() would list them.
ProbeInfo info_of(const Layout& layout) {
  using Kind = MetadataBlock::Kind;
  constexpr std::array kinds{std::pair{Part::Kind::exif, Kind::exif},
                             std::pair{Part::Kind::xmp, Kind::xmp},
                             std::pair{Part::Kind::extended_xmp, Kind::extended_xmp},
                             std::pair{Part::Kind::photoshop, Kind::photoshop},
                             std::pair{Part::Kind::raw_profile, Kind::text}};
  ProbeInfo info;
  info.format = layout.format;
  for (const Part& part : layout.parts) {
    const auto known = std::ranges::find(kinds, part.kind, &std::pair<Part::Kind, Kind>::first);
    if (known == kinds.end()) continue;
    info.metadata.push_back({known->second, part.payload, part.payload_length, part.compressed});
  }
  return info;
}

// An edit replaces what PNG has in its legacy places, so that it must be able to read it.
Result<void> check_readable(const std::vector<Finding>& findings) {
  for (const Finding& finding : findings) {
    if (finding.rule != "meta/raw-profile-broken" && finding.rule != "meta/xmp-unreadable")
      continue;
    return fail(ErrorCode::metadata_invalid, finding.rule + ": " + finding.message,
                "take the block out with the program that wrote it");
  }
  return {};
}

const XmpNode* extension_guid(const FileParts& parts) {
  return find(parts.xmp.properties, uri::note, "HasExtendedXMP");
}

// Megabytes in some files: nothing is gained by reading the same ones twice.
bool has_extension_of(const FileParts& other, const FileParts& parts) {
  const XmpNode* guid = extension_guid(other);
  return guid != nullptr && guid->value == extension_guid(parts)->value &&
         std::ranges::equal(other.blocks.extended_xmp, parts.blocks.extended_xmp, {}, as_text,
                            as_text);
}

void read_extension(FileParts& parts, const FileParts* other) {
  const XmpNode* guid = extension_guid(parts);
  if (guid == nullptr) return;
  if (other != nullptr && has_extension_of(*other, parts)) {
    parts.extension = other->extension;
    return;
  }
  const std::size_t most = Limits{}.extended_xmp_bytes;
  const Result<std::string> packet =
      join_extended_xmp(parts.blocks.extended_xmp, guid->value, most);
  if (!packet) return;  // reported by reading; its bytes stay
  Result<XmpDocument> extension = parse_xmp(*packet, {.bytes = most});
  if (extension) parts.extension = std::move(*extension);
}

Result<void> read_xmp_part(FileParts& parts, const FileParts* other) {
  const std::string_view packet = as_text(parts.blocks.xmp.bytes);
  if (is_blank(packet)) return {};
  Result<XmpDocument> document = parse_xmp(packet);
  if (!document) return forward_error(document);
  parts.has_xmp = true;
  parts.xmp = std::move(*document);
  read_extension(parts, other);
  return {};
}

void read_exif_part(FileParts& parts, std::vector<Finding>& findings) {
  parts.exif = parts.blocks.exif.bytes;
  if (parts.exif.empty()) return;
  ProbeInfo info;
  info.format = parts.layout.format;
  info.metadata.push_back({MetadataBlock::Kind::exif, 0, parts.exif.size(), false});
  parts.exif_record = read_exif_record({parts.exif, info}, findings);
}

Result<void> read_iim_part(FileParts& parts, const ReadOptions& options) {
  if (parts.resources().empty()) return {};
  Result<IimResources> found = find_iim(parts.resources());
  if (!found) return forward_error(found);
  parts.digest = found->state();
  parts.iim_blocks = found->blocks.size();
  if (found->blocks.empty()) return {};
  parts.has_iim = true;
  parts.iim = found->blocks.front();
  std::vector<Dataset> datasets;
  if (Result<void> parsed = parse_datasets(parts.iim, datasets); !parsed) return parsed;
  const CharsetOptions charset{options.iim_charset, options.iim_fallback};
  const std::vector<const MetadataRecord*> twins = {&parts.xmp_record, &parts.exif_record};
  parts.charset = detect_charset(datasets, twins, charset);
  std::vector<Finding> findings;  // reading's
  parts.iim_record = record_from_iim(datasets, twins, findings, charset);
  return {};
}

}  // namespace

bool has_content_credentials(const FileParts& parts) {
  const std::vector<const Part*> boxes = parts.layout.all(Part::Kind::jumbf);
  return std::ranges::any_of(boxes, [&](const Part* part) {
    return as_text(payload(parts.file, *part)).find("c2pa") != std::string_view::npos;
  });
}

XmpDocument merged(XmpDocument packet, const std::optional<XmpDocument>& extension) {
  if (!extension) return packet;
  packet.prefixes.insert(extension->prefixes.begin(), extension->prefixes.end());
  for (const XmpNode& property : extension->properties) {
    if (find(packet.properties, property.uri, property.name) == nullptr) {
      packet.properties.push_back(property);
    }
  }
  return packet;
}

Result<FileParts> read_parts(ByteView file, Format format, const ReadOptions& options,
                             const FileParts* other) {
  FileParts parts;
  parts.file = file;
  Result<Layout> layout = read_layout(file, format);
  if (!layout) return forward_error(layout);
  parts.layout = std::move(*layout);
  std::vector<Finding> findings;  // reading's
  parts.blocks = find_blocks({file, info_of(parts.layout)}, findings);
  if (Result<void> readable = check_readable(findings); !readable) return forward_error(readable);
  if (Result<void> read = read_xmp_part(parts, other); !read) return forward_error(read);
  parts.xmp_record = record_from_xmp(merged(parts.xmp, parts.extension), findings);
  read_exif_part(parts, findings);
  if (Result<void> read = read_iim_part(parts, options); !read) return forward_error(read);
  return parts;
}

}  // namespace picdesk::metadata
