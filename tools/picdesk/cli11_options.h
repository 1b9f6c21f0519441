// SPDX-License-Identifier: GPL-3.0-or-later
// What the option tables share. Only the files that make them include this: CLI11 is fenced here.
//
// Traps of CLI11 2.1: an option that may take more than one word splits a value in brackets
// ("[AFP]"), so allow_extra_args(false) everywhere; "--caption=" takes the next word for its value,
// so it is cut into two words in arguments.cc; required() and the like complain before an unknown
// option does, so they are not used.
#pragma once

#include <CLI/CLI.hpp>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "arguments.h"

namespace picdesk::command {

using CLI::App;

// One value; `form` is how it is written, as the help shows it.
CLI::Option* add_value(App& app, const std::string& name, std::string& value, const char* form,
                       const std::string& help);
// May be given several times, each with one value.
CLI::Option* add_values(App& app, const std::string& name, std::vector<std::string>& values,
                        const char* form, const std::string& help);
void add_console(App& app, ConsoleArguments& console);
void add_inputs(App& app, InputArguments& inputs, const std::string& help);

constexpr const char* kInputHelp =
    "files, folders, or @FILE with one path a line (./@FILE: a file of that name)";

// Field options keep their order on the command line: later ones override earlier ones.
class FieldOptions {
 public:
  FieldOptions(App& app, const char* group);
  std::vector<std::pair<std::string, std::string>> in_order() const;

 private:
  App& app_;
  std::map<std::string, std::vector<std::string>> values_;
  std::map<const CLI::Option*, std::string> names_;
};

// Reads the words of one subcommand into what its table points at.
void parse(App& app, Arguments& arguments, std::vector<std::string> words);

// One subcommand: its options are defined only when it is called.
struct Subcommand {
  const char* name;
  const char* help;
  void (*parse)(App& app, Arguments& arguments, std::vector<std::string> words);
};
std::vector<Subcommand> render_subcommands();
std::vector<Subcommand> crop_subcommands();
std::vector<Subcommand> meta_subcommands();
std::vector<Subcommand> sheet_subcommands();
std::vector<Subcommand> check_subcommands();
std::vector<Subcommand> report_subcommands();

}  // namespace picdesk::command
