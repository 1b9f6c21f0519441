// SPDX-License-Identifier: GPL-3.0-or-later
#include "preset/project.h"

#include <algorithm>

namespace picdesk::preset {

namespace fs = std::filesystem;

fs::path nearest_config(const fs::path& start) {
  std::error_code error;
  for (fs::path folder = fs::absolute(start.empty() ? "." : start, error).lexically_normal();
       !error; folder = folder.parent_path()) {
    if (fs::is_regular_file(folder / "picdesk.toml", error)) return folder / "picdesk.toml";
    error.clear();
    if (folder == folder.root_path()) break;
  }
  return {};
}

fs::path project_subfolder(const char* name) {
  const fs::path config = nearest_config(".");
  return config.empty() ? fs::path{} : config.parent_path() / name;
}

std::vector<std::string> toml_names_in(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  fs::directory_iterator entry(folder, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    const fs::path path = entry->path();
    if (path.extension() == ".toml") names.push_back(path.stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace picdesk::preset
