// SPDX-License-Identifier: GPL-3.0-or-later
// The table of rules against the sources: whatever they call a rule is in it, and it holds nothing
// else.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <sstream>

#include "architecture/source_tree.h"
#include "picdesk/rules.h"

namespace picdesk::test {
namespace {

// Texts of the form of an id that are none.
constexpr std::array<std::string_view, 11> kOther{"picdesk/v1",     "application/octet-stream",
                                                  "image/avif",     "image/heif",
                                                  "image/jpeg",     "image/jxl",
                                                  "image/png",      "image/tiff",
                                                  "image/webp",     "image/x-dcraw",
                                                  "libexec/picdesk"};

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; }

// "family/name" at `begin`, if a quote or a colon ends it.
std::string id_at(const std::string& line, std::size_t begin) {
  std::size_t end = begin;
  int slashes = 0;
  while (end < line.size() && (is_word(line[end]) || line[end] == '/')) {
    slashes += line[end] == '/' ? 1 : 0;
    ++end;
  }
  const std::size_t slash = line.find('/', begin);
  const bool whole = end < line.size() && (line[end] == '"' || line.substr(end, 2) == ": ");
  if (slashes != 1 || !whole || slash == begin || slash + 1 == end) return {};
  if (line[begin] < 'a' || line[slash + 1] < 'a') return {};  // "mwg/1" is no finding
  return line.substr(begin, end - begin);
}

// Ids that begin a string, or stand in it behind ": ".
std::set<std::string> ids_in(const std::string& text) {
  std::set<std::string> ids;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t first = line.find_first_not_of(' ');
    if (first == std::string::npos || line[first] == '#' || line.substr(first, 2) == "//") continue;
    line.resize(std::min(line.size(), line.find("  // ")));
    for (std::size_t at = line.find('"'); at != std::string::npos; at = line.find('"', at + 1)) {
      const std::size_t skip = line.substr(at + 1, 2) == ": " ? 3 : 1;
      if (std::string id = id_at(line, at + skip); !id.empty()) ids.insert(std::move(id));
    }
  }
  return ids;
}

// Id -> a file that names it.
std::map<std::string, std::string> named_ids() {
  std::map<std::string, std::string> ids;
  for (const std::string& file : files_beneath({"lib", "tools"}, {".cc", ".h"})) {
    if (file.starts_with("lib/check/table/")) continue;
    for (const std::string& id : ids_in(source_text(file))) {
      if (std::ranges::find(kOther, id) == kOther.end()) ids.emplace(id, file);
    }
  }
  return ids;
}

TEST(RuleIds, OfTheSourcesAreInTheTable) {
  const auto named = named_ids();
  EXPECT_GT(named.size(), 50u);
  for (const auto& [id, file] : named) {
    EXPECT_NE(find_rule(id), nullptr) << id << " in " << file << " is in no lib/check/table";
  }
}

TEST(RuleIds, OfTheTableAreInTheSources) {
  const auto named = named_ids();
  for (const Rule& rule : rules()) {
    EXPECT_TRUE(named.contains(std::string(rule.id))) << rule.id << " is raised nowhere";
  }
}

TEST(RuleIds, AreToldFromOtherTexts) {
  EXPECT_EQ(ids_in("  add(\"meta/vocab\", \"x\" + \": sheet/stale: \" + y);  // \"no/rule\"\n// "
                   "\"no/rule\"\n"),
            (std::set<std::string>{"meta/vocab", "sheet/stale"}));
  EXPECT_EQ(ids_in("#include \"base/text\"\nf(\"mwg/1\", \"a/b/c\", \"/x\", \"x/\", \"a/b c\");"),
            std::set<std::string>());
}

}  // namespace
}  // namespace picdesk::test
