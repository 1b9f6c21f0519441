// SPDX-License-Identifier: GPL-3.0-or-later
// The only user of CLI11. One App per subcommand, made only for the one that is called.
//
// Traps of CLI11 2.1: an option that may take more than one word splits a value in brackets
// ("[AFP]"), so allow_extra_args(false) everywhere; "--caption=" takes the next word for its value,
// so it is cut into two words here; required() and the like complain before an unknown option does,
// so they are not used.
#include "arguments.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <map>

#include "picdesk/text.h"

namespace picdesk::command {
namespace {

using CLI::App;

// One value; `form` is how it is written, as the help shows it.
CLI::Option* add_value(App& app, const std::string& name, std::string& value, const char* form,
                       const std::string& help) {
  return app.add_option(name, value, help)->option_text(form);
}

// May be given several times, each with one value.
CLI::Option* add_values(App& app, const std::string& name, std::vector<std::string>& values,
                        const char* form, const std::string& help) {
  return app.add_option(name, values, help)->take_all()->allow_extra_args(false)->option_text(form);
}

void add_console(App& app, ConsoleArguments& console) {
  app.add_flag("--json", console.json, "JSON Lines on standard output");
  app.add_flag("-q,--quiet", console.quiet, "errors only");
  app.add_flag("-v,--verbose", console.verbose, "say more");
  add_value(app, "--color", console.color, "WHEN", "auto, always or never [auto]");
}

void add_inputs(App& app, InputArguments& inputs, const std::string& help) {
  app.add_option("INPUT", inputs.paths, help)->take_all()->option_text("...");
  app.add_flag("-0,--null", inputs.null_separated, "read NUL-separated paths from standard input");
}

constexpr const char* kInputHelp =
    "files, folders, or @FILE with one path a line (./@FILE: a file of that name)";

struct FieldOption {
  const char* name;
  const char* form;
  const char* help;
};
constexpr std::array<FieldOption, 10> kFieldOptions{
    {{"caption", "[LANG=]TEXT", "what happens in the picture (repeatable)"},
     {"alt", "[LANG=]TEXT", "what it shows, for people who cannot see it (repeatable)"},
     {"credit", "TEXT", "credit line: \"Agency Name\""},
     {"headline", "TEXT", "headline"},
     {"creator", "NAME", "who took it; several: \"A; B\""},
     {"copyright", "TEXT", "copyright notice"},
     {"source", "TEXT", "who supplied it"},
     {"web-statement", "URL", "where the rights are stated"},
     {"keywords", "TEXT", "several: \"a; b\""},
     {"set", "FIELD=VALUE", "any metadata field; no value clears it (repeatable)"}}};

// Field options keep their order on the command line: later ones override earlier ones.
class FieldOptions {
 public:
  explicit FieldOptions(App& app) : app_(app) {
    for (const FieldOption& field : kFieldOptions) {
      CLI::Option* option = add_values(app, std::string("--") + field.name, values_[field.name],
                                       field.form, field.help);
      names_[option->group("Metadata (instead of the master's)")] = field.name;
    }
  }

  std::vector<std::pair<std::string, std::string>> in_order() const {
    std::vector<std::pair<std::string, std::string>> fields;
    std::map<std::string, std::size_t> next;
    for (const CLI::Option* option : app_.parse_order()) {
      const auto found = names_.find(option);
      if (found == names_.end()) continue;
      const std::string& name = found->second;
      fields.emplace_back(name, values_.at(name).at(next[name]++));
    }
    return fields;
  }

 private:
  App& app_;
  std::map<std::string, std::vector<std::string>> values_;
  std::map<const CLI::Option*, std::string> names_;
};

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
  add_value(app, "--markup", render.markup, "SYNTAX", "print html, markdown, jsx or json to paste");
  add_value(app, "--language", render.language, "LANG",
            "language of the markup's texts, such as ar");
  add_value(app, "-j,--jobs", render.jobs, "NUMBER", "threads [$PICDESK_JOBS, else one a core]")
      ->envname("PICDESK_JOBS");
  add_value(app, "--fail-on", render.fail_on, "SEVERITY",
            "exit 1 on findings from error, warning or info up, or never [error]");
  app.add_flag("--force", render.force, "overwrite files that picdesk did not make");
  app.add_flag("-n,--dry-run", render.dry_run, "plan and print, write nothing");
  app.add_flag("--explain", render.explain, "say why each file is made, kept or left out");
}

void define_crop_plan(App& app, CropPlanArguments& crop) {
  add_inputs(app, crop.inputs, kInputHelp);
  add_values(app, "--ratio", crop.ratios, "WIDTH:HEIGHT", "repeatable [25:16]");
  add_value(app, "--focal", crop.focal, "X,Y", "what must stay in view, each from 0 to 1");
  add_value(app, "--crop", crop.crop, "X,Y,WIDTH,HEIGHT", "crop within it, px");
}

using Parser = void (*)(App&, Arguments&, std::vector<std::string>);

void parse(App& app, Arguments& arguments, std::vector<std::string> words) {
  add_console(app, arguments.console);
  std::reverse(words.begin(), words.end());  // CLI11 takes the words from the end
  app.parse(words);
}

struct Subcommand {
  const char* name;
  const char* help;
  Parser parse;
};

constexpr std::array<Subcommand, 6> kSubcommands{{
    {"render", "make web renditions, a manifest and markup from masters",
     [](App& app, Arguments& arguments, std::vector<std::string> words) {
       define_render(app, arguments.render);
       const FieldOptions fields(app);
       parse(app, arguments, std::move(words));
       arguments.render.fields = fields.in_order();
     }},
    {"crop plan", "print the crops that ratios would take from masters",
     [](App& app, Arguments& arguments, std::vector<std::string> words) {
       define_crop_plan(app, arguments.crop_plan);
       parse(app, arguments, std::move(words));
     }},
    {"preset list", "name the presets that ship with picdesk",
     [](App& app, Arguments& arguments, std::vector<std::string> words) {
       parse(app, arguments, std::move(words));
     }},
    {"preset show", "print a preset",
     [](App& app, Arguments& arguments, std::vector<std::string> words) {
       app.add_option("PRESET", arguments.names, "names or paths")->take_all()->option_text("...");
       parse(app, arguments, std::move(words));
     }},
    {"preset validate", "check presets",
     [](App& app, Arguments& arguments, std::vector<std::string> words) {
       app.add_option("PRESET", arguments.names, "names or paths")->take_all()->option_text("...");
       parse(app, arguments, std::move(words));
     }},
    {"meta show", "print the metadata of photos and renditions",
     [](App& app, Arguments& arguments, std::vector<std::string> words) {
       add_inputs(app, arguments.inputs, "files, folders, or @FILE with one path a line");
       parse(app, arguments, std::move(words));
     }},
}};

constexpr const char* kVersion = "picdesk " PICDESK_VERSION "\n";

std::string overview(const std::string& group) {
  std::string text =
      "The picture desk's image toolkit.\n\nUsage: picdesk SUBCOMMAND [OPTIONS]\n\nSubcommands:\n";
  for (const Subcommand& subcommand : kSubcommands) {
    const std::string name = subcommand.name;
    if (!group.empty() && name.rfind(group + " ", 0) != 0) continue;
    text += "  " + name + std::string(18 - name.size(), ' ') + subcommand.help + "\n";
  }
  return text +
         "\n`picdesk SUBCOMMAND --help` lists its options. `picdesk --version` prints the "
         "version.\n"
         "Environment: PICDESK_PRESET, PICDESK_OUTPUT, PICDESK_JOBS, NO_COLOR.\n"
         "Exit codes: 0 done; 1 findings at or above --fail-on; 2 usage, preset or configuration "
         "error;\n"
         "3 some masters failed; 4 nothing could be done; 130, 143 interrupted.\n";
}

// "did you mean render?", or where to look.
std::string suggestion(const std::string& word, const std::vector<std::string>& known,
                       const std::string& help) {
  const std::string nearest = text::nearest(word, known);
  return nearest.empty() ? "see `picdesk " + help + "--help`" : "did you mean " + nearest + "?";
}

bool is_group(const std::string& word) {
  return std::any_of(kSubcommands.begin(), kSubcommands.end(), [&](const Subcommand& subcommand) {
    return std::string(subcommand.name).rfind(word + " ", 0) == 0;
  });
}

tl::unexpected<Error> no_subcommand(const std::string& group, const std::string& word) {
  std::vector<std::string> known;
  for (const Subcommand& subcommand : kSubcommands) {
    std::string name = subcommand.name;
    if (group.empty())
      name = name.substr(0, name.find(' '));
    else if (name.rfind(group + " ", 0) == 0)
      name = name.substr(group.size() + 1);
    else
      continue;
    known.push_back(std::move(name));
  }
  const std::string what = group.empty() ? "picdesk" : "picdesk " + group;
  const std::string help = group.empty() ? "" : group + " ";
  if (word.empty()) {
    return fail(ErrorCode::invalid_argument, what + ": which subcommand?",
                "see `picdesk " + help + "--help`");
  }
  return fail(ErrorCode::invalid_argument, what + ": unknown subcommand '" + word + "'",
              suggestion(word, known, help));
}

// "--caption=" gives "--caption" and "".
std::vector<std::string> split_empty_values(const std::vector<std::string>& words) {
  std::vector<std::string> split;
  bool options = true;
  for (const std::string& word : words) {
    options = options && word != "--";
    const bool empty =
        options && word.size() > 3 && word.rfind("--", 0) == 0 && word.find('=') == word.size() - 1;
    split.push_back(empty ? word.substr(0, word.size() - 1) : word);
    if (empty) split.emplace_back();
  }
  return split;
}

std::vector<std::string> option_names(const App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

tl::unexpected<Error> usage_error(const App& app, const Subcommand& subcommand,
                                  const CLI::ParseError& error) {
  const std::string command = std::string("picdesk ") + subcommand.name;
  const std::string help = std::string(subcommand.name) + " ";
  const std::vector<std::string> extras = app.remaining();
  if (dynamic_cast<const CLI::ExtrasError*>(&error) == nullptr || extras.empty()) {
    return fail(ErrorCode::invalid_argument, command + ": " + error.what(),
                "see `" + command + " --help`");
  }
  const std::string word = extras.front().substr(0, extras.front().find('='));
  const bool option = word.rfind('-', 0) == 0;
  return fail(ErrorCode::invalid_argument,
              command + (option ? ": unknown option '" : ": unexpected '") + word + "'",
              suggestion(word, option ? option_names(app) : std::vector<std::string>{}, help));
}

Result<Arguments> parse_subcommand(const Subcommand& subcommand, std::vector<std::string> words) {
  Arguments arguments;
  arguments.subcommand = subcommand.name;
  App app(subcommand.help, std::string("picdesk ") + subcommand.name);
  app.option_defaults()->take_last();  // a script's own option overrides that of its wrapper
  try {
    subcommand.parse(app, arguments, split_empty_values(words));
  } catch (const CLI::CallForHelp&) {
    arguments.text = app.help();
  } catch (const CLI::ParseError& error) {
    return usage_error(app, subcommand, error);
  }
  return arguments;
}

}  // namespace

Result<Arguments> parse_arguments(const std::vector<std::string>& words) {
  const std::string first = words.empty() ? "" : words[0];
  Arguments arguments;
  if (first == "--version") arguments.text = kVersion;
  if (first == "--help" || first == "-h") arguments.text = overview("");
  if (!arguments.text.empty()) return arguments;
  const bool group = is_group(first);
  const std::string second = words.size() > 1 ? words[1] : "";
  if (group && (second == "--help" || second == "-h")) {
    arguments.text = overview(first);
    return arguments;
  }
  const std::string name = group ? first + " " + second : first;
  for (const Subcommand& subcommand : kSubcommands) {
    if (name == subcommand.name) {
      return parse_subcommand(subcommand, {words.begin() + (group ? 2 : 1), words.end()});
    }
  }
  return group ? no_subcommand(first, second) : no_subcommand("", first);
}

}  // namespace picdesk::command
