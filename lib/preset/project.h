// SPDX-License-Identifier: GPL-3.0-or-later
// The project that a run belongs to: the folder of the nearest picdesk.toml, upwards.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace picdesk::preset {

// picdesk.toml at or above `folder`; empty if there is none.
std::filesystem::path nearest_config(const std::filesystem::path& folder);

// presets/ or policies/ beside the one nearest to the working folder; empty if there is none.
std::filesystem::path project_subfolder(const char* name);

// Stems of the .toml files of a folder, sorted.
std::vector<std::string> toml_names_in(const std::filesystem::path& folder);

}  // namespace picdesk::preset
