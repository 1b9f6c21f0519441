// SPDX-License-Identifier: GPL-3.0-or-later
// Where picdesk.toml is found.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "picdesk/config.h"
#include "support/temp_dir.h"

namespace picdesk {
namespace {

using ::testing::StartsWith;

class LoadConfig : public ::testing::Test {
 protected:
  void SetUp() override { std::filesystem::create_directories(dir_ / "desk/2024/gaza"); }
  std::string read_from(const std::string& folder) {
    const Result<DeskConfig> config = load_config(dir_ / folder);
    return config ? config->metadata.read_policy : config.error().message;
  }
  test::TempDir dir_;
};

TEST_F(LoadConfig, TakesTheNearestUpwards) {
  test::write_file(dir_ / "picdesk.toml", "[metadata]\nread.policy = \"xmp-first\"\n");
  test::write_file(dir_ / "desk/picdesk.toml", "[metadata]\nread.policy = \"mwg\"\n");
  EXPECT_EQ(read_from("desk"), "mwg");
  EXPECT_EQ(read_from("desk/2024/gaza"), "mwg");
  EXPECT_EQ(read_from("desk/2024/gaza/"), "mwg");
  EXPECT_EQ(read_from("desk/2024/.."), "mwg");
  EXPECT_EQ(read_from("."), "xmp-first");
  EXPECT_EQ(load_config(dir_ / "desk/2024")->path, dir_ / "desk/picdesk.toml");
}

TEST_F(LoadConfig, OfAFolderThatIsNotThereLooksAboveIt) {
  test::write_file(dir_ / "desk/picdesk.toml", "[metadata]\nread.policy = \"mwg\"\n");
  EXPECT_EQ(read_from("desk/none/none"), "mwg");
}

TEST_F(LoadConfig, PassesAFolderOfTheName) {
  test::write_file(dir_ / "desk/picdesk.toml", "[metadata]\nread.policy = \"mwg\"\n");
  std::filesystem::create_directory(dir_ / "desk/2024/picdesk.toml");
  EXPECT_EQ(read_from("desk/2024"), "mwg");
}

TEST_F(LoadConfig, WithoutAFileHasTheDefaults) {
  const Result<DeskConfig> config = load_config(dir_.path());
  ASSERT_TRUE(config);
  EXPECT_EQ(config->path, "");
  EXPECT_EQ(config->metadata.read_policy, "xmp-first");
}

TEST_F(LoadConfig, TellsTheFileThatIsWrong) {
  test::write_file(dir_ / "desk/picdesk.toml", "[metadata]\nread.policy = 1\n");
  EXPECT_THAT(read_from("desk/2024"), StartsWith(dir_ / "desk/picdesk.toml:2:15: "));
}

TEST_F(LoadConfig, RefusesAFileTooLarge) {
  test::write_file(dir_ / "picdesk.toml", "# " + std::string(1u << 20, 'x'));
  const Result<DeskConfig> config = load_config(dir_.path());
  ASSERT_FALSE(config);
  EXPECT_EQ(config.error().code, ErrorCode::too_large);
}

}  // namespace
}  // namespace picdesk
