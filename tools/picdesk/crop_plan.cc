// SPDX-License-Identifier: GPL-3.0-or-later
#include "crop_wishes.h"
#include "exit_code.h"
#include "inputs.h"
#include "photo_file.h"
#include "planned_crops.h"
#include "subcommands.h"

namespace picdesk::command {
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
  for (const files::Found& input : inputs->found) {
    Result<PlannedPhoto> planned = plan_photo_crops(input.path, *wishes, vision);
    if (planned) {
      show(*planned, console);
      tally.done();
    } else {
      tally.failed(input.path, planned.error());
    }
  }
  tally.add_missing(*inputs);
  return tally.exit_code();
}

}  // namespace picdesk::command
