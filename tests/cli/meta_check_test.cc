// SPDX-License-Identifier: GPL-3.0-or-later
// meta check: exit codes, the desk's own rules, files for delivery.
#include <gmock/gmock.h>

#include "cli/metadata_command.h"

namespace picdesk::test {
namespace {

using nlohmann::json;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class MetaCheck : public MetadataCommand {
 protected:
  // The rules that the first file breaks.
  std::vector<std::string> rules(std::vector<std::string> words, int code) {
    words.insert(words.begin(), {"meta", "check"});
    std::vector<std::string> names;
    const json document = documents(words, code).at(0);
    for (const json& finding : document["findings"]) names.push_back(finding["rule"]);
    return names;
  }
};

TEST_F(MetaCheck, AGoodPhotoExitsZero) {
  copy("jpeg/credited.jpg", "a.jpg");
  const auto result = picdesk({"meta", "check", "a.jpg"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.out, "1 photos checked, 0 with findings\n");
  json document = documents({"meta", "check", "a.jpg"})[0];
  EXPECT_EQ(
      document,
      (json{{"schema", "picdesk.meta-check/1"}, {"file", "a.jpg"}, {"findings", json::array()}}));
}

TEST_F(MetaCheck, AnUnknownRuleInTheConfigurationIsAUsageError) {
  copy("jpeg/credited.jpg", "a.jpg");
  write_file(folder_ / "picdesk.toml", "\n[severity]\n\"meta/requird\" = \"off\"\n");
  for (const char* command : {"check", "show"}) {
    const auto result = picdesk({"meta", command, "a.jpg"});
    EXPECT_EQ(result.exit_code, 2) << command;
    EXPECT_THAT(result.err, HasSubstr("picdesk.toml:3:1: no rule is called \"meta/requird\""));
    EXPECT_THAT(result.err, HasSubstr("did you mean \"meta/required\"?"));
  }
}

TEST_F(MetaCheck, ErrorsExitOneAndNameFileAndRule) {
  copy("jpeg/plain.jpg", "a.jpg");
  const auto result = picdesk({"meta", "check", "a.jpg"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err, HasSubstr("error: a.jpg: the photo has no credit [meta/required]\n"));
  EXPECT_THAT(rules({"a.jpg"}, 1), Contains("meta/alt-missing"));
}

TEST_F(MetaCheck, FailOnDecidesTheExitCode) {
  copy("jpeg/credited.jpg", "a.jpg");
  ASSERT_EQ(picdesk({"meta", "set", "a.jpg", "--clear", "alt"}).exit_code, 0);
  EXPECT_THAT(rules({"a.jpg"}, 0), Contains("meta/alt-missing"));
  EXPECT_THAT(rules({"a.jpg", "--fail-on", "warning"}, 1), Contains("meta/alt-missing"));
  copy("jpeg/plain.jpg", "b.jpg");
  EXPECT_THAT(rules({"b.jpg", "--fail-on", "never"}, 0), Contains("meta/required"));
  EXPECT_EQ(picdesk({"meta", "check", "a.jpg", "--fail-on", "eror"}).exit_code, 2);
}

TEST_F(MetaCheck, CarriersThatDisagreeAreErrors) {
  copy("jpeg/conflict.jpg", "a.jpg");
  EXPECT_THAT(rules({"a.jpg"}, 1), Contains("meta/carrier-conflict"));
}

TEST_F(MetaCheck, TheDesksOwnRulesCount) {
  copy("jpeg/credited.jpg", "day/a.jpg");
  copy("jpeg/plain.jpg", "archive/b.jpg");
  write_file(folder_ / "picdesk.toml", R"(
[credit]
agencies = ["AFP"]
[credit.policy]
required = ["instructions"]
[severity]
"meta/required" = "warning"
[[suppress]]
rule = "meta/*"
paths = ["archive/*"]
reason = "agreed with the archive"
)");
  const auto found = rules({"day/a.jpg"}, 1);
  EXPECT_THAT(found, Contains("meta/credit-agency"));
  EXPECT_THAT(found, Contains("meta/required"));
  EXPECT_THAT(rules({"archive/b.jpg", "--fail-on", "info"}, 0), IsEmpty());
  write_file(folder_ / "picdesk.toml", "[credit]\nagencys = []\n");
  const auto broken = picdesk({"meta", "check", "day/a.jpg"});
  EXPECT_EQ(broken.exit_code, 2);
  EXPECT_THAT(broken.err, HasSubstr("picdesk.toml:2:1: "));
  EXPECT_THAT(broken.err, HasSubstr("did you mean"));
}

TEST_F(MetaCheck, EmbargoesAreHeldAgainstNow) {
  copy("jpeg/credited.jpg", "a.jpg");
  write_file(folder_ / "picdesk.toml",
             "[credit.policy]\nembargo = "
             "[\"(?i)embargo(ed)? until (?<date>\\\\S+)\"]\n");
  ASSERT_EQ(picdesk({"meta", "set", "a.jpg", "--set", "instructions=Embargoed until 2024-06-01"})
                .exit_code,
            0);
  EXPECT_THAT(rules({"a.jpg", "--now", "2024-05-31"}, 1), Contains("meta/embargo"));
  EXPECT_THAT(rules({"a.jpg", "--now", "2024-06-02"}, 0), Not(Contains("meta/embargo")));
  EXPECT_EQ(picdesk({"meta", "check", "a.jpg", "--now", "soon"}).exit_code, 2);
}

TEST_F(MetaCheck, DeliveredFilesMustNotLeak) {
  copy("jpeg/secrets.jpg", "a.jpg");
  EXPECT_THAT(rules({"a.jpg"}, 0), Not(Contains("meta/leak")));
  EXPECT_THAT(rules({"a.jpg", "--delivered"}, 1), Contains("meta/leak"));
  const std::string told = picdesk({"meta", "check", "a.jpg", "--delivered"}).err;
  EXPECT_THAT(told, HasSubstr("holds gps in EXIF GPS 0x0002: where the camera stood"));
  EXPECT_THAT(told, HasSubstr("holds serial in EXIF "));
  ASSERT_EQ(picdesk({"meta", "scrub", "a.jpg"}).exit_code, 0);
  EXPECT_THAT(rules({"a.jpg", "--delivered"}, 0), Not(Contains("meta/leak")));
}

TEST_F(MetaCheck, OnlyProtectSourceHasRulesOfItsOwn) {
  copy("jpeg/credited.jpg", "a.jpg");
  EXPECT_EQ(picdesk({"meta", "check", "a.jpg", "--policy", "keep-credit"}).exit_code, 0);
  const auto unknown = picdesk({"meta", "check", "a.jpg", "--policy", "protect-sorce"});
  EXPECT_EQ(unknown.exit_code, 2);
  EXPECT_THAT(unknown.err, HasSubstr("did you mean protect-source?"));
}

TEST_F(MetaCheck, SidecarsAreChecked) {
  copy("tiff/plain.tif", "a.tif");
  ASSERT_EQ(picdesk({"meta", "set", "a.tif", "--credit", "Agency", "--copyright", "© Agency",
                     "--caption", "Words", "--alt", "Shown"})
                .exit_code,
            0);
  EXPECT_THAT(rules({"a.tif"}, 0), Not(Contains("meta/required")));
}

TEST_F(MetaCheck, BadFilesDoNotStopTheOthers) {
  copy("jpeg/empty.jpg", "a.jpg");
  copy("jpeg/credited.jpg", "b.jpg");
  const auto documents = this->documents({"meta", "check", "a.jpg", "b.jpg"}, 3);
  ASSERT_EQ(documents.size(), 2u);
  EXPECT_EQ(documents[0]["schema"], "picdesk.failure/1");
  EXPECT_EQ(documents[1]["schema"], "picdesk.meta-check/1");
}

}  // namespace
}  // namespace picdesk::test
