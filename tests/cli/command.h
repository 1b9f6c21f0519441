// SPDX-License-Identifier: GPL-3.0-or-later
// The built command, run in a folder of its own with masters in it.
#pragma once

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/process.h"
#include "support/temp_dir.h"

namespace picdesk::test {

class CommandTest : public ::testing::Test {
 protected:
  // `picdesk WORDS...` in the folder.
  ProcessResult picdesk(std::vector<std::string> words,
                        const std::vector<std::string>& environment = {});
  // `sh -c SCRIPT` in the folder; $picdesk is the command.
  ProcessResult shell(const std::string& script);

  // ./alone/picdesk, which has no worker to look at pictures, whatever is installed.
  void isolate_command();

  // testimages/NAME as a file of the folder.
  void copy(const std::string& image, const std::string& name);

  // Files of the folder beneath `prefix`, sorted.
  std::vector<std::string> files(const std::string& prefix = "") const;

  // The lines of JSON Lines.
  static std::vector<nlohmann::json> lines(const std::string& text);

  TempDir folder_;
};

// Runs the shell script without root's power to read and write everything.
bool can_drop_root();
extern const char* const kAsNobody;  // put before a command of a script; empty if we are not root

}  // namespace picdesk::test
