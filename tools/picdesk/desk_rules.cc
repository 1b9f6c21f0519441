// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk_rules.h"

#include <filesystem>

#include "picdesk/rules.h"

namespace picdesk::command {

Result<DeskConfig> load_desk() {
  Result<DeskConfig> config = load_config(".");
  if (!config) return forward_error(config);
  if (Result<void> known = validate_rules(*config); !known) return forward_error(known);
  return config;
}

Result<Preset> load_known_preset(const std::string& name) {
  Result<Preset> preset = load_preset(name);
  if (!preset) return forward_error(preset);
  if (Result<void> known = validate_rules(*preset); !known) return forward_error(known);
  return preset;
}

std::string path_for_rules(const std::string& path, const DeskConfig& config) {
  if (config.path.empty()) return path;
  std::error_code error;
  const auto folder = std::filesystem::path(config.path).parent_path();
  const auto relative = std::filesystem::proximate(path, folder.empty() ? "." : folder, error);
  return error ? path : relative.generic_string();
}

void drop_suppressed(std::vector<Finding>& findings, const std::string& path,
                     const DeskConfig& config) {
  if (config.suppressions.empty()) return;
  const std::string named = path_for_rules(path, config);
  std::erase_if(findings,
                [&](const Finding& finding) { return is_suppressed(config, finding.rule, named); });
}

}  // namespace picdesk::command
