// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/reading/more_findings.h"

#include <algorithm>

#include "base/text.h"
#include "metadata/container/layout.h"
#include "metadata/iim/iim.h"
#include "metadata/iim/mojibake.h"
#include "metadata/reading/relation.h"

namespace picdesk::metadata {
namespace {

// The manifest store's own label and UUID stand near the start of its superbox (C2PA 2.1, 11.1).
bool is_c2pa(ByteView bytes) {
  constexpr std::size_t head = 128;  // bytes; boxes and the label
  const std::string_view start = as_text(bytes).substr(0, head);
  return start.find("jumb") != std::string_view::npos &&
         start.find("c2pa") != std::string_view::npos;
}

void report_c2pa(const Source& source, MetadataReading& reading) {
  const auto found = std::ranges::find_if(source.info.metadata, [&](const MetadataBlock& block) {
    return block.kind == MetadataBlock::Kind::other && is_c2pa(source.payload(block));
  });
  if (found == source.info.metadata.end()) return;
  reading.findings.push_back({"meta/c2pa-present", Severity::info,
                              "the file has content credentials (C2PA), which are not verified",
                              "byte " + std::to_string(found->offset),
                              "an edit invalidates them, a rendition drops them"});
}

// A packet behind a header that no standard names, which other programs may find.
void report_xmp_elsewhere(const Source& source, MetadataReading& reading) {
  constexpr std::size_t head = 64;  // bytes
  for (const MetadataBlock& block : source.info.metadata) {
    if (block.kind != MetadataBlock::Kind::other) continue;
    const std::string_view start = as_text(source.payload(block)).substr(0, head);
    if (start.find("://ns.adobe.com/xap/1.0/") == std::string_view::npos) continue;
    reading.findings.push_back({"meta/xmp-elsewhere", Severity::info,
                                "a packet behind a header that is not the standard's was not read",
                                "byte " + std::to_string(block.offset), ""});
  }
}

// Texts of the block that the file's own IIM does not have: "credit \"Agency\", city \"Mosul\"".
std::string values_of(ByteView block, const MetadataRecord& known) {
  std::vector<Dataset> datasets;
  (void)parse_datasets(block, datasets);  // what came before a fault is told
  std::vector<Finding> ignored;
  const MetadataRecord record = record_from_iim(datasets, {&known}, ignored);
  std::string all;
  for (const Field& field : field_table()) {
    if (is_blank(record, field) || !is_blank(known, field)) continue;
    constexpr std::size_t longest = 80;  // bytes of one text
    all += (all.empty() ? "" : ", ") + std::string(field.name) + " \"" +
           text::printable(text::truncate(shown_text(record, field), longest)) + "\"";
  }
  return all;
}

void report_trailers(const Source& source, const Carriers& carriers, MetadataReading& reading) {
  const Result<Layout> layout = read_layout(source.file, source.info.format);
  if (!layout) return;  // formats without one, and faults that the gate lets pass
  for (const Trailer& trailer : read_trailers(source.file, *layout)) {
    if (trailer.iim.empty()) continue;
    const std::string values = values_of(trailer.iim, carriers.iim.record);
    if (values.empty()) continue;
    reading.findings.push_back(
        {"meta/iim-in-trailer", Severity::warning,
         "a trailer (" + trailer.name + ") holds IIM that the file's own metadata lacks: " + values,
         trailer.name + "@" + std::to_string(trailer.offset),
         "copy it with `picdesk meta copy --from-trailer` if it is right"});
  }
}

void report_mojibake(MetadataReading& reading) {
  constexpr std::size_t longest = 80;  // bytes of one text
  for (const Field& field : field_table()) {
    for (const std::string& text : texts_of(reading.record, field)) {
      const std::optional<std::string> repaired = repair_mojibake(text);
      if (!repaired) continue;
      reading.findings.push_back(
          {"meta/mojibake", Severity::warning,
           "\"" + text::printable(text::truncate(text, longest)) + "\" was encoded twice",
           std::string(field.name),
           "it should read \"" + text::printable(text::truncate(*repaired, longest)) +
               "\"; --fix-mojibake writes it so"});
      break;
    }
  }
}

}  // namespace

void report_findings(const Source& source, const Carriers& carriers, MetadataReading& reading) {
  report_mojibake(reading);
  report_c2pa(source, reading);
  report_xmp_elsewhere(source, reading);
  report_trailers(source, carriers, reading);
  for (const std::string& what : source.info.unread) {
    reading.findings.push_back({"meta/unread-block", Severity::warning,
                                "metadata was not read: " + text::printable(what), "",
                                "export the photo as JPEG or TIFF to see it"});
  }
}

}  // namespace picdesk::metadata
