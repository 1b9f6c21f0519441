// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include <malloc.h>
#include <signal.h>

#include <exception>
#include <string>
#include <vector>

#include "exit_code.h"
#include "subcommands.h"
#include "values.h"

namespace picdesk::command {
namespace {

int run_subcommand(const Arguments& arguments, Console& console, const Render& render) {
  const std::string& name = arguments.subcommand;
  if (is_rendering(arguments)) {
    if (const std::optional<int> code = render(arguments, console)) return *code;
  }
  if (name == "crop plan") return crop_plan(arguments.crop, console);
  if (name == "crop check") return crop_check(arguments.crop_check, console);
  if (name == "crop locate") return crop_locate(arguments.crop_check, console);
  if (name == "preset list") return preset_list(console);
  if (name == "preset show") return preset_show(arguments.names, console);
  if (name == "preset validate") return preset_validate(arguments.names, console);
  if (name == "meta set") return meta_set(arguments.metadata, console);
  if (name == "meta copy") return meta_copy(arguments.metadata, console);
  if (name == "meta scrub") return meta_scrub(arguments.metadata, console);
  if (name == "meta check") return meta_check(arguments.metadata, console);
  if (name == "meta diff") return meta_diff(arguments.metadata, console);
  if (name == "meta undo") return meta_undo(arguments.undo, console);
  if (name == "sheet export") return sheet_export(arguments, console);
  if (name == "sheet apply") return sheet_apply(arguments, console);
  if (name == "check") return check(arguments.check, console);
  if (name == "explain") return explain(arguments.names, console);
  return meta_show(arguments.metadata, console);
}

int run(const std::vector<std::string>& words, const Render& render) {
  const Result<Arguments> arguments = parse_arguments(words);
  Console console(arguments ? arguments->console : ConsoleArguments());
  int code = ExitCode::done;
  const Result<void> color = check_color(arguments ? arguments->console.color : "auto");
  if (!arguments || !color) {
    console.error(!arguments ? arguments.error() : color.error());
    code = ExitCode::usage;
  } else if (!arguments->text.empty()) {
    console.product(arguments->text);
  } else {
    code = run_subcommand(*arguments, console, render);
  }
  if (!console.finish() && code < ExitCode::usage) {
    console.error({ErrorCode::io, "standard output cannot be written", "is its disk full?"});
    return ExitCode::nothing_done;
  }
  return code;
}

}  // namespace

bool is_rendering(const Arguments& arguments) {
  const std::string& name = arguments.subcommand;
  return name == "render" || name == "crop apply" || name == "report" ||
         arguments.metadata.isolation == "none";
}

int run(int count, char** words, const Render& render) {
  // A reader that leaves, or a file-size limit, is an error of one write, not the end of the run.
  signal(SIGPIPE, SIG_IGN);
  signal(SIGXFSZ, SIG_IGN);
  // Planes and encoder buffers go back to the system when they are freed. Left alone, glibc raises
  // this threshold with every large block and keeps them: 4 % of a 24 megapixel master's peak.
  mallopt(M_MMAP_THRESHOLD, 256 << 10);
  try {
    return run(std::vector<std::string>(words + 1, words + count), render);
  } catch (const std::exception& error) {  // memory ran out, or a defect
    Console({}).error({ErrorCode::internal, error.what(), "please report this"});
    return ExitCode::nothing_done;
  }
}

}  // namespace picdesk::command
