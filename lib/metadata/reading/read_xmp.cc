// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "metadata/reading/blocks.h"
#include "metadata/reading/xmp_document.h"
#include "metadata/record/fields.h"
#include "metadata/xmp/extended_xmp.h"
#include "metadata/xmp/xmp_parser.h"
#include "metadata/xmp/xmp_record.h"

namespace picdesk::metadata {
namespace {

// Adds the properties that only the extension has.
void merge_extension(const Blocks& blocks, XmpDocument& document, std::vector<Finding>& findings) {
  const XmpNode* guid = find(document.properties, uri::note, "HasExtendedXMP");
  if (guid == nullptr) return;
  const std::size_t max_bytes = Limits{}.extended_xmp_bytes;
  const Result<std::string> packet = join_extended_xmp(blocks.extended_xmp, guid->value, max_bytes);
  const Result<XmpDocument> extension =
      packet ? parse_xmp(*packet, {.bytes = max_bytes}) : Result<XmpDocument>();
  if (!packet || !extension) {
    const Error& error = packet ? extension.error() : packet.error();
    findings.push_back(
        {"meta/xmp-extended-corrupt", Severity::warning, error.message, "XMP", error.hint});
    return;
  }
  const std::size_t of_packet = document.properties.size();
  for (const XmpNode& property : extension->properties) {
    const auto end = document.properties.begin() + static_cast<std::ptrdiff_t>(of_packet);
    const bool known = std::any_of(document.properties.begin(), end, [&](const XmpNode& node) {
      return node.is(property.uri, property.name);
    });
    if (!known) document.properties.push_back(property);
  }
}

void report_spoofs(const XmpDocument& document, std::string_view where,
                   std::vector<Finding>& findings) {
  for (const std::string& prefix : document.spoofed_prefixes) {
    findings.push_back(
        {"meta/prefix-spoof", Severity::warning,
         "XMP binds a standard prefix to another namespace: " + text::printable(prefix),
         std::string(where), "check what wrote the file; names are read by namespace"});
  }
}

std::optional<PartialDate> licence_end(const XmpDocument& document) {
  const XmpNode* node = find(document.properties, uri::plus, "LicenseEndDate");
  if (node == nullptr) return std::nullopt;
  const Result<PartialDate> date = parse_iso_date(text::trim(node->value));
  return date ? std::optional(*date) : std::nullopt;
}

}  // namespace

std::optional<XmpDocument> parse_packet(std::string_view packet, std::string_view where,
                                        std::vector<Finding>& findings) {
  Result<XmpDocument> document = parse_xmp(packet);
  if (!document) {
    findings.push_back({"meta/xmp-unreadable", Severity::warning, document.error().message,
                        std::string(where), document.error().hint});
    return std::nullopt;
  }
  report_spoofs(*document, where, findings);
  return std::move(*document);
}

std::optional<XmpDocument> read_embedded_xmp(const Blocks& blocks, std::vector<Finding>& findings) {
  if (!blocks.xmp.found || is_blank(as_text(blocks.xmp.bytes))) return std::nullopt;
  std::optional<XmpDocument> document = parse_packet(as_text(blocks.xmp.bytes), "XMP", findings);
  if (document) merge_extension(blocks, *document, findings);
  return document;
}

bool sidecar_goes_first(Format format) {
  return format != Format::jpeg && format != Format::png && format != Format::webp;
}

void read_xmp(const Blocks& blocks, Carriers& carriers, std::vector<Finding>& findings) {
  if (!blocks.xmp.found || is_blank(as_text(blocks.xmp.bytes))) return;
  CarrierReading& xmp = carriers.xmp;
  xmp.present = true;
  xmp.standard = blocks.xmp.standard;
  xmp.label = blocks.xmp.label;
  const std::optional<XmpDocument> document = read_embedded_xmp(blocks, findings);
  if (!document) return;
  xmp.record = record_from_xmp(*document, findings);
  carriers.licence_end = licence_end(*document);
}

void read_sidecar(const ReadOptions& options, Format format, Carriers& carriers,
                  std::vector<Finding>& findings) {
  carriers.sidecar_first = sidecar_goes_first(format);
  if (is_blank(as_text(options.sidecar))) return;
  CarrierReading& sidecar = carriers.sidecar;
  sidecar.present = true;
  sidecar.label = "sidecar";
  const auto document = parse_packet(as_text(options.sidecar), "sidecar", findings);
  if (!document) return;
  sidecar.record = record_from_xmp(*document, findings);
  const std::optional<PartialDate> end = licence_end(*document);
  if (end && (carriers.sidecar_first || !carriers.licence_end)) carriers.licence_end = end;
}

}  // namespace picdesk::metadata
