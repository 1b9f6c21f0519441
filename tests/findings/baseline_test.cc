// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/baseline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "findings/sample.h"

namespace picdesk::test {
namespace {

using testing::HasSubstr;

std::string fingerprint(char digit) { return std::string(32, digit); }

CheckedFile file_of(const std::string& path, const std::string& fingerprints) {
  CheckedFile file;
  file.path = path;
  for (const char digit : fingerprints) {
    ArticleFinding finding;
    finding.rule = "alt/missing";
    finding.fingerprint = fingerprint(digit);
    file.findings.push_back(finding);
  }
  return file;
}

Baseline parsed(const std::string& json) {
  const Result<Baseline> baseline = parse_baseline(json, "b.json");
  EXPECT_TRUE(baseline) << baseline.error().message;
  return baseline ? *baseline : Baseline{};
}

TEST(Baseline, IsWrittenSortedOneEntryALine) {
  const Baseline baseline = update_baseline({}, {file_of("b.md", "31"), file_of("a.md", "22")});
  const std::string text =
      "{\"schema\": \"picdesk.baseline/1\", \"entries\": [\n"
      "{\"fingerprint\":\"" +
      fingerprint('2') +
      "\",\"rule\":\"alt/missing\",\"path\":\"a.md\",\"count\":2},\n"
      "{\"fingerprint\":\"" +
      fingerprint('1') +
      "\",\"rule\":\"alt/missing\",\"path\":\"b.md\",\"count\":1},\n"
      "{\"fingerprint\":\"" +
      fingerprint('3') +
      "\",\"rule\":\"alt/missing\",\"path\":\"b.md\",\"count\":1}\n"
      "]}\n";
  EXPECT_EQ(write_baseline(baseline), text);
  EXPECT_EQ(write_baseline(parsed(text)), text);
  EXPECT_EQ(write_baseline({}), "{\"schema\": \"picdesk.baseline/1\", \"entries\": [\n]}\n");
}

TEST(Baseline, MarksWhatItKnowsAndNamesTheRest) {
  const Baseline baseline = update_baseline(
      {}, {file_of("a.md", "112"), file_of("b.md", "3"), file_of("unread.md", "4")});
  std::vector<CheckedFile> files{file_of("a.md", "19"), file_of("c.md", "3"),
                                 file_of("unread.md", "")};
  files[2].error = Error{ErrorCode::io, "", ""};
  const BaselineMatch match = apply_baseline(baseline, files);
  EXPECT_TRUE(files[0].findings[0].in_baseline);
  EXPECT_FALSE(files[0].findings[1].in_baseline);
  EXPECT_FALSE(files[1].findings[0].in_baseline) << "the path is another";
  ASSERT_EQ(match.stale.size(), 2u);  // one of the two of 1, and 2
  EXPECT_EQ(match.stale[0].count, 1u);
  EXPECT_EQ(match.stale[1].fingerprint, fingerprint('2'));
  ASSERT_EQ(match.unchecked.size(), 2u);
  EXPECT_EQ(match.unchecked[0].path, "b.md");

  const Baseline pruned = prune_baseline(baseline, match.stale);
  files = {file_of("a.md", "19")};
  EXPECT_TRUE(apply_baseline(pruned, files).stale.empty());
  EXPECT_TRUE(files[0].findings[0].in_baseline);
  EXPECT_EQ(pruned.entries.size(), 3u);
}

TEST(Baseline, LeavesSuppressedFindingsAlone) {
  std::vector<CheckedFile> files{file_of("a.md", "1")};
  const Baseline baseline = update_baseline({}, files);
  files[0].findings[0].suppressed = "known";
  EXPECT_EQ(apply_baseline(baseline, files).stale.size(), 1u);
  EXPECT_FALSE(files[0].findings[0].in_baseline);
  EXPECT_TRUE(update_baseline({}, files).entries.empty());
}

TEST(Baseline, KeepsOldEntriesWhenUpdated) {
  const Baseline old = update_baseline({}, {file_of("a.md", "1")});
  EXPECT_EQ(update_baseline(old, {file_of("a.md", "2")}).entries.size(), 2u);
  EXPECT_EQ(write_baseline(update_baseline(old, {file_of("a.md", "1")})), write_baseline(old));
}

TEST(StaleFindings, StandAtTheirLine) {
  const std::string text = write_baseline(update_baseline({}, {file_of("a.md", "12")}));
  std::vector<CheckedFile> files{file_of("a.md", "1")};
  const auto findings = stale_findings(apply_baseline(parsed(text), files).stale);
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].rule, "check/stale-baseline");
  EXPECT_EQ(findings[0].severity, Severity::info);
  EXPECT_EQ(findings[0].message, "alt/missing is not found any more in a.md");
  EXPECT_THAT(text.substr(findings[0].where.begin, findings[0].where.end - findings[0].where.begin),
              HasSubstr(fingerprint('2')));
}

struct Broken {
  const char* name;
  const char* json;
  const char* message;
};
void PrintTo(const Broken& tested, std::ostream* out) { *out << tested.name; }

class BrokenBaseline : public testing::TestWithParam<Broken> {};

TEST_P(BrokenBaseline, IsRefused) {
  const Result<Baseline> baseline = parse_baseline(GetParam().json, "desk/b.json");
  ASSERT_FALSE(baseline);
  EXPECT_EQ(baseline.error().code, ErrorCode::corrupt_data);
  EXPECT_EQ(baseline.error().message, std::string("desk/b.json") + GetParam().message);
  EXPECT_FALSE(baseline.error().hint.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Files, BrokenBaseline,
    testing::Values(
        Broken{"NoJson", "{\n  \"schema\": x}", ":2:13: no JSON"},
        Broken{"Empty", "", ":1:1: no JSON"},
        Broken{"NoObject", "[]", ": no baseline of schema picdesk.baseline/1"},
        Broken{"AnotherSchema", R"({"schema":"picdesk.baseline/2","entries":[]})",
               ": no baseline of schema picdesk.baseline/1"},
        Broken{"NoEntries", R"({"schema":"picdesk.baseline/1"})", ": has no entries"},
        Broken{"NoFingerprint",
               R"({"schema":"picdesk.baseline/1","entries":[{"rule":"a","path":"b"}]})",
               ": entry 1 has no fingerprint of 32 hexadecimal digits"},
        Broken{
            "NoRule",
            R"({"schema":"picdesk.baseline/1","entries":[{"fingerprint":"00000000000000000000000000000000","path":"b"}]})",
            ": entry 1 names no rule"},
        Broken{
            "BadCount",
            R"({"schema":"picdesk.baseline/1","entries":[{"fingerprint":"00000000000000000000000000000000","rule":"a","path":"b","count":-1}]})",
            ": entry 1 has a count that is no number"},
        Broken{
            "TooManyAlike",
            R"({"schema":"picdesk.baseline/1","entries":[{"fingerprint":"00000000000000000000000000000000","rule":"a","path":"b","count":1000000},{"fingerprint":"00000000000000000000000000000000","rule":"a","path":"b"}]})",
            ": entry 2 counts more than 1,000,000 findings"}),
    [](const auto& tested) { return tested.param.name; });

TEST(ParseBaseline, TakesHostileFiles) {
  EXPECT_FALSE(parse_baseline(std::string(1'000'000, '['), "b.json"));
  EXPECT_FALSE(parse_baseline("\xFF\xFE", "b.json"));
}

}  // namespace
}  // namespace picdesk::test
