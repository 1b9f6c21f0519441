// SPDX-License-Identifier: GPL-3.0-or-later
// `picdesk render` on good masters.
#include <gmock/gmock.h>

#include <filesystem>
#include <regex>

#include "cli/command.h"
#include "support/paths.h"

namespace picdesk::test {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

const std::vector<std::string> kDesk = {"--caption", "Soldiers stand round a tunnel entrance.",
                                        "--credit",  "Agency Name",
                                        "--alt",     "Five soldiers round a hole",
                                        "--date",    "2025-04-01"};
// Where the crops are does not matter here: nobody looks, and nothing is a guess.
const std::vector<std::string> kMiddle = {"--detector", "none", "--focal", "0.5,0.5"};

class Render : public CommandTest {
 protected:
  Render() { copy("jpeg/scene.jpg", "49785-iraq-isis-tunnel.jpg"); }

  ProcessResult render(const std::vector<std::string>& more = {},
                       const std::vector<std::string>& environment = {}) {
    std::vector<std::string> words = {"render", "49785-iraq-isis-tunnel.jpg"};
    words.insert(words.end(), kDesk.begin(), kDesk.end());
    words.insert(words.end(), kMiddle.begin(), kMiddle.end());
    words.insert(words.end(), more.begin(), more.end());
    return picdesk(words, environment);
  }

  // Sizes in bytes depend on the encoder's version.
  static std::string without_bytes(std::string text) {
    return std::regex_replace(text, std::regex("[0-9.]+ (B|kB|MB)"), "N $1");
  }
};

TEST_F(Render, SaysWhatItMadeAndThatNothingChangesTheSecondTime) {
  const auto first = render();
  EXPECT_EQ(first.exit_code, 0);
  EXPECT_EQ(first.err, "");
  EXPECT_EQ(without_bytes(first.out),
            R"(web/2025/04/01/49785-iraq-isis-tunnel-600_384.webp  600x384  N kB
web/2025/04/01/49785-iraq-isis-tunnel-1200_768.webp  1200x768  N kB
web/2025/04/01/49785-iraq-isis-tunnel-320_214.webp  320x214  N kB
web/2025/04/01/49785-iraq-isis-tunnel-480_320.webp  480x320  N kB
web/2025/04/01/49785-iraq-isis-tunnel-640_427.webp  640x427  N kB
web/2025/04/01/49785-iraq-isis-tunnel-768_512.webp  768x512  N kB
web/2025/04/01/49785-iraq-isis-tunnel-960_641.webp  960x641  N kB
web/2025/04/01/49785-iraq-isis-tunnel-1200_801.webp  1200x801  N kB
web/2025/04/01/49785-iraq-isis-tunnel-600_384.jpg  600x384  N kB
9 renditions of 1 master written to web/ (N kB), 0 unchanged, 0 failed
)");
  EXPECT_EQ(files("web/").size(), 10u);
  EXPECT_THAT(files("web/"), Contains("web/manifest.ndjson"));

  const std::string manifest = read_text(folder_ / "web/manifest.ndjson");
  const auto second = render();
  EXPECT_EQ(second.exit_code, 0);
  EXPECT_EQ(second.out, "0 renditions of 1 master written to web/ (0 B), 9 unchanged, 0 failed\n");
  EXPECT_EQ(read_text(folder_ / "web/manifest.ndjson"), manifest);
}

TEST_F(Render, MasterIsNeverTouched) {
  const std::string before = read_text(folder_ / "49785-iraq-isis-tunnel.jpg");
  render();
  EXPECT_EQ(read_text(folder_ / "49785-iraq-isis-tunnel.jpg"), before);
}

TEST_F(Render, DryRunWritesNothing) {
  const auto result = render({"--dry-run"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.out,
              HasSubstr("web/2025/04/01/49785-iraq-isis-tunnel-600_384.webp  600x384\n"));
  EXPECT_THAT(result.out,
              HasSubstr("9 renditions of 1 master planned for web/, 0 unchanged, 0 failed\n"));
  EXPECT_FALSE(std::filesystem::exists(folder_ / "web"));
}

TEST_F(Render, ExplainSaysWhy) {
  const auto result = render({"--dry-run", "--explain"});
  EXPECT_THAT(result.out,
              HasSubstr("600_384.webp  600x384  (no-output)\n  crop 1280x819 at 0,17: "));
  EXPECT_THAT(result.out, HasSubstr("49785-iraq-isis-tunnel.jpg: no ladder 1600x"));
  render();
  EXPECT_THAT(render({"--explain"}).out, HasSubstr("unchanged  (unchanged)"));
  EXPECT_THAT(render({"--explain", "--credit", "Other"}).out, HasSubstr("(metadata-changed)"));
}

TEST_F(Render, ProgressIsShownOnATerminalOnly) {
  if (shell("script -qec true /dev/null").exit_code != 0) GTEST_SKIP() << "no pseudo-terminal here";
  const auto terminal = shell(
      "script -qec \"$picdesk render 49785-iraq-isis-tunnel.jpg --date 2025-04-01\" /dev/null");
  EXPECT_THAT(terminal.out, HasSubstr("\r1 of 1 masters\x1B[K\r\x1B[K"));
  EXPECT_THAT(terminal.out, HasSubstr("\x1B[33mwarning:\x1B[0m "));
  const auto plain = shell(
      "NO_COLOR=1 script -qec \"$picdesk render -n 49785-iraq-isis-tunnel.jpg\" "
      "/dev/null");
  EXPECT_THAT(plain.out, AllOf(HasSubstr("warning: "), Not(HasSubstr("\x1B[33m"))));
  EXPECT_THAT(render({"--force"}).err, IsEmpty());
}

TEST_F(Render, QuietSaysNothing) {
  const auto result = render({"--quiet"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.out + result.err, "");
  EXPECT_EQ(files("web/").size(), 10u);
}

TEST_F(Render, MarkdownIsTheWholeOfStandardOutput) {
  const auto result = render({"--markup", "markdown"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.out,
            "![Soldiers stand round a tunnel entrance. [Agency Name]]"
            "(/2025/04/01/49785-iraq-isis-tunnel-600_384.webp)\n");
  EXPECT_THAT(result.err, HasSubstr("9 renditions of 1 master written"));
}

TEST_F(Render, MarkupOfADatedMasterNamesTheDay) {
  const auto result = render({"--markup", "markdown", "--set", "date_created=2024-10-03"});
  EXPECT_EQ(result.out,
            "![Soldiers stand round a tunnel entrance, October 3, 2024. [Agency Name]]"
            "(/2025/04/01/49785-iraq-isis-tunnel-600_384.webp)\n");
}

TEST_F(Render, HtmlShowsHeroAndFallback) {
  const auto result = render({"--markup", "html", "--dry-run"});
  EXPECT_THAT(result.out, HasSubstr("49785-iraq-isis-tunnel-600_384.webp 600w, "));
  EXPECT_THAT(result.out, HasSubstr("src=\"/2025/04/01/49785-iraq-isis-tunnel-600_384.jpg\""));
  EXPECT_THAT(result.out, HasSubstr("alt=\"Five soldiers round a hole\""));
  EXPECT_THAT(result.out, HasSubstr("fetchpriority=\"high\""));
}

TEST_F(Render, TextsInLanguagesAreChosenForTheMarkup) {
  const auto result = render(
      {"--markup", "html", "--dry-run", "--alt", "ar=\u0646\u0641\u0642", "--language", "ar"});
  EXPECT_THAT(result.out, HasSubstr("alt=\"\u0646\u0641\u0642\""));
  EXPECT_THAT(result.out, HasSubstr("<figure lang=\"ar\">"));
}

TEST_F(Render, BracketsAndEmptyValuesArriveAsTheyAre) {
  EXPECT_THAT(render({"--markup", "markdown", "--dry-run", "--caption", "[A,B] at the river"}).out,
              HasSubstr("![\\[A,B\\] at the river. [Agency Name]]"));
  EXPECT_THAT(render({"--markup", "markdown", "--dry-run", "--credit", ""}).out,
              Not(HasSubstr("Agency")));
  EXPECT_THAT(render({"--markup", "markdown", "--dry-run", "--credit="}).out,
              Not(HasSubstr("Agency")));
  EXPECT_THAT(render({"--markup", "markdown", "--dry-run", "--caption", "--credit"}).out,
              HasSubstr("![--credit. [Agency Name]]"));
}

TEST_F(Render, LaterFieldsOverrideEarlierOnes) {
  EXPECT_THAT(
      render({"--markup", "markdown", "--dry-run", "--set", "credit=A", "--credit", "B"}).out,
      HasSubstr("[B]]"));
  EXPECT_THAT(
      render({"--markup", "markdown", "--dry-run", "--credit", "B", "--set", "credit=A"}).out,
      HasSubstr("[A]]"));
}

TEST_F(Render, IdSlugDateAndOutputMakeThePath) {
  const auto result =
      render({"--id", "7", "--slug", "boats", "--date", "2024-12-31", "-o", "out/"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(files("out/"), Contains("out/2024/12/31/7-boats-600_384.webp"));
  EXPECT_THAT(result.out, HasSubstr("written to out/ ("));
}

TEST_F(Render, EnvironmentNamesDefaults) {
  const auto result =
      render({}, {"PICDESK_OUTPUT=pictures", "PICDESK_PRESET=wordpress", "PICDESK_JOBS=1"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(files("pictures/"), Contains("pictures/49785-iraq-isis-tunnel-300x200.webp"));
  EXPECT_EQ(render({}, {"PICDESK_JOBS=many"}).exit_code, 2);
}

TEST_F(Render, CropAndFocalPointReachThePlan) {
  EXPECT_THAT(render({"--dry-run", "--explain", "--crop", "hero=100,50,625,400"}).out,
              HasSubstr("crop 625x400 at 100,50: "));
  EXPECT_THAT(render({"--dry-run", "--explain", "--focal", "0.5,0"}).out,
              HasSubstr("crop 1280x819 at 0,0: "));
}

TEST_F(Render, ManifestCanBeNamedAndLeftOut) {
  render({"--manifest", "made.ndjson"});
  EXPECT_THAT(files("web/"), Contains("web/made.ndjson"));
  render({"--manifest", "", "-o", "bare"});
  EXPECT_EQ(files("bare/").size(), 9u);
}

TEST_F(Render, FindingsFailOnlyIfAsked) {
  const std::vector<std::string> words = {"render", "49785-iraq-isis-tunnel.jpg", "--dry-run",
                                          "--date", "2025-04-01"};
  const auto result = picdesk(words);
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.err, HasSubstr("warning: 49785-iraq-isis-tunnel.jpg: there is no alt text "
                                    "[meta/alt-missing]\n  give --alt "));
  auto strict = words;
  strict.insert(strict.end(), {"--fail-on", "warning"});
  EXPECT_EQ(picdesk(strict).exit_code, 1);
  strict.back() = "never";
  EXPECT_EQ(picdesk(strict).exit_code, 0);
}

TEST_F(Render, WritesTheSameBytesWithOneThreadAndMany) {
  render({"-o", "one", "-j", "1"});
  render({"-o", "many", "-j", "8"});
  const auto one = files("one/");
  ASSERT_EQ(one.size(), 10u);
  for (const std::string& name : one) {
    EXPECT_EQ(read_text(folder_ / name), read_text(folder_ / ("many" + name.substr(3)))) << name;
  }
}

}  // namespace
}  // namespace picdesk::test
