// SPDX-License-Identifier: GPL-3.0-or-later
// What picdesk.toml and presets say of rules.
#pragma once

#include <string>
#include <vector>

#include "picdesk/config.h"
#include "picdesk/finding.h"
#include "picdesk/preset.h"
#include "picdesk/result.h"

namespace picdesk::command {

// The nearest picdesk.toml, and a preset, whose rules all exist. Errors: those of load_config(),
// load_preset() and validate_rules().
Result<DeskConfig> load_desk();
Result<Preset> load_known_preset(const std::string& name);

// As suppressions name a file: relative to the folder of picdesk.toml.
std::string path_for_rules(const std::string& path, const DeskConfig& config);

// Leaves out what a [[suppress]] is about.
void drop_suppressed(std::vector<Finding>& findings, const std::string& path,
                     const DeskConfig& config);

}  // namespace picdesk::command
