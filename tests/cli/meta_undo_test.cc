// SPDX-License-Identifier: GPL-3.0-or-later
// meta undo: back byte for byte, or not at all.
#include <gmock/gmock.h>

#include "cli/metadata_command.h"

namespace picdesk::test {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;

class MetaUndo : public MetadataCommand {
 protected:
  MetaUndo() { copy("jpeg/credited.jpg", "in/a.jpg"); }

  std::string set(const std::string& credit) {
    return documents({"meta", "set", "in/a.jpg", "--credit", credit})[0]["id"];
  }
  ProcessResult undo(const std::string& id) {
    return picdesk({"meta", "undo", id, "--folder", "in"});
  }
  std::vector<json> journal() { return documents({"meta", "undo", "--list", "--folder", "in"}); }
};

TEST_F(MetaUndo, BringsEachEditBackNewestFirst) {
  const auto first = bytes("in/a.jpg");
  const std::string one = set("One");
  const auto second = bytes("in/a.jpg");
  const std::string two = set("Two");
  EXPECT_EQ(undo(one).exit_code, 4) << "not the newest";
  EXPECT_EQ(undo(two).out, two + ": undone\n");
  EXPECT_EQ(bytes("in/a.jpg"), second);
  EXPECT_EQ(undo(one).exit_code, 0);
  EXPECT_EQ(bytes("in/a.jpg"), first);
  const auto again = undo(one);
  EXPECT_EQ(again.exit_code, 4);
  EXPECT_THAT(again.err, HasSubstr("is undone already"));
}

TEST_F(MetaUndo, TheListNamesEdits) {
  EXPECT_TRUE(journal().empty());
  const std::string id = set("One");
  ASSERT_EQ(picdesk({"meta", "scrub", "in/a.jpg"}).exit_code, 0);
  const auto entries = journal();
  ASSERT_EQ(entries.size(), 2u);
  EXPECT_EQ(entries[0]["schema"], "picdesk.journal/1");
  EXPECT_EQ(entries[0]["id"], id);
  EXPECT_EQ(entries[0]["file"], "a.jpg");
  EXPECT_EQ(entries[0]["what"], "meta set");
  EXPECT_EQ(entries[0]["state"], "done");
  EXPECT_EQ(entries[1]["what"], "meta scrub");
  EXPECT_EQ(entries[0]["after_sha256"], entries[1]["before_sha256"]);
  const auto text = picdesk({"meta", "undo", "--list", "--folder", "in"}).out;
  EXPECT_THAT(text, HasSubstr(id));
  EXPECT_THAT(text, HasSubstr("  done  meta set  a.jpg\n"));
}

TEST_F(MetaUndo, AFileChangedSinceIsAConflict) {
  const std::string id = set("One");
  write_file(folder_ / "in/a.jpg", text("in/a.jpg") + "x");
  const auto changed = bytes("in/a.jpg");
  const auto result = undo(id);
  EXPECT_EQ(result.exit_code, 4);
  EXPECT_THAT(result.err, HasSubstr("a.jpg"));
  EXPECT_EQ(bytes("in/a.jpg"), changed);
  json failure = documents({"meta", "undo", id, "--folder", "in"}, 4)[0];
  EXPECT_EQ(failure["schema"], "picdesk.failure/1");
  EXPECT_EQ(failure["error"]["code"], "conflict");
}

TEST_F(MetaUndo, PrunedEditsCannotBeUndone) {
  const std::string id = set("One");
  EXPECT_EQ(picdesk({"meta", "undo", "--prune", "--folder", "in"}).out, "0 backups deleted\n");
  EXPECT_EQ(picdesk({"meta", "undo", "--prune", "--older-than", "0", "--folder", "in"}).out,
            "1 backups deleted\n");
  const auto edited = bytes("in/a.jpg");
  EXPECT_EQ(undo(id).exit_code, 4);
  EXPECT_EQ(bytes("in/a.jpg"), edited);
  EXPECT_EQ(journal().size(), 1u);
}

TEST_F(MetaUndo, WithoutBackupThereIsNothingToUndo) {
  const auto edit = documents({"meta", "set", "in/a.jpg", "--credit", "One", "--no-backup"})[0];
  EXPECT_EQ(edit["changed"], true);
  EXPECT_FALSE(edit.contains("id"));
}

TEST_F(MetaUndo, SeveralIdsAtOnce) {
  const auto before = bytes("in/a.jpg");
  const std::string one = set("One");
  const std::string two = set("Two");
  const auto undone = documents({"meta", "undo", two, one, "--folder", "in"});
  ASSERT_EQ(undone.size(), 2u);
  EXPECT_EQ(undone[0]["schema"], "picdesk.journal/1");
  EXPECT_EQ(undone[0]["id"], two);
  EXPECT_EQ(undone[0]["state"], "undone");
  EXPECT_EQ(bytes("in/a.jpg"), before);
}

TEST_F(MetaUndo, WrongIdsAndWords) {
  const std::string id = set("One");
  for (const std::string wrong : {"0000000000000000", "nonsense", "../../etc/passwd"}) {
    const auto result = undo(wrong);
    EXPECT_EQ(result.exit_code, 4) << wrong;
    EXPECT_THAT(result.err, HasSubstr("has no edit \"" + wrong + "\""));
    EXPECT_THAT(result.err, HasSubstr("picdesk meta undo --list"));
  }
  EXPECT_EQ(picdesk({"meta", "undo", "0000000000000000", id, "--folder", "in"}).exit_code, 3);
  EXPECT_EQ(picdesk({"meta", "undo"}).exit_code, 2);
  EXPECT_EQ(picdesk({"meta", "undo", "--prune", "--older-than", "a week"}).exit_code, 2);
  EXPECT_EQ(picdesk({"meta", "undo", "--list", "--folder", "gone"}).exit_code, 4);
}

}  // namespace
}  // namespace picdesk::test
