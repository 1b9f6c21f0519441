// SPDX-License-Identifier: GPL-3.0-or-later
// meta scrub: copies, in place with undo, policies, the proof.
#include <gmock/gmock.h>

#include <filesystem>

#include "cli/metadata_command.h"

namespace picdesk::test {
namespace {

using nlohmann::json;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

class MetaScrub : public MetadataCommand {
 protected:
  MetaScrub() { copy("jpeg/secrets.jpg", "in/a.jpg"); }
};

TEST_F(MetaScrub, CopiesAreCleanAndTheOriginalStays) {
  copy("webp/credited.webp", "in/deep/b.webp");
  copy("png/credited.png", "in/c.png");
  const auto before = bytes("in/a.jpg");
  ASSERT_THAT(text("in/a.jpg"), HasSubstr("SECRET-"));
  const auto result = picdesk({"meta", "scrub", "in", "-o", "out"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(files("out"), ElementsAre("out/a.jpg", "out/c.png", "out/deep/b.webp"));
  EXPECT_THAT(text("out/a.jpg"), Not(HasSubstr("SECRET-")));
  EXPECT_EQ(tag("out/a.jpg", "GPS:all"), "");
  EXPECT_EQ(tag("out/a.jpg", "XMP-photoshop:Credit"), tag("in/a.jpg", "XMP-photoshop:Credit"));
  EXPECT_EQ(bytes("in/a.jpg"), before);
  EXPECT_EQ(picdesk({"meta", "scrub", "in", "-o", "out"}).exit_code, 0);
  EXPECT_EQ(documents({"meta", "scrub", "in/a.jpg", "-o", "out"})[0]["changed"], false);
}

TEST_F(MetaScrub, InPlaceIsTakenBackByteForByte) {
  const auto before = bytes("in/a.jpg");
  json scrub = documents({"meta", "scrub", "in/a.jpg"})[0];
  EXPECT_EQ(scrub["schema"], "picdesk.scrub/1");
  EXPECT_EQ(scrub["changed"], true);
  EXPECT_EQ(scrub["pass"], true);
  EXPECT_GT(scrub["removed"], 20);
  EXPECT_THAT(text("in/a.jpg"), Not(HasSubstr("SECRET-")));
  EXPECT_EQ(documents({"meta", "scrub", "in/a.jpg"})[0]["changed"], false) << "a second run";
  EXPECT_EQ(picdesk({"meta", "undo", scrub["id"], "--folder", "in"}).exit_code, 0);
  EXPECT_EQ(bytes("in/a.jpg"), before);
}

TEST_F(MetaScrub, DryRunWritesNothing) {
  const auto before = bytes("in/a.jpg");
  for (const char* output : {"", "out"}) {
    std::vector<std::string> words = {"meta", "scrub", "-n", "in/a.jpg", "--proof", "p.ndjson"};
    if (*output != '\0') words.insert(words.end(), {"-o", output});
    const auto result = picdesk(words);
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_THAT(result.out, HasSubstr("  - gps  "));
    EXPECT_THAT(result.out, HasSubstr("1 would change"));
  }
  EXPECT_EQ(bytes("in/a.jpg"), before);
  EXPECT_THAT(files(), ElementsAre("in/a.jpg"));
}

TEST_F(MetaScrub, TheProofNamesWhatWentWithoutItsTexts) {
  copy("png/credited.png", "in/b.png");
  ASSERT_EQ(picdesk({"meta", "scrub", "in", "-o", "out", "--proof", "p.ndjson"}).exit_code, 0);
  const auto proofs = lines(text("p.ndjson"));
  ASSERT_EQ(proofs.size(), 2u);
  const json& proof = proofs[0];
  EXPECT_EQ(proof["schema"], "picdesk.proof/1");
  EXPECT_EQ(proof["file"], "in/a.jpg");
  EXPECT_EQ(proof["policy"], "keep-credit");
  EXPECT_EQ(proof["verdict"], "pass");
  std::vector<std::string> classes;
  for (const json& item : proof["removed"]) classes.push_back(item["class"]);
  for (const char* name : {"gps", "serial", "makernote", "thumbnail", "comment", "history"}) {
    EXPECT_THAT(classes, Contains(name));
  }
  const std::string digest = run({"sha256sum", path("out/a.jpg")}).out.substr(0, 64);
  EXPECT_EQ(proof["after_sha256"], digest);
  EXPECT_THAT(text("p.ndjson"), Not(HasSubstr("SECRET-")));
}

TEST_F(MetaScrub, StripAllAsksForDropCredit) {
  const auto before = bytes("in/a.jpg");
  const auto asked = picdesk({"meta", "scrub", "in/a.jpg", "--policy", "strip-all"});
  EXPECT_EQ(asked.exit_code, 2);
  EXPECT_THAT(asked.err, HasSubstr("--drop-credit"));
  EXPECT_EQ(bytes("in/a.jpg"), before);
  ASSERT_EQ(
      picdesk({"meta", "scrub", "in/a.jpg", "--policy", "strip-all", "--drop-credit"}).exit_code,
      0);
  EXPECT_EQ(shown("in/a.jpg"), json::object());
}

TEST_F(MetaScrub, ProtectSourceDropsWhoWhenAndWhere) {
  copy("jpeg/credited.jpg", "in/b.jpg");
  ASSERT_EQ(picdesk({"meta", "scrub", "in/b.jpg", "--policy", "protect-source"}).exit_code, 0);
  json fields = shown("in/b.jpg");
  for (const char* gone : {"creators", "date_created", "city", "country", "keywords"}) {
    EXPECT_FALSE(fields.contains(gone)) << gone;
  }
  for (const char* kept : {"caption", "alt", "credit", "copyright"}) {
    EXPECT_TRUE(fields.contains(kept)) << kept;
  }
}

TEST_F(MetaScrub, FurtherFieldsAndOwnPolicies) {
  copy("jpeg/credited.jpg", "in/b.jpg");
  ASSERT_EQ(picdesk({"meta", "scrub", "in/b.jpg", "--keep", "keywords", "-o", "out"}).exit_code, 0);
  EXPECT_EQ(shown("out/b.jpg")["keywords"], (json{"forest", "fire", "volunteers"}));
  write_file(folder_ / "mine.toml", "name = \"mine\"\nkeep = [\"credit\"]\n");
  ASSERT_EQ(picdesk({"meta", "scrub", "in/b.jpg", "--policy", "./mine.toml"}).exit_code, 0);
  EXPECT_EQ(shown("in/b.jpg"), (json{{"credit", "Hillside Photo Agency"}}));
  write_file(folder_ / "mine.toml", "name = \"mine\"\nkeep = [\"alt\"]\n");
  EXPECT_EQ(picdesk({"meta", "scrub", "in/b.jpg", "--policy", "./mine.toml"}).exit_code, 2);
}

TEST_F(MetaScrub, UnknownNamesAreUsageErrors) {
  const auto policy = picdesk({"meta", "scrub", "in/a.jpg", "--policy", "protect-sorce"});
  EXPECT_EQ(policy.exit_code, 2);
  EXPECT_THAT(policy.err, HasSubstr("did you mean \"protect-source\"?"));
  EXPECT_EQ(picdesk({"meta", "scrub", "in/a.jpg", "--keep", "nope"}).exit_code, 2);
}

TEST_F(MetaScrub, CopiesNeverReplaceOriginalsOrEachOther) {
  copy("jpeg/credited.jpg", "other/a.jpg");
  const auto before = bytes("in/a.jpg");
  const auto itself = picdesk({"meta", "scrub", "in/a.jpg", "-o", "in"});
  EXPECT_EQ(itself.exit_code, 2);
  EXPECT_THAT(itself.err, HasSubstr("in/a.jpg: its copy would replace it"));
  EXPECT_EQ(bytes("in/a.jpg"), before);
  EXPECT_EQ(picdesk({"meta", "scrub", "in/a.jpg", "-o", "out", "--proof", "in/a.jpg"}).exit_code,
            2);
  EXPECT_EQ(bytes("in/a.jpg"), before);
  const auto twins = picdesk({"meta", "scrub", "in/a.jpg", "other/a.jpg", "-o", "out"});
  EXPECT_EQ(twins.exit_code, 2);
  EXPECT_THAT(twins.err, HasSubstr("would both become out/a.jpg"));
  EXPECT_THAT(files("out"), ElementsAre());
}

TEST_F(MetaScrub, FormatsThatAreNotWrittenAreRefused) {
  copy("tiff/plain.tif", "in/b.tif");
  const auto result = picdesk({"meta", "scrub", "in/b.tif", "-o", "out"});
  EXPECT_EQ(result.exit_code, 4);
  EXPECT_THAT(result.err, HasSubstr("in/b.tif: tiff files are not scrubbed"));
  EXPECT_THAT(files("out"), ElementsAre());
}

}  // namespace
}  // namespace picdesk::test
