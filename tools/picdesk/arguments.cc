// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"

#include <algorithm>

#include "cli11_options.h"
#include "picdesk/text.h"

namespace picdesk::command {
namespace {

// In the order of --help.
const std::vector<Subcommand>& all_subcommands() {
  static const std::vector<Subcommand> all = [] {
    std::vector<Subcommand> subcommands = render_subcommands();
    for (const auto more : {crop_subcommands, meta_subcommands, sheet_subcommands,
                            check_subcommands, report_subcommands}) {
      for (const Subcommand& subcommand : more()) subcommands.push_back(subcommand);
    }
    return subcommands;
  }();
  return all;
}

constexpr const char* kVersion = "picdesk " PICDESK_VERSION "\n";

std::string overview(const std::string& group) {
  std::string text =
      "The picture desk's image toolkit.\n\nUsage: picdesk SUBCOMMAND [OPTIONS]\n\nSubcommands:\n";
  for (const Subcommand& subcommand : all_subcommands()) {
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
         "3 some inputs failed; 4 nothing could be done; 130, 143 interrupted.\n";
}

// "did you mean render?", or where to look.
std::string suggestion(const std::string& word, const std::vector<std::string>& known,
                       const std::string& help) {
  const std::string nearest = text::nearest(word, known);
  return nearest.empty() ? "see `picdesk " + help + "--help`" : "did you mean " + nearest + "?";
}

bool is_group(const std::string& word) {
  return std::any_of(all_subcommands().begin(), all_subcommands().end(),
                     [&](const Subcommand& subcommand) {
                       return std::string(subcommand.name).rfind(word + " ", 0) == 0;
                     });
}

tl::unexpected<Error> no_subcommand(const std::string& group, const std::string& word) {
  std::vector<std::string> known;
  for (const Subcommand& subcommand : all_subcommands()) {
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
  for (const Subcommand& subcommand : all_subcommands()) {
    if (name == subcommand.name) {
      return parse_subcommand(subcommand, {words.begin() + (group ? 2 : 1), words.end()});
    }
  }
  return group ? no_subcommand(first, second) : no_subcommand("", first);
}

}  // namespace picdesk::command
