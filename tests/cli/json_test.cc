// SPDX-License-Identifier: GPL-3.0-or-later
// JSON Lines: each document says its schema, and nothing else is on standard output.
#include <gmock/gmock.h>

#include "cli/command.h"

namespace picdesk::test {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;

class Json : public CommandTest {
 protected:
  Json() {
    copy("jpeg/scene.jpg", "1-good.jpg");
    copy("jpeg/credited.jpg", "2-credited.jpg");
  }
};

TEST_F(Json, RenderGivesOneResultAMasterAndASummary) {
  const auto result = picdesk(
      {"render", "--json", "--detector", "none", "--date", "2025-04-01", "1-good.jpg", "gone.jpg"});
  EXPECT_EQ(result.exit_code, 3);
  const auto documents = lines(result.out);
  ASSERT_EQ(documents.size(), 3u);

  const json& good = documents[0];
  EXPECT_EQ(good["schema"], "picdesk.result/1");
  EXPECT_EQ(good["master"], "1-good.jpg");
  EXPECT_EQ(good["status"], "done");
  EXPECT_EQ(good["width"], 1280);
  const json& hero = good["outputs"][0];
  EXPECT_EQ(hero["spec"], "hero");
  EXPECT_EQ(hero["path"], "2025/04/01/1-good-600_384.webp");
  EXPECT_EQ(hero["state"], "written");
  EXPECT_EQ(hero["reason"], "no-output");
  EXPECT_EQ(hero["crop"], json({{"x", 0}, {"y", 17}, {"width", 1280}, {"height", 819}}));
  EXPECT_EQ(hero["bytes"], read_text(folder_ / "web/2025/04/01/1-good-600_384.webp").size());
  EXPECT_EQ(hero["sha256"].get<std::string>().size(), 64u);
  EXPECT_EQ(good["findings"][0]["rule"], "meta/alt-missing");
  EXPECT_EQ(good["omitted"][0]["spec"], "ladder");

  EXPECT_EQ(documents[1]["status"], "failed");
  EXPECT_EQ(documents[1]["error"]["code"], "not_found");
  EXPECT_EQ(documents[2]["schema"], "picdesk.summary/1");
  EXPECT_EQ(documents[2]["written"], good["outputs"].size());
  EXPECT_EQ(documents[2]["failed_masters"], 1);
  EXPECT_EQ(documents[2]["manifest"], "web/manifest.ndjson");
}

TEST_F(Json, MarkupIsInTheResult) {
  const auto result =
      picdesk({"render", "--json", "--markup", "markdown", "--dry-run", "2-credited.jpg"});
  const auto documents = lines(result.out);
  EXPECT_THAT(documents.at(0)["markup"].get<std::string>(), HasSubstr("!["));
}

TEST_F(Json, CropPlan) {
  const auto result = picdesk({"crop", "plan", "--json", "--ratio", "1:1", "--ratio", "16:9",
                               "--detector", "none", "1-good.jpg", "gone.jpg"});
  EXPECT_EQ(result.exit_code, 3);
  const auto documents = lines(result.out);
  ASSERT_EQ(documents.size(), 3u);
  EXPECT_EQ(documents[0]["schema"], "picdesk.crop/1");
  EXPECT_EQ(documents[0]["ratio"], "1:1");
  EXPECT_EQ(documents[0]["crop"], json({{"x", 213}, {"y", 0}, {"width", 854}, {"height", 854}}));
  EXPECT_EQ(documents[0]["level"], "centre");
  EXPECT_EQ(documents[1]["crop"]["height"], 720);
  EXPECT_EQ(documents[2]["schema"], "picdesk.failure/1");
  EXPECT_EQ(documents[2]["file"], "gone.jpg");
}

TEST_F(Json, MetaShow) {
  const auto result = picdesk({"meta", "show", "--json", "2-credited.jpg"});
  EXPECT_EQ(result.exit_code, 0);
  const json document = lines(result.out).at(0);
  EXPECT_EQ(document["schema"], "picdesk.meta/1");
  EXPECT_EQ(document["file"], "2-credited.jpg");
  EXPECT_EQ(document["format"], "jpeg");
  EXPECT_TRUE(document["fields"]["caption"]["x-default"].is_string()) << document;
  EXPECT_TRUE(document["fields"]["alt"]["de"].is_string());
  EXPECT_EQ(document["fields"]["creators"].size(), 2u);
  EXPECT_TRUE(document["fields"]["credit"].is_string());
  EXPECT_EQ(document["carriers"]["caption"], "xmp");
}

TEST_F(Json, PresetList) {
  const auto documents = lines(picdesk({"preset", "list", "--json"}).out);
  ASSERT_GE(documents.size(), 5u);
  EXPECT_EQ(documents[0]["schema"], "picdesk.preset/1");
  EXPECT_EQ(documents[0]["name"], "article-hero");
  EXPECT_EQ(documents[0]["renditions"], json({"hero", "ladder", "fallback"}));
}

}  // namespace
}  // namespace picdesk::test
