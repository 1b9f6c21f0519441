// SPDX-License-Identifier: GPL-3.0-or-later
// Options of crop.
#include "cli11_options.h"

namespace picdesk::command {
namespace {

constexpr const char* kDetectorHelp =
    "who looks at the picture: auto, none, haar, dlib or model [picdesk.toml, else auto]";

void add_wishes(App& app, CropArguments& crop) {
  add_inputs(app, crop.inputs, kInputHelp);
  add_value(app, "--focal", crop.focal, "X,Y", "what must stay in view, each from 0 to 1");
  add_value(app, "--focal-form", crop.focal_form, "FORM:TEXT",
            "the same as fraction, payload, imgproxy, sanity, drupal or css writes it");
  add_value(app, "--crop", crop.crop, "X,Y,WIDTH,HEIGHT",
            "crop within it, px of the upright picture");
  add_values(app, "--protect", crop.protect, "X,Y,WIDTH,HEIGHT",
             "part that must not be cut, px (repeatable)");
  add_value(app, "--detector", crop.detector, "WHO", kDetectorHelp);
}

void define_plan(App& app, CropArguments& crop) {
  add_wishes(app, crop);
  add_values(app, "--ratio", crop.ratios, "WIDTH:HEIGHT", "repeatable [25:16]");
}

void define_apply(App& app, CropArguments& crop) {
  add_wishes(app, crop);
  add_values(app, "--ratio", crop.ratios, "WIDTH:HEIGHT", "of the crop (repeatable)");
  add_value(app, "-o,--output", crop.output, "FILE",
            "write the crop: .webp, .jpg or .avif, or a folder");
  add_value(app, "--width", crop.width, "PX", "of the written crop [as many as it has]");
  app.add_flag("--write-back", crop.write_back,
               "keep crop and focal point in the photo's metadata (undo: `picdesk meta undo`)");
  app.add_flag("--force", crop.force, "overwrite files");
  app.add_flag("-n,--dry-run", crop.dry_run, "plan and print, write nothing");
}

void define_check(App& app, CropCheckArguments& check) {
  app.add_option("MASTER RENDITION", check.paths, "two files, or two folders")
      ->take_all()
      ->option_text("");
  add_value(app, "--preset", check.preset, "NAME", "whose sizes and limits hold, by name or path");
  add_value(app, "--manifest", check.manifest, "FILE",
            "says which master a rendition is of [manifest.ndjson beside the renditions]");
  add_value(app, "--focal", check.focal, "X,Y", "what must be in view, each from 0 to 1");
  add_values(app, "--protect", check.protect, "X,Y,WIDTH,HEIGHT",
             "part of the master that must not be cut, px (repeatable)");
  add_value(app, "--detector", check.detector, "WHO", kDetectorHelp);
  add_value(app, "-j,--jobs", check.jobs, "NUMBER",
            "pairs at once [$PICDESK_JOBS, else one a core]")
      ->envname("PICDESK_JOBS");
  add_value(app, "--fail-on", check.fail_on, "SEVERITY",
            "exit 1 on findings from error, warning or info up, or never [error]");
}

void define_locate(App& app, CropCheckArguments& check) {
  app.add_option("MASTER RENDITION", check.paths, "two files")->take_all()->option_text("");
}

}  // namespace

std::vector<Subcommand> crop_subcommands() {
  return {
      {"crop plan", "print the crops that ratios would take from masters",
       [](App& app, Arguments& arguments, std::vector<std::string> words) {
         define_plan(app, arguments.crop);
         parse(app, arguments, std::move(words));
       }},
      {"crop apply", "cut a crop, or keep it in the photo's metadata",
       [](App& app, Arguments& arguments, std::vector<std::string> words) {
         define_apply(app, arguments.crop);
         parse(app, arguments, std::move(words));
       }},
      {"crop check", "hold renditions against their masters",
       [](App& app, Arguments& arguments, std::vector<std::string> words) {
         define_check(app, arguments.crop_check);
         parse(app, arguments, std::move(words));
       }},
      {"crop locate", "find where in its master a rendition comes from",
       [](App& app, Arguments& arguments, std::vector<std::string> words) {
         define_locate(app, arguments.crop_check);
         parse(app, arguments, std::move(words));
       }},
  };
}

}  // namespace picdesk::command
