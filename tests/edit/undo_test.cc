// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "folder_with_master.h"

namespace picdesk {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

std::string edited(const FolderWithMaster& folder, const std::string& text) {
  return edit_master(folder.path(), becomes(text), quick()).value().id;
}

TEST(Undo, RestoresTheExactBytes) {
  std::string all(100'000, '\0');
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<char>(i * i % 251);
  const FolderWithMaster folder(all);
  const std::string id = edited(folder, "new");
  const auto result = undo_edit(folder.folder(), id, quick());
  ASSERT_TRUE(result) << result.error().message;
  EXPECT_TRUE(result->changed);
  EXPECT_EQ(result->id, id);
  EXPECT_EQ(result->before_sha256, digest::sha256_hex("new"));
  EXPECT_EQ(result->after_sha256, digest::sha256_hex(all));
  EXPECT_EQ(folder.text(), all);
  EXPECT_EQ(folder.state_of(id), "undone");
  EXPECT_THAT(folder.traces(), IsEmpty());
}

TEST(Undo, OneAfterTheOtherInTheReverseOrder) {
  const FolderWithMaster folder;
  const std::string first = edited(folder, "one");
  const std::string second = edited(folder, "two");
  const auto wrong = undo_edit(folder.folder(), first, quick());
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().code, ErrorCode::conflict);
  EXPECT_THAT(wrong.error().hint, HasSubstr(second));
  EXPECT_EQ(folder.text(), "two");
  ASSERT_TRUE(undo_edit(folder.folder(), second, quick()));
  EXPECT_EQ(folder.text(), "one");
  ASSERT_TRUE(undo_edit(folder.folder(), first, quick()));
  EXPECT_EQ(folder.text(), "old bytes");
}

TEST(Undo, RemovesAFileThatTheEditMade) {
  const FolderWithMaster folder;
  const std::string path = folder / "a.xmp";
  const std::string id = edit_master(path, becomes("side"), quick(), true).value().id;
  const auto result = undo_edit(folder.folder(), id, quick());
  ASSERT_TRUE(result) << result.error().message;
  EXPECT_EQ(result->after_sha256, "");
  EXPECT_FALSE(std::filesystem::exists(path));
  EXPECT_EQ(folder.state_of(id), "undone");
  // And it may be made again.
  EXPECT_TRUE(edit_master(path, becomes("side"), quick(), true));
}

TEST(Undo, OnceOnly) {
  const FolderWithMaster folder;
  const std::string id = edited(folder, "new");
  ASSERT_TRUE(undo_edit(folder.folder(), id, quick()));
  const auto again = undo_edit(folder.folder(), id, quick());
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().code, ErrorCode::conflict);
  EXPECT_THAT(again.error().message, HasSubstr("undone already"));
}

TEST(Undo, AFileThatWasChangedSinceIsAConflict) {
  const FolderWithMaster folder;
  const std::string id = edited(folder, "new");
  test::write_file(folder.path(), "by hand");
  const auto result = undo_edit(folder.folder(), id, quick());
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, ErrorCode::conflict);
  EXPECT_EQ(folder.text(), "by hand");
  EXPECT_EQ(folder.state_of(id), "done");
}

TEST(Undo, AFileThatIsGoneIsAConflict) {
  const FolderWithMaster folder;
  const std::string id = edited(folder, "new");
  std::filesystem::remove(folder.path());
  EXPECT_EQ(undo_edit(folder.folder(), id, quick()).error().code, ErrorCode::conflict);
  EXPECT_FALSE(std::filesystem::exists(folder.path()));
}

TEST(Undo, ADamagedBackupIsAConflict) {
  const FolderWithMaster folder;
  const std::string id = edited(folder, "new");
  test::write_file(folder.backup_of("old bytes"), "old BYTES");
  EXPECT_EQ(undo_edit(folder.folder(), id, quick()).error().code, ErrorCode::conflict);
  EXPECT_EQ(folder.text(), "new");
}

TEST(Undo, KeepsTheModeAndMovesTheTime) {
  const FolderWithMaster folder;
  const std::string id = edited(folder, "new");
  ASSERT_EQ(chmod(folder.path().c_str(), 0604), 0);
  struct stat before {};
  ASSERT_EQ(stat(folder.path().c_str(), &before), 0);
  ASSERT_TRUE(undo_edit(folder.folder(), id, quick()));
  struct stat after {};
  ASSERT_EQ(stat(folder.path().c_str(), &after), 0);
  EXPECT_EQ(after.st_mode & 07777, 0604u);
  EXPECT_GE(after.st_mtim.tv_sec, before.st_mtim.tv_sec + 1);
}

TEST(Undo, UnknownIdsAreNotFound) {
  const FolderWithMaster folder;
  EXPECT_EQ(undo_edit(folder.folder(), "0123456789abcdef").error().code, ErrorCode::not_found);
  EXPECT_FALSE(std::filesystem::exists(folder / ".picdesk"));
  edited(folder, "new");
  EXPECT_EQ(undo_edit(folder.folder(), "0123456789abcdef").error().code, ErrorCode::not_found);
  EXPECT_EQ(undo_edit(folder.folder(), "../../etc").error().code, ErrorCode::not_found);
  EXPECT_EQ(undo_edit(folder.folder(), "").error().code, ErrorCode::not_found);
  EXPECT_EQ(undo_edit(folder / "none", "0123456789abcdef").error().code, ErrorCode::not_found);
}

TEST(Prune, TakesSettledBackupsOfTheAgeAndUndoSaysSo) {
  const FolderWithMaster folder;
  const std::string first = edited(folder, "one");
  edited(folder, "two");
  EXPECT_EQ(prune_backups(folder.folder(), std::chrono::hours(24 * 30)).value(), 0u);
  EXPECT_EQ(prune_backups(folder.folder(), std::chrono::hours(0)).value(), 2u);
  EXPECT_FALSE(std::filesystem::exists(folder.backup_of("one")));
  EXPECT_EQ(folder.text(), "two");
  EXPECT_EQ(folder.state_of(first), "done");
  test::write_file(folder.path(), "one");
  const auto result = undo_edit(folder.folder(), first, quick());
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, ErrorCode::not_found);
}

TEST(Prune, LeavesWhatIsNoBackup) {
  const FolderWithMaster folder;
  edited(folder, "one");
  test::write_file(folder / ".picdesk/backup/notes.txt", "mine");
  EXPECT_EQ(prune_backups(folder.folder(), std::chrono::hours(0)).value(), 1u);
  EXPECT_TRUE(std::filesystem::exists(folder / ".picdesk/backup/notes.txt"));
}

TEST(Prune, OfAFolderWithoutEditsIsNothing) {
  const FolderWithMaster folder;
  EXPECT_EQ(prune_backups(folder.folder(), std::chrono::hours(0)).value(), 0u);
  EXPECT_FALSE(std::filesystem::exists(folder / ".picdesk"));
  EXPECT_EQ(prune_backups(folder.folder(), std::chrono::hours(-1)).error().code,
            ErrorCode::invalid_argument);
}

}  // namespace
}  // namespace picdesk
