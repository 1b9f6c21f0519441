// SPDX-License-Identifier: GPL-3.0-or-later
// Kills a process that edits and undoes a master of 5 MB at random times, recovers, and counts what
// is damaged or left behind. Prints "damaged D/N"; exits 1 if D is not 0.
// Usage: edit_kill_soak [KILLS (1000)] [FOLDER (of temporary files)] [SEED (1)]
#include <signal.h>

#include <chrono>
#include <cstdio>
#include <random>
#include <string>
#include <thread>

#include "base/digest.h"
#include "picdesk/master_edit.h"
#include "support/in_child.h"
#include "support/temp_dir.h"

namespace picdesk::test {
namespace {

constexpr std::size_t size = 5'000'000;

struct Count {
  int damaged = 0;
  int unrecovered = 0;  // recovery failed, or left a file or an open intent
  int replaced = 0;     // the file was another after the kill than before
  int settled = 0;      // there was something to settle
};

// All bytes are the same letter: any mixture or cut is seen.
bool is_whole(const std::string& text) {
  return text.size() == size && text.find_first_not_of(text.front()) == std::string::npos;
}

Transform next_letter() {
  return [](std::span<const std::byte> old) -> Result<NewBytes> {
    const auto letter = static_cast<char>(old[0]);
    const char next = letter == 'z' ? 'a' : static_cast<char>(letter + 1);
    return NewBytes{.changed = true, .bytes = {size, static_cast<std::byte>(next)}};
  };
}

// Edits twice, undoes once.
bool edit_and_undo(const std::string& folder) {
  if (!edit_master(folder + "/a.jpg", next_letter())) return false;
  const Result<MasterEditResult> second = edit_master(folder + "/a.jpg", next_letter());
  return second && undo_edit(folder, second->id);
}

int edit_for_ever(const std::string& folder) {
  while (edit_and_undo(folder)) {
  }
  return 1;
}

// So that kills hit the first edit, the second and the undo alike, however fast the disk is now.
std::chrono::microseconds time_to_edit_and_undo(const std::string& folder) {
  const auto start = std::chrono::steady_clock::now();
  if (!edit_and_undo(folder)) std::fprintf(stderr, "an edit failed by itself\n");
  return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() -
                                                               start);
}

bool is_settled(const TempDir& folder) {
  const Result<std::vector<JournalEntry>> journal = read_journal(folder.path());
  if (!journal) return false;
  for (const JournalEntry& entry : *journal) {
    if (entry.state == "intent") return false;
  }
  for (const std::string& name : folder.files()) {
    if (name.ends_with(".tmp") || name.starts_with(".picdesk/run/")) return false;
  }
  return true;
}

void kill_once(const TempDir& folder, std::chrono::microseconds after, Count& count) {
  const std::string before = read_text(folder / "a.jpg");
  const pid_t child = start_child([&] { return edit_for_ever(folder.path()); });
  std::this_thread::sleep_for(after);
  kill(child, SIGKILL);
  const int status = wait_for(child);
  const std::string text = read_text(folder / "a.jpg");
  if (!is_whole(text) || !WIFSIGNALED(status)) ++count.damaged;
  if (text != before) ++count.replaced;
  const Result<std::vector<Finding>> recovered = recover_folder(folder.path());
  if (recovered && !recovered->empty()) ++count.settled;
  if (!recovered || !is_settled(folder)) ++count.unrecovered;
  if (!is_whole(read_text(folder / "a.jpg"))) ++count.damaged;
  // An old backup for each letter is enough of them.
  if (!prune_backups(folder.path(), std::chrono::hours(0))) ++count.unrecovered;
}

int soak(int kills, const std::string& parent, unsigned seed) {
  const TempDir folder(parent);
  write_file(folder / "a.jpg", std::string(size, 'a'));
  std::mt19937 random(seed);
  std::uniform_real_distribution<double> part(0.0, 1.2);
  Count count;
  std::chrono::microseconds whole{0};
  for (int i = 1; i <= kills; ++i) {
    if (i % 20 == 1) whole = time_to_edit_and_undo(folder.path());
    const auto after = static_cast<double>(whole.count()) * part(random);
    kill_once(folder, std::chrono::microseconds(static_cast<long>(after)), count);
    if (i % 100 == 0) std::fprintf(stderr, "%d kills, %d damaged\n", i, count.damaged);
  }
  std::printf("damaged %d/%d, not recovered %d, replaced %d, something to settle %d\n",
              count.damaged, kills, count.unrecovered, count.replaced, count.settled);
  return count.damaged + count.unrecovered == 0 ? 0 : 1;
}

}  // namespace
}  // namespace picdesk::test

int main(int argc, char** argv) {
  const int kills = argc > 1 ? std::stoi(argv[1]) : 1000;
  const std::string parent = argc > 2 ? argv[2] : "/tmp";
  const auto seed = static_cast<unsigned>(argc > 3 ? std::stoul(argv[3]) : 1);
  return picdesk::test::soak(kills, parent, seed);
}
