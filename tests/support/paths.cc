// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/paths.h"

#include <cstdlib>
#include <filesystem>

namespace picdesk::test {

std::string source_dir() { return PICDESK_SOURCE_DIR; }
std::string binary_dir() { return PICDESK_BINARY_DIR; }
std::string test_image(const std::string& name) { return source_dir() + "/testimages/" + name; }
std::string picdesk_command() { return binary_dir() + "/tools/picdesk/picdesk"; }

std::string photo(const std::string& name) {
  const char* folder = std::getenv("PICDESK_PHOTOS");
  const std::string path =
      (folder != nullptr ? std::string(folder) : source_dir() + "/build/photos") + "/" + name;
  return std::filesystem::exists(path) ? path : std::string();
}

bool photos_required() { return std::getenv("PICDESK_REQUIRE_PHOTOS") != nullptr; }

}  // namespace picdesk::test
