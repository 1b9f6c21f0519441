// SPDX-License-Identifier: GPL-3.0-or-later
// Bad masters, bad targets: one clear error each, the others are done, nothing partial is left.
#include <gmock/gmock.h>

#include <filesystem>

#include "cli/command.h"

namespace picdesk::test {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

class Failures : public CommandTest {
 protected:
  Failures() { copy("jpeg/scene.jpg", "1-good.jpg"); }

  ProcessResult render(std::vector<std::string> words) {
    words.insert(words.begin(), {"render", "--preset", "wordpress", "--credit", "C", "--alt", "A"});
    return picdesk(words);
  }

  // One bad master beside a good one, and alone.
  void expect_one_failure(const std::string& path, const std::string& problem) {
    const auto both = render({"1-good.jpg", path});
    EXPECT_EQ(both.exit_code, 3) << both.err;
    EXPECT_THAT(both.err, HasSubstr("error: " + path)) << both.err;
    EXPECT_THAT(both.err, HasSubstr(problem));
    EXPECT_THAT(both.out, HasSubstr("renditions of 2 masters written to web/ ("));
    EXPECT_THAT(both.out, HasSubstr(", 1 failed\n"));
    EXPECT_THAT(files("web/"), Contains("web/1-good-300x200.webp"));
    EXPECT_THAT(files("web/"), Each(AllOf(Not(HasSubstr("bad")), Not(HasSubstr(".tmp")))));

    const auto alone = render({path, "-o", "alone"});
    EXPECT_EQ(alone.exit_code, 4);
    for (const std::string& file : files("alone/")) EXPECT_EQ(file, "alone/manifest.ndjson");
  }
};

TEST_F(Failures, MissingFile) { expect_one_failure("2-bad.jpg", "2-bad.jpg"); }

TEST_F(Failures, FolderWithoutPhotographs) {
  std::filesystem::create_directory(folder_ / "bad");
  expect_one_failure("bad", "bad: no photographs in this folder");
}

TEST_F(Failures, EmptyFile) {
  copy("jpeg/empty.jpg", "2-bad.jpg");
  expect_one_failure("2-bad.jpg", "2-bad.jpg: ");
}

TEST_F(Failures, NotAPhotograph) {
  copy("jpeg/text-named.jpg", "2-bad.jpg");
  expect_one_failure("2-bad.jpg", "2-bad.jpg: ");
}

TEST_F(Failures, TruncatedHeader) {
  copy("jpeg/truncated-header.jpg", "2-bad.jpg");
  expect_one_failure("2-bad.jpg", "2-bad.jpg: ");
}

TEST_F(Failures, HugeByItsHeader) {
  copy("jpeg/huge-header.jpg", "2-bad.jpg");
  expect_one_failure("2-bad.jpg", "2-bad.jpg: ");
}

TEST_F(Failures, NoRegularFile) {
  ASSERT_EQ(shell("mkfifo 2-bad.jpg").exit_code, 0);
  expect_one_failure("2-bad.jpg", "2-bad.jpg");
}

TEST_F(Failures, UnreadableFile) {
  if (!can_drop_root()) GTEST_SKIP() << "the command cannot be run without root here";
  copy("jpeg/plain.jpg", "2-bad.jpg");
  const auto result = shell(std::string("chmod 000 2-bad.jpg; chmod 777 .; ") + kAsNobody +
                            "$picdesk render --preset wordpress 1-good.jpg 2-bad.jpg");
  EXPECT_EQ(result.exit_code, 3) << result.err;
  EXPECT_THAT(result.err, HasSubstr("error: 2-bad.jpg"));
  EXPECT_THAT(files("web/"), Contains("web/1-good-300x200.webp"));
}

TEST_F(Failures, ReadOnlyTarget) {
  if (!can_drop_root()) GTEST_SKIP() << "the command cannot be run without root here";
  const auto result = shell(std::string("chmod 755 .; ") + kAsNobody +
                            "$picdesk render --preset wordpress 1-good.jpg");
  EXPECT_EQ(result.exit_code, 4) << result.err;
  EXPECT_THAT(result.err, HasSubstr("web"));
  EXPECT_THAT(files(), ElementsAre("1-good.jpg"));
}

TEST_F(Failures, TargetIsAFile) {
  write_file(folder_ / "web", "not a folder");
  const auto result = render({"1-good.jpg"});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_THAT(result.err, StartsWith("error: web: "));
  EXPECT_EQ(read_text(folder_ / "web"), "not a folder");
}

// A file-size limit stands for a full disk: writes fail in the middle.
TEST_F(Failures, NoSpaceLeft) {
  const auto result = shell("ulimit -f 8; $picdesk render -q --preset wordpress 1-good.jpg");
  EXPECT_EQ(result.exit_code, 3) << result.err;
  EXPECT_THAT(result.err, AllOf(HasSubstr("error: web/1-good-"),
                                HasSubstr("File too large (and 2 more renditions of 1-good.jpg)")));
  EXPECT_THAT(files("web/"), Contains("web/1-good-150x150.webp"));
  EXPECT_THAT(files("web/"), Each(AllOf(Not(HasSubstr("1024x")), Not(HasSubstr(".tmp")))));
}

TEST_F(Failures, TwoMastersWithOneOutputPathWriteNothing) {
  copy("jpeg/plain.jpg", "a/7-same.jpg");
  copy("jpeg/scene.jpg", "b/7-SAME.jpg");
  const auto result = render({"a/7-same.jpg", "b/7-SAME.jpg"});
  EXPECT_EQ(result.exit_code, 4) << result.out;
  EXPECT_THAT(result.err, HasSubstr("error: a/7-same.jpg"));
  EXPECT_THAT(result.err, HasSubstr("error: b/7-SAME.jpg"));
  EXPECT_THAT(files("web/"), Each(Not(HasSubstr(".webp"))));
}

TEST_F(Failures, ForeignFileIsKeptWithoutForce) {
  write_file(folder_ / "web/keep", "");
  write_file(folder_ / "web/1-good-300x200.webp", "someone's own");
  const auto result = render({"1-good.jpg"});
  EXPECT_EQ(result.exit_code, 3) << result.out;
  EXPECT_THAT(result.err,
              HasSubstr("error: web/1-good-300x200.webp is there and picdesk did not make it\n"));
  EXPECT_EQ(read_text(folder_ / "web/1-good-300x200.webp"), "someone's own");
  EXPECT_EQ(render({"1-good.jpg", "--force"}).exit_code, 0);
  EXPECT_NE(read_text(folder_ / "web/1-good-300x200.webp"), "someone's own");
}

TEST_F(Failures, ManifestThatIsNoneStopsTheRun) {
  std::filesystem::create_directory(folder_ / "web");
  write_file(folder_ / "web/manifest.ndjson", "{\"schema\":\"other\"}\n");
  const auto result = render({"1-good.jpg"});
  EXPECT_EQ(result.exit_code, 4);
  EXPECT_THAT(result.err, HasSubstr("error: web/manifest.ndjson:1: "));
  EXPECT_THAT(files("web/"), ElementsAre("web/manifest.ndjson"));
}

TEST_F(Failures, HostileNamesReachNoTerminal) {
  copy("jpeg/empty.jpg", "9-\x1B[2J\u202Eevil.jpg");
  const auto result = render({"9-\x1B[2J\u202Eevil.jpg"});
  EXPECT_EQ(result.exit_code, 4);
  EXPECT_THAT(result.out + result.err, Not(HasSubstr("\x1B")));
  EXPECT_THAT(result.out + result.err, Not(HasSubstr("\u202E")));
  EXPECT_THAT(result.err, HasSubstr("9-<U+001B>[2J<U+202E>evil.jpg"));
}

class Interrupted : public CommandTest, public ::testing::WithParamInterface<const char*> {};

TEST_P(Interrupted, FinishesWhatIsInFlightAndRecordsIt) {
  constexpr int kMasters = 60;
  for (int i = 0; i < kMasters; ++i) {
    copy("jpeg/scene.jpg", "many/" + std::to_string(i) + "-scene.jpg");
  }
  const std::string signal = GetParam();
  const auto result = shell(
      "env --default-signal=INT $picdesk render -j 1 --preset wordpress many & "
      "pid=$!; until ls web/*.webp >/dev/null 2>&1; do sleep 0.02; done; "
      "kill -" +
      signal + " $pid; wait $pid");
  EXPECT_EQ(result.exit_code, signal == "INT" ? 130 : 143) << result.err;
  EXPECT_THAT(result.out, HasSubstr("interrupted: "));
  std::size_t made = 0;
  for (const std::string& file : files("web/")) {
    if (file == "web/manifest.ndjson") continue;
    EXPECT_THAT(file, EndsWith(".webp"));
    EXPECT_EQ(run({"webpinfo", "-quiet", folder_ / file}).exit_code, 0) << file;
    ++made;
  }
  EXPECT_LT(made, kMasters * 6u);
  const auto again = lines(shell("$picdesk render --dry-run --json --preset wordpress many").out);
  EXPECT_EQ(again.back()["unchanged"], made);
}

INSTANTIATE_TEST_SUITE_P(Signals, Interrupted, ::testing::Values("INT", "TERM"),
                         [](const auto& test) { return std::string(test.param); });

}  // namespace
}  // namespace picdesk::test
