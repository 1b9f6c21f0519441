// SPDX-License-Identifier: GPL-3.0-or-later
// Published cases of the ACT rules on names of images (W3C), from
// $PICDESK_CONFORMANCE_DIR/alttext-cases.jsonl: what the facts say must agree with the outcome.
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "picdesk/article.h"

namespace picdesk {
namespace {

using Kind = ArticleImage::Kind;

bool concerns(const std::string& rule, const ArticleImage& image) {
  if (!image.name.exposed) return false;
  if (rule == "59796f") return image.kind == Kind::input;
  if (rule == "7d6734") return image.kind == Kind::svg;
  if (rule == "8fc3b6") return image.kind == Kind::object && !image.name.decorative;
  return image.kind == Kind::img || image.kind == Kind::role_img;
}

std::string outcome(const std::string& rule, const Article& article) {
  std::string result = "inapplicable";
  for (const ArticleImage& image : article.images) {
    if (!concerns(rule, image)) continue;
    if (!image.name.decorative && image.name.text.empty()) return "failed";
    result = "passed";
  }
  return result;
}

TEST(Act, cases_agree) {
  const char* folder = std::getenv("PICDESK_CONFORMANCE_DIR");
  if (folder == nullptr) GTEST_SKIP() << "no cases: PICDESK_CONFORMANCE_DIR";
  std::ifstream file(std::string(folder) + "/alttext-cases.jsonl");
  if (!file) GTEST_SKIP() << "no alttext-cases.jsonl in " << folder;
  int cases = 0;
  for (std::string line; std::getline(file, line);) {
    const auto row = nlohmann::json::parse(line);
    const std::string rule = row["rule"];
    const bool ours = rule == "23a2a8" || rule == "59796f" || rule == "7d6734" || rule == "8fc3b6";
    if (row["format"] != "html" || !ours) continue;
    const auto article = parse_article(row["snippet"].get<std::string>(), ArticleFormat::html);
    ASSERT_TRUE(article.has_value()) << row["id"];
    const std::string found = outcome(rule, *article);
    std::printf("%s %s: %s\n", found == row["expected"] ? "agree   " : "disagree",
                row["id"].get<std::string>().c_str(), found.c_str());
    EXPECT_EQ(found, row["expected"]) << row["id"];
    ++cases;
  }
  EXPECT_GT(cases, 0);
}

}  // namespace
}  // namespace picdesk
