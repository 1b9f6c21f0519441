// SPDX-License-Identifier: GPL-3.0-or-later
// Every format of one report.
#include "findings/golden.h"

#include <gtest/gtest.h>

#include "findings/sample.h"

namespace picdesk::test {
namespace {

TEST(Golden, Text) {
  expect_golden("report.txt", write_findings(sample_report(), FindingsFormat::text));
}
TEST(Golden, TextInColour) {
  expect_golden("report.ansi.txt", write_findings(sample_report(), FindingsFormat::text, true));
}
TEST(Golden, Concise) {
  expect_golden("report.concise.txt", write_findings(sample_report(), FindingsFormat::concise));
}
TEST(Golden, Json) {
  expect_golden("report.json", write_findings(sample_report(), FindingsFormat::json));
}
TEST(Golden, Sarif) {
  FindingsReport report = sample_report();
  report.home = "https://picdesk.example";
  // The rules' texts have tests of their own.
  std::string text = write_findings(report, FindingsFormat::sarif);
  const std::size_t rules = text.find("          \"rules\": [");
  const std::size_t end = text.find("\n          ]\n", rules);
  ASSERT_NE(end, std::string::npos);
  text.replace(rules, end - rules, "          \"rules\": [ ...");
  expect_golden("report.sarif", text);
}
TEST(Golden, Junit) {
  expect_golden("report.junit.xml", write_findings(sample_report(), FindingsFormat::junit));
}
TEST(Golden, Github) {
  expect_golden("report.github.txt", write_findings(sample_report(), FindingsFormat::github));
}

}  // namespace
}  // namespace picdesk::test
