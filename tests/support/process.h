// SPDX-License-Identifier: GPL-3.0-or-later
// Runs another program, as an oracle or as the thing under test.
#pragma once

#include <string>
#include <vector>

namespace picdesk::test {

struct ProcessResult {
  int exit_code = -1;  // 128 + signal if it was killed
  std::string out;
  std::string err;
};

// Arguments are passed as they are, no shell. Environment variables of the form "NAME=value" are
// added. `directory` is the working directory; empty: ours. Throws std::runtime_error if the
// program cannot be started.
ProcessResult run(const std::vector<std::string>& command,
                  const std::vector<std::string>& environment = {},
                  const std::string& directory = {});

}  // namespace picdesk::test
