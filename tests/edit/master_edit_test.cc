// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/master_edit.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "folder_with_master.h"

namespace picdesk {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

TEST(EditMaster, ReplacesTheBytesAndSaysSo) {
  const FolderWithMaster folder;
  const auto result = edit_master(folder.path(), becomes("new bytes"), {.what = "meta set"});
  ASSERT_TRUE(result) << result.error().message;
  EXPECT_TRUE(result->changed);
  EXPECT_EQ(folder.text(), "new bytes");
  EXPECT_EQ(result->before_sha256, digest::sha256_hex("old bytes"));
  EXPECT_EQ(result->after_sha256, digest::sha256_hex("new bytes"));
  EXPECT_THAT(result->findings, IsEmpty());
  EXPECT_EQ(test::read_text(folder.backup_of("old bytes")), "old bytes");
  EXPECT_THAT(folder.traces(), IsEmpty());
  const auto journal = read_journal(folder.path()).value();
  ASSERT_EQ(journal.size(), 1u);
  EXPECT_EQ(journal[0].id, result->id);
  EXPECT_EQ(journal[0].file, "a.jpg");
  EXPECT_EQ(journal[0].what, "meta set");
  EXPECT_EQ(journal[0].state, "done");
  EXPECT_EQ(journal[0].before_sha256, result->before_sha256);
  EXPECT_EQ(journal[0].after_sha256, result->after_sha256);
  EXPECT_THAT(journal[0].time, testing::MatchesRegex("20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z"));
}

TEST(EditMaster, TheTransformSeesTheOldBytes) {
  const FolderWithMaster folder;
  ASSERT_TRUE(edit_master(folder.path(), grows_by(" and more"), quick()));
  EXPECT_EQ(folder.text(), "old bytes and more");
}

struct Unchanged {
  const char* label;
  NewBytes bytes;
};
class NothingToDo : public testing::TestWithParam<Unchanged> {};

TEST_P(NothingToDo, WritesNothing) {
  const FolderWithMaster folder;
  struct stat before {};
  ASSERT_EQ(stat(folder.path().c_str(), &before), 0);
  const auto result =
      edit_master(folder.path(), [](auto) -> Result<NewBytes> { return GetParam().bytes; });
  ASSERT_TRUE(result);
  EXPECT_FALSE(result->changed);
  EXPECT_EQ(result->id, "");
  EXPECT_EQ(result->before_sha256, result->after_sha256);
  struct stat after {};
  ASSERT_EQ(stat(folder.path().c_str(), &after), 0);
  EXPECT_EQ(after.st_ino, before.st_ino);
  EXPECT_EQ(after.st_mtim.tv_nsec, before.st_mtim.tv_nsec);
  EXPECT_THAT(read_journal(folder.folder()).value(), IsEmpty());
  EXPECT_FALSE(std::filesystem::exists(folder / ".picdesk"));
}
INSTANTIATE_TEST_SUITE_P(
    EditMaster, NothingToDo,
    testing::Values(Unchanged{"NotChanged", {}},
                    Unchanged{"TheSameBytes", {.changed = true, .bytes = bytes_of("old bytes")}}),
    [](const auto& tested) { return tested.param.label; });

TEST(EditMaster, ARefusedEditLeavesNoTrace) {
  const FolderWithMaster folder;
  const auto result = edit_master(folder.path(), [](auto) -> Result<NewBytes> {
    return fail(ErrorCode::metadata_invalid, "not this photo", "take another");
  });
  EXPECT_FALSE(result);
  EXPECT_FALSE(std::filesystem::exists(folder / ".picdesk"));
}

TEST(EditMaster, NothingToDoLeavesTheJournalOfEarlierEdits) {
  const FolderWithMaster folder;
  ASSERT_TRUE(edit_master(folder.path(), becomes("new"), quick()));
  ASSERT_TRUE(edit_master(folder.path(), [](auto) -> Result<NewBytes> { return NewBytes{}; }));
  EXPECT_EQ(read_journal(folder.folder()).value().size(), 1u);
  EXPECT_TRUE(std::filesystem::exists(folder / ".picdesk/lock"));
}

TEST(EditMaster, TheSameEditTwiceChangesNothingTheSecondTime) {
  const FolderWithMaster folder;
  ASSERT_TRUE(edit_master(folder.path(), becomes("new"), quick())->changed);
  EXPECT_FALSE(edit_master(folder.path(), becomes("new"), quick())->changed);
}

TEST(EditMaster, AFailedTransformLeavesTheFile) {
  const FolderWithMaster folder;
  const auto result = edit_master(folder.path(), [](auto) -> Result<NewBytes> {
    return fail(ErrorCode::metadata_invalid, "no caption", "give one");
  });
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().message, "no caption");
  EXPECT_EQ(folder.text(), "old bytes");
  EXPECT_THAT(folder.traces(), IsEmpty());
}

TEST(EditMaster, WithoutBackupThereIsNoUndo) {
  const FolderWithMaster folder;
  MasterEditOptions options = quick();
  options.backup = false;
  const auto result = edit_master(folder.path(), becomes("new"), options);
  ASSERT_TRUE(result);
  EXPECT_EQ(result->id, "");
  EXPECT_EQ(folder.text(), "new");
  EXPECT_THAT(read_journal(folder.folder()).value(), IsEmpty());
  EXPECT_FALSE(std::filesystem::exists(folder / ".picdesk/backup"));
  EXPECT_THAT(folder.traces(), IsEmpty());
}

TEST(EditMaster, MakesAMissingFileOnlyIfAskedTo) {
  const FolderWithMaster folder;
  const std::string path = folder / "a.xmp";
  const auto refused = edit_master(path, becomes("side"), quick());
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::not_found);
  EXPECT_FALSE(std::filesystem::exists(folder / ".picdesk"));
  const auto made = edit_master(path, becomes("side"), quick(), true);
  ASSERT_TRUE(made) << made.error().message;
  EXPECT_EQ(made->before_sha256, "");
  EXPECT_EQ(test::read_text(path), "side");
  struct stat status {};
  ASSERT_EQ(stat(path.c_str(), &status), 0);
  const mode_t mask = umask(0);
  umask(mask);
  EXPECT_EQ(status.st_mode & 0777, 0666 & ~mask);
}

TEST(EditMaster, ItsOwnFolderIsPrivate) {
  const FolderWithMaster folder;
  ASSERT_TRUE(edit_master(folder.path(), becomes("new"), quick()));
  for (const char* name : {".picdesk", ".picdesk/backup", ".picdesk/run"}) {
    struct stat status {};
    ASSERT_EQ(stat((folder / name).c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0700u) << name;
  }
}

TEST(EditMaster, ABareNameIsOfTheWorkingFolder) {
  const FolderWithMaster folder;
  const auto was = std::filesystem::current_path();
  std::filesystem::current_path(folder.folder());
  const auto result = edit_master("a.jpg", becomes("new"), quick());
  std::filesystem::current_path(was);
  ASSERT_TRUE(result) << result.error().message;
  EXPECT_EQ(folder.text(), "new");
}

TEST(EditMaster, AFolderMayBeReachedThroughALink) {
  const FolderWithMaster folder;
  const test::TempDir other;
  ASSERT_EQ(symlink(folder.folder().c_str(), (other / "photos").c_str()), 0);
  ASSERT_TRUE(edit_master(other / "photos/a.jpg", becomes("new"), quick()));
  EXPECT_EQ(folder.text(), "new");
}

TEST(EditMaster, AFileThatIsChangedMeanwhileIsAConflict) {
  const FolderWithMaster folder;
  const auto result = edit_master(
      folder.path(),
      [&](auto) -> Result<NewBytes> {
        test::write_file(folder.path(), "from elsewhere");
        return NewBytes{.changed = true, .bytes = bytes_of("new")};
      },
      quick());
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, ErrorCode::conflict);
  EXPECT_EQ(folder.text(), "from elsewhere");
  EXPECT_THAT(folder.traces(), IsEmpty());
  EXPECT_EQ(read_journal(folder.folder())->at(0).state, "failed");
}

TEST(EditMaster, AChangeThatKeepsSizeAndTimeIsSeenToo) {
  const FolderWithMaster folder;
  const auto time = std::filesystem::last_write_time(folder.path());
  const auto result = edit_master(
      folder.path(),
      [&](auto) -> Result<NewBytes> {
        test::write_file(folder.path(), "OLD bytes");
        std::filesystem::last_write_time(folder.path(), time);
        return NewBytes{.changed = true, .bytes = bytes_of("new")};
      },
      quick());
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, ErrorCode::conflict);
  EXPECT_EQ(folder.text(), "OLD bytes");
}

TEST(EditMaster, AMadeFileThatAppearsMeanwhileIsAConflict) {
  const FolderWithMaster folder;
  const std::string path = folder / "a.xmp";
  const auto result = edit_master(
      path,
      [&](auto) -> Result<NewBytes> {
        test::write_file(path, "from elsewhere");
        return NewBytes{.changed = true, .bytes = bytes_of("side")};
      },
      quick(), true);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, ErrorCode::conflict);
  EXPECT_EQ(test::read_text(path), "from elsewhere");
}

TEST(EditMaster, WaitsForTheLockAndThenGivesUp) {
  const FolderWithMaster folder;
  ASSERT_TRUE(edit_master(folder.path(), becomes("new"), quick()));
  const int lock = open((folder / ".picdesk/lock").c_str(), O_RDWR | O_CLOEXEC);
  ASSERT_EQ(flock(lock, LOCK_EX), 0);
  MasterEditOptions options = quick();
  options.lock_wait = std::chrono::milliseconds(20);
  const auto result = edit_master(folder.path(), becomes("newer"), options);
  close(lock);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, ErrorCode::conflict);
  EXPECT_THAT(result.error().message, HasSubstr("locked"));
  EXPECT_EQ(folder.text(), "new");
}

TEST(EditMaster, HardLinksAreRefusedUnlessAllowed) {
  const FolderWithMaster folder;
  ASSERT_EQ(link(folder.path().c_str(), (folder / "b.jpg").c_str()), 0);
  const auto refused = edit_master(folder.path(), becomes("new"), quick());
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::conflict);
  EXPECT_THAT(refused.error().message, HasSubstr("2 names"));
  MasterEditOptions options = quick();
  options.allow_hardlinks = true;
  ASSERT_TRUE(edit_master(folder.path(), becomes("new"), options));
  EXPECT_EQ(folder.text(), "new");
  EXPECT_EQ(test::read_text(folder / "b.jpg"), "old bytes");
  // Writing to the other name must not reach the backup.
  test::write_file(folder / "b.jpg", "scribble");
  EXPECT_EQ(test::read_text(folder.backup_of("old bytes")), "old bytes");
}

TEST(EditMaster, ADamagedBackupIsReplaced) {
  const FolderWithMaster folder;
  ASSERT_TRUE(edit_master(folder.path(), becomes("new"), quick()));
  test::write_file(folder.backup_of("old bytes"), "old BYTES");
  ASSERT_TRUE(edit_master(folder.path(), becomes("old bytes"), quick()));
  ASSERT_TRUE(edit_master(folder.path(), becomes("newer"), quick()));
  EXPECT_EQ(test::read_text(folder.backup_of("old bytes")), "old bytes");
}

TEST(EditMaster, ALimitHoldsBeforeAndAfter) {
  const FolderWithMaster folder;
  MasterEditOptions options = quick();
  options.max_bytes = 9;
  EXPECT_EQ(edit_master(folder.path(), becomes("ten  bytes"), options).error().code,
            ErrorCode::too_large);
  options.max_bytes = 8;
  EXPECT_EQ(edit_master(folder.path(), becomes("new"), options).error().code, ErrorCode::too_large);
  EXPECT_EQ(folder.text(), "old bytes");
}

struct Odd {
  const char* label;
  const char* path;  // in the folder
  ErrorCode code;
};
class OddPath : public testing::TestWithParam<Odd> {};

TEST_P(OddPath, IsRefused) {
  const FolderWithMaster folder;
  ASSERT_EQ(symlink("a.jpg", (folder / "link.jpg").c_str()), 0);
  ASSERT_EQ(symlink("nowhere", (folder / "dangling.jpg").c_str()), 0);
  ASSERT_EQ(mkfifo((folder / "fifo").c_str(), 0600), 0);
  ASSERT_TRUE(std::filesystem::create_directory(folder / "sub"));
  const std::string path = folder / GetParam().path;
  for (const bool create : {false, true}) {
    const auto result = edit_master(path, becomes("new"), quick(), create);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, GetParam().code) << result.error().message;
    EXPECT_FALSE(result.error().hint.empty());
  }
  EXPECT_EQ(folder.text(), "old bytes");
}
INSTANTIATE_TEST_SUITE_P(
    EditMaster, OddPath,
    testing::Values(Odd{"Link", "link.jpg", ErrorCode::permission},
                    Odd{"DanglingLink", "dangling.jpg", ErrorCode::permission},
                    Odd{"Fifo", "fifo", ErrorCode::invalid_argument},
                    Odd{"Folder", "sub", ErrorCode::invalid_argument},
                    Odd{"FolderWithSlash", "sub/", ErrorCode::invalid_argument},
                    Odd{"MissingFolder", "none/a.jpg", ErrorCode::not_found},
                    Odd{"AFileAsFolder", "a.jpg/b.jpg", ErrorCode::not_found},
                    Odd{"DotDot", "..", ErrorCode::invalid_argument},
                    Odd{"OurOwn", ".picdesk/journal.ndjson", ErrorCode::invalid_argument},
                    Odd{"Temporary", ".picdesk-0123456789abcdef-0.tmp",
                        ErrorCode::invalid_argument}),
    [](const auto& tested) { return tested.param.label; });

TEST(EditMaster, RefusesNoPathAndNoTransform) {
  EXPECT_EQ(edit_master("", becomes("new")).error().code, ErrorCode::invalid_argument);
  EXPECT_EQ(edit_master(std::string("a\0b", 3), becomes("new")).error().code,
            ErrorCode::invalid_argument);
  const FolderWithMaster folder;
  EXPECT_EQ(edit_master(folder.path(), Transform()).error().code, ErrorCode::invalid_argument);
}

TEST(EditMaster, AStateFolderThatIsALinkIsNotFollowed) {
  const FolderWithMaster folder;
  const test::TempDir elsewhere;
  ASSERT_EQ(symlink(elsewhere.path().c_str(), (folder / ".picdesk").c_str()), 0);
  const auto result = edit_master(folder.path(), becomes("new"), quick());
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, ErrorCode::permission);
  EXPECT_THAT(elsewhere.files(), IsEmpty());
  EXPECT_EQ(folder.text(), "old bytes");
}

}  // namespace
}  // namespace picdesk
