// SPDX-License-Identifier: GPL-3.0-or-later
// The house's article from end to end: a master is rendered, the printed line is pasted, the
// article is clean; one thing goes wrong at a time.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "cli/command.h"

namespace picdesk::test {
namespace {

using ::testing::Contains;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

namespace fs = std::filesystem;

class HouseArticle : public CommandTest {
 protected:
  static constexpr const char* kHero = "static/2025/04/01/49785-boats-600_384.webp";

  void SetUp() override {
    copy("jpeg/scene.jpg", "in/49785-boats.jpg");
    const ProcessResult made =
        picdesk({"render", "in", "-o", "static", "--date", "2025-04-01", "--markup", "markdown",
                 "--caption", "Fishing boats leave the port before dawn, October 3, 2024.",
                 "--credit", "AFP", "--alt", "Three boats at sea under a grey sky.", "--set",
                 "date_created=2024-10-03"});
    ASSERT_EQ(made.exit_code, 0) << made.err;
    line_ = made.out;
    ASSERT_THAT(line_, HasSubstr("](/2025/04/01/49785-boats-600_384.webp)"));
    write_article(line_);
  }

  void write_article(const std::string& line) {
    write_file(folder_ / "content/boats.md",
               "---\ntitle: The fleet sails again\ndate: 2025-04-01\n---\n\n# The fleet sails "
               "again\n\n" +
                   line + "\nThe boats left at five in the morning.\n");
  }
  std::string replaced(const std::string& from, const std::string& to) const {
    std::string line = line_;
    const std::size_t at = line.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return line.replace(at, from.size(), to);
  }
  ProcessResult check(std::vector<std::string> more = {}) {
    std::vector<std::string> words{"check",  "content", "--site-root",
                                   "static", "--now",   "2025-04-02"};
    words.insert(words.end(), more.begin(), more.end());
    return picdesk(words);
  }
  // "rule:severity" of every finding.
  std::vector<std::string> found(std::vector<std::string> more = {}) {
    more.insert(more.end(), {"--format", "json"});
    const ProcessResult result = check(more);
    const auto report = nlohmann::json::parse(result.out, nullptr, false);
    EXPECT_FALSE(report.is_discarded()) << result.out << result.err;
    std::vector<std::string> rules;
    for (const auto& finding : report["findings"]) {
      rules.push_back(finding["rule"].get<std::string>() + ":" +
                      finding["severity"].get<std::string>());
    }
    return rules;
  }

  std::string line_;
};

TEST_F(HouseArticle, IsCleanAsRendered) {
  EXPECT_THAT(found(), IsEmpty());
  const ProcessResult result = check();
  EXPECT_EQ(result.exit_code, 0) << result.out << result.err;
  EXPECT_THAT(result.out, HasSubstr("1 article, 0 errors, 0 warnings, 0 info"));
}

TEST_F(HouseArticle, WithoutAltIsAnError) {
  write_article("![](/2025/04/01/49785-boats-600_384.webp)");
  EXPECT_THAT(found(), ElementsAre("alt/missing:error"));
  EXPECT_EQ(check().exit_code, 1);
}

TEST_F(HouseArticle, CreditsWhoTheFileCredits) {
  write_article(replaced("[AFP]", "[Reuters]"));
  EXPECT_THAT(found(), ElementsAre("caption/credit-mismatch:error"));
  write_article(replaced("[AFP]", "[Agence France-Presse]"));
  EXPECT_THAT(found(), IsEmpty());
}

TEST_F(HouseArticle, ShowsTheCropThatItsNameSays) {
  fs::copy_file(folder_ / "static/2025/04/01/49785-boats-768_512.webp", folder_ / kHero,
                fs::copy_options::overwrite_existing);
  EXPECT_THAT(found(), ElementsAre("hero/size-suffix:error"));
}

TEST_F(HouseArticle, HasTheSizeOfItsSuffix) {
  fs::rename(folder_ / kHero, folder_ / "static/2025/04/01/49785-boats-640_384.webp");
  write_article(replaced("600_384", "640_384"));
  EXPECT_THAT(found(), ElementsAre("hero/size-suffix:error"));
}

TEST_F(HouseArticle, KeepsItsMetadata) {
  ASSERT_EQ(picdesk({"meta", "scrub", kHero, "--policy", "strip-all", "--drop-credit"}).exit_code,
            0);
  EXPECT_THAT(found(), ElementsAre("hero/metadata-stripped:warning"));
}

TEST_F(HouseArticle, ReadsItsFileByTheDesksPolicy) {
  ASSERT_EQ(run({"exiftool", "-q", "-overwrite_original",
                 "-IFD0:ImageDescription=Another day at sea.", folder_ / kHero})
                .exit_code,
            0);
  EXPECT_THAT(found(), IsEmpty());  // XMP first
  write_file(folder_ / "picdesk.toml", "[metadata]\nread.policy = \"mwg\"\n");
  EXPECT_THAT(found(), ElementsAre("caption/embedded-mismatch:info"));
}

TEST_F(HouseArticle, HasADateOfTheCalendar) {
  write_article(replaced("October 3, 2024", "February 30, 2024"));
  EXPECT_THAT(found(), ElementsAre("caption/date-impossible:error"));
}

TEST_F(HouseArticle, HasItsFile) {
  fs::remove(folder_ / kHero);
  EXPECT_THAT(found(), ElementsAre("hero/file-missing:error"));
}

TEST_F(HouseArticle, KeepsTheSecondBracket) {
  write_article(replaced("[AFP]]", "[AFP]"));
  EXPECT_THAT(found(), ElementsAre("md/broken-image:error"));
  const std::string broken = read_text(folder_ / "content/boats.md");
  const ProcessResult diff = check({"--diff"});
  EXPECT_THAT(diff.out, HasSubstr("+![Fishing boats leave the port before dawn, October 3, 2024. "
                                  "[AFP]](/2025/04/01/49785-boats-600_384.webp)"));
  EXPECT_EQ(read_text(folder_ / "content/boats.md"), broken);
  EXPECT_EQ(check({"--fix"}).exit_code, 0);
  EXPECT_THAT(found(), IsEmpty());
  const std::string fixed = read_text(folder_ / "content/boats.md");
  EXPECT_EQ(check({"--fix"}).exit_code, 0);
  EXPECT_EQ(read_text(folder_ / "content/boats.md"), fixed);
  EXPECT_FALSE(fs::exists(folder_ / "content/.picdesk"));
}

TEST_F(HouseArticle, IsHeldAgainstItsMaster) {
  EXPECT_THAT(found({"--masters", "in"}), Each(HasSubstr(":info")));
  // The same size and name, another crop: the left edge alone.
  ASSERT_EQ(picdesk({"render", "in", "-o", "other", "--date", "2025-04-01", "--caption", "Boats.",
                     "--credit", "AFP", "--alt", "Boats.", "--crop", "0,0,600,384"})
                .exit_code,
            0);
  fs::copy_file(folder_ / "other/2025/04/01/49785-boats-600_384.webp", folder_ / kHero,
                fs::copy_options::overwrite_existing);
  EXPECT_THAT(found({"--masters", "in"}), Contains("crop/not-as-planned:warning"));
}

TEST_F(HouseArticle, MayBeKnownToABaseline) {
  write_article(replaced("[AFP]", "[Reuters]"));
  EXPECT_EQ(check({"--baseline", "known.json"}).exit_code, 2);
  EXPECT_EQ(check({"--baseline", "known.json", "--update-baseline"}).exit_code, 0);
  const ProcessResult known = check({"--baseline", "known.json"});
  EXPECT_EQ(known.exit_code, 0) << known.out;
  EXPECT_THAT(known.out, HasSubstr("1 in baseline"));
  write_article(line_);
  EXPECT_THAT(found({"--baseline", "known.json"}), ElementsAre("check/stale-baseline:info"));
  EXPECT_EQ(check({"--baseline", "known.json", "--prune-baseline"}).exit_code, 0);
  EXPECT_THAT(found({"--baseline", "known.json"}), IsEmpty());
}

}  // namespace
}  // namespace picdesk::test
