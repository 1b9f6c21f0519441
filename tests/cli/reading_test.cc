// SPDX-License-Identifier: GPL-3.0-or-later
// The subcommands that only read: crop plan, preset, meta show.
#include <gmock/gmock.h>

#include "cli/command.h"
#include "support/paths.h"

namespace picdesk::test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

class CropPlan : public CommandTest {};

TEST_F(CropPlan, PrintsOneLineARatio) {
  copy("jpeg/scene.jpg", "scene.jpg");
  const auto result = picdesk(
      {"crop", "plan", "--ratio", "1:1", "--ratio", "25:16", "--detector", "none", "scene.jpg"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.out, AllOf(StartsWith("scene.jpg  1:1  854x854 at 213,0  "),
                                HasSubstr("\nscene.jpg  25:16  1280x819 at 0,17  ")));
}

TEST_F(CropPlan, UsesTheUprightSize) {
  copy("jpeg/orientation-6.jpg", "a.jpg");
  EXPECT_THAT(picdesk({"crop", "plan", "--ratio", "3:2", "a.jpg"}).out,
              StartsWith("a.jpg  3:2  240x160 at 0,0  "));
}

TEST_F(CropPlan, TakesFocalPointAndCrop) {
  copy("jpeg/scene.jpg", "scene.jpg");
  EXPECT_THAT(picdesk({"crop", "plan", "--ratio", "1:1", "--focal", "0,0", "scene.jpg"}).out,
              StartsWith("scene.jpg  1:1  854x854 at 0,0  "));
  EXPECT_THAT(
      picdesk({"crop", "plan", "--ratio", "1:1", "--crop", "10,20,300,300", "scene.jpg"}).out,
      StartsWith("scene.jpg  1:1  300x300 at 10,20  "));
}

TEST_F(CropPlan, CropOutsideThePictureFails) {
  copy("jpeg/scene.jpg", "scene.jpg");
  const auto result = picdesk({"crop", "plan", "--crop", "5000,0,10,10", "scene.jpg"});
  EXPECT_EQ(result.exit_code, 4);
  EXPECT_THAT(result.err, StartsWith("error: scene.jpg: "));
}

class PresetCommand : public CommandTest {};

TEST_F(PresetCommand, ListsNamesAndDescriptions) {
  const auto result = picdesk({"preset", "list"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.out, StartsWith("article-hero    Article hero: "));
  for (const char* name : {"article-inline", "print-proof", "social-card", "wordpress"}) {
    EXPECT_THAT(result.out, HasSubstr(std::string("\n") + name + " "));
  }
}

TEST_F(PresetCommand, ShowsTheFileAsItShips) {
  EXPECT_EQ(picdesk({"preset", "show", "article-hero"}).out,
            read_text(source_dir() + "/presets/article-hero.toml"));
}

TEST_F(PresetCommand, ValidatesFiles) {
  write_file(folder_ / "mine.toml", picdesk({"preset", "show", "wordpress"}).out);
  write_file(folder_ / "bad.toml", "name = \"bad\"\nformatt = \"webp\"\n");
  const auto good = picdesk({"preset", "validate", "./mine.toml", "social-card"});
  EXPECT_EQ(good.exit_code, 0) << good.err;
  EXPECT_EQ(good.out, "./mine.toml: valid\nsocial-card: valid\n");
  const auto bad = picdesk({"preset", "validate", "./bad.toml", "wordpress"});
  EXPECT_EQ(bad.exit_code, 2);
  EXPECT_THAT(bad.err, HasSubstr("bad.toml:2:1: "));
  EXPECT_EQ(bad.out, "wordpress: valid\n");
}

TEST_F(PresetCommand, UnknownNamesExitTwo) {
  for (const char* subcommand : {"show", "validate"}) {
    const auto result = picdesk({"preset", subcommand, "wordpres"});
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_THAT(result.err, HasSubstr("did you mean \"wordpress\"?"));
  }
}

class MetaShow : public CommandTest {};

TEST_F(MetaShow, PrintsFieldsWithTheirCarriers) {
  copy("jpeg/credited.jpg", "credited.jpg");
  const auto result = picdesk({"meta", "show", "credited.jpg"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.out, StartsWith("credited.jpg: jpeg, 240x160\n  caption"));
  EXPECT_THAT(result.out, HasSubstr("  credit                xmp  "));
  EXPECT_THAT(result.out, HasSubstr("  alt[de]               xmp  "));
}

TEST_F(MetaShow, PhotoWithoutMetadataHasNoFields) {
  copy("jpeg/plain.jpg", "plain.jpg");
  EXPECT_EQ(picdesk({"meta", "show", "plain.jpg"}).out, "plain.jpg: jpeg, 240x160\n");
}

TEST_F(MetaShow, BadFilesDoNotStopTheOthers) {
  copy("jpeg/plain.jpg", "plain.jpg");
  copy("jpeg/empty.jpg", "empty.jpg");
  const auto result = picdesk({"meta", "show", "empty.jpg", "plain.jpg"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_THAT(result.err, StartsWith("error: empty.jpg"));
  EXPECT_THAT(result.out, HasSubstr("plain.jpg: jpeg"));
  EXPECT_EQ(picdesk({"meta", "show", "empty.jpg"}).exit_code, 4);
}

TEST_F(MetaShow, CaptionsCannotForgeTerminalOutput) {
  copy("jpeg/scene.jpg", "1-a.jpg");
  ASSERT_EQ(run({"exiftool", "-q", "-overwrite_original",
                 "-XMP-photoshop:Credit=a\u202Eb\u200Ec\uFEFF", folder_ / "1-a.jpg"})
                .exit_code,
            0);
  EXPECT_THAT(picdesk({"meta", "show", "1-a.jpg"}).out, HasSubstr("a<U+202E>b\u200Ec<U+FEFF>"));
}

}  // namespace
}  // namespace picdesk::test
