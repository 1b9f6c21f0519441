// SPDX-License-Identifier: GPL-3.0-or-later
// Options of render and preset.
#include "cli11_options.h"

namespace picdesk::command {
namespace {

void add_presets(App& app, Arguments& arguments) {
  app.add_option("PRESET", arguments.names, "names or paths")->take_all()->option_text("...");
}

void add_sheet_options(App& app, RenderArguments& render) {
  const char* group = "Metadata (instead of the master's)";
  add_value(app, "--sheet-base", render.sheet_base, "FILE",
            "its base [FILE.base.json if it is there]")
      ->group(group);
  add_values(app, "--codes", render.codes, "FILE", "code replacements for the texts (repeatable)")
      ->group(group);
  add_value(app, "--codes-delimiter", render.code_delimiter, "CHARACTER", "around codes [\\]")
      ->group(group);
  add_value(app, "--codes-mode", render.codes_mode, "MODE",
            "unknown codes: strict fails the photo, lenient leaves them [strict]")
      ->group(group);
  app.add_flag("--variables", render.variables, "expand {variables} in the sheet's texts")
      ->group(group);
}

void define_render(App& app, RenderArguments& render) {
  add_inputs(app, render.inputs, kInputHelp);
  add_value(app, "--preset", render.preset, "NAME",
            "by name or path [$PICDESK_PRESET, else article-hero]")
      ->envname("PICDESK_PRESET");
  add_value(app, "-o,--output", render.output, "FOLDER",
            "where the renditions go [$PICDESK_OUTPUT, else web]")
      ->envname("PICDESK_OUTPUT");
  add_value(app, "--manifest", render.manifest, "NAME",
            "manifest in that folder [manifest.ndjson]; \"\": none");
  add_value(app, "--date", render.date, "YYYY-MM-DD",
            "date in the path [the photo's own, else its file's]");
  add_value(app, "--id", render.id, "NUMBER",
            "id in the path [from the file name]; one master only");
  add_value(app, "--slug", render.slug, "TEXT", "words in the path [from file name or headline]");
  add_value(app, "--focal", render.focal, "X,Y", "what must stay in view, each from 0 to 1");
  add_values(app, "--crop", render.crops, "[SPEC=]X,Y,WIDTH,HEIGHT",
             "explicit crop, px of the upright master (repeatable)");
  add_values(app, "--protect", render.protect, "X,Y,WIDTH,HEIGHT",
             "part that no crop may cut, px of the upright master (repeatable)");
  add_value(
      app, "--detector", render.detector, "WHO",
      "who looks at masters for crops: auto, none, haar, dlib or model [picdesk.toml, else auto]");
  add_value(app, "--markup", render.markup, "SYNTAX", "print html, markdown, jsx or json to paste");
  add_value(app, "--language", render.language, "LANG",
            "language of the markup's texts, such as ar");
  add_value(app, "-j,--jobs", render.jobs, "NUMBER", "threads [$PICDESK_JOBS, else one a core]")
      ->envname("PICDESK_JOBS");
  add_value(app, "--fail-on", render.fail_on, "SEVERITY",
            "exit 1 on findings from error, warning or info up, or never [error]");
  add_value(app, "--report", render.report, "FILE",
            "write a contact sheet (HTML) of what was made, for people to look at");
  add_value(app, "--sheet", render.sheet, "FILE",
            "caption sheet (CSV, TSV) with the photos' fields")
      ->group("Metadata (instead of the master's)");
  add_sheet_options(app, render);
  app.add_flag("--force", render.force, "overwrite files that picdesk did not make");
  app.add_flag("-n,--dry-run", render.dry_run, "plan and print, write nothing");
  app.add_flag("--explain", render.explain, "say why each file is made, kept or left out");
}

}  // namespace

std::vector<Subcommand> render_subcommands() {
  return {
      {"render", "make web renditions, a manifest and markup from masters",
       [](App& app, Arguments& arguments, std::vector<std::string> words) {
         define_render(app, arguments.render);
         const FieldOptions fields(app, "Metadata (instead of the master's)");
         parse(app, arguments, std::move(words));
         arguments.render.fields = fields.in_order();
       }},
      {"preset list", "name the presets that ship with picdesk",
       [](App& app, Arguments& arguments, std::vector<std::string> words) {
         parse(app, arguments, std::move(words));
       }},
      {"preset show", "print a preset",
       [](App& app, Arguments& arguments, std::vector<std::string> words) {
         add_presets(app, arguments);
         parse(app, arguments, std::move(words));
       }},
      {"preset validate", "check presets",
       [](App& app, Arguments& arguments, std::vector<std::string> words) {
         add_presets(app, arguments);
         parse(app, arguments, std::move(words));
       }},
  };
}

}  // namespace picdesk::command
