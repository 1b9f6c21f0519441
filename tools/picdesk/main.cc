// SPDX-License-Identifier: GPL-3.0-or-later
// picdesk: starts in milliseconds, as it links neither a picture library nor exiv2. Where a
// subcommand needs them, picdesk-render takes the process over.
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

#include "command.h"
#include "exit_code.h"
#include "metadata_engine.h"
#include "picdesk/worker.h"

namespace {

using picdesk::command::ExitCode;

// Returns only if it fails.
int hand_over(char** words, picdesk::command::Console& console) {
  const picdesk::Result<std::string> program = picdesk::locate_program("picdesk-render");
  if (!program) {
    console.error(program.error());
    return ExitCode::nothing_done;
  }
  execv(program->c_str(), words);
  console.error({picdesk::ErrorCode::io, *program + ": cannot be started: " + std::strerror(errno),
                 "install picdesk again"});
  return ExitCode::nothing_done;
}

}  // namespace

// Not reached: what would edit in this process is handed over.
std::unique_ptr<picdesk::command::MetadataEngine> picdesk::command::engine_of_this_process() {
  return nullptr;
}

int main(int count, char** words) {
  return picdesk::command::run(count, words, [&](const auto&, picdesk::command::Console& console) {
    return hand_over(words, console);
  });
}
