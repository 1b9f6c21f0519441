// SPDX-License-Identifier: GPL-3.0-or-later
// picdesk.toml: every key.
#include "picdesk/config.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

#include "support/paths.h"
#include "support/temp_dir.h"

namespace picdesk {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

DeskConfig parsed(std::string_view toml) {
  Result<DeskConfig> config = parse_config(toml, "picdesk.toml");
  if (!config) throw std::runtime_error(config.error().message);
  return *config;
}

TEST(Config, EmptyFileHasTheDefaults) {
  const DeskConfig config = parsed("");
  const DeskConfig defaults;
  EXPECT_EQ(config.path, "picdesk.toml");
  EXPECT_THAT(config.credit.required, ElementsAre("credit", "copyright", "caption"));
  EXPECT_EQ(config.credit.line, "");
  EXPECT_THAT(config.credit.agency, IsEmpty());
  EXPECT_EQ(config.metadata.read_policy, "xmp-first");
  EXPECT_EQ(config.metadata.iim_fallback, "windows-1252");
  EXPECT_EQ(config.metadata.sync_exif, "always");
  EXPECT_EQ(config.metadata.sync_iim, "present");
  EXPECT_FALSE(config.metadata.sync_exif_date);
  EXPECT_EQ(config.metadata.sidecar_naming, defaults.metadata.sidecar_naming);
  EXPECT_EQ(config.metadata.c2pa, "report");
  EXPECT_THAT(config.severity, IsEmpty());
  EXPECT_THAT(config.suppressions, IsEmpty());
}

TEST(Config, ReadsEveryKeyOfMetadata) {
  const MetadataConfig metadata = parsed(R"([metadata]
read.policy = "mwg"
read.camera_junk = ["ACME CAM", "آلة"]
iim.fallback = "macroman"
sync.exif = "leave"
sync.iim = "always"
sync.exif_date = true
sidecar.naming = "full"
c2pa = "refuse"
)")
                                      .metadata;
  EXPECT_EQ(metadata.read_policy, "mwg");
  EXPECT_THAT(metadata.camera_junk, ElementsAre("ACME CAM", "آلة"));
  EXPECT_EQ(metadata.iim_fallback, "macroman");
  EXPECT_EQ(metadata.sync_exif, "leave");
  EXPECT_EQ(metadata.sync_iim, "always");
  EXPECT_TRUE(metadata.sync_exif_date);
  EXPECT_EQ(metadata.sidecar_naming, "full");
  EXPECT_EQ(metadata.c2pa, "refuse");
}

TEST(Config, ReadsEveryKeyOfCredit) {
  const CreditConfig credit = parsed(R"toml([credit]
forms = ["[{name}]", "Photo by {name}/{agency}"]
agencies = ["AFP", "رويترز"]
placeholders = ["ask desk"]
aliases.AFP = ["Agence France-Presse", "AFP Forum"]
aliases."وكالة" = ["Agency"]

[credit.policy]
required = ["creators"]
line = "^(?<who>[^/]+)$"
forbidden_words = ["screengrab"]
embargo = ["(?i)embargo until (?<date>\\S+)", "no archive"]

[[credit.agency]]
name = "AFP"
copyright = "^© ?\\d{4} AFP"
web_statement = true
data_mining = true
expire_days = 365

[[credit.agency]]
name = "AP"
)toml")
                                  .credit;
  EXPECT_THAT(credit.forms, ElementsAre("[{name}]", "Photo by {name}/{agency}"));
  EXPECT_THAT(credit.agencies, ElementsAre("AFP", "رويترز"));
  EXPECT_THAT(credit.placeholders, ElementsAre("ask desk"));
  EXPECT_THAT(credit.aliases,
              ElementsAre(Pair("AFP", ElementsAre("Agence France-Presse", "AFP Forum")),
                          Pair("وكالة", ElementsAre("Agency"))));
  EXPECT_THAT(credit.required, ElementsAre("creators"));
  EXPECT_EQ(credit.line, "^(?<who>[^/]+)$");
  EXPECT_THAT(credit.forbidden_words, ElementsAre("screengrab"));
  EXPECT_THAT(credit.embargo, ElementsAre("(?i)embargo until (?<date>\\S+)", "no archive"));
  ASSERT_EQ(credit.agency.size(), 2u);
  EXPECT_EQ(credit.agency[0].name, "AFP");
  EXPECT_EQ(credit.agency[0].copyright, "^© ?\\d{4} AFP");
  EXPECT_TRUE(credit.agency[0].web_statement);
  EXPECT_TRUE(credit.agency[0].data_mining);
  EXPECT_EQ(credit.agency[0].expire_days, 365);
  EXPECT_EQ(credit.agency[1].name, "AP");
  EXPECT_FALSE(credit.agency[1].web_statement);
  EXPECT_EQ(credit.agency[1].expire_days, std::nullopt);
}

TEST(Config, ReadsSeveritiesAndSuppressions) {
  const DeskConfig config = parsed(R"([severity]
"meta/alt-missing" = "error"
"meta/required" = "off"

[[suppress]]
rule = "meta/*"
paths = ["archive/*", "أرشيف/*"]
reason = "agreed"

[[suppress]]
rule = "meta/date"
reason = "clocks were wrong"
)");
  EXPECT_THAT(config.severity,
              ElementsAre(Pair("meta/alt-missing", "error"), Pair("meta/required", "off")));
  ASSERT_EQ(config.suppressions.size(), 2u);
  EXPECT_EQ(config.suppressions[0].rule, "meta/*");
  EXPECT_THAT(config.suppressions[0].paths, ElementsAre("archive/*", "أرشيف/*"));
  EXPECT_EQ(config.suppressions[0].reason, "agreed");
  EXPECT_THAT(config.suppressions[1].paths, IsEmpty());
}

// What docs/configuration.md shows is what picdesk reads.
TEST(Config, ReadsTheExampleOfTheDocs) {
  const std::string page = test::read_text(test::source_dir() + "/docs/configuration.md");
  const std::size_t begin = page.find("```toml\n");
  ASSERT_NE(begin, std::string::npos);
  const std::size_t end = page.find("```", begin + 8);
  const DeskConfig config = parsed(page.substr(begin + 8, end - begin - 8));
  EXPECT_EQ(config.credit.agency.size(), 1u);
  EXPECT_EQ(config.suppressions.size(), 1u);
  EXPECT_EQ(config.severity.size(), 2u);
  EXPECT_EQ(config.metadata.sidecar_naming, "stem");
}

}  // namespace
}  // namespace picdesk
