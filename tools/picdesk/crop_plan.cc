// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <vector>

#include "crop_documents.h"
#include "crop_wishes.h"
#include "exit_code.h"
#include "inputs.h"
#include "photo_file.h"
#include "photo_subjects.h"
#include "planned_crops.h"
#include "subcommands.h"

namespace picdesk::command {
namespace {

void print(const std::string& path, const PlannedCrop& crop, Console& console) {
  if (console.json()) return console.product(crop_document(crop));
  console.say(crop_line(crop));
  if (console.verbose()) {
    for (const std::string& line : crop_details(crop)) console.say("  " + line);
  }
  for (const Finding& finding : crop.choice.findings) console.finding(path, finding);
}

Result<void> plan_photo(const std::string& path, const CropWishes& wishes, VisionSession& vision,
                        Console& console) {
  Result<PlannedPhoto> planned = plan_photo_crops(path, wishes, vision);
  if (!planned) return forward_error(planned);
  if (!console.json()) {
    for (const Finding& finding : planned->findings) console.finding(path, finding);
  }
  for (PlannedCrop& crop : planned->crops) {
    // What was found on the way to all crops stands with the first.
    if (&crop == &planned->crops.front() && console.json()) {
      crop.choice.findings.insert(crop.choice.findings.begin(), planned->findings.begin(),
                                  planned->findings.end());
    }
    print(path, crop, console);
  }
  return {};
}

}  // namespace

int crop_plan(const CropArguments& arguments, Console& console) {
  Result<CropWishes> wishes = read_crop_wishes(arguments);
  Result<Inputs> inputs = collect_inputs(arguments.inputs);
  Result<DeskConfig> config = load_config(".");
  Result<VisionChoice> choice =
      config ? read_vision_choice(arguments.detector, *config) : VisionChoice();
  for (const Error* error :
       {wishes ? nullptr : &wishes.error(), inputs ? nullptr : &inputs.error(),
        config ? nullptr : &config.error(), choice ? nullptr : &choice.error()}) {
    if (error == nullptr) continue;
    console.error(*error);
    return ExitCode::usage;
  }
  if (wishes->ratios.empty()) wishes->ratios.push_back({25, 16});  // the house hero
  VisionSession vision(std::move(*choice));
  Tally tally(console);
  for (const BatchInput& input : inputs->found) {
    const Result<void> planned = plan_photo(input.path, *wishes, vision, console);
    if (planned) {
      tally.done();
    } else {
      tally.failed(input.path, planned.error());
    }
  }
  tally.add_missing(*inputs);
  for (const Finding& finding : vision.absence()) console.finding("picdesk", finding);
  return tally.exit_code();
}

}  // namespace picdesk::command
