// SPDX-License-Identifier: GPL-3.0-or-later
#include <malloc.h>
#include <signal.h>

#include <exception>
#include <string>
#include <vector>

#include "arguments.h"
#include "console.h"
#include "exit_code.h"
#include "subcommands.h"
#include "values.h"

namespace picdesk::command {
namespace {

int run_subcommand(const Arguments& arguments, Console& console) {
  const std::string& name = arguments.subcommand;
  if (name == "render") return render(arguments.render, console);
  if (name == "crop plan") return crop_plan(arguments.crop, console);
  if (name == "crop apply") return crop_apply(arguments.crop, console);
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
  if (name == "report") return report(arguments.report, console);
  return meta_show(arguments.metadata, console);
}

int run(const std::vector<std::string>& words) {
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
    code = run_subcommand(*arguments, console);
  }
  if (!console.finish() && code < ExitCode::usage) {
    console.error({ErrorCode::io, "standard output cannot be written", "is its disk full?"});
    return ExitCode::nothing_done;
  }
  return code;
}

}  // namespace
}  // namespace picdesk::command

int main(int count, char** words) {
  // A reader that leaves, or a file-size limit, is an error of one write, not the end of the run.
  signal(SIGPIPE, SIG_IGN);
  signal(SIGXFSZ, SIG_IGN);
  // Planes and encoder buffers go back to the system when they are freed. Left alone, glibc raises
  // this threshold with every large block and keeps them: 4 % of a 24 megapixel master's peak.
  mallopt(M_MMAP_THRESHOLD, 256 << 10);
  try {
    return picdesk::command::run({words + 1, words + count});
  } catch (const std::exception& error) {  // memory ran out, or a defect
    picdesk::command::Console({}).error(
        {picdesk::ErrorCode::internal, error.what(), "please report this"});
    return picdesk::command::ExitCode::nothing_done;
  }
}
