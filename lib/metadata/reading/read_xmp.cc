// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/text.h"
#include "metadata/container/inflate.h"
#include "metadata/reading/carriers.h"
#include "metadata/record/fields.h"
#include "metadata/xmp/extended_xmp.h"
#include "metadata/xmp/xmp_parser.h"
#include "metadata/xmp/xmp_record.h"

namespace picdesk::metadata {
namespace {

Finding unreadable(const Error& error) {
  return {"meta/xmp-unreadable", Severity::warning, error.message, "XMP", error.hint};
}

Result<std::string> packet_of(const Source& source, const MetadataBlock& block) {
  const ByteView payload = source.payload(block);
  if (block.compressed) return inflate(payload, XmlLimits{}.bytes);
  return std::string(as_text(payload));
}

// Adds the properties that only the extension has.
void merge_extension(const Source& source, XmpDocument& document, std::vector<Finding>& findings) {
  const XmpNode* guid = find(document.properties, uri::note, "HasExtendedXMP");
  if (guid == nullptr) return;
  const std::vector<ByteView> parts = source.payloads(MetadataBlock::Kind::extended_xmp);
  const std::size_t max_bytes = Limits{}.extended_xmp_bytes;
  const Result<std::string> packet = join_extended_xmp(parts, guid->value, max_bytes);
  const Result<XmpDocument> extension =
      packet ? parse_xmp(*packet, {.bytes = max_bytes}) : Result<XmpDocument>();
  if (!packet || !extension) {
    const Error& error = packet ? extension.error() : packet.error();
    findings.push_back(
        {"meta/xmp-extended-corrupt", Severity::warning, error.message, "XMP", error.hint});
    return;
  }
  for (const XmpNode& property : extension->properties) {
    if (find(document.properties, property.uri, property.name) == nullptr) {
      document.properties.push_back(property);
    }
  }
}

}  // namespace

MetadataRecord read_xmp(const Source& source, std::vector<Finding>& findings) {
  const auto block =
      std::ranges::find(source.info.metadata, MetadataBlock::Kind::xmp, &MetadataBlock::kind);
  if (block == source.info.metadata.end()) return {};
  Result<std::string> packet = packet_of(source, *block);
  if (packet && is_blank(std::string_view(*packet))) return {};
  Result<XmpDocument> document =
      packet ? parse_xmp(*packet) : Result<XmpDocument>(forward_error(packet));
  if (!document) {
    findings.push_back(unreadable(document.error()));
    return {};
  }
  for (const std::string& prefix : document->spoofed_prefixes) {
    findings.push_back(
        {"meta/prefix-spoof", Severity::warning,
         "XMP binds a standard prefix to another namespace: " + text::printable(prefix), "XMP",
         "check what wrote the file; names are read by namespace"});
  }
  merge_extension(source, *document, findings);
  return record_from_xmp(*document, findings);
}

}  // namespace picdesk::metadata
