// SPDX-License-Identifier: GPL-3.0-or-later
// What all formats have in common, and what none lets through.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "findings/safe_text.h"
#include "findings/sample.h"

namespace picdesk::test {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr FindingsFormat kLines[] = {FindingsFormat::text, FindingsFormat::concise,
                                     FindingsFormat::github};

TEST(Formats, AreKnownByName) {
  for (const char* known : {"text", "concise", "json", "sarif", "junit", "github"}) {
    ASSERT_TRUE(findings_format(known)) << known;
    EXPECT_EQ(name(*findings_format(known)), known);
  }
  EXPECT_FALSE(findings_format("xml"));
}

TEST(Formats, TellTheSameSeveritiesRulesAndMessages) {
  const FindingsReport report = sample_report();
  const auto json = nlohmann::json::parse(write_findings(report, FindingsFormat::json))["findings"];
  const std::string concise = write_findings(report, FindingsFormat::concise);
  std::size_t shown = 0;
  for (const auto& finding : json) {
    if (!finding["suppressed"].is_null() || finding["in_baseline"] == true) continue;
    ++shown;
    const std::string line = finding["severity"].get<std::string>() + ' ' +
                             finding["rule"].get<std::string>() + ' ' +
                             findings::safe_line(finding["message"].get<std::string>());
    if (line.find("\uFFFD") == std::string::npos) {
      EXPECT_THAT(concise, HasSubstr(line));
    }
  }
  EXPECT_EQ(shown, 8u);
}

TEST(Formats, LetNoControlSequenceThrough) {
  for (const FindingsFormat format : kLines) {
    for (const char byte : write_findings(sample_report(), format)) {
      EXPECT_TRUE(byte == '\n' || static_cast<unsigned char>(byte) >= 0x20) << int{byte};
      EXPECT_NE(byte, '\x7F');
    }
    for (const char* bad : {"\u202E", "\u2066", "\xC2\x9B", "\uFEFF", "\xFF"}) {
      EXPECT_THAT(write_findings(sample_report(), format), Not(HasSubstr(bad)));
    }
  }
}

TEST(Formats, LetNobodyForgeACommand) {
  FindingsReport report = sample_report();
  report.files.front().path = "::error::a.md";
  for (const FindingsFormat format : kLines) {
    std::istringstream lines(write_findings(report, format));
    for (std::string line; std::getline(lines, line);) {
      EXPECT_THAT(line, Not(HasSubstr("##[")));
      line.erase(0, line.find_first_not_of(' '));
      if (!line.starts_with("::")) continue;
      EXPECT_EQ(format, FindingsFormat::github) << line;
      EXPECT_TRUE(line.starts_with("::error file=") || line.starts_with("::warning file=") ||
                  line.starts_with("::notice file="))
          << line;
    }
  }
}

TEST(Formats, TakeAnEmptyReport) {
  EXPECT_EQ(write_findings({}, FindingsFormat::text), "0 articles, 0 errors, 0 warnings, 0 info\n");
  EXPECT_EQ(write_findings({}, FindingsFormat::concise), "");
  for (const FindingsFormat format : {FindingsFormat::json, FindingsFormat::sarif}) {
    EXPECT_TRUE(nlohmann::json::accept(write_findings({}, format)));
  }
}

TEST(Formats, AreQuickWithManyFindingsOnOneLine) {
  FindingsReport report;
  CheckedFile file;
  file.path = "a.html";
  file.bytes = std::string(1'000'000, 'x') + "\u0642";
  for (std::size_t i = 0; i < 5'000; ++i) {
    ArticleFinding finding;
    finding.rule = "alt/missing";
    finding.message = "m";
    finding.where = {i * 200, i * 200 + 3};
    file.findings.push_back(finding);
  }
  report.files.push_back(file);
  for (const FindingsFormat format :
       {FindingsFormat::text, FindingsFormat::concise, FindingsFormat::json, FindingsFormat::sarif,
        FindingsFormat::junit, FindingsFormat::github}) {
    EXPECT_GT(write_findings(report, format).size(), 5'000u);
  }
}

TEST(Fails, ReachesWhatFailOnSays) {
  FindingsReport report;
  CheckedFile file;
  file.bytes = "x";
  file.findings.resize(1);
  file.findings.front().severity = Severity::warning;
  report.files.push_back(file);
  EXPECT_FALSE(fails(report));
  report.fail_on = "warning";
  EXPECT_TRUE(fails(report));
  report.files.front().findings.front().in_baseline = true;
  EXPECT_FALSE(fails(report));
  report.fail_on = "never";
  EXPECT_FALSE(fails(Severity::error, "never"));
}

}  // namespace
}  // namespace picdesk::test
