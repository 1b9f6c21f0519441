// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/golden.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "support/paths.h"

namespace picdesk::test {

void expect_golden(std::string_view name, const std::string& text) {
  expect_file("tests/findings/golden/" + std::string(name), text, "update-goldens");
}

void expect_file(std::string_view name, const std::string& text, std::string_view target) {
  const std::string path = source_dir() + '/' + std::string(name);
  if (std::getenv("PICDESK_UPDATE_GOLDENS") != nullptr) {
    std::ofstream(path, std::ios::binary) << text;
    return;
  }
  std::ifstream file(path, std::ios::binary);
  const std::string golden((std::istreambuf_iterator<char>(file)), {});
  EXPECT_EQ(text, golden) << path
                          << " differs. If that is right: cmake --build --preset dev --target "
                          << target << ", and read the change";
}

}  // namespace picdesk::test
