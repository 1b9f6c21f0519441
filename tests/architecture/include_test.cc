// SPDX-License-Identifier: GPL-3.0-or-later
// Every #include against layers.toml.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <sstream>

#include "architecture/layer_table.h"
#include "architecture/source_tree.h"
#include "support/paths.h"

namespace picdesk::test {
namespace {

const LayerTable& table() {
  static const LayerTable result =
      read_layer_table(source_dir() + "/tests/architecture/layers.toml");
  return result;
}

std::vector<std::string> module_names() {
  std::vector<std::string> result;
  for (const auto& [name, module] : table().modules) result.push_back(name);
  return result;
}

class ModuleTest : public testing::TestWithParam<std::string> {
 protected:
  const Module& module() const { return table().modules.at(GetParam()); }
};

TEST_P(ModuleTest, IncludesOnlyWhatTheTableAllows) {
  std::vector<std::string> files = files_beneath({module().folder}, {".h", ".cc"});
  for (const std::string& header : module().headers) {
    files.push_back("lib/include/picdesk/" + header);
  }
  EXPECT_EQ(complaints(files,
                       [](const std::string& file) -> std::string {
                         for (const Include& include : includes_of(source_text(file))) {
                           const std::string why = objection(table(), file, include);
                           if (why.empty()) continue;
                           return "line " + std::to_string(include.line) + ": " + include.target +
                                  ": " + why;
                         }
                         return {};
                       }),
            "");
}

TEST_P(ModuleTest, UsesOnlyLowerLayers) {
  for (const std::string& used : module().uses) {
    ASSERT_TRUE(table().modules.contains(used)) << used;
    EXPECT_LT(table().modules.at(used).layer, module().layer) << used;
  }
}

// Modules named by picdesk_module(... USES ...), or as picdesk_NAME in the command's own file.
std::vector<std::string> linked_modules(const std::string& cmake) {
  std::vector<std::string> result;
  std::smatch uses;
  const std::string text = std::regex_replace(cmake, std::regex("#.*"), "");
  if (std::regex_search(text, uses, std::regex(R"(USES\s+((?:[a-z]+\s*)+))"))) {
    std::istringstream words(uses[1].str());
    for (std::string word; words >> word;) result.push_back(word);
  }
  const std::regex target(R"(\bpicdesk_([a-z]+)\b)");
  for (std::sregex_iterator i(text.begin(), text.end(), target), end; i != end; ++i) {
    if (table().modules.contains((*i)[1])) result.push_back((*i)[1]);
  }
  return result;
}

TEST_P(ModuleTest, LinksOnlyWhatTheTableAllows) {
  for (const std::string& linked :
       linked_modules(source_text(module().folder + "/CMakeLists.txt"))) {
    if (linked == GetParam()) continue;
    EXPECT_THAT(module().uses, testing::Contains(linked)) << module().folder;
  }
}

TEST(LinkedModulesTest, AreFoundInBothForms) {
  EXPECT_THAT(linked_modules("picdesk_module(plan USES base preset LINKS ICU::uc)"),
              testing::ElementsAre("base", "preset"));
  EXPECT_THAT(linked_modules("target_link_libraries(picdesk PRIVATE picdesk_batch CLI11::CLI11)"),
              testing::ElementsAre("batch"));
}

INSTANTIATE_TEST_SUITE_P(Architecture, ModuleTest, testing::ValuesIn(module_names()),
                         [](const auto& test) { return test.param; });

TEST(LayerTableTest, HoldsEveryFolderAndEveryPublicHeader) {
  std::vector<std::string> folders;
  for (const auto& entry : std::filesystem::directory_iterator(source_dir() + "/lib")) {
    const std::string name = entry.path().filename().string();
    if (entry.is_directory() && name != "include") folders.push_back(name);
  }
  for (const std::string& folder : folders) {
    EXPECT_TRUE(table().modules.contains(folder)) << "lib/" << folder << " is not in layers.toml";
  }
  for (const std::string& file : files_beneath({"lib/include"}, {".h"})) {
    EXPECT_NE(module_of(table(), file), "") << file << " has no owner in layers.toml";
  }
}

// The judge itself: what it must refuse and what it must let pass.
struct Verdict {
  const char* name;
  const char* file;
  bool quoted;
  const char* target;
  const char* why;  // part of the objection; "" allows
};

class VerdictTest : public testing::TestWithParam<Verdict> {};

TEST_P(VerdictTest, IsGiven) {
  const Verdict& verdict = GetParam();
  const std::string why = objection(table(), verdict.file, {1, verdict.quoted, verdict.target});
  if (std::string(verdict.why).empty()) {
    EXPECT_EQ(why, "");
  } else {
    EXPECT_THAT(why, testing::HasSubstr(verdict.why));
  }
}

INSTANTIATE_TEST_SUITE_P(
    Architecture, VerdictTest,
    testing::Values(
        Verdict{"StandardHeader", "lib/plan/crop.cc", false, "vector", ""},
        Verdict{"OwnHeader", "lib/image/image.cc", true, "image/image.h", ""},
        Verdict{"OwnPublicHeader", "lib/plan/crop.cc", true, "picdesk/plan.h", ""},
        Verdict{"LowerModule", "lib/plan/crop.cc", true, "base/text.h", ""},
        Verdict{"Sibling", "lib/image/image.cc", true, "webp/webp.h", "may not use webp"},
        Verdict{"HigherLayer", "lib/plan/crop.cc", true, "picdesk/render.h", "may not use render"},
        Verdict{"HeaderFromHigherLayer", "lib/include/picdesk/preset.h", true, "picdesk/plan.h",
                "may not use plan"},
        Verdict{"UnknownModule", "lib/plan/crop.cc", true, "nowhere/x.h", "no module owns it"},
        Verdict{"NoFolder", "lib/plan/crop.cc", true, "crop.h", "name the module"},
        Verdict{"FencedHere", "lib/metadata/xmp.cc", false, "exiv2/exiv2.hpp", ""},
        Verdict{"FencedElsewhere", "lib/plan/crop.cc", false, "exiv2/exiv2.hpp", "is fenced"},
        Verdict{"FencedInHeader", "lib/metadata/xmp.h", false, "exiv2/exiv2.hpp", "is fenced"},
        Verdict{"UnknownLibrary", "lib/plan/crop.cc", false, "boost/any.hpp", "no fence"},
        Verdict{"CHeader", "lib/plan/crop.cc", false, "math.h", "no fence"},
        Verdict{"CommandUsesPublic", "tools/picdesk/main.cc", true, "picdesk/check.h", ""},
        Verdict{"CommandDecodesNothing", "tools/picdesk/main.cc", true, "picdesk/batch.h",
                "command may not use batch"},
        Verdict{"RenderUsesTheCommand", "tools/render/main.cc", true, "console.h", ""},
        Verdict{"CommandUsesPrivate", "tools/picdesk/main.cc", true, "base/text.h",
                "public headers only"},
        Verdict{"ArgumentsOnly", "tools/picdesk/main.cc", false, "CLI/CLI.hpp", "is fenced"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(IncludesOfTest, FindsBothKindsAndNothingInComments) {
  const auto found =
      includes_of("// #include \"a.h\"\n#include <b>\n  # include \"c/d.h\"\nint x;\n");
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].line, 2);
  EXPECT_FALSE(found[0].quoted);
  EXPECT_EQ(found[1].target, "c/d.h");
  EXPECT_TRUE(found[1].quoted);
}

}  // namespace
}  // namespace picdesk::test
