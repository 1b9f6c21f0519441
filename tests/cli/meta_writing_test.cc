// SPDX-License-Identifier: GPL-3.0-or-later
// Options of writing: carriers, dates, repair, times, isolation, and where they come from.
#include <gmock/gmock.h>

#include <chrono>
#include <filesystem>

#include "cli/metadata_command.h"

namespace picdesk::test {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class MetaWriting : public MetadataCommand {
 protected:
  ProcessResult set(const std::string& file, std::vector<std::string> options) {
    options.insert(options.begin(), {"meta", "set", file});
    return picdesk(options);
  }
};

TEST_F(MetaWriting, SyncExifAndIimDecideTheCarriers) {
  copy("jpeg/plain.jpg", "a.jpg");
  copy("jpeg/plain.jpg", "b.jpg");
  set("a.jpg", {"--caption", "Words"});
  EXPECT_EQ(tag("a.jpg", "IFD0:ImageDescription"), "Words");
  EXPECT_EQ(tag("a.jpg", "IPTC:Caption-Abstract"), "");
  set("b.jpg", {"--caption", "Words", "--sync-exif", "present", "--sync-iim", "always"});
  EXPECT_EQ(tag("b.jpg", "IFD0:ImageDescription"), "");
  EXPECT_EQ(tag("b.jpg", "IPTC:Caption-Abstract"), "Words");
  EXPECT_EQ(set("a.jpg", {"--credit", "A", "--sync-exif", "alway"}).exit_code, 2);
}

TEST_F(MetaWriting, TheConfigurationSetsDefaults) {
  copy("jpeg/plain.jpg", "a.jpg");
  write_file(folder_ / "picdesk.toml",
             "[metadata]\nsync.exif = \"leave\"\nsync.iim = \"always\"\n");
  set("a.jpg", {"--caption", "Words"});
  EXPECT_EQ(tag("a.jpg", "IFD0:ImageDescription"), "");
  EXPECT_EQ(tag("a.jpg", "IPTC:Caption-Abstract"), "Words");
  set("a.jpg", {"--caption", "More", "--sync-exif", "always"});
  EXPECT_EQ(tag("a.jpg", "IFD0:ImageDescription"), "More");
  write_file(folder_ / "picdesk.toml", "[metadata]\nsync.exiff = \"leave\"\n");
  EXPECT_EQ(set("a.jpg", {"--caption", "x"}).exit_code, 2);
}

TEST_F(MetaWriting, TheCaptureTimeChangesOnRequestOnly) {
  copy("jpeg/credited.jpg", "a.jpg");
  const std::string taken = tag("a.jpg", "ExifIFD:DateTimeOriginal");
  set("a.jpg", {"--set", "date_created=2024-10-03T14:05:09"});
  EXPECT_EQ(tag("a.jpg", "ExifIFD:DateTimeOriginal"), taken);
  set("a.jpg", {"--set", "date_created=2024-10-03T14:05:10", "--sync-exif-date"});
  EXPECT_EQ(tag("a.jpg", "ExifIFD:DateTimeOriginal"), "2024:10:03 14:05:10");
}

TEST_F(MetaWriting, TextsTooLongForIimAreCutThereWithAFinding) {
  copy("jpeg/credited.jpg", "a.jpg");
  const std::string credit = "An agency whose name is longer than thirty-two bytes";
  const json edit = documents({"meta", "set", "a.jpg", "--credit", credit})[0];
  EXPECT_THAT(edit["findings"].dump(), HasSubstr("meta/iim-truncated"));
  bool cut = false;
  for (const json& change : edit["changes"]) {
    if (change["carrier"] == "iim") cut = change.value("truncated", false);
  }
  EXPECT_TRUE(cut);
  EXPECT_EQ(tag("a.jpg", "XMP-photoshop:Credit"), credit);
  const std::string iim = tag("a.jpg", "IPTC:Credit");
  EXPECT_THAT(iim, ::testing::Not(IsEmpty()));
  EXPECT_LE(iim.size(), 32u);
  EXPECT_TRUE(credit.starts_with(iim)) << iim;
}

TEST_F(MetaWriting, EditsMoveTheTimeUnlessItIsKept) {
  copy("jpeg/plain.jpg", "a.jpg");
  const auto old = std::filesystem::last_write_time(path("a.jpg")) - std::chrono::hours(48);
  std::filesystem::last_write_time(path("a.jpg"), old);
  set("a.jpg", {"--credit", "A", "--keep-mtime"});
  EXPECT_EQ(std::filesystem::last_write_time(path("a.jpg")), old);
  set("a.jpg", {"--credit", "B"});
  EXPECT_GT(std::filesystem::last_write_time(path("a.jpg")), old + std::chrono::hours(47));
}

TEST_F(MetaWriting, WithAndWithoutTheSandboxTheBytesAreTheSame) {
  for (const char* image : {"jpeg/conflict.jpg", "webp/credited.webp", "png/credited.png"}) {
    const std::string name = std::filesystem::path(image).filename();
    copy(image, "in/" + name);
    copy(image, "out/" + name);
  }
  const std::vector<std::string> clock = {"SOURCE_DATE_EPOCH=1700000000"};
  ASSERT_EQ(picdesk({"meta", "set", "in", "--caption", "Ω"}, clock).exit_code, 0);
  ASSERT_EQ(
      picdesk({"meta", "set", "out", "--caption", "Ω", "--isolation", "none"}, clock).exit_code, 0);
  for (const char* name : {"conflict.jpg", "credited.webp", "credited.png"}) {
    EXPECT_EQ(bytes("in/" + std::string(name)), bytes("out/" + std::string(name))) << name;
  }
  EXPECT_EQ(set("in/conflict.jpg", {"--credit", "A", "--isolation", "maybe"}).exit_code, 2);
}

TEST_F(MetaWriting, ManyFoldersAtOnceReportInTheOrderNamed) {
  std::vector<std::string> words = {"meta", "set", "--credit", "A", "-j", "4"};
  for (const char* name : {"c/1.jpg", "a/2.jpg", "b/3.jpg", "a/4.jpg"}) {
    copy("jpeg/plain.jpg", name);
    words.push_back(name);
  }
  const auto all = documents(words);
  ASSERT_EQ(all.size(), 4u);
  for (std::size_t i = 0; i < all.size(); ++i) {
    EXPECT_EQ(all[i]["file"], words[i + 6]);
    EXPECT_EQ(all[i]["changed"], true);
  }
}

TEST_F(MetaWriting, MojibakeIsRepairedOnRequest) {
  copy("jpeg/plain.jpg", "a.jpg");
  ASSERT_EQ(set("a.jpg", {"--creator", "FranÃ§ois"}).exit_code, 0);
  EXPECT_EQ(shown("a.jpg")["creators"], json{"FranÃ§ois"});
  const auto result = set("a.jpg", {"--fix-mojibake"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(shown("a.jpg")["creators"], json{"François"});
}

TEST_F(MetaWriting, HostileNamesReachNoTerminal) {
  copy("jpeg/plain.jpg",
       "a\x1b"
       "[31m.jpg");
  const auto result =
      set("a\x1b"
          "[31m.jpg",
          {"--credit", "x\u202Ey"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.out.find('\x1b'), std::string::npos);
  EXPECT_THAT(result.out, HasSubstr("x<U+202E>y"));
}

}  // namespace
}  // namespace picdesk::test
