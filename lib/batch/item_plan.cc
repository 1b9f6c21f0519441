// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <string>
#include <utility>

#include "base/digest.h"
#include "base/text.h"
#include "batch/item_run.h"
#include "batch/rect_text.h"

namespace picdesk {
namespace {

// Files up to this size are kept in memory from planning to rendering when the batch is small.
constexpr std::size_t kKeepBytes = 32u << 20;
constexpr std::size_t kKeepInputs = 4;

std::string crop_text(const RenditionPlan& plan) {
  std::string all = edges_text(plan.crop.rect) + ">" + std::to_string(plan.size.width) + "x" +
                    std::to_string(plan.size.height);
  if (plan.picture)
    all += "@" + edges_text(*plan.picture) + "#" +
           std::to_string(plan.spec.bars.value_or(plan.spec.background));
  return all;
}

// How sure a crop is, to what a reader of the manifest can use.
double rounded(double confidence) { return std::round(confidence * 1000) / 1000; }

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
  entry.crop_level = name(plan.crop.level);
  entry.crop_confidence = rounded(plan.crop.confidence);
  const auto basis = master.crop_basis.find(plan.spec.name);
  // One that is shown whole between bars cannot be asked for as a crop.
  if (basis != master.crop_basis.end() && !plan.crop.letterbox) entry.crop_basis = basis->second;
  entry.mime = media_type(plan.spec.format);
  const std::vector<std::string> parts{"picdesk-key/1", master.sha256,          recipe,
                                       crop_text(plan), master.metadata_digest, entry.output,
                                       context.engine};
  entry.key = digest::sha256_hex_of_fields(parts);
  return entry;
}

// A spec whose crop cannot be: nothing else of the master is held up by it.
BatchOutput refused_output(const BatchInput& input, const MasterPlan& master,
                           const RefusedSpec& refused) {
  BatchOutput output;
  output.state = BatchOutput::State::failed;
  output.entry.master = text::nfc(input.relative);
  output.entry.master_sha256 = master.sha256;
  output.entry.master_bytes = master.bytes;
  output.entry.master_size = master.info.upright();
  output.entry.spec = refused.spec;
  output.entry.status = "failed";
  output.entry.error = refused.error;
  output.entry.error->message = input.path + ": " + refused.error.message;
  return output;
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
  Result<MasterPlan> plan = plan_master(context.request, context.ledger, input, *file);
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
  for (const RefusedSpec& refused : plan->ladder.refused) {
    run.item.outputs.push_back(refused_output(input, *plan, refused));
  }
  run.plan = std::move(*plan);
  const bool keep = context.request.inputs.size() <= kKeepInputs && file->size() <= kKeepBytes;
  if (keep) run.file = std::move(*file);
  return run;
}

}  // namespace picdesk
