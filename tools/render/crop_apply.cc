// SPDX-License-Identifier: GPL-3.0-or-later
#include <optional>
#include <string>
#include <utility>

#include "crop_cut.h"
#include "edit_report.h"
#include "exit_code.h"
#include "metadata_editor.h"
#include "metadata_run.h"
#include "picdesk/config.h"
#include "picdesk/photo_regions.h"
#include "planned_crops.h"
#include "rendering.h"
#include "values.h"

namespace picdesk::command {
namespace {

Result<void> check(const CropArguments& arguments, const CropWishes& wishes) {
  const auto wrong = [](const std::string& what, const std::string& hint) {
    return fail(ErrorCode::invalid_argument, "crop apply: " + what, hint);
  };
  if (arguments.output.empty() && !arguments.write_back && !arguments.dry_run) {
    return wrong("nothing to do", "give -o FILE to write the crop, or --write-back to keep it");
  }
  if (wishes.ratios.empty() && !arguments.output.empty()) {
    return wrong("no --ratio is given", "give --ratio WIDTH:HEIGHT, such as 16:9");
  }
  if (wishes.ratios.empty() && !wishes.focal_point) {
    return wrong("there is neither a ratio nor a focal point",
                 "give --ratio WIDTH:HEIGHT, --focal X,Y, or both");
  }
  if (!arguments.width.empty()) return check_width(arguments.width);
  return {};
}

// Whatever is done to one photo.
class CropApplication {
 public:
  CropApplication(const CropArguments& arguments, const CropWishes& wishes, VisionSession& vision,
                  std::optional<MetadataEditor> editor, Console& console)
      : arguments_(arguments),
        wishes_(wishes),
        vision_(vision),
        editor_(std::move(editor)),
        console_(console),
        cutter_(arguments, console),
        tally_(console),
        report_(console) {}

  void apply(const BatchInput& input, bool single) {
    Result<PlannedPhoto> planned = plan_photo_crops(input.path, wishes_, vision_);
    if (!planned) return fail_photo(input.path, planned.error());
    show(*planned, console_);
    if (!arguments_.output.empty()) {
      Result<void> cut = cutter_.cut(input, *planned, single);
      if (!cut) return fail_photo(input.path, cut.error());
    }
    if (editor_) {
      write_back(input.path, *planned);
    } else {
      tally_.done();
    }
  }

  int finish(const Inputs& inputs) {
    if (!editor_) {
      tally_.add_missing(inputs);
      return tally_.exit_code();
    }
    report_.add_missing(inputs);
    return report_.finish(arguments_.dry_run);
  }

 private:
  void fail_photo(const std::string& path, const Error& error) {
    editor_ ? report_.failed(path, error) : tally_.failed(path, error);
  }

  void write_back(const std::string& path, const PlannedPhoto& planned) {
    RegionDecision decision;
    for (const PlannedCrop& crop : planned.crops) {
      decision.crops.emplace_back(crop.ratio, crop.choice.plan.rect);
    }
    decision.focal_point = wishes_.focal_point;
    decision.confirmed = wishes_.any();
    const MakeEdit make = [&](const PhotoAsRead& photo,
                              std::vector<Finding>&) -> Result<MetadataEdit> {
      MetadataEdit edit{photo.reading.record, {"regions"}};
      Result<std::vector<ImageRegion>> regions =
          with_decision(edit.values.regions, photo.info.stored, photo.info.orientation, decision);
      if (!regions) return forward_error(regions);
      edit.values.regions = std::move(*regions);
      return edit;
    };
    EditOutcome outcome = editor_->edit(path, make, arguments_.dry_run);
    // Where there is no crop to show them with.
    outcome.findings.insert(outcome.findings.begin(), planned.findings.begin(),
                            planned.findings.end());
    report_.add(outcome);
  }

  const CropArguments& arguments_;
  const CropWishes& wishes_;
  VisionSession& vision_;
  std::optional<MetadataEditor> editor_;
  Console& console_;
  CropCutter cutter_;
  Tally tally_;        // without an editor
  EditReport report_;  // of the editor
};

Result<std::optional<MetadataEditor>> editor_for(const CropArguments& arguments) {
  if (!arguments.write_back) return std::optional<MetadataEditor>();
  Result<MetadataSettings> settings = make_settings({});
  if (!settings) return forward_error(settings);
  Result<MetadataEditor> editor = MetadataEditor::make(std::move(*settings), "crop apply");
  if (!editor) return forward_error(editor);
  return std::optional<MetadataEditor>(std::move(*editor));
}

}  // namespace

int crop_apply(const CropArguments& arguments, Console& console) {
  const auto stop = [&](const Error& error) {
    console.error(error);
    return ExitCode::usage;
  };
  Result<CropWishes> wishes = read_crop_wishes(arguments);
  if (!wishes) return stop(wishes.error());
  if (Result<void> valid = check(arguments, *wishes); !valid) return stop(valid.error());
  Result<Inputs> inputs = collect_inputs(arguments.inputs);
  if (!inputs) return stop(inputs.error());
  Result<DeskConfig> config = load_config(".");
  if (!config) return stop(config.error());
  Result<VisionChoice> choice = read_vision_choice(arguments.detector, *config);
  if (!choice) return stop(choice.error());
  Result<std::optional<MetadataEditor>> editor = editor_for(arguments);
  if (!editor) return stop(editor.error());
  if (wishes->ratios.empty()) choice->looks = false;  // a point alone needs nobody to look

  VisionSession vision(std::move(*choice));
  CropApplication application(arguments, *wishes, vision, std::move(*editor), console);
  const bool single = inputs->found.size() == 1 && wishes->ratios.size() == 1;
  for (const BatchInput& input : inputs->found) application.apply(input, single);
  return application.finish(*inputs);
}

}  // namespace picdesk::command
