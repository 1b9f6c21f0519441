// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/editing/file_parts.h"

#include <algorithm>
#include <utility>

#include "metadata/container/inflate.h"
#include "metadata/exif/exif_tree.h"
#include "metadata/iim/iim.h"
#include "metadata/reading/blocks.h"
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

// A PNG packet may be compressed: the flag is the second byte after the
// keyword's NUL.
Result<std::string> packet_of(ByteView file, const Part& part) {
  const ByteView bytes = payload(file, part);
  if (part.compressed) return inflate(bytes, XmlLimits{}.bytes);
  return std::string(as_text(bytes));
}

Result<void> read_extension(FileParts& parts) {
  const XmpNode* guid = find(parts.xmp.properties, uri::note, "HasExtendedXMP");
  if (guid == nullptr) return {};
  std::vector<ByteView> pieces;
  for (const Part* part : parts.layout.all(Part::Kind::extended_xmp)) {
    pieces.push_back(payload(parts.file, *part));
  }
  const std::size_t most = Limits{}.extended_xmp_bytes;
  const Result<std::string> packet = join_extended_xmp(pieces, guid->value, most);
  if (!packet) return {};  // reported by reading; its bytes stay
  Result<XmpDocument> extension = parse_xmp(*packet, {.bytes = most});
  if (extension) parts.extension = std::move(*extension);
  return {};
}

// PNG's legacy place of a carrier, which an edit replaces by the standard one.
std::optional<Bytes> raw_profile(const FileParts& parts, std::string_view type) {
  for (const Part* part : parts.layout.all(Part::Kind::raw_profile)) {
    Result<RawProfile> profile = read_raw_profile(payload(parts.file, *part), part->compressed);
    if (profile && profile->type == type) return std::move(profile->bytes);
  }
  return std::nullopt;
}

Result<std::string> find_packet(const FileParts& parts) {
  if (const Part* part = parts.layout.first(Part::Kind::xmp)) return packet_of(parts.file, *part);
  const std::optional<Bytes> legacy = raw_profile(parts, "xmp");
  return legacy ? std::string(as_text(*legacy)) : std::string{};
}

Result<void> read_xmp_part(FileParts& parts) {
  Result<std::string> packet = find_packet(parts);
  if (!packet) return forward_error(packet);
  if (is_blank(std::string_view(*packet))) return {};
  Result<XmpDocument> document = parse_xmp(*packet);
  if (!document) return forward_error(document);
  parts.has_xmp = true;
  parts.xmp = std::move(*document);
  return read_extension(parts);
}

void find_exif(FileParts& parts) {
  if (const Part* part = parts.layout.first(Part::Kind::exif)) {
    parts.exif = payload(parts.file, *part);
    return;
  }
  std::optional<Bytes> legacy = raw_profile(parts, "exif");
  if (!legacy) legacy = raw_profile(parts, "APP1");
  if (!legacy) return;
  parts.own.push_back(std::move(*legacy));
  constexpr std::string_view prefix("Exif\0\0", 6);
  parts.exif = parts.own.back();
  if (starts_with(parts.exif, prefix)) parts.exif = parts.exif.subspan(prefix.size());
}

void read_exif_part(FileParts& parts, std::vector<Finding>& findings) {
  find_exif(parts);
  if (parts.exif.empty()) return;
  ProbeInfo info;
  info.format = parts.layout.format;
  info.metadata.push_back({MetadataBlock::Kind::exif, 0, parts.exif.size(), false});
  parts.exif_record = read_exif_record({parts.exif, info}, findings);
}

Result<void> read_iim_part(FileParts& parts, const ReadOptions& options) {
  for (const Part* part : parts.layout.all(Part::Kind::photoshop)) {
    append(parts.resources, payload(parts.file, *part));
  }
  if (parts.resources.empty()) return {};
  Result<IimResources> found = find_iim(parts.resources);
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

XmpDocument merged(const FileParts& parts) {
  XmpDocument all = parts.xmp;
  if (!parts.extension) return all;
  all.prefixes.insert(parts.extension->prefixes.begin(), parts.extension->prefixes.end());
  for (const XmpNode& property : parts.extension->properties) {
    if (find(all.properties, property.uri, property.name) == nullptr) {
      all.properties.push_back(property);
    }
  }
  return all;
}

Result<FileParts> read_parts(ByteView file, Format format, const ReadOptions& options) {
  FileParts parts;
  parts.file = file;
  Result<Layout> layout = read_layout(file, format);
  if (!layout) return forward_error(layout);
  parts.layout = std::move(*layout);
  if (Result<void> read = read_xmp_part(parts); !read) return forward_error(read);
  std::vector<Finding> findings;  // reading's
  parts.xmp_record = record_from_xmp(merged(parts), findings);
  read_exif_part(parts, findings);
  if (Result<void> read = read_iim_part(parts, options); !read) return forward_error(read);
  return parts;
}

}  // namespace picdesk::metadata
