// SPDX-License-Identifier: GPL-3.0-or-later
// How metadata is read, edited and stored: the command line over picdesk.toml over the defaults.
#pragma once

#include <string>

#include "arguments.h"
#include "picdesk/config.h"
#include "picdesk/master_edit.h"
#include "picdesk/metadata_edit.h"
#include "picdesk/result.h"

namespace picdesk::command {

struct MetadataSettings {
  DeskConfig config;
  EditOptions edit;  // edit.read: how files are read
  MasterEditOptions store;
  std::string sidecar_naming;  // "", "stem" or "full"
  bool isolated = true;
  int jobs = 0;  // 0: one a core
};

// How embedded metadata is read: as picdesk.toml says, but for the policy where one is given.
// Errors: invalid_argument naming the option.
Result<ReadOptions> read_options(const MetadataConfig& desk, const std::string& policy);

// picdesk.toml is looked for from the working folder upwards. Errors: invalid_argument naming the
// option, those of the configuration.
Result<MetadataSettings> make_settings(const MetadataArguments& arguments);

}  // namespace picdesk::command
