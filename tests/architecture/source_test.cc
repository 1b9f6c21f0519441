// SPDX-License-Identifier: GPL-3.0-or-later
// Habits that every source file keeps.
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "architecture/source_tree.h"

namespace picdesk::test {
namespace {

constexpr int kMostLines = 400;

std::string line(const std::string& text, int number) {
  std::istringstream lines(text);
  std::string result;
  for (int i = 0; i < number; ++i) std::getline(lines, result);
  return result;
}

// In the first line, or after the line that names the interpreter.
std::string complaint_about_licence(const std::string& file) {
  const std::string text = source_text(file);
  if (text.empty()) return "empty file";
  const bool script = text.starts_with("#!");
  return line(text, script ? 2 : 1).find("SPDX-License-Identifier: GPL-3.0-or-later") !=
                 std::string::npos
             ? ""
             : "no SPDX line at the top";
}

std::vector<std::string> scripts() {
  std::vector<std::string> result;
  for (const std::string& file : files_beneath({"tools", "testimages", "tests", ".ci"}, {""})) {
    if (source_text(file).starts_with("#!")) result.push_back(file);
  }
  return result;
}

TEST(SourceTest, BeginsWithTheLicence) {
  std::vector<std::string> files =
      files_beneath({"lib", "tools", "tests", "cmake", "testimages"},
                    {".h", ".cc", ".toml", ".py", ".sh", ".cmake", "CMakeLists.txt"});
  // Test data must be able to be odd; presets are texts for users to copy.
  std::erase_if(files, [](const std::string& file) {
    return file.find("/corpus/") != std::string::npos || file.find("/data/") != std::string::npos;
  });
  const std::vector<std::string> more = scripts();
  files.insert(files.end(), more.begin(), more.end());
  EXPECT_GT(files.size(), 50u);
  EXPECT_EQ(complaints(files, complaint_about_licence), "");
}

TEST(SourceTest, HeadersGuardThemselves) {
  EXPECT_EQ(complaints(files_beneath({"lib", "tools", "tests"}, {".h"}),
                       [](const std::string& file) {
                         const bool guarded =
                             source_text(file).find("\n#pragma once\n") != std::string::npos;
                         return guarded ? "" : "no #pragma once";
                       }),
            "");
}

TEST(SourceTest, HeadersOpenNoNamespaces) {
  EXPECT_EQ(complaints(files_beneath({"lib"}, {".h"}),
                       [](const std::string& file) {
                         const bool opens =
                             source_text(file).find("using namespace ") != std::string::npos;
                         return opens ? "using namespace in a header" : "";
                       }),
            "");
}

TEST(SourceTest, FilesAreSmall) {
  EXPECT_EQ(complaints(
                files_beneath({"lib", "tools", "tests", "testimages"}, {".h", ".cc", ".py", ".sh"}),
                [](const std::string& file) -> std::string {
                  const std::string text = source_text(file);
                  const auto lines = std::count(text.begin(), text.end(), '\n');
                  if (lines <= kMostLines) return {};
                  return std::to_string(lines) + " lines, at most " + std::to_string(kMostLines);
                }),
            "");
}

}  // namespace
}  // namespace picdesk::test
