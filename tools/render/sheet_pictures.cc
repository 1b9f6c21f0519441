// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet_pictures.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <thread>
#include <utility>

#include "photo_file.h"
#include "picdesk/metadata.h"
#include "picdesk/render.h"
#include "picdesk/text.h"
#include "sheet_master.h"

namespace picdesk::command {

namespace fs = std::filesystem;

bool stays_beneath(const std::string& path) {
  const fs::path normal = fs::path(path).lexically_normal();
  return !path.empty() && normal.is_relative() && *normal.begin() != "..";
}

Finding outside(const std::string& path) {
  return {"report/missing", Severity::warning, "the manifest names a file outside its folder", path,
          ""};
}

Finding missing(const std::string& path, const Error& error) {
  return {"report/missing", Severity::warning, error.message, path,
          "render the master again, or name the folder of the masters (--masters)"};
}

namespace {

constexpr int kPageWidth = 600;  // CSS px: of the rungs of a ladder, the nearest is shown

// Whether this entry's picture stands for its spec and crop on the page: the lowest density, and
// of a ladder the rung nearest to the width of an article.
bool is_shown(const ManifestEntry& entry, const std::vector<ManifestEntry>& entries) {
  const auto rank = [](const ManifestEntry& one) {
    return std::pair(one.density, std::abs(one.size.width / one.density - kPageWidth));
  };
  return std::none_of(entries.begin(), entries.end(), [&](const ManifestEntry& other) {
    const bool twin = other.spec == entry.spec && other.crop == entry.crop;
    return twin && (rank(other) < rank(entry) ||
                    (rank(other) == rank(entry) && other.output < entry.output));
  });
}

void set_texts(SheetMaster& sheet, const PhotoFile& picture) {
  const MetadataRecord record = read_metadata(picture.bytes, picture.info).record;
  sheet.caption = record.caption.text();
  sheet.credit = record.credit;
  sheet.alt = record.alt.text();
}

void add_once(std::vector<Finding>& to, const Finding& finding) {
  if (std::find(to.begin(), to.end(), finding) == to.end()) to.push_back(finding);
}

// What concerns one spec is said once, beside the picture that stands for it.
void add_findings(SheetRendition& rendition, const ManifestEntry& entry,
                  const SheetSource& source) {
  if (entry.error) {
    rendition.findings.push_back(
        {"report/failed", Severity::error, entry.error->message, "", entry.error->hint});
  }
  if (!is_shown(entry, source.entries)) return;
  for (const Finding& finding : entry.findings) add_once(rendition.findings, finding);
  for (const Finding& finding : source.findings) {
    if (finding.location == entry.spec) add_once(rendition.findings, finding);
  }
}

bool concerns_a_spec(const Finding& finding, const SheetSource& source) {
  return std::any_of(source.entries.begin(), source.entries.end(),
                     [&](const ManifestEntry& entry) { return entry.spec == finding.location; });
}

void open_rendition(SheetRendition& rendition, const ManifestEntry& entry,
                    const SheetSource& source, const GatherOptions& options, SheetMaster& sheet) {
  if (!stays_beneath(entry.output)) {
    rendition.findings.push_back(outside(entry.output));
    return;
  }
  const fs::path path = fs::path(source.output_folder) / entry.output;
  rendition.output = path.lexically_proximate(options.sheet_folder).generic_string();
  Result<PhotoFile> picture = open_for_metadata(path.string());  // AVIF: only browsers decode it
  if (!picture) {
    rendition.findings.push_back(missing(path.string(), picture.error()));
    return;
  }
  if (sheet.caption.empty() && sheet.credit.empty() && sheet.alt.empty()) {
    set_texts(sheet, *picture);
  }
  if (!is_shown(entry, source.entries)) return;
  rendition.picture.mime = media_type(picture->info.format);
  rendition.picture.bytes = std::move(picture->bytes);
}

SheetRendition make_rendition(const ManifestEntry& entry, const SheetSource& source,
                              const GatherOptions& options, SheetMaster& sheet) {
  SheetRendition rendition;
  rendition.spec = entry.spec;
  rendition.density = std::max(1, entry.density);
  rendition.css_size = {entry.size.width / rendition.density,
                        entry.size.height / rendition.density};
  rendition.file_bytes = entry.bytes;
  rendition.crop.rect = entry.crop;
  rendition.crop.reason = entry.crop_reason;
  rendition.crop.confidence = entry.crop_confidence;
  rendition.picture.size = entry.size;
  add_findings(rendition, entry, source);
  if (!entry.error) open_rendition(rendition, entry, source, options, sheet);
  return rendition;
}

SheetMaster make_master(const SheetSource& source, const GatherOptions& options, RenderPool& pool) {
  SheetMaster sheet;
  sheet.name = source.name;
  sheet.error = source.error;
  for (const Finding& finding : source.findings) {
    if (!concerns_a_spec(finding, source)) add_once(sheet.findings, finding);
  }
  for (const ManifestEntry& entry : source.entries) {
    sheet.size = entry.master_size;
    sheet.renditions.push_back(make_rendition(entry, source, options, sheet));
  }
  if (!source.master_path.empty()) show_master(sheet, source.master_path, options.vision, pool);
  return sheet;
}

}  // namespace

std::vector<SheetMaster> gather(const std::vector<SheetSource>& sources,
                                const GatherOptions& options) {
  RenderPool pool(static_cast<int>(std::max(1U, std::thread::hardware_concurrency())));
  std::vector<SheetMaster> masters(sources.size());
  pool.for_each(sources.size(),
                [&](std::size_t i) { masters[i] = make_master(sources[i], options, pool); });
  return masters;
}

std::string sheet_summary(const std::vector<SheetMaster>& masters) {
  std::size_t renditions = 0;
  std::size_t failed = 0;
  std::size_t errors = 0;
  std::size_t warnings = 0;
  const auto count = [&](const std::vector<Finding>& findings) {
    for (const Finding& finding : findings) {
      errors += finding.severity == Severity::error;
      warnings += finding.severity == Severity::warning;
    }
  };
  for (const SheetMaster& master : masters) {
    failed += !master.error.empty();
    renditions += master.renditions.size();
    count(master.findings);
    for (const SheetRendition& rendition : master.renditions) count(rendition.findings);
  }
  std::string text =
      text::counted(masters.size(), "master") + ", " + text::counted(renditions, "rendition");
  if (failed > 0) text += ", " + std::to_string(failed) + " failed";
  if (errors > 0) text += ", " + text::counted(errors, "error");
  if (warnings > 0) text += ", " + text::counted(warnings, "warning");
  return text;
}

}  // namespace picdesk::command
