// SPDX-License-Identifier: GPL-3.0-or-later
// What meta does with files that are no photos, broken, linked, or not ours to write.
#include <gmock/gmock.h>

#include <filesystem>

#include "cli/metadata_command.h"

namespace picdesk::test {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::StartsWith;

const std::vector<std::vector<std::string>> kSubcommands = {{"meta", "show"},
                                                            {"meta", "set", "--credit", "A"},
                                                            {"meta", "copy", "--from", "good.jpg"},
                                                            {"meta", "scrub"},
                                                            {"meta", "check"}};

struct Hostile {
  const char* name;
  const char* image;  // or empty: `bytes`
  const char* bytes;
};

class MetaHostile : public MetadataCommand, public ::testing::WithParamInterface<Hostile> {};

TEST_P(MetaHostile, IsRefusedByNameAndTheOthersGoOn) {
  copy("jpeg/credited.jpg", "good.jpg");
  if (*GetParam().image != '\0') {
    copy(GetParam().image, "bad.jpg");
  } else {
    write_file(folder_ / "bad.jpg", GetParam().bytes);
  }
  const auto before = bytes("bad.jpg");
  for (std::vector<std::string> words : kSubcommands) {
    words.insert(words.end(), {"bad.jpg", "good.jpg"});
    const auto result = picdesk(words);
    EXPECT_EQ(result.exit_code, 3) << words[1] << result.err;
    EXPECT_THAT(result.err, StartsWith("error: bad.jpg: ")) << words[1];
  }
  EXPECT_EQ(bytes("bad.jpg"), before);
}

INSTANTIATE_TEST_SUITE_P(All, MetaHostile,
                         ::testing::Values(Hostile{"NoBytes", "", ""},
                                           Hostile{"Text", "jpeg/text-named.jpg", ""},
                                           Hostile{"OnlyASignature", "", "\xFF\xD8\xFF"},
                                           Hostile{"CutHeader", "jpeg/truncated-header.jpg", ""},
                                           Hostile{"Svg", "other/drawing.svg", ""}),
                         [](const auto& param) { return param.param.name; });

class MetaRefused : public MetadataCommand {
 protected:
  ProcessResult set(const std::string& file) {
    return picdesk({"meta", "set", file, "--credit", "A"});
  }
};

TEST_F(MetaRefused, EmptyFoldersAndMissingFiles) {
  std::filesystem::create_directory(path("dir.jpg"));
  for (std::vector<std::string> words : kSubcommands) {
    words.push_back("dir.jpg");
    if (words[1] == "copy") words[3] = "dir.jpg";
    const auto folder = picdesk(words);
    EXPECT_EQ(folder.exit_code, 4) << words[1];
    EXPECT_THAT(folder.err, StartsWith("error: dir.jpg: no photographs in this folder"));
    words.back() = "gone.jpg";
    EXPECT_EQ(picdesk(words).exit_code, 4) << words[1];
    words.pop_back();
    EXPECT_EQ(picdesk(words).exit_code, 2) << words[1] << " without a file";
  }
}

TEST_F(MetaRefused, HardLinksUnlessAllowed) {
  copy("jpeg/credited.jpg", "a.jpg");
  std::filesystem::create_hard_link(path("a.jpg"), path("b.jpg"));
  const auto before = bytes("a.jpg");
  const auto result = set("a.jpg");
  EXPECT_EQ(result.exit_code, 4);
  EXPECT_THAT(result.err, HasSubstr("2 names (hard links)"));
  EXPECT_EQ(picdesk({"meta", "scrub", "a.jpg"}).exit_code, 4);
  EXPECT_EQ(bytes("a.jpg"), before);
  EXPECT_EQ(picdesk({"meta", "set", "a.jpg", "--credit", "A", "--allow-hardlinks"}).exit_code, 0);
  EXPECT_EQ(bytes("b.jpg"), before);
  EXPECT_EQ(shown("a.jpg")["credit"], "A");
}

TEST_F(MetaRefused, SymbolicLinks) {
  copy("jpeg/credited.jpg", "a.jpg");
  std::filesystem::create_symlink("a.jpg", path("link.jpg"));
  const auto before = bytes("a.jpg");
  const auto result = set("link.jpg");
  EXPECT_EQ(result.exit_code, 4);
  EXPECT_THAT(result.err, StartsWith("error: link.jpg: "));
  EXPECT_THAT(result.err, HasSubstr("name the file that the link points to"));
  EXPECT_EQ(picdesk({"meta", "scrub", "link.jpg"}).exit_code, 4);
  EXPECT_EQ(bytes("a.jpg"), before);
  EXPECT_TRUE(std::filesystem::is_symlink(path("link.jpg")));
}

TEST_F(MetaRefused, FoldersThatCannotBeWritten) {
  if (!can_drop_root()) GTEST_SKIP() << "setpriv cannot drop root's rights";
  copy("jpeg/credited.jpg", "in/a.jpg");
  const auto before = bytes("in/a.jpg");
  const auto result =
      shell("chmod 755 . in; chmod 444 in/a.jpg; chmod 555 in; " + std::string(kAsNobody) +
            "\"$picdesk\" meta set in/a.jpg --credit A; code=$?; chmod 755 in; exit $code");
  EXPECT_EQ(result.exit_code, 4);
  EXPECT_THAT(result.err, StartsWith("error: in/a.jpg"));
  EXPECT_EQ(bytes("in/a.jpg"), before);
  EXPECT_EQ(files(), (std::vector<std::string>{"in/a.jpg"}));
}

TEST_F(MetaRefused, FailuresAreDocumentsToo) {
  copy("jpeg/empty.jpg", "a.jpg");
  for (std::vector<std::string> words : kSubcommands) {
    if (words[1] == "copy") words[3] = "a.jpg";
    words.push_back("a.jpg");
    json failure = documents(words, 4).at(0);
    EXPECT_EQ(failure["schema"], "picdesk.failure/1") << words[1];
    EXPECT_EQ(failure["file"], "a.jpg");
    EXPECT_TRUE(failure["error"].contains("code"));
  }
}

TEST_F(MetaRefused, BrokenPicturesWithSoundHeadersAreEditedOrRefusedWhole) {
  for (const char* image : {"jpeg/truncated.jpg", "jpeg/trailing.jpg", "jpeg/two-in-one.jpg",
                            "png/truncated.png", "webp/truncated.webp"}) {
    const std::string file = std::filesystem::path(image).filename();
    copy(image, file);
    const auto before = bytes(file);
    const auto result = set(file);
    if (result.exit_code == 0) {
      EXPECT_EQ(shown(file)["credit"], "A") << file;
    } else {
      EXPECT_EQ(result.exit_code, 4) << file;
      EXPECT_EQ(bytes(file), before) << file;
    }
  }
}

}  // namespace
}  // namespace picdesk::test
