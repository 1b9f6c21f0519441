// SPDX-License-Identifier: GPL-3.0-or-later
// picdesk-render: picdesk with the libraries that decode pictures and parse their metadata; picdesk
// hands itself over to it. Not for people, though it understands all that picdesk does.
#include "command.h"
#include "rendering.h"

namespace {

std::optional<int> render(const picdesk::command::Arguments& arguments,
                          picdesk::command::Console& console) {
  if (arguments.subcommand == "crop apply") {
    return picdesk::command::crop_apply(arguments.crop, console);
  }
  if (arguments.subcommand == "report") return picdesk::command::report(arguments.report, console);
  if (arguments.subcommand == "render") return picdesk::command::render(arguments.render, console);
  return std::nullopt;
}

}  // namespace

int main(int count, char** words) { return picdesk::command::run(count, words, render); }
