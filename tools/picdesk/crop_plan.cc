// SPDX-License-Identifier: GPL-3.0-or-later
#include <optional>
#include <string>
#include <vector>

#include "exit_code.h"
#include "inputs.h"
#include "json_documents.h"
#include "photo_file.h"
#include "picdesk/plan.h"
#include "subcommands.h"
#include "values.h"

namespace picdesk::command {
namespace {

struct Wishes {
  std::vector<AspectRatio> ratios;
  std::optional<FocalPoint> focal_point;
  std::optional<Rect> crop;
};

Result<Wishes> read_wishes(const CropPlanArguments& arguments) {
  Wishes wishes;
  for (const std::string& text : arguments.ratios) {
    Result<AspectRatio> ratio = parse_ratio(text);
    if (!ratio) return forward_error(ratio);
    wishes.ratios.push_back(*ratio);
  }
  if (wishes.ratios.empty()) wishes.ratios.push_back({25, 16});  // the house hero
  Result<std::optional<FocalPoint>> focal = parse_focal(arguments.focal);
  if (!focal) return forward_error(focal);
  wishes.focal_point = *focal;
  if (!arguments.crop.empty()) {
    Result<Rect> crop = parse_crop(arguments.crop);
    if (!crop) return forward_error(crop);
    wishes.crop = *crop;
  }
  return wishes;
}

std::string text(const PlannedCrop& crop) {
  const Rect& rect = crop.choice.plan.rect;
  return crop.master + "  " + std::to_string(crop.ratio.width) + ":" +
         std::to_string(crop.ratio.height) + "  " + std::to_string(rect.width()) + "x" +
         std::to_string(rect.height()) + " at " + std::to_string(rect.x0) + "," +
         std::to_string(rect.y0) + "  " + crop.choice.plan.reason;
}

Result<void> plan_photo(const std::string& path, const Wishes& wishes, Console& console) {
  Result<PhotoFile> photo = open_photo(path);
  if (!photo) return forward_error(photo);
  const Size size = photo->info.upright();
  for (const AspectRatio& ratio : wishes.ratios) {
    Result<CropChoice> choice = plan_crop({size, ratio, wishes.crop, wishes.focal_point});
    if (!choice) {
      return fail(choice.error().code, path + ": " + choice.error().message, choice.error().hint);
    }
    const PlannedCrop crop{path, size, ratio, *choice};
    if (console.json()) {
      console.product(crop_document(crop));
      continue;
    }
    console.say(text(crop));
    for (const Finding& finding : choice->findings) console.finding(path, finding);
  }
  return {};
}

}  // namespace

int crop_plan(const CropPlanArguments& arguments, Console& console) {
  Result<Wishes> wishes = read_wishes(arguments);
  Result<Inputs> inputs = collect_inputs(arguments.inputs);
  if (!wishes || !inputs) {
    console.error(!wishes ? wishes.error() : inputs.error());
    return ExitCode::usage;
  }
  Tally tally(console);
  for (const BatchInput& input : inputs->found) {
    const Result<void> planned = plan_photo(input.path, *wishes, console);
    if (planned) {
      tally.done();
    } else {
      tally.failed(input.path, planned.error());
    }
  }
  tally.add_missing(*inputs);
  return tally.exit_code();
}

}  // namespace picdesk::command
