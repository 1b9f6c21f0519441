// SPDX-License-Identifier: GPL-3.0-or-later
// Many edits of one folder at once, by threads and by processes: none is lost.
#include <gtest/gtest.h>
#include <signal.h>

#include <atomic>
#include <thread>

#include "folder_with_master.h"
#include "support/in_child.h"

namespace picdesk {
namespace {

constexpr int edits_each = 10;
constexpr int file_count = 3;

MasterEditOptions patient() {
  MasterEditOptions options = quick();
  options.lock_wait = std::chrono::minutes(5);
  return options;
}

// Each edit adds one letter to a file; gives how many failed.
int add_letters(const FolderWithMaster& folder, char letter) {
  int failures = 0;
  for (int i = 0; i < edits_each; ++i) {
    const std::string path = folder / ("f" + std::to_string(i % file_count));
    if (!edit_master(path, grows_by(std::string(1, letter)), patient())) ++failures;
  }
  return failures;
}

void check(const FolderWithMaster& folder, const std::string& letters) {
  std::string all;
  for (int i = 0; i < file_count; ++i) all += test::read_text(folder / ("f" + std::to_string(i)));
  for (const char letter : letters) {
    EXPECT_EQ(std::count(all.begin(), all.end(), letter), edits_each) << letter;
  }
  EXPECT_EQ(all.size(), letters.size() * edits_each);
  const std::vector<JournalEntry> journal = read_journal(folder.folder()).value();
  EXPECT_EQ(journal.size(), all.size());
  for (const JournalEntry& entry : journal) EXPECT_EQ(entry.state, "done");
  // The entries of a file are a chain: each began where the one before ended.
  for (int i = 0; i < file_count; ++i) {
    std::string last = digest::sha256_hex("");
    for (const JournalEntry& entry : journal) {
      if (entry.file != "f" + std::to_string(i)) continue;
      EXPECT_EQ(entry.before_sha256, last);
      last = entry.after_sha256;
    }
  }
  EXPECT_TRUE(folder.traces().empty());
}

void add_empty_files(const FolderWithMaster& folder) {
  for (int i = 0; i < file_count; ++i) test::write_file(folder / ("f" + std::to_string(i)), "");
}

TEST(Concurrency, ThreadsLoseNoEdit) {
  const FolderWithMaster folder;
  add_empty_files(folder);
  std::atomic<int> failures{0};
  std::vector<std::thread> threads;
  for (char letter = 'a'; letter < 'i'; ++letter) {
    threads.emplace_back([&, letter] { failures += add_letters(folder, letter); });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(failures, 0);
  check(folder, "abcdefgh");
}

bool finds_nothing_to_do(const FolderWithMaster& folder) {
  const auto nothing = [](auto) -> Result<NewBytes> { return NewBytes{}; };
  return edit_master(folder.path(), nothing, patient()).has_value();
}

// Those with nothing to do take the state away that others are about to use.
TEST(Concurrency, EditsThatChangeNothingDisturbNobody) {
  constexpr int rounds = 200;
  const FolderWithMaster folder;
  std::atomic<int> failures{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&] {
      for (int round = 0; round < rounds; ++round) {
        if (!finds_nothing_to_do(folder)) ++failures;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(failures, 0);
  // A thread that waited meanwhile may have kept the folder alive; one more settles it.
  ASSERT_TRUE(finds_nothing_to_do(folder));
  EXPECT_FALSE(std::filesystem::exists(folder / ".picdesk"));
  std::vector<std::thread> mixed;
  add_empty_files(folder);
  for (char letter = 'a'; letter < 'e'; ++letter) {
    mixed.emplace_back([&, letter] {
      if (!finds_nothing_to_do(folder)) ++failures;
      failures += add_letters(folder, letter);
    });
  }
  for (std::thread& thread : mixed) thread.join();
  EXPECT_EQ(failures, 0);
  check(folder, "abcd");
}

TEST(Concurrency, ProcessesLoseNoEdit) {
  const FolderWithMaster folder;
  add_empty_files(folder);
  std::vector<pid_t> children;
  for (char letter = 'a'; letter < 'e'; ++letter) {
    children.push_back(test::start_child([&, letter] { return add_letters(folder, letter); }));
  }
  for (const pid_t child : children) EXPECT_EQ(test::wait_for(child), 0);
  check(folder, "abcd");
}

// Editors that die, and others that go on: what the dead left is settled by the next.
TEST(Concurrency, TheLivingSettleWhatTheDeadLeft) {
  const FolderWithMaster folder;
  add_empty_files(folder);
  std::vector<pid_t> mortals;
  for (int i = 0; i < 3; ++i) {
    mortals.push_back(test::start_child([&] {
      while (true) add_letters(folder, 'x');
      return 0;
    }));
  }
  const pid_t survivor = test::start_child([&] { return add_letters(folder, 'a'); });
  for (const pid_t mortal : mortals) {
    std::this_thread::sleep_for(std::chrono::milliseconds(15));
    kill(mortal, SIGKILL);
    test::wait_for(mortal);
  }
  EXPECT_EQ(test::wait_for(survivor), 0);
  ASSERT_TRUE(recover_folder(folder.folder()));
  std::string all;
  for (int i = 0; i < file_count; ++i) all += test::read_text(folder / ("f" + std::to_string(i)));
  EXPECT_EQ(std::count(all.begin(), all.end(), 'a'), edits_each);
  std::size_t done = 0;
  const std::vector<JournalEntry> journal = read_journal(folder.folder()).value();
  for (const JournalEntry& entry : journal) {
    EXPECT_TRUE(entry.state == "done" || entry.state == "failed") << entry.state;
    done += entry.state == "done" ? 1u : 0u;
  }
  EXPECT_EQ(done, all.size());
  EXPECT_TRUE(folder.traces().empty());
}

}  // namespace
}  // namespace picdesk
