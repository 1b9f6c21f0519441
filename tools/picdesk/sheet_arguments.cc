// SPDX-License-Identifier: GPL-3.0-or-later
// Options of sheet.
#include "cli11_options.h"
#include "metadata_options.h"

namespace picdesk::command {
namespace {

void define_export(App& app, Arguments& arguments) {
  add_inputs(app, arguments.metadata.inputs, "a folder, or files");
  add_value(app, "-o,--output", arguments.sheet.sheet, "FILE", "the sheet: .csv or .tsv");
  add_values(app, "--field", arguments.metadata.field_names, "FIELD",
             "a column, such as alt[ar] (repeatable) [those that desks edit]");
  add_value(app, "--root", arguments.sheet.root, "FOLDER",
            "file names are relative to it [the sheet's folder, else the folder named]");
  app.add_flag("--force", arguments.sheet.force, "replace a sheet that is there");
  add_reading(app, arguments.metadata);
}

void define_apply(App& app, Arguments& arguments) {
  app.add_option("SHEET", arguments.sheet.sheet, "the sheet: .csv or .tsv");
  add_value(app, "--root", arguments.sheet.root, "FOLDER",
            "where the photos are [the sheet's folder]");
  add_value(app, "--base", arguments.sheet.base, "FILE",
            "what the photos said at the export [SHEET.base.json if it is there]");
  app.add_flag("--write", arguments.sheet.write, "apply the changes; without it they are printed");
  app.add_flag("--all-or-nothing", arguments.sheet.all_or_nothing,
               "write nothing if any row is refused");
  add_codes(app, arguments.metadata);
  add_reading(app, arguments.metadata);
  add_writing(app, arguments.metadata);
}

}  // namespace

std::vector<Subcommand> sheet_subcommands() {
  return {
      {"sheet export", "write a caption sheet of photos",
       [](App& app, Arguments& arguments, std::vector<std::string> words) {
         define_export(app, arguments);
         parse(app, arguments, std::move(words));
       }},
      {"sheet apply", "bring an edited caption sheet back into the photos",
       [](App& app, Arguments& arguments, std::vector<std::string> words) {
         define_apply(app, arguments);
         parse(app, arguments, std::move(words));
       }},
  };
}

}  // namespace picdesk::command
