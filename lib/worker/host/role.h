// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the worker programs a host means.
#pragma once

#include <string>
#include <vector>

namespace picdesk::worker {

struct Role {
  std::string noun = "metadata";  // for messages: "the metadata worker"
  std::string program = "picdesk-worker";
  std::vector<std::string> arguments{};  // of the command line, its name left out
};

}  // namespace picdesk::worker
