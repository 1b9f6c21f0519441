// SPDX-License-Identifier: GPL-3.0-or-later
// What SARIF 2.1.0 asks of a log (sections of the standard), member by member.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "findings/sample.h"
#include "picdesk/rules.h"

namespace picdesk::test {
namespace {

using Json = nlohmann::json;

Json sample() { return Json::parse(write_findings(sample_report(), FindingsFormat::sarif)); }

void expect_members(const Json& object, const std::set<std::string>& allowed,
                    const std::set<std::string>& needed) {
  for (const auto& [key, value] : object.items()) EXPECT_TRUE(allowed.contains(key)) << key;
  for (const std::string& key : needed) EXPECT_TRUE(object.contains(key)) << key << object;
}

// 3.11, 3.4, 3.29, 3.30
void expect_location(const Json& location) {
  expect_members(location, {"id", "physicalLocation", "message"}, {"physicalLocation"});
  const Json& physical = location["physicalLocation"];
  expect_members(physical, {"artifactLocation", "region"}, {"artifactLocation"});
  const Json& artifact = physical["artifactLocation"];
  expect_members(artifact, {"uri", "uriBaseId"}, {"uri", "uriBaseId"});
  EXPECT_TRUE(std::regex_match(artifact["uri"].get<std::string>(),
                               std::regex("([A-Za-z0-9._~/-]|%[0-9A-F]{2})+")))
      << artifact;
  if (!physical.contains("region")) return;
  const Json& region = physical["region"];
  expect_members(region,
                 {"startLine", "startColumn", "endLine", "endColumn", "byteOffset", "byteLength"},
                 {"startLine"});
  EXPECT_GE(region["startLine"], 1);
  EXPECT_GE(region["startColumn"], 1);
  EXPECT_GE(region["endLine"], region["startLine"]);
  if (region["endLine"] == region["startLine"]) {
    EXPECT_GE(region["endColumn"], region["startColumn"]);
  }
}

TEST(Sarif, HasOneRunOfOneTool) {
  const Json log = sample();
  expect_members(log, {"$schema", "version", "runs"}, {"version", "runs"});
  EXPECT_EQ(log["version"], "2.1.0");
  ASSERT_EQ(log["runs"].size(), 1u);
  const Json& run = log["runs"][0];
  expect_members(
      run,
      {"tool", "invocations", "originalUriBaseIds", "columnKind", "newlineSequences", "results"},
      {"tool", "results"});
  EXPECT_EQ(run["columnKind"], "unicodeCodePoints");
  EXPECT_TRUE(run["originalUriBaseIds"].contains("SRCROOT"));
}

TEST(Sarif, DescribesItsRules) {
  const Json run = sample()["runs"][0];
  std::set<std::string> ids;
  for (const Json& rule : run["tool"]["driver"]["rules"]) {
    expect_members(rule,
                   {"id", "shortDescription", "fullDescription", "helpUri", "help",
                    "defaultConfiguration", "properties"},
                   {"id", "shortDescription", "help"});
    EXPECT_TRUE(ids.insert(rule["id"]).second) << rule["id"];
    EXPECT_TRUE(rule["help"].contains("text") && rule["help"].contains("markdown"));
    const std::string level = rule["defaultConfiguration"]["level"];
    EXPECT_TRUE(level == "error" || level == "warning" || level == "note") << level;
  }
}

TEST(Sarif, HasResultsWithRulesLevelsAndPlaces) {
  const Json run = sample()["runs"][0];
  const Json& rules = run["tool"]["driver"]["rules"];
  EXPECT_EQ(run["results"].size(), 11u);
  for (const Json& result : run["results"]) {
    expect_members(result,
                   {"ruleId", "ruleIndex", "level", "message", "locations", "relatedLocations",
                    "partialFingerprints", "fixes", "suppressions", "properties"},
                   {"ruleId", "message", "locations"});
    EXPECT_EQ(rules.at(result["ruleIndex"].get<std::size_t>())["id"], result["ruleId"]);
    EXPECT_FALSE(result["message"]["text"].get<std::string>().empty());
    for (const Json& location : result["locations"]) expect_location(location);
    for (const Json& location : result.value("relatedLocations", Json::array())) {
      expect_location(location);
    }
    EXPECT_TRUE(result["partialFingerprints"].contains("picdesk/v1"));
    for (const Json& each : result.value("suppressions", Json::array())) {
      EXPECT_TRUE(each["kind"] == "inSource" || each["kind"] == "external");
    }
  }
}

TEST(Sarif, PutsErrorsFirstAndWhatIsDecidedLast) {
  std::vector<int> ranks;
  const Json document = sample();
  for (const Json& result : document["runs"][0]["results"]) {
    const std::string level = result["level"];
    const int rank = level == "error" ? 0 : level == "warning" ? 1 : 2;
    ranks.push_back(result.contains("suppressions") ? 3 : rank);
  }
  EXPECT_TRUE(std::ranges::is_sorted(ranks));
}

TEST(Sarif, TellsFixesInBytes) {
  const Json document = sample();
  for (const Json& result : document["runs"][0]["results"]) {
    for (const Json& fix : result.value("fixes", Json::array())) {
      expect_members(fix, {"description", "artifactChanges"}, {"artifactChanges"});
      for (const Json& change : fix["artifactChanges"]) {
        expect_members(change, {"artifactLocation", "replacements"},
                       {"artifactLocation", "replacements"});
        for (const Json& replacement : change["replacements"]) {
          expect_members(replacement, {"deletedRegion", "insertedContent"}, {"deletedRegion"});
        }
      }
    }
  }
}

TEST(Sarif, BeginsAnotherRunWhereCodeHostsTakeNoMore) {
  FindingsReport report;
  CheckedFile& file = report.files.emplace_back();
  file.path = "a.md";
  file.bytes = "![](/a.webp)";
  file.findings.resize(25'000);
  for (ArticleFinding& finding : file.findings) finding.rule = "alt/too-short";
  EXPECT_EQ(Json::parse(write_findings(report, FindingsFormat::sarif))["runs"].size(), 1u);
  file.findings.emplace_back().rule = "alt/missing";
  file.findings.back().severity = Severity::error;
  const Json runs = Json::parse(write_findings(report, FindingsFormat::sarif))["runs"];
  ASSERT_EQ(runs.size(), 2u);
  EXPECT_EQ(runs[0]["results"].size(), 25'000u);
  EXPECT_EQ(runs[0]["results"][0]["ruleId"], "alt/missing");
  EXPECT_FALSE(runs[0].contains("automationDetails"));
  EXPECT_EQ(runs[1]["results"].size(), 1u);
  EXPECT_EQ(runs[1]["tool"], runs[0]["tool"]);
  EXPECT_EQ(runs[1]["automationDetails"]["id"], "picdesk/2/");
}

TEST(Sarif, SaysWhatCouldNotBeRead) {
  const Json invocation = sample()["runs"][0]["invocations"][0];
  EXPECT_EQ(invocation["executionSuccessful"], false);
  ASSERT_EQ(invocation["toolExecutionNotifications"].size(), 1u);
  EXPECT_EQ(invocation["toolExecutionNotifications"][0]["level"], "error");
  FindingsReport clean;
  clean.files.resize(1);
  const Json log = Json::parse(write_findings(clean, FindingsFormat::sarif));
  EXPECT_EQ(log["runs"][0]["invocations"][0]["executionSuccessful"], true);
}

}  // namespace
}  // namespace picdesk::test
