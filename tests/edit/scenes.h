// SPDX-License-Identifier: GPL-3.0-or-later
// The ways a folder changes a file, each with the file before and after: for the tests that break
// them off at every call.
#pragma once

#include <gtest/gtest.h>
#include <sys/xattr.h>

#include <filesystem>
#include <optional>
#include <ostream>
#include <string>

#include "base/files.h"
#include "folder_with_master.h"
#include "support/fault_fs.h"

namespace picdesk {

struct Scene {
  const char* label;
  const char* file;    // in the folder
  const char* before;  // null: not there
  const char* after;
  bool edited_before;  // the folder has its `.picdesk`
  bool undo;           // of the edit from `after` to `before`
  bool backup = true;
  bool other_name = false;  // a hard link elsewhere, so that the backup is a copy
};

inline void PrintTo(const Scene& scene, std::ostream* out) { *out << scene.label; }

// Long enough for several short writes.
inline const std::string old_text = "old bytes, " + std::string(400, 'o');
inline const std::string new_text = "new bytes, " + std::string(500, 'n');

inline const Scene all_scenes[] = {
    {"FirstEdit", "a.jpg", old_text.c_str(), new_text.c_str(), false, false},
    {"LaterEdit", "a.jpg", old_text.c_str(), new_text.c_str(), true, false},
    {"EditWithCopiedBackup", "a.jpg", old_text.c_str(), new_text.c_str(), true, false, true, true},
    {"EditWithoutBackup", "a.jpg", old_text.c_str(), new_text.c_str(), true, false, false},
    {"Creation", "a.xmp", nullptr, "new sidecar", false, false},
    {"Undo", "a.jpg", new_text.c_str(), old_text.c_str(), true, true},
    {"UndoOfACreation", "a.xmp", "made by an edit", nullptr, true, true},
};

// A fresh folder as the scene wants it.
class Stage {
 public:
  explicit Stage(const Scene& scene) : scene_(scene) {
    MasterEditOptions options = quick();
    test::FaultFs fs;
    if (scene.edited_before) {
      test::write_file(dir_ / "other.jpg", "other");
      edit::edit_master(fs, dir_ / "other.jpg", becomes("edited"), options, false).value();
    }
    if (scene.undo) {
      if (scene.after != nullptr) test::write_file(path(), scene.after);
      id_ = edit::edit_master(fs, path(), becomes(scene.before), options, true).value().id;
    } else if (scene.before != nullptr) {
      test::write_file(path(), scene.before);
    }
    if (scene.other_name) std::filesystem::create_hard_link(path(), dir_ / "twin.jpg");
    if (scene.before != nullptr) set_some_attribute();
  }

  std::string path() const { return dir_ / scene_.file; }
  const FolderWithMaster& dir() const { return dir_; }

  Result<MasterEditResult> run(files::Fs& fs) const {
    MasterEditOptions options;
    options.backup = scene_.backup;
    options.allow_hardlinks = scene_.other_name;
    options.lock_wait = std::chrono::milliseconds(20);
    if (scene_.undo) return edit::undo_edit(fs, dir_.folder(), id_, options);
    return edit::edit_master(fs, path(), becomes(scene_.after), options, scene_.before == nullptr);
  }

  bool is(const char* text) const {
    if (text == nullptr) return !std::filesystem::exists(path());
    return std::filesystem::exists(path()) && test::read_text(path()) == text;
  }

  std::vector<std::string> temporaries() const {
    std::vector<std::string> traces = dir_.traces();
    std::erase_if(traces, [](const std::string& name) { return !name.ends_with(".tmp"); });
    return traces;
  }

  // After recovery: nothing is left, nothing is open, the file is what `expect` says or, without,
  // old or new; and the same change can be made.
  void check_recovery(const std::string& what) const {
    test::FaultFs unsynced;
    const auto recovered = edit::recover_folder(unsynced, dir_.folder());
    ASSERT_TRUE(recovered) << what << ": " << recovered.error().message;
    EXPECT_TRUE(is(scene_.before) || is(scene_.after)) << what;
    EXPECT_EQ(dir_.traces(), std::vector<std::string>()) << what;
    const std::vector<JournalEntry> journal = read_journal(dir_.folder()).value();
    for (const JournalEntry& entry : journal) EXPECT_NE(entry.state, "intent") << what;
    check_names(what);
    test::FaultFs fs;
    const bool to_do = is(scene_.before);
    const Result<MasterEditResult> again = run(fs);
    if (to_do) {
      EXPECT_TRUE(again) << what << ": " << again.error().message;
    } else if (scene_.undo) {
      EXPECT_FALSE(again) << what;
    }
    EXPECT_TRUE(is(scene_.after)) << what;
    if (!scene_.undo && scene_.backup) check_undo(what);
  }

 private:
  // File systems in memory may have no user's ones.
  void set_some_attribute() const {
    for (const char* name : {"user.rating", "trusted.rating"}) {
      if (setxattr(path().c_str(), name, "5", 1, 0) == 0) return;
    }
  }

  // The master is not its own backup.
  void check_names(const std::string& what) const {
    std::error_code missing;
    const auto names = std::filesystem::hard_link_count(path(), missing);
    if (!missing) {
      EXPECT_LE(names, scene_.other_name ? 2u : 1u) << what;
    }
  }

  void check_undo(const std::string& what) const {
    const std::vector<JournalEntry> journal = read_journal(dir_.folder()).value();
    ASSERT_FALSE(journal.empty()) << what;
    test::FaultFs fs;
    const auto undone = edit::undo_edit(fs, dir_.folder(), journal.back().id, quick());
    EXPECT_TRUE(undone) << what << ": " << undone.error().message;
    EXPECT_TRUE(is(scene_.before)) << what;
  }

  const Scene& scene_;
  FolderWithMaster dir_{"unused", test::fast_parent()};
  std::string id_;
};

}  // namespace picdesk
