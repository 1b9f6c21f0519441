// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet_pictures.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <thread>
#include <utility>

#include "picdesk/files.h"
#include "picdesk/metadata.h"
#include "picdesk/photo_regions.h"
#include "picdesk/plan.h"
#include "picdesk/preset.h"
#include "picdesk/probe.h"
#include "picdesk/render.h"
#include "picdesk/text.h"

namespace picdesk::command {
namespace {

namespace fs = std::filesystem;

constexpr int kPreviewWidth = 640;  // px: the widest that the page shows it
constexpr int kPageWidth = 600;     // CSS px: of the rungs of a ladder, the nearest is shown

// A manifest is a file like any other: what it names must lie beneath its folder.
bool stays_beneath(const std::string& path) {
  const fs::path normal = fs::path(path).lexically_normal();
  return !path.empty() && normal.is_relative() && *normal.begin() != "..";
}

struct OpenPicture {
  files::Bytes bytes;
  ProbeInfo info;
};

Result<OpenPicture> open_picture(const std::string& path) {
  Result<files::Bytes> bytes = files::read(path, Limits().file_bytes);
  if (!bytes) return forward_error(bytes);
  Result<ProbeInfo> info = probe_metadata(*bytes);  // AVIF renditions too: only browsers decode
  if (!info) return forward_error(info);
  return OpenPicture{std::move(*bytes), std::move(*info)};
}

Finding missing(const std::string& path, const Error& error) {
  return {"report/missing", Severity::warning, error.message, path,
          "render the master again, or name the folder of the masters (--masters)"};
}

// The master, small, as WebP. Nothing but the default preset's machinery is used.
Result<SheetPicture> make_preview(const OpenPicture& master, RenderPool& pool) {
  Preset preset;
  RenditionSpec spec;
  spec.name = "preview";
  spec.fit = Fit::fit;
  spec.width = std::min(kPreviewWidth, master.info.upright().width);
  spec.quality = 75;
  preset.renditions = {spec};
  Result<LadderPlan> plan = plan_ladder(preset, master.info.upright(), {});
  if (!plan) return forward_error(plan);
  RenderRequest request;
  request.renditions = plan->renditions;
  Result<RenderOutput> output = render(master.bytes, master.info, request, pool);
  if (!output) return forward_error(output);
  RenditionResult& made = output->renditions.front();
  if (!made) return forward_error(made);
  return SheetPicture{std::move(made->bytes), "image/webp", made->plan.size};
}

// Faces that a detector finds, beside what the metadata says. A picture that cannot be looked at is
// shown without.
void add_faces(Subjects& subjects, const OpenPicture& master, VisionSession* vision) {
  if (!vision || !vision->choice().looks) return;
  Result<PictureAnalysis> seen = vision->analyse(master.bytes);
  if (seen) add_seen(subjects, seen->subjects);
}

void add_master(SheetMaster& sheet, const SheetSource& source, const GatherOptions& options,
                RenderPool& pool) {
  if (source.master_path.empty()) return;
  Result<OpenPicture> master = open_picture(source.master_path);
  if (!master) return sheet.findings.push_back(missing(source.master_path, master.error()));
  sheet.size = master->info.upright();
  PhotoRegions regions = read_photo_regions(master->bytes, master->info);
  add_faces(regions.subjects, *master, options.vision);
  sheet.regions = std::move(regions.subjects.regions);
  sheet.focal_point = regions.subjects.focal_point;
  Result<SheetPicture> preview = make_preview(*master, pool);
  if (!preview) return sheet.findings.push_back(missing(source.master_path, preview.error()));
  sheet.preview = std::move(*preview);
}

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

void set_texts(SheetMaster& sheet, const OpenPicture& picture) {
  const MetadataRecord record = read_metadata(picture.bytes, picture.info).record;
  sheet.caption = record.caption.text();
  sheet.credit = record.credit;
  sheet.alt = record.alt.text();
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
  if (entry.error) {
    rendition.findings.push_back(
        {"report/failed", Severity::error, entry.error->message, "", entry.error->hint});
    return rendition;
  }
  if (!stays_beneath(entry.output)) {
    rendition.findings.push_back({"report/missing", Severity::warning,
                                  "the manifest names a file outside its folder", entry.output,
                                  ""});
    return rendition;
  }
  const fs::path path = fs::path(source.output_folder) / entry.output;
  rendition.output = path.lexically_proximate(options.sheet_folder).generic_string();
  Result<OpenPicture> picture = open_picture(path.string());
  if (!picture) {
    rendition.findings.push_back(missing(path.string(), picture.error()));
    return rendition;
  }
  if (sheet.caption.empty() && sheet.credit.empty() && sheet.alt.empty()) {
    set_texts(sheet, *picture);
  }
  if (!is_shown(entry, source.entries)) return rendition;
  rendition.picture.mime = media_type(picture->info.format);
  rendition.picture.bytes = std::move(picture->bytes);
  return rendition;
}

// Each entry of a manifest repeats what was found about its master.
void add_findings(SheetMaster& sheet, const std::vector<Finding>& findings) {
  for (const Finding& finding : findings) {
    const auto known = std::find(sheet.findings.begin(), sheet.findings.end(), finding);
    if (known == sheet.findings.end()) sheet.findings.push_back(finding);
  }
}

SheetMaster make_master(const SheetSource& source, const GatherOptions& options, RenderPool& pool) {
  SheetMaster sheet;
  sheet.name = source.name;
  sheet.error = source.error;
  add_findings(sheet, source.findings);
  for (const ManifestEntry& entry : source.entries) {
    sheet.size = entry.master_size;
    add_findings(sheet, entry.findings);
    sheet.renditions.push_back(make_rendition(entry, source, options, sheet));
  }
  add_master(sheet, source, options, pool);
  return sheet;
}

}  // namespace

std::vector<SheetMaster> gather(const std::vector<SheetSource>& sources,
                                const GatherOptions& options) {
  const int cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  RenderPool pool(options.threads > 0 ? options.threads : cores);
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
