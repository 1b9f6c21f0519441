// SPDX-License-Identifier: GPL-3.0-or-later
// How masters are named: files, folders, @lists, standard input.
#include <gmock/gmock.h>

#include "cli/command.h"

namespace picdesk::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class InputPaths : public CommandTest {
 protected:
  InputPaths() {
    copy("jpeg/plain.jpg", "in/1-a.jpg");
    copy("png/plain.png", "in/deep/2-b.PNG");
    copy("jpeg/plain.jpg", "in/.hidden.jpg");
    write_file(folder_ / "in/notes.txt", "text");
  }

  // The masters that a dry run takes, in order.
  std::vector<std::string> masters(const ProcessResult& result) {
    std::vector<std::string> names;
    for (const auto& document : lines(result.out)) {
      if (document["schema"] == "picdesk.result/1") names.push_back(document["master"]);
    }
    return names;
  }

  const std::string plan_ = "$picdesk render --preset wordpress --dry-run --json ";
};

TEST_F(InputPaths, FolderStandsForItsPhotographs) {
  EXPECT_THAT(masters(shell(plan_ + "in")), ElementsAre("in/1-a.jpg", "in/deep/2-b.PNG"));
}

TEST_F(InputPaths, FilesKeepTheOrderTheyAreNamedIn) {
  EXPECT_THAT(masters(shell(plan_ + "in/deep/2-b.PNG in/1-a.jpg")),
              ElementsAre("in/deep/2-b.PNG", "in/1-a.jpg"));
}

TEST_F(InputPaths, AFileNamedTwiceIsOneMaster) {
  EXPECT_THAT(masters(shell(plan_ + "in/1-a.jpg in ./in/../in/1-a.jpg")),
              ElementsAre("in/1-a.jpg", "in/deep/2-b.PNG"));
}

TEST_F(InputPaths, ListNamesOneALine) {
  write_file(folder_ / "list", "in/1-a.jpg\r\n\nin/deep\n");
  EXPECT_THAT(masters(shell(plan_ + "@list")), ElementsAre("in/1-a.jpg", "in/deep/2-b.PNG"));
}

TEST_F(InputPaths, MissingListIsAnError) {
  const auto result = shell(plan_ + "@gone");
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_THAT(result.err, HasSubstr("gone"));
}

TEST_F(InputPaths, StandardInputIsSeparatedByNul) {
  copy("jpeg/plain.jpg", "3 new\nline.jpg");
  EXPECT_THAT(masters(shell("printf '3 new\\nline.jpg\\0in/1-a.jpg\\0' | " + plan_ + "-0")),
              ElementsAre("3 new\nline.jpg", "in/1-a.jpg"));
}

TEST_F(InputPaths, EmptyStandardInputNamesNothing) {
  const auto result = shell(plan_ + "-0 </dev/null");
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_THAT(result.err, HasSubstr("no photographs are named"));
}

TEST_F(InputPaths, WordsAfterTwoDashesAreInputs) {
  copy("jpeg/plain.jpg", "--json.jpg");
  EXPECT_THAT(masters(shell(plan_ + "-- --json.jpg")), ElementsAre("--json.jpg"));
}

}  // namespace
}  // namespace picdesk::test
