// SPDX-License-Identifier: GPL-3.0-or-later
// A folder with masters and its `.picdesk` beside them: lock, journal.ndjson, backup/, run/. All
// that an edit does in a folder goes through the descriptors held here, never by a path again. Not
// thread-safe; each edit opens its own.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "base/descriptor.h"
#include "base/files.h"
#include "picdesk/finding.h"
#include "picdesk/result.h"

namespace picdesk::edit {

using files::Descriptor;
using files::Fs;

// A path as its folder, which may be reached through links, and a name in it.
struct Place {
  std::string folder;
  std::string name;
};
// Errors: invalid_argument for a path that names no file, or one inside `.picdesk`.
Result<Place> place_of(const std::string& path);

class EditFolder {
 public:
  static Result<EditFolder> open(Fs& fs, const std::string& path);
  EditFolder(EditFolder&&) noexcept = default;
  EditFolder& operator=(EditFolder&&) = delete;
  ~EditFolder();  // unlocks

  Fs& fs() const { return *fs_; }
  int folder() const { return folder_.get(); }
  int state() const { return state_.get(); }  // of `.picdesk`
  // Paths for messages.
  std::string shown(const std::string& name) const;
  std::string shown_state(const std::string& name = {}) const;

  // Opens `.picdesk`, made with mode 0700 if it is missing and `make`; whether it is there.
  Result<bool> open_state(bool make, bool durable);
  // Locks out other edits of this folder. Needs the state. Errors: conflict after `wait`; not_found
  // if another edit took the state away meanwhile.
  Result<void> lock(std::chrono::milliseconds wait);
  // open_state() and lock(), with a state that is there to stay.
  Result<void> make_and_lock(std::chrono::milliseconds wait, bool durable);
  // Takes the state away if there is nothing in it but the lock, which must be held.
  void remove_empty_state();
  // `backup` or `run` in the state; not valid if it is missing and not to be made.
  Result<Descriptor> room(const std::string& name, bool make, bool durable) const;
  // write/network-lock where flock() may hold for this machine only.
  std::vector<Finding> lock_findings() const;

 private:
  EditFolder(Fs& fs, std::string path, Descriptor folder);
  Result<Descriptor> open_room(int parent, const std::string& name, const std::string& path,
                               bool make, bool durable) const;

  Fs* fs_;
  std::string path_;
  Descriptor folder_;
  Descriptor state_;
  Descriptor lock_;
};

}  // namespace picdesk::edit
