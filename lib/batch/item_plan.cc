// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <utility>

#include "base/digest.h"
#include "base/text.h"
#include "batch/item_run.h"

namespace picdesk {
namespace {

// Files up to this size are kept in memory from planning to rendering when the batch is small.
constexpr std::size_t kKeepBytes = 32u << 20;
constexpr std::size_t kKeepInputs = 4;

std::string crop_text(const Rect& crop, Size size) {
  return std::to_string(crop.x0) + "," + std::to_string(crop.y0) + "," + std::to_string(crop.x1) +
         "," + std::to_string(crop.y1) + ">" + std::to_string(size.width) + "x" +
         std::to_string(size.height);
}

ManifestEntry planned_entry(const BatchContext& context, const BatchInput& input,
                            const MasterPlan& master, const RenditionPlan& plan) {
  const std::string recipe = canonical_recipe(plan.spec);
  ManifestEntry entry;
  entry.master = text::nfc(input.relative);
  entry.master_sha256 = master.sha256;
  entry.master_bytes = master.bytes;
  entry.master_size = master.info.upright();
  entry.recipe = digest::sha256_hex(recipe);
  entry.spec = plan.spec.name;
  entry.density = plan.density;
  entry.output = plan.path;
  entry.size = plan.size;
  entry.crop = plan.crop.rect;
  entry.crop_reason = plan.crop.reason;
  entry.mime = media_type(plan.spec.format);
  const std::vector<std::string> parts{
      "picdesk-key/1",        master.sha256, recipe,        crop_text(entry.crop, entry.size),
      master.metadata_digest, entry.output,  context.engine};
  entry.key = digest::sha256_hex_of_fields(parts);
  return entry;
}

}  // namespace

ItemRun plan_item(const BatchContext& context, const BatchInput& input) {
  ItemRun run;
  run.item.input = input;
  Result<std::vector<std::byte>> file = read_master(context.request, input);
  if (!file) {
    run.item.error = std::move(file.error());
    return run;
  }
  Result<MasterPlan> plan = plan_master(context.request, input, *file);
  run.item.sha256 = digest::sha256_hex(*file);
  if (!plan) {
    run.item.error = std::move(plan.error());
    return run;
  }
  run.item.size = plan->info.upright();
  run.item.omitted = plan->ladder.omitted;
  run.item.findings = plan->findings;
  for (const RenditionPlan& rendition : plan->ladder.renditions) {
    BatchOutput output;
    output.entry = planned_entry(context, input, *plan, rendition);
    run.item.outputs.push_back(std::move(output));
  }
  run.plan = std::move(*plan);
  const bool keep = context.request.inputs.size() <= kKeepInputs && file->size() <= kKeepBytes;
  if (keep) run.file = std::move(*file);
  return run;
}

}  // namespace picdesk
