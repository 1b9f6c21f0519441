// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "cli11_options.h"

namespace picdesk::command {

CLI::Option* add_value(App& app, const std::string& name, std::string& value, const char* form,
                       const std::string& help) {
  return app.add_option(name, value, help)->option_text(form);
}

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

namespace {

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

}  // namespace

FieldOptions::FieldOptions(App& app, const char* group) : app_(app) {
  for (const FieldOption& field : kFieldOptions) {
    CLI::Option* option = add_values(app, std::string("--") + field.name, values_[field.name],
                                     field.form, field.help);
    names_[option->group(group)] = field.name;
  }
}

std::vector<std::pair<std::string, std::string>> FieldOptions::in_order() const {
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

void parse(App& app, Arguments& arguments, std::vector<std::string> words) {
  add_console(app, arguments.console);
  std::reverse(words.begin(), words.end());  // CLI11 takes the words from the end
  app.parse(words);
}

}  // namespace picdesk::command
