// SPDX-License-Identifier: GPL-3.0-or-later
// crop plan, apply, locate and check, and the crops of render, on a photograph with one face.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "cli/command.h"
#include "support/paths.h"

namespace picdesk::test {
namespace {

using nlohmann::json;
using ::testing::AnyOf;
using ::testing::Contains;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

// The astronaut's face (Eileen Collins, NASA, public domain), px of the 512x512 picture.
constexpr int kFaceTop = 65;
constexpr int kFaceBottom = 175;

class Crop : public CommandTest {
 protected:
  void SetUp() override {
    const std::string astronaut = photo("skimage/astronaut.png");
    if (astronaut.empty()) {
      ASSERT_FALSE(photos_required()) << "tools/fetch-photos has not run";
      GTEST_SKIP() << "skimage/astronaut.png is not there";
    }
    std::filesystem::copy_file(astronaut, folder_ / "astronaut.png");
  }

  json only_line(const ProcessResult& result) {
    const std::vector<json> documents = lines(result.out);
    if (documents.size() != 1) throw std::runtime_error(result.out + result.err);
    return documents.front();
  }
};

bool holds_face(const json& crop) {
  const int top = crop.at("y");
  const int bottom = top + crop.at("height").get<int>();
  return top <= kFaceTop && bottom >= kFaceBottom;
}

TEST_F(Crop, PlanKeepsTheFaceInEveryRatioFromOneLook) {
  const ProcessResult result =
      picdesk({"crop", "plan", "astronaut.png", "--ratio", "16:9", "--ratio", "2:1", "--json"});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  const std::vector<json> documents = lines(result.out);
  ASSERT_EQ(documents.size(), 2u);
  for (const json& document : documents) {
    EXPECT_EQ(document.at("schema"), "picdesk.crop/1");
    EXPECT_EQ(document.at("level"), "detected-faces") << document;
    EXPECT_TRUE(holds_face(document.at("crop"))) << document;
    EXPECT_THAT(document.at("detector"), AnyOf("haar", "dlib"));
  }
}

TEST_F(Crop, PlanByNobodyIsTheMiddle) {
  const json document = only_line(picdesk(
      {"crop", "plan", "astronaut.png", "--ratio", "16:9", "--detector", "none", "--json"}));
  EXPECT_EQ(document.at("level"), "centre");
  EXPECT_EQ(document.at("crop"), (json{{"x", 0}, {"y", 112}, {"width", 512}, {"height", 288}}));
  EXPECT_FALSE(document.contains("detector"));
}

struct Wish {
  const char* name;
  std::vector<std::string> words;
  int y;  // of the 512x256 crop
  const char* level;
};

class CropWish : public Crop, public ::testing::WithParamInterface<Wish> {};

TEST_P(CropWish, BindsThePlan) {
  std::vector<std::string> words{"crop", "plan",   "astronaut.png", "--ratio",
                                 "2:1",  "--json", "--detector",    "none"};
  words.insert(words.end(), GetParam().words.begin(), GetParam().words.end());
  const json document = only_line(picdesk(words));
  EXPECT_EQ(document.at("crop").at("y"), GetParam().y) << document;
  EXPECT_EQ(document.at("level"), GetParam().level);
}

INSTANTIATE_TEST_SUITE_P(
    Given, CropWish,
    ::testing::Values(
        Wish{"FocalPoint", {"--focal", "0.5,0.75"}, 256, "focal-point"},
        Wish{"FocalFormOfDrupal", {"--focal-form", "drupal:50,75"}, 256, "focal-point"},
        Wish{"Crop", {"--crop", "0,40,512,256"}, 40, "explicit"},
        Wish{"Protected", {"--protect", "0,400,10,112"}, 256, "protected"}),
    [](const auto& tested) { return tested.param.name; });

TEST_F(Crop, ApplyCutsAndLocateFindsWhatWasCut) {
  const ProcessResult cut = picdesk({"crop", "apply", "astronaut.png", "--ratio", "16:9", "--crop",
                                     "0,20,512,288", "-o", "cut.webp"});
  ASSERT_EQ(cut.exit_code, 0) << cut.err;
  const ProcessResult located = picdesk({"crop", "locate", "astronaut.png", "cut.webp", "--json"});
  ASSERT_EQ(located.exit_code, 0) << located.err;
  const json document = only_line(located);
  EXPECT_EQ(document.at("schema"), "picdesk.locate/1");
  EXPECT_EQ(document.at("verdict"), "found");
  EXPECT_NEAR(document.at("crop").at("y").get<int>(), 20, 1);
  EXPECT_NEAR(document.at("crop").at("height").get<int>(), 288, 2);
  EXPECT_EQ(document.at("mirrored"), false);
  // It is not written over unasked.
  const ProcessResult again = picdesk(
      {"crop", "apply", "astronaut.png", "--ratio", "1:1", "-o", "cut.webp", "--detector", "none"});
  EXPECT_NE(again.exit_code, 0);
  EXPECT_THAT(again.err, HasSubstr("--force"));
}

TEST_F(Crop, LocateSaysWhatIsNoPartOfTheMaster) {
  const std::string other = photo("skimage/coffee.png");
  ASSERT_FALSE(other.empty());
  const ProcessResult result = picdesk({"crop", "locate", "astronaut.png", other, "--json"});
  EXPECT_EQ(result.exit_code, 1) << result.err;
  EXPECT_THAT(only_line(result).at("verdict"), AnyOf("not-found", "different-picture"));
}

TEST_F(Crop, WriteBackIsReadAgainAndUndone) {
  const std::string before = read_text(folder_ / "astronaut.png");
  const ProcessResult kept = picdesk({"crop", "apply", "astronaut.png", "--ratio", "16:9", "--crop",
                                      "0,33,512,288", "--focal", "0.25,0.5", "--write-back"});
  ASSERT_EQ(kept.exit_code, 0) << kept.err;
  const json read = only_line(picdesk(
      {"crop", "plan", "astronaut.png", "--ratio", "16:9", "--detector", "none", "--json"}));
  EXPECT_EQ(read.at("level"), "explicit") << read;
  EXPECT_EQ(read.at("crop"), (json{{"x", 0}, {"y", 33}, {"width", 512}, {"height", 288}}));
  const json other = only_line(
      picdesk({"crop", "plan", "astronaut.png", "--ratio", "1:2", "--detector", "none", "--json"}));
  EXPECT_EQ(other.at("level"), "focal-point") << other;
  const ProcessResult undone =
      shell("$picdesk meta undo $($picdesk meta undo --list | cut -d ' ' -f 1)");
  ASSERT_EQ(undone.exit_code, 0) << undone.err;
  EXPECT_EQ(read_text(folder_ / "astronaut.png"), before);
}

TEST_F(Crop, NoMasterIsTouchedWithoutWriteBack) {
  const std::string before = read_text(folder_ / "astronaut.png");
  ASSERT_EQ(picdesk({"crop", "apply", "astronaut.png", "--ratio", "1:2", "-o", "out"}).exit_code,
            0);
  EXPECT_EQ(read_text(folder_ / "astronaut.png"), before);
  EXPECT_THAT(files("out"), Contains(HasSubstr("astronaut-1x2.webp")));
}

TEST_F(Crop, CheckFindsTheCutFaceAndPassesTheWholeOne) {
  ASSERT_EQ(picdesk({"crop", "apply", "astronaut.png", "--ratio", "16:9", "--crop", "0,20,512,288",
                     "-o", "good-512_288.webp"})
                .exit_code,
            0);
  ASSERT_EQ(picdesk({"crop", "apply", "astronaut.png", "--ratio", "16:9", "--crop", "0,120,512,288",
                     "-o", "cut-512_300.webp"})
                .exit_code,
            0);
  const ProcessResult good =
      picdesk({"crop", "check", "astronaut.png", "good-512_288.webp", "--json"});
  EXPECT_EQ(good.exit_code, 0) << good.out << good.err;
  const ProcessResult bad = picdesk({"crop", "check", "astronaut.png", "cut-512_300.webp", "--json",
                                     "--protect", "180,65,80,110"});
  EXPECT_EQ(bad.exit_code, 1) << bad.err;
  std::vector<std::string> rules;
  const json document = only_line(bad);
  for (const json& finding : document.at("findings")) rules.push_back(finding.at("rule"));
  EXPECT_THAT(rules, Contains("crop/size-mismatch"));
  EXPECT_THAT(rules, Contains("crop/protected-cut"));
  EXPECT_THAT(rules, Contains("crop/face-cut"));
}

TEST_F(Crop, CheckLeavesOutWhatTheDeskDecidedAbout) {
  ASSERT_EQ(picdesk({"crop", "apply", "astronaut.png", "--ratio", "16:9", "-o",
                     "web/archive/7-cut-512_300.webp"})
                .exit_code,
            0);
  const auto rules = [&] {
    const ProcessResult result =
        picdesk({"crop", "check", "astronaut.png", "web/archive/7-cut-512_300.webp", "--protect",
                 "0,0,512,512", "--json"});
    std::vector<std::string> found{std::to_string(result.exit_code)};
    const json document = only_line(result);
    for (const json& finding : document.at("findings")) found.push_back(finding["rule"]);
    return found;
  };
  EXPECT_THAT(rules(), ElementsAre("1", "crop/size-mismatch", "crop/protected-cut"));
  write_file(folder_ / "picdesk.toml",
             std::string_view("[[suppress]]\nrule = \"crop/size-*\"\npaths = "
                              "[\"web/archive/*\"]\nreason = \"agreed\"\n"));
  EXPECT_THAT(rules(), ElementsAre("1", "crop/protected-cut"));
  write_file(folder_ / "picdesk.toml",
             std::string_view("[[suppress]]\nrule = \"crop/*\"\nreason = \"agreed\"\n"));
  EXPECT_THAT(rules(), ElementsAre("0"));
  write_file(folder_ / "picdesk.toml",
             std::string_view("[[suppress]]\nrule = \"crop/*\"\npaths = [\"print/*\"]\n"
                              "reason = \"agreed\"\n"));
  EXPECT_EQ(rules().size(), 3u);
}

TEST_F(Crop, CheckRefusesRulesThatAreNone) {
  write_file(folder_ / "p.toml",
             std::string_view("name = \"p\"\npath = \"{name}.{ext}\"\n[[rendition]]\nname = "
                              "\"a\"\nwidth = 3\nheight = 2\n[crop_checks.severity]\n"
                              "\"crop/titled\" = \"off\"\n"));
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"crop", "check", "astronaut.png", "astronaut.png", "--preset",
                                 "./p.toml"},
        {"preset", "validate", "./p.toml"},
        {"render", "astronaut.png", "--preset", "./p.toml", "-o", "out"}}) {
    const ProcessResult result = picdesk(words);
    EXPECT_EQ(result.exit_code, 2) << words[0];
    EXPECT_THAT(result.err, HasSubstr("p.toml:8:1")) << words[0];
    EXPECT_THAT(result.err, HasSubstr("did you mean \"crop/tilted\"?")) << words[0];
  }
  write_file(folder_ / "picdesk.toml", std::string_view("[severity]\n\"crop/titled\" = \"off\"\n"));
  const ProcessResult result = picdesk({"crop", "check", "astronaut.png", "astronaut.png"});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_THAT(result.err, HasSubstr("picdesk.toml:2:1"));
}

TEST_F(Crop, CheckOfFoldersMatchesByNameAndByLook) {
  std::filesystem::create_directories(folder_ / "masters");
  std::filesystem::create_directories(folder_ / "web");
  std::filesystem::copy_file(folder_ / "astronaut.png", folder_ / "masters/7-astronaut.png");
  std::filesystem::copy_file(photo("skimage/coffee.png"), folder_ / "masters/8-coffee.png");
  for (const char* name : {"web/7-astronaut-512_288.webp", "web/unnamed.webp"}) {
    ASSERT_EQ(picdesk({"crop", "apply", "astronaut.png", "--ratio", "16:9", "-o", name}).exit_code,
              0);
  }
  const ProcessResult result = picdesk({"crop", "check", "masters", "web", "--json"});
  const std::vector<json> documents = lines(result.out);
  ASSERT_EQ(documents.size(), 2u) << result.err;
  EXPECT_EQ(documents[0].at("matched_by"), "name");
  EXPECT_EQ(documents[1].at("matched_by"), "picture");
  for (const json& document : documents) {
    EXPECT_THAT(document.at("master"), HasSubstr("7-astronaut.png")) << document;
  }
}

TEST_F(Crop, CheckFollowsTheManifest) {
  ASSERT_EQ(picdesk({"render", "astronaut.png", "--slug", "other", "--date", "2024-10-03", "--id",
                     "99", "-o", "web"})
                .exit_code,
            0);
  const ProcessResult result = picdesk({"crop", "check", ".", "web", "--json"});
  ASSERT_THAT(lines(result.out), Not(IsEmpty())) << result.err;
  for (const json& document : lines(result.out)) {
    EXPECT_EQ(document.at("matched_by"), "manifest") << document;
    EXPECT_THAT(document.at("master"), HasSubstr("astronaut.png"));
  }
}

TEST_F(Crop, RenderKeepsTheFaceByItself) {
  const std::vector<std::string> words{"render",     "astronaut.png", "--slug", "a",  "--date",
                                       "2024-10-03", "--json",        "-o",     "web"};
  const ProcessResult first = picdesk(words);
  ASSERT_EQ(first.exit_code, 0) << first.err;
  bool any = false;
  const json result = lines(first.out).front();
  for (const json& output : result.at("outputs")) {
    if (output.at("spec") != "hero") continue;
    any = true;
    EXPECT_EQ(output.at("crop_level"), "detected-faces") << output;
    EXPECT_TRUE(holds_face(output.at("crop"))) << output;
  }
  EXPECT_TRUE(any);

  // Nothing has changed: nothing is made, and no worker is needed. One that cannot be found shows.
  const std::string manifest = read_text(folder_ / "web/manifest.ndjson");
  isolate_command();
  const ProcessResult rerun =
      shell("./alone/picdesk render astronaut.png --slug a --date 2024-10-03 --json -o web");
  EXPECT_EQ(rerun.exit_code, 0) << rerun.err;
  EXPECT_THAT(rerun.out, Not(HasSubstr("vision/absent")));
  EXPECT_THAT(rerun.out, HasSubstr("\"written\":0"));
  EXPECT_EQ(read_text(folder_ / "web/manifest.ndjson"), manifest);
}

// The command without its workers beside it.
TEST_F(Crop, WithoutAWorkerRenderSaysSoOnceAndChecksFail) {
  isolate_command();
  std::filesystem::copy_file(folder_ / "astronaut.png", folder_ / "b.png");
  const ProcessResult rendered =
      shell("./alone/picdesk render astronaut.png b.png --date 2024-10-03 -o web");
  EXPECT_EQ(rendered.exit_code, 0) << rendered.err;
  EXPECT_THAT(rendered.err, HasSubstr("vision/absent"));
  EXPECT_EQ(rendered.err.find("vision/absent"), rendered.err.rfind("vision/absent"));
  EXPECT_EQ(shell("./alone/picdesk render astronaut.png --detector auto --date 2024-10-03 "
                  "-o web2")
                .exit_code,
            4);
  const ProcessResult checked = shell("./alone/picdesk crop check astronaut.png b.png");
  EXPECT_EQ(checked.exit_code, 4);
  EXPECT_THAT(checked.err, HasSubstr("picdesk-vision-worker"));
  EXPECT_EQ(shell("./alone/picdesk crop locate astronaut.png b.png").exit_code, 4);
}

struct Wrong {
  const char* name;
  std::vector<std::string> words;
  const char* says;
};

class CropRefuses : public CommandTest, public ::testing::WithParamInterface<Wrong> {};

TEST_P(CropRefuses, WithExitCodeTwo) {
  write_file(folder_ / "picdesk.toml", std::string_view(""));
  const ProcessResult result = picdesk(GetParam().words);
  EXPECT_EQ(result.exit_code, 2) << result.out << result.err;
  EXPECT_THAT(result.err, HasSubstr(GetParam().says));
}

INSTANTIATE_TEST_SUITE_P(
    Usage, CropRefuses,
    ::testing::Values(
        Wrong{"UnknownSubcommand", {"crop", "plna"}, "did you mean plan?"},
        Wrong{"UnknownDetector",
              {"crop", "plan", "a.jpg", "--detector", "har"},
              "did you mean haar?"},
        Wrong{"ModelThatIsNotConfigured",
              {"crop", "plan", "a.jpg", "--detector", "model"},
              "no face model is configured"},
        Wrong{"Ratio", {"crop", "plan", "a.jpg", "--ratio", "16"}, "--ratio"},
        Wrong{"Focal", {"crop", "plan", "a.jpg", "--focal", "1.5,0"}, "--focal"},
        Wrong{"FocalFormWithoutForm", {"crop", "plan", "a.jpg", "--focal-form", "50,30"}, "form"},
        Wrong{"FocalFormUnknown", {"crop", "plan", "a.jpg", "--focal-form", "odd:1"}, "odd"},
        Wrong{"BothPoints",
              {"crop", "plan", "a.jpg", "--focal", "0.5,0.5", "--focal-form", "drupal:1,1"},
              "one of them"},
        Wrong{"Protect", {"crop", "plan", "a.jpg", "--protect", "1,2,3"}, "--protect"},
        Wrong{"ApplyNothing", {"crop", "apply", "a.jpg", "--ratio", "1:1"}, "nothing to do"},
        Wrong{"ApplyNoRatio", {"crop", "apply", "a.jpg", "-o", "b.webp"}, "--ratio"},
        Wrong{"ApplyWidth",
              {"crop", "apply", "a.jpg", "--ratio", "1:1", "-o", "b.webp", "--width", "0"},
              "--width"},
        Wrong{"CheckOnePath", {"crop", "check", "a.jpg"}, "1 paths"},
        Wrong{"CheckNoSuchFolder",
              {"crop", "check", "no-such/", "picdesk.toml", "--manifest", "m"},
              "no-such"},
        Wrong{
            "CheckPreset", {"crop", "check", "a", "b", "--preset", "article-hreo"}, "article-hero"},
        Wrong{"LocateThreePaths", {"crop", "locate", "a", "b", "c"}, "MASTER RENDITION"},
        Wrong{"RenderDetector", {"render", "a.jpg", "--detector", "nobody"}, "--detector"},
        Wrong{"RenderProtect", {"render", "a.jpg", "--protect", "x"}, "--protect"}),
    [](const auto& tested) { return tested.param.name; });

TEST_F(CommandTest, CropOfWhatIsNoPictureFailsOneByOne) {
  write_file(folder_ / "a.jpg", std::string_view("no picture"));
  const ProcessResult plan = picdesk({"crop", "plan", "a.jpg", "--json"});
  EXPECT_EQ(plan.exit_code, 4);
  EXPECT_EQ(lines(plan.out).at(0).at("schema"), "picdesk.failure/1");
  EXPECT_EQ(picdesk({"crop", "locate", "a.jpg", "a.jpg"}).exit_code, 4);
  EXPECT_EQ(picdesk({"crop", "check", "a.jpg", "a.jpg"}).exit_code, 4);
  EXPECT_EQ(picdesk({"crop", "plan", "none.jpg"}).exit_code, 4);
}

}  // namespace
}  // namespace picdesk::test
