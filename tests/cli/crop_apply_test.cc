// SPDX-License-Identifier: GPL-3.0-or-later
// What crop apply writes and says, on a made picture of 1280x853 px that nobody looks at.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/command.h"

namespace picdesk::test {
namespace {

using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

class CropApply : public CommandTest {
 protected:
  void SetUp() override { copy("jpeg/scene.jpg", "a/1.jpg"); }

  ProcessResult apply(std::vector<std::string> words) {
    words.insert(words.begin(), {"crop", "apply", "--detector", "none"});
    return picdesk(std::move(words));
  }
};

struct Twin {
  const char* name;
  const char* image;
  const char* path;
  const char* crop;
  std::vector<std::string> options;
  std::size_t written;
};

class CropApplyTwins : public CropApply, public ::testing::WithParamInterface<Twin> {};

// The first photo has the name, whatever is asked for: nothing is lost silently.
TEST_P(CropApplyTwins, AreAConflict) {
  const Twin& twin = GetParam();
  copy(twin.image, twin.path);
  std::vector<std::string> words{"a/1.jpg", twin.path, "--ratio", "1:1",
                                 "--ratio", "2:1",     "-o",      "out"};
  words.insert(words.end(), twin.options.begin(), twin.options.end());
  const ProcessResult result = apply(words);
  EXPECT_EQ(result.exit_code, 3) << result.out << result.err;
  EXPECT_THAT(result.err, HasSubstr(std::string(twin.path) + ": its crop " + twin.crop +
                                    " is also that of a/1.jpg"));
  EXPECT_EQ(files("out").size(), twin.written);
  ASSERT_EQ(apply({"a/1.jpg", "--ratio", "1:1", "-o", "alone.webp"}).exit_code, 0);
  if (twin.written == 0) return;
  EXPECT_EQ(read_text(folder_ / "out/1-1x1.webp"), read_text(folder_ / "alone.webp"));
}

INSTANTIATE_TEST_SUITE_P(
    Of, CropApplyTwins,
    ::testing::Values(
        Twin{"Folders", "jpeg/credited.jpg", "b/1.jpg", "1-1x1.webp", {}, 2},
        Twin{"FoldersForced", "jpeg/credited.jpg", "b/1.jpg", "1-1x1.webp", {"--force"}, 2},
        Twin{"FoldersDry", "jpeg/credited.jpg", "b/1.jpg", "1-1x1.webp", {"--dry-run"}, 0},
        Twin{"FormatsForced", "png/sixteen-bit.png", "a/1.png", "1-1x1.webp", {"--force"}, 2}),
    [](const auto& tested) { return tested.param.name; });

TEST_F(CropApply, WritesWhatItCanWhereOneFileIsInTheWay) {
  write_file(folder_ / "out/1-1x1.webp", std::string_view("somebody's"));
  const ProcessResult result = apply({"a/1.jpg", "--ratio", "1:1", "--ratio", "16:9", "-o", "out"});
  EXPECT_EQ(result.exit_code, 4) << result.err;
  EXPECT_THAT(result.err, HasSubstr("1-1x1.webp"));
  EXPECT_THAT(files("out"), ElementsAre("out/1-16x9.webp", "out/1-1x1.webp"));
  EXPECT_EQ(read_text(folder_ / "out/1-1x1.webp"), "somebody's");
}

TEST_F(CropApply, SaysWhatIsAsItWas) {
  const std::vector<std::string> words{"a/1.jpg", "--ratio", "1:1", "-o", "out"};
  EXPECT_THAT(apply(words).out, HasSubstr("wrote out/1-1x1.webp"));
  const ProcessResult again = apply(words);
  EXPECT_EQ(again.exit_code, 0) << again.err;
  EXPECT_THAT(again.out, HasSubstr("unchanged out/1-1x1.webp"));
  EXPECT_THAT(again.out, Not(HasSubstr("wrote")));
}

TEST_F(CropApply, NumbersHaveTheDigitsThatTheyMean) {
  const ProcessResult result =
      picdesk({"crop", "plan", "a/1.jpg", "--detector", "none", "--json", "--ratio", "1:1",
               "--crop", "0,0,70,70", "--protect", "0,0,100,70"});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("\"inside\":0.7,"));
}

class CropWithoutAWorker : public CropApply, public ::testing::WithParamInterface<const char*> {};

TEST_P(CropWithoutAWorker, SaysSoOnceInJson) {
  isolate_command();
  copy("jpeg/credited.jpg", "2.jpg");
  const ProcessResult result = shell(std::string("./alone/picdesk crop ") + GetParam() +
                                     " a/1.jpg 2.jpg --ratio 1:1 --ratio 2:1 --json");
  ASSERT_EQ(result.exit_code, 0) << result.err;
  const std::vector<json> documents = lines(result.out);
  ASSERT_EQ(documents.size(), 4u) << result.out;
  EXPECT_EQ(documents[0].at("findings").at(0).at("rule"), "vision/absent");
  EXPECT_EQ(result.out.find("vision/absent"), result.out.rfind("vision/absent"));
}

INSTANTIATE_TEST_SUITE_P(Of, CropWithoutAWorker, ::testing::Values("plan", "apply -n"),
                         [](const auto& tested) {
                           return std::string(tested.param).substr(0, 4) == "plan" ? "Plan"
                                                                                   : "Apply";
                         });

}  // namespace
}  // namespace picdesk::test
