// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/source_tree.h"

#include <algorithm>
#include <filesystem>

#include "support/paths.h"
#include "support/temp_dir.h"

namespace picdesk::test {

namespace fs = std::filesystem;

std::vector<std::string> files_beneath(const std::vector<std::string>& folders,
                                       const std::vector<std::string>& endings) {
  std::vector<std::string> result;
  for (const std::string& folder : folders) {
    for (const auto& entry : fs::recursive_directory_iterator(source_dir() + "/" + folder)) {
      const std::string file = fs::relative(entry.path(), source_dir()).string();
      const bool wanted =
          std::any_of(endings.begin(), endings.end(),
                      [&](const std::string& ending) { return file.ends_with(ending); });
      if (entry.is_regular_file() && wanted) result.push_back(file);
    }
  }
  std::sort(result.begin(), result.end());
  return result;
}

std::string source_text(const std::string& file) { return read_text(source_dir() + "/" + file); }

std::string complaints(const std::vector<std::string>& files,
                       const std::function<std::string(const std::string& file)>& complaint) {
  std::string result;
  for (const std::string& file : files) {
    const std::string text = complaint(file);
    if (!text.empty()) result += file + ": " + text + "\n";
  }
  return result;
}

}  // namespace picdesk::test
