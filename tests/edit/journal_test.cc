// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "edit/journal_line.h"
#include "folder_with_master.h"
#include "support/fault_fs.h"

namespace picdesk {
namespace {

using edit::parse_line;
using edit::to_line;

JournalEntry entry() {
  JournalEntry result;
  result.id = "0123456789abcdef";
  result.file = "a.jpg";
  result.before_sha256 = digest::sha256_hex("a");
  result.after_sha256 = digest::sha256_hex("b");
  result.time = "2025-03-01T12:00:00Z";
  result.what = "meta set";
  result.state = "done";
  return result;
}

struct Name {
  const char* label;
  std::string file;
};
class EveryName : public testing::TestWithParam<Name> {};

TEST_P(EveryName, ComesBackByteForByte) {
  JournalEntry written = entry();
  written.file = GetParam().file;
  const std::string line = to_line(written);
  EXPECT_EQ(line.find('\n'), std::string::npos);
  const auto read = parse_line(line);
  ASSERT_TRUE(read) << line;
  EXPECT_EQ(read->file, written.file);
  EXPECT_EQ(read->id, written.id);
  EXPECT_EQ(read->before_sha256, written.before_sha256);
  EXPECT_EQ(read->after_sha256, written.after_sha256);
  EXPECT_EQ(read->time, written.time);
  EXPECT_EQ(read->what, written.what);
  EXPECT_EQ(read->state, written.state);
}
INSTANTIATE_TEST_SUITE_P(JournalLine, EveryName,
                         testing::Values(Name{"Plain", "a.jpg"}, Name{"Quotes", R"(a"b\c.jpg)"},
                                         Name{"LineFeed", "a\nb\r\x01\x7F.jpg"},
                                         Name{"Arabic", "صورة.jpg"}, Name{"Latin1", "caf\xE9.jpg"},
                                         Name{"LooksLikeTheCheck", "\",\"check\":\"0"},
                                         Name{"Longest", std::string(255, '\x01')}),
                         [](const auto& tested) { return tested.param.label; });

TEST(JournalLine, ControlCharactersOfTheTaskArePrintable) {
  JournalEntry written = entry();
  written.what = "set \x1B]0; and \xFF" + std::string(500, 'x');
  const auto read = parse_line(to_line(written));
  ASSERT_TRUE(read);
  EXPECT_TRUE(read->what.starts_with("set <U+001B>]0; and <0xFF>")) << read->what;
  EXPECT_LE(read->what.size(), 200u);
}

TEST(JournalLine, AnyChangedByteAndAnyCutIsSeen) {
  const std::string line = to_line(entry());
  for (std::size_t i = 0; i < line.size(); ++i) {
    std::string changed = line;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    EXPECT_FALSE(parse_line(changed)) << changed;
    EXPECT_FALSE(parse_line(line.substr(0, i)));
  }
  EXPECT_FALSE(parse_line(line + " "));
}

// With a right check, as somebody might write it.
struct Unsound {
  const char* label;
  void (*spoil)(JournalEntry&);
};
class UnsoundEntry : public testing::TestWithParam<Unsound> {};

TEST_P(UnsoundEntry, IsPassedOver) {
  JournalEntry written = entry();
  GetParam().spoil(written);
  EXPECT_FALSE(parse_line(to_line(written)));
}
INSTANTIATE_TEST_SUITE_P(
    JournalLine, UnsoundEntry,
    testing::Values(Unsound{"NameWithSlash", [](JournalEntry& e) { e.file = "../a.jpg"; }},
                    Unsound{"DotDot", [](JournalEntry& e) { e.file = ".."; }},
                    Unsound{"NoName", [](JournalEntry& e) { e.file = ""; }},
                    Unsound{"Nul", [](JournalEntry& e) { e.file = std::string("a\0b", 3); }},
                    Unsound{"IdWithSlash", [](JournalEntry& e) { e.id = "../../../../../x"; }},
                    Unsound{"ShortId", [](JournalEntry& e) { e.id = "0123"; }},
                    Unsound{"BackupElsewhere", [](JournalEntry& e) { e.before_sha256 = "../x"; }},
                    Unsound{"NoAfter", [](JournalEntry& e) { e.after_sha256 = ""; }},
                    Unsound{"UnknownState", [](JournalEntry& e) { e.state = "maybe"; }}),
    [](const auto& tested) { return tested.param.label; });

TEST(Journal, IsEmptyWithoutEdits) {
  const FolderWithMaster folder;
  EXPECT_TRUE(read_journal(folder.folder())->empty());
  EXPECT_TRUE(read_journal(folder.path())->empty());
  EXPECT_TRUE(read_journal(folder / "not-there.jpg")->empty());
  EXPECT_EQ(read_journal(folder / "none/a.jpg").error().code, ErrorCode::not_found);
  EXPECT_FALSE(std::filesystem::exists(folder / ".picdesk"));
}

TEST(Journal, TellsEditsOldestFirst) {
  const FolderWithMaster folder;
  std::vector<std::string> ids;
  for (const char* text : {"one", "two", "three"}) {
    ids.push_back(edit_master(folder.path(), becomes(text), quick()).value().id);
  }
  ASSERT_TRUE(undo_edit(folder.folder(), ids[2], quick()));
  const auto journal = read_journal(folder.folder()).value();
  ASSERT_EQ(journal.size(), 3u);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(journal[i].id, ids[i]);
  EXPECT_EQ(journal[1].state, "done");
  EXPECT_EQ(journal[2].state, "undone");
}

// Cut at every byte of the last two lines: the edit before stays readable, and the folder usable.
TEST(Journal, MayBeTornAnywhere) {
  const FolderWithMaster folder;
  const std::string first = edit_master(folder.path(), becomes("one"), quick()).value().id;
  const std::string kept = test::read_text(folder / ".picdesk/journal.ndjson");
  ASSERT_TRUE(edit_master(folder.path(), becomes("two"), quick()));
  const std::string whole = test::read_text(folder / ".picdesk/journal.ndjson");
  for (std::size_t size = kept.size(); size < whole.size(); ++size) {
    test::write_file(folder / ".picdesk/journal.ndjson", whole.substr(0, size));
    ASSERT_EQ(read_journal(folder.folder())->at(0).id, first);
    test::FaultFs unsynced;
    const auto next =
        edit::edit_master(unsynced, folder.path(), becomes(std::to_string(size)), quick(), false);
    ASSERT_TRUE(next) << next.error().message;
    ASSERT_TRUE(edit::undo_edit(unsynced, folder.folder(), next->id, quick()));
    const std::vector<JournalEntry> journal = read_journal(folder.folder()).value();
    for (const JournalEntry& found : journal) {
      ASSERT_NE(found.state, "intent") << "cut at " << size;
    }
    test::write_file(folder.path(), "two");
  }
}

TEST(Journal, RubbishInTheMiddleIsPassedOver) {
  const FolderWithMaster folder;
  const std::string id = edit_master(folder.path(), becomes("one"), quick()).value().id;
  const std::string path = folder / ".picdesk/journal.ndjson";
  const std::string lines = test::read_text(path);
  test::write_file(path, std::string(4096, '\0') + "\n{}\n[1,2\n" + lines + std::string(100, '\0'));
  EXPECT_EQ(folder.state_of(id), "done");
  ASSERT_TRUE(undo_edit(folder.folder(), id, quick()));
  EXPECT_EQ(folder.text(), "old bytes");
}

}  // namespace
}  // namespace picdesk
