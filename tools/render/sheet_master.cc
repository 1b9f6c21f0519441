// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet_master.h"

#include <algorithm>
#include <utility>

#include "photo_subjects.h"
#include "picdesk/plan.h"
#include "picdesk/preset.h"
#include "sheet_pictures.h"

namespace picdesk::command {
namespace {

constexpr int kPreviewWidth = 640;  // px: the widest that the page shows it

// The master, small, as WebP.
Result<SheetPicture> make_preview(const PhotoFile& master, RenderPool& pool) {
  RenditionSpec spec;
  spec.name = "preview";
  spec.fit = Fit::fit;
  spec.width = std::min(kPreviewWidth, master.info.upright().width);
  spec.quality = 75;
  Preset preset;
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

}  // namespace

void show_master(SheetMaster& sheet, const std::string& path, VisionSession& vision,
                 RenderPool& pool) {
  Result<PhotoFile> master = open_photo(path);
  if (!master) return sheet.findings.push_back(missing(path, master.error()));
  sheet.size = master->info.upright();
  Result<PhotoRegions> known = read_subjects(path, *master, vision);
  if (known) {
    sheet.regions = std::move(known->subjects.regions);
    sheet.focal_point = known->subjects.focal_point;
  } else {
    sheet.findings.push_back(
        {"report/failed", Severity::error, known.error().message, path, known.error().hint});
  }
  Result<SheetPicture> preview = make_preview(*master, pool);
  if (!preview) return sheet.findings.push_back(missing(path, preview.error()));
  sheet.preview = std::move(*preview);
}

}  // namespace picdesk::command
