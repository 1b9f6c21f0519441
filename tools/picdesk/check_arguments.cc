// SPDX-License-Identifier: GPL-3.0-or-later
// Options of check and explain.
#include "cli11_options.h"

namespace picdesk::command {
namespace {

void add_settings(App& app, CheckArguments& check) {
  const char* group = "What is checked";
  add_value(app, "--site-root", check.site_root, "FOLDER", "where absolute URLs of images begin")
      ->group(group);
  add_value(app, "--profile", check.profile, "NAME",
            "auto, caption-as-alt (the alt is the caption) or alt-and-caption [auto]")
      ->group(group);
  add_value(app, "--lang", check.language, "LANG",
            "of articles that do not say it: en, fr, ar, fa, ckb, kmr, tr, ur [en]")
      ->group(group);
  add_value(app, "--now", check.now, "DATE", "what \"in the future\" is held against [today]")
      ->group(group);
  add_value(app, "--manifest", check.manifest, "FILE",
            "of `render`: heroes it made are held against their masters")
      ->group(group);
  add_value(app, "--masters", check.masters, "FOLDER", "where the manifest's masters are")
      ->group(group);
  add_value(app, "--stdin-name", check.stdin_name, "NAME",
            "path of the article on standard input (INPUT is -)")
      ->group(group);
  add_value(app, "-j,--jobs", check.jobs, "NUMBER",
            "articles at once [$PICDESK_JOBS, else one a core]")
      ->envname("PICDESK_JOBS")
      ->group(group);
}

void add_report(App& app, CheckArguments& check) {
  const char* group = "Report";
  add_value(app, "--format", check.format, "FORMAT",
            "text, concise, json, sarif, junit or github [text]")
      ->group(group);
  add_value(app, "-o,--output", check.output, "FILE", "the report [standard output]")->group(group);
  add_value(app, "--fail-on", check.fail_on, "SEVERITY",
            "exit 1 on findings from error, warning or info up, or never [error]")
      ->group(group);
  app.add_flag("--exit-zero", check.exit_zero, "exit 0 where --fail-on would give 1")->group(group);
  add_value(app, "--baseline", check.baseline, "FILE", "findings that are known and do not fail")
      ->group(group);
  app.add_flag("--update-baseline", check.update_baseline, "add what was found to it")
      ->group(group);
  app.add_flag("--prune-baseline", check.prune_baseline, "drop what is no longer found from it")
      ->group(group);
}

void add_fixing(App& app, CheckArguments& check) {
  const char* group = "Fixing";
  app.add_flag("--fix", check.fix, "apply safe fixes to the articles")->group(group);
  app.add_flag("--unsafe-fixes", check.unsafe_fixes,
               "apply also fixes that may change what was meant")
      ->group(group);
  app.add_flag("--diff", check.diff, "print what the fixes would change, write nothing")
      ->group(group);
}

void define_check(App& app, CheckArguments& check) {
  app.add_option("INPUT", check.paths,
                 "articles (.md, .markdown, .html, .htm, .xhtml), folders, or -")
      ->take_all()
      ->option_text("...");
  add_settings(app, check);
  add_report(app, check);
  add_fixing(app, check);
}

}  // namespace

std::vector<Subcommand> check_subcommands() {
  return {{"check", "check articles: hero, alt text, caption, date, credit, file, markup",
           [](App& app, Arguments& arguments, std::vector<std::string> words) {
             define_check(app, arguments.check);
             parse(app, arguments, std::move(words));
           }},
          {"explain", "say what a rule tests, why, and how to mend it",
           [](App& app, Arguments& arguments, std::vector<std::string> words) {
             app.add_option("RULE", arguments.names, "rule ids such as alt/missing; none: list")
                 ->take_all()
                 ->option_text("...");
             parse(app, arguments, std::move(words));
           }}};
}

}  // namespace picdesk::command
