// SPDX-License-Identifier: GPL-3.0-or-later
// meta diff and meta show --explain.
#include <gmock/gmock.h>

#include "cli/metadata_command.h"

namespace picdesk::test {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::StartsWith;

class MetaDiff : public MetadataCommand {};

TEST_F(MetaDiff, TheSameTextsInOtherCarriersAreNoDifference) {
  copy("jpeg/credited.jpg", "a.jpg");
  copy("webp/credited.webp", "b.webp");
  const auto result = picdesk({"meta", "diff", "a.jpg", "b.webp"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.out, "");
}

TEST_F(MetaDiff, DifferencesExitOne) {
  copy("jpeg/credited.jpg", "a.jpg");
  copy("jpeg/credited.jpg", "b.jpg");
  ASSERT_EQ(picdesk({"meta", "set", "b.jpg", "--credit", "Other", "--caption", "fr=Texte",
                     "--clear", "country", "--set", "location_created.city=Mosul"})
                .exit_code,
            0);
  const auto result = picdesk({"meta", "diff", "a.jpg", "b.jpg"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.out, HasSubstr("credit\n  - Hillside Photo Agency\n  + Other\n"));
  json diff = documents({"meta", "diff", "a.jpg", "b.jpg"}, 1)[0];
  EXPECT_EQ(diff["schema"], "picdesk.diff/1");
  EXPECT_EQ(diff["left"], "a.jpg");
  EXPECT_EQ(diff["right"], "b.jpg");
  json wanted = json::parse(R"([{"field":"credit","left":"Hillside Photo Agency","right":"Other"},
    {"field":"country","left":"Nowhereland"},
    {"field":"location_created.city","right":"Mosul"}])");
  for (const json& difference : wanted) {
    EXPECT_THAT(diff["differences"], ::testing::Contains(difference));
  }
  EXPECT_EQ(diff["differences"].size(), 4u);
}

TEST_F(MetaDiff, ReadsSidecars) {
  copy("tiff/plain.tif", "a.tif");
  copy("tiff/plain.tif", "b.tif");
  EXPECT_EQ(picdesk({"meta", "diff", "a.tif", "b.tif"}).exit_code, 0);
  ASSERT_EQ(picdesk({"meta", "set", "b.tif", "--credit", "Agency"}).exit_code, 0);
  const auto result = picdesk({"meta", "diff", "a.tif", "b.tif"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(result.out, "credit\n  + Agency\n");
}

TEST_F(MetaDiff, NeedsTwoFilesThatCanBeRead) {
  copy("jpeg/plain.jpg", "a.jpg");
  copy("jpeg/empty.jpg", "b.jpg");
  EXPECT_EQ(picdesk({"meta", "diff", "a.jpg"}).exit_code, 2);
  EXPECT_EQ(picdesk({"meta", "diff", "a.jpg", "a.jpg", "a.jpg"}).exit_code, 2);
  EXPECT_EQ(picdesk({"meta", "diff", "a.jpg", "b.jpg"}).exit_code, 4);
  const auto gone = picdesk({"meta", "diff", "gone.jpg", "a.jpg"});
  EXPECT_EQ(gone.exit_code, 4);
  EXPECT_THAT(gone.err, StartsWith("error: gone.jpg: "));
}

class MetaExplain : public MetadataCommand {};

TEST_F(MetaExplain, SaysWhoWonAndWhatTheOthersSay) {
  copy("jpeg/conflict.jpg", "a.jpg");
  const auto result = picdesk({"meta", "show", "--explain", "a.jpg"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.out, HasSubstr("\n  credit: xmp (xmp-first/1: "));
  EXPECT_THAT(result.out, HasSubstr("CONFLICT (warning)"));
  EXPECT_THAT(result.out, HasSubstr("Credit from IIM"));
  const auto all = documents({"meta", "show", "--explain", "a.jpg"});
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[1]["schema"], "picdesk.conflicts/1");
  EXPECT_EQ(all[1]["conflicts"].size(), 6u);
}

TEST_F(MetaExplain, PolicyAndCharsetComeFromTheCommandLine) {
  copy("jpeg/conflict.jpg", "a.jpg");
  copy("jpeg/latin1-iim.jpg", "b.jpg");
  const auto mwg = documents({"meta", "show", "--explain", "a.jpg", "--read-policy", "mwg"});
  EXPECT_EQ(mwg[1]["policy"], "mwg");
  EXPECT_EQ(shown("b.jpg")["creators"], (json{"Zoë Müller"}));
  const auto cyrillic = documents({"meta", "show", "b.jpg", "--iim-charset", "windows-1251"});
  EXPECT_EQ(cyrillic[0]["fields"]["credit"], "Agentur MьЯiggang");
  EXPECT_EQ(picdesk({"meta", "show", "a.jpg", "--read-policy", "mgw"}).exit_code, 2);
  EXPECT_EQ(picdesk({"meta", "show", "a.jpg", "--iim-charset", "latin1"}).exit_code, 2);
}

}  // namespace
}  // namespace picdesk::test
