// SPDX-License-Identifier: GPL-3.0-or-later
// testimages/README.md says what is odd about every image, and names none that is not there.
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <sstream>

#include "architecture/source_tree.h"

namespace picdesk::test {
namespace {

// The files that the tables name, as "jpeg/plain.jpg": a heading "## jpeg/ ..." opens a folder.
std::vector<std::string> named_in_ledger() {
  static const std::regex name(R"(([a-z0-9-]+\.(jpg|png|webp|tif|gif|svg|bmp|heic|avif))\b)");
  std::vector<std::string> result;
  std::istringstream lines(source_text("testimages/README.md"));
  std::string folder;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("## ")) folder = line.substr(3, line.find('/') - 2);
    if (!line.starts_with("| ") || folder.empty()) continue;
    const std::string cell = line.substr(0, line.find('|', 1));
    for (std::sregex_iterator i(cell.begin(), cell.end(), name), end; i != end; ++i) {
      result.push_back("testimages/" + folder + (*i)[1].str());
    }
  }
  std::sort(result.begin(), result.end());
  return result;
}

TEST(LedgerTest, NamesEveryImageAndNoOther) {
  EXPECT_EQ(named_in_ledger(),
            files_beneath({"testimages/jpeg", "testimages/png", "testimages/webp",
                           "testimages/tiff", "testimages/other"},
                          {""}));
}

TEST(LedgerTest, ImagesAreSmallInAll) {
  std::size_t bytes = 0;
  for (const std::string& file : named_in_ledger()) bytes += source_text(file).size();
  EXPECT_LT(bytes, 600'000u);
}

}  // namespace
}  // namespace picdesk::test
