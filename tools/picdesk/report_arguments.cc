// SPDX-License-Identifier: GPL-3.0-or-later
// Options of report.
#include "cli11_options.h"

namespace picdesk::command {
namespace {

void define_report(App& app, ReportArguments& report) {
  app.add_option("MANIFEST", report.manifests, "manifests of `render` (manifest.ndjson)")
      ->take_all()
      ->option_text("...");
  add_value(app, "--format", report.format, "FORMAT",
            "html: a contact sheet; text: what was found [html]");
  add_value(app, "-o,--output", report.output, "FILE",
            "the contact sheet [contact-sheet.html beside the first manifest]");
  add_value(app, "--masters", report.masters, "FOLDER",
            "where the masters are: they are shown whole, with their regions");
  add_value(
      app, "--detector", report.detector, "WHO",
      "looks for faces in the masters: auto, none, haar, dlib or model [picdesk.toml, else auto]");
  add_value(app, "--title", report.title, "TEXT", "of the page [Contact sheet]");
  add_value(app, "--fail-on", report.fail_on, "SEVERITY",
            "exit 1 on findings from error, warning or info up, or never [never]");
}

}  // namespace

std::vector<Subcommand> report_subcommands() {
  return {{"report", "make a contact sheet of what `render` made, for people to look at",
           [](App& app, Arguments& arguments, std::vector<std::string> words) {
             define_report(app, arguments.report);
             parse(app, arguments, std::move(words));
           }}};
}

}  // namespace picdesk::command
