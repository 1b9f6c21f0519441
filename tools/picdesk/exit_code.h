// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace picdesk::command {

// What a script learns. Interrupted: 128 + the signal.
enum ExitCode : int {
  done = 0,
  findings = 1,     // done, with findings at or above --fail-on
  usage = 2,        // usage, preset or configuration error
  some_failed = 3,  // the other items are done
  nothing_done = 4,
};

}  // namespace picdesk::command
