// SPDX-License-Identifier: GPL-3.0-or-later
// What `check` and `explain` refuse, and what they say of files that cannot be read.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "cli/command.h"

namespace picdesk::test {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

class CheckUsage : public CommandTest {
 protected:
  void SetUp() override {
    write_file(folder_ / "good.html",
               "<!DOCTYPE html><html lang=en><title>t</title><p>No picture here.</p></html>\n");
    write_file(folder_ / "bad.html",
               "<!DOCTYPE html><html lang=en><title>t</title><p><img src=a.webp></p></html>\n");
  }
};

struct Refused {
  std::string name;
  std::vector<std::string> words;
  std::string message, hint;
};
void PrintTo(const Refused& refused, std::ostream* out) { *out << refused.name; }

class CheckRefuses : public CheckUsage, public ::testing::WithParamInterface<Refused> {};

TEST_P(CheckRefuses, WithAMessageAndAHint) {
  write_file(folder_ / "baseline.json", "{\"schema\": \"picdesk.baseline/1\", \"entries\": [");
  const ProcessResult result = picdesk(GetParam().words);
  EXPECT_EQ(result.exit_code, 2) << result.err;
  EXPECT_THAT(result.err, HasSubstr(GetParam().message));
  EXPECT_THAT(result.err, HasSubstr(GetParam().hint));
  EXPECT_THAT(result.out, IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    All, CheckRefuses,
    ::testing::Values(
        Refused{"NoPath", {"check"}, "which articles", "standard input"},
        Refused{"Format", {"check", "good.html", "--format", "xml"}, "'xml'", "sarif"},
        Refused{"Profile", {"check", "good.html", "--profile", "alt"}, "'alt'", "alt-and-caption"},
        Refused{"FailOn", {"check", "good.html", "--fail-on", "all"}, "'all'", "warning"},
        Refused{"SiteRoot", {"check", "good.html", "--site-root", "nowhere"}, "nowhere", "folder"},
        Refused{"Now", {"check", "good.html", "--now", "2025-02-30"}, "2025-02-30", ""},
        Refused{"Jobs", {"check", "good.html", "-j", "many"}, "many", ""},
        Refused{"StdinWithoutName", {"check", "-"}, "standard input has no name", "--stdin-name"},
        Refused{"StdinName", {"check", "-", "--stdin-name", "a.txt"}, "a.txt", ".md"},
        Refused{"StdinFix", {"check", "-", "--stdin-name", "a.md", "--fix"}, "in place", "--diff"},
        Refused{
            "BaselineMissing", {"check", "good.html", "--baseline", "none.json"}, "none.json", ""},
        Refused{"BaselineBroken",
                {"check", "good.html", "--baseline", "baseline.json"},
                "baseline.json",
                ""},
        Refused{"BaselineUnnamed",
                {"check", "good.html", "--update-baseline"},
                "no baseline",
                "--baseline"},
        Refused{"BaselineOfADiff",
                {"check", "good.html", "--diff", "--baseline", "b.json", "--update-baseline"},
                "--diff writes nothing",
                "leave out --diff"},
        Refused{"Manifest", {"check", "good.html", "--manifest", "none.ndjson"}, "none.ndjson", ""},
        Refused{"Option", {"check", "good.html", "--fixx"}, "--fixx", "--fix"},
        Refused{"Rule", {"explain", "alt/mising"}, "alt/mising", "alt/missing"}),
    [](const auto& test) { return test.param.name; });

TEST_F(CheckUsage, ConfigurationIsHeldAgainstTheRules) {
  write_file(folder_ / "picdesk.toml", "[severity]\n\"alt/mising\" = \"off\"\n");
  const ProcessResult result = picdesk({"check", "good.html"});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_THAT(result.err, HasSubstr("picdesk.toml:2:1: no rule is called \"alt/mising\""));
  EXPECT_THAT(result.err, HasSubstr("alt/missing"));
  write_file(folder_ / "picdesk.toml", "[hero]\nselector = \"img[\"\n");
  EXPECT_EQ(picdesk({"check", "good.html"}).exit_code, 2);
  write_file(folder_ / "picdesk.toml", "[severity]\n\"html/srcset:width\" = \"off\"\n");
  EXPECT_EQ(picdesk({"check", "good.html"}).exit_code, 0);
}

TEST_F(CheckUsage, ExitCodesFollowTheWorst) {
  EXPECT_EQ(picdesk({"check", "good.html"}).exit_code, 0);
  EXPECT_EQ(picdesk({"check", "bad.html"}).exit_code, 1);
  EXPECT_EQ(picdesk({"check", "bad.html", "--exit-zero"}).exit_code, 0);
  EXPECT_EQ(picdesk({"check", "bad.html", "--fail-on", "never"}).exit_code, 0);
  EXPECT_EQ(picdesk({"check", "bad.html", "missing.md"}).exit_code, 3);
  EXPECT_EQ(picdesk({"check", "bad.html", "missing.md", "--exit-zero"}).exit_code, 3);
  EXPECT_EQ(picdesk({"check", "missing.md"}).exit_code, 4);
}

TEST_F(CheckUsage, BadBytesAreAFindingAndAFailure) {
  write_file(folder_ / "latin.md", "caf\xE9\n");
  const ProcessResult result = picdesk({"check", "latin.md", "good.html"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_THAT(result.out, HasSubstr("latin.md:1:4: error[input/encoding]"));
  EXPECT_EQ(picdesk({"check", "latin.md"}).exit_code, 4);
  write_file(folder_ / "utf16.md", std::string("\xFF\xFEh\0i\0", 6));
  EXPECT_THAT(picdesk({"check", "utf16.md"}).out, HasSubstr("input/encoding"));
}

TEST_F(CheckUsage, WhatIsTooComplexOrTooLargeIsRefused) {
  std::string deep;
  for (int i = 0; i < 3000; ++i) deep += "<div>";
  write_file(folder_ / "deep.html", deep);
  EXPECT_THAT(picdesk({"check", "deep.html"}).out, HasSubstr("input/too-complex"));
  for (const std::size_t more : {std::size_t{1}, std::size_t{1} << 20}) {
    write_file(folder_ / "large.md", std::string((4u << 20) + more, 'a'));
    const ProcessResult large = picdesk({"check", "large.md"});
    EXPECT_EQ(large.exit_code, 4);
    EXPECT_THAT(large.out, HasSubstr("large.md:1:1: error[input/too-complex]"));
    const ProcessResult piped = shell("$picdesk check - --stdin-name a.md < large.md");
    EXPECT_EQ(piped.exit_code, 4);
    EXPECT_THAT(piped.out, HasSubstr("a.md:1:1: error[input/too-complex]"));
  }
}

TEST_F(CheckUsage, FoldersAndDevicesThatAreNoArticles) {
  std::filesystem::create_directories(folder_ / "empty");
  const ProcessResult empty = picdesk({"check", "empty"});
  EXPECT_EQ(empty.exit_code, 4);
  EXPECT_THAT(empty.out, HasSubstr("no articles in this folder"));
  EXPECT_EQ(picdesk({"check", "/dev/null"}).exit_code, 4);
  write_file(folder_ / "notes.txt", "![](a)");
  EXPECT_THAT(picdesk({"check", "notes.txt"}).out, HasSubstr("is no article by its name"));
}

TEST_F(CheckUsage, EveryReportTellsWhatIsMissing) {
  for (const char* format : {"text", "concise", "json", "sarif", "junit", "github"}) {
    const ProcessResult result = picdesk({"check", "good.html", "gone.md", "--format", format});
    EXPECT_EQ(result.exit_code, 3) << format;
    EXPECT_THAT(result.out, HasSubstr("gone.md")) << format;
  }
  const auto sarif = nlohmann::json::parse(
      picdesk({"check", "good.html", "gone.md", "--format", "sarif"}).out, nullptr, false);
  EXPECT_EQ(sarif["runs"][0]["invocations"][0]["executionSuccessful"], false);
  EXPECT_THAT(picdesk({"check", "gone.md", "--diff"}).err, HasSubstr("gone.md"));
  EXPECT_THAT(picdesk({"check", "gone.md", "-o", "report.txt"}).err, HasSubstr("gone.md"));
}

TEST_F(CheckUsage, ReadsStandardInput) {
  const ProcessResult result = shell("$picdesk check - --stdin-name draft/a.html < bad.html");
  EXPECT_EQ(result.exit_code, 1) << result.err;
  EXPECT_THAT(result.out, StartsWith("draft/a.html:1:"));
  EXPECT_THAT(result.out, HasSubstr("alt/missing"));
}

TEST_F(CheckUsage, TheFrontMatterMayNameAFileOfTheRootWithoutASlash) {
  copy("webp/lossy.webp", "static/img/a.webp");
  copy("webp/lossy.webp", "content/beside.webp");
  const auto check_hero = [&](const std::string& url) {
    write_file(folder_ / "content/a.md",
               "---\ncover:\n  image: " + url + "\n  alt: Boats leave the port\n---\nText.\n");
    return picdesk({"check", "content", "--site-root", "static", "--format", "concise"}).out;
  };
  EXPECT_THAT(check_hero("img/a.webp"), Not(HasSubstr("hero/file-missing")));
  EXPECT_THAT(check_hero("beside.webp"), Not(HasSubstr("hero/file-missing")));
  EXPECT_THAT(check_hero("img/b.webp"), HasSubstr("hero/file-missing"));
  EXPECT_THAT(check_hero("../static/img/a.webp"), Not(HasSubstr("hero/file-missing")));
}

TEST_F(CheckUsage, EveryFormatTellsTheSameFinding) {
  for (const char* format : {"text", "concise", "json", "sarif", "junit", "github"}) {
    const ProcessResult result = picdesk({"check", "bad.html", "--format", format});
    EXPECT_EQ(result.exit_code, 1) << format;
    EXPECT_THAT(result.out, HasSubstr("alt/missing")) << format;
    EXPECT_THAT(result.out, HasSubstr("bad.html")) << format;
  }
  EXPECT_EQ(picdesk({"check", "bad.html", "-o", "report.txt"}).out, "");
  EXPECT_THAT(read_text(folder_ / "report.txt"), HasSubstr("error[alt/missing]"));
}

TEST_F(CheckUsage, NothingOfAnArticleReachesTheTerminalAsControl) {
  write_file(folder_ / "evil\n::error::x.md",
             "![\x1b[31mBoats \xE2\x80\xAE leave port, May 4, 2024. [AFP]](a.webp)\n");
  for (const char* format : {"text", "concise", "github"}) {
    const ProcessResult result = picdesk({"check", ".", "--format", format, "--color", "never"});
    EXPECT_THAT(result.out + result.err, Not(HasSubstr("\x1b"))) << format;
    EXPECT_THAT(result.out + result.err, Not(HasSubstr("\n::error::x"))) << format;
    EXPECT_THAT(result.out + result.err, Not(HasSubstr("\xE2\x80\xAE"))) << format;
  }
}

TEST_F(CheckUsage, TheOrderDoesNotDependOnTheThreads) {
  for (int i = 0; i < 40; ++i) {
    write_file(folder_ / ("many/" + std::to_string(i) + ".html"),
               "<p><img src=a" + std::to_string(i) + ".webp></p>");
  }
  const std::string one = picdesk({"check", "many", "-j", "1", "--format", "json"}).out;
  EXPECT_EQ(picdesk({"check", "many", "-j", "8", "--format", "json"}).out, one);
  EXPECT_EQ(picdesk({"check", "many", "many/3.html", "-j", "8", "--format", "json"}).out, one);
}

TEST_F(CheckUsage, ExplainTellsOfARuleAndListsAll) {
  const ProcessResult page = picdesk({"explain", "caption/date-weekday"});
  EXPECT_EQ(page.exit_code, 0);
  EXPECT_THAT(page.out, HasSubstr("caption/date-weekday"));
  EXPECT_THAT(page.out, HasSubstr("Thursday"));
  const ProcessResult list = picdesk({"explain"});
  EXPECT_EQ(list.exit_code, 0);
  EXPECT_THAT(list.out, HasSubstr("alt/missing"));
  EXPECT_THAT(list.out, HasSubstr("meta/required"));
}

}  // namespace
}  // namespace picdesk::test
