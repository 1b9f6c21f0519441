// SPDX-License-Identifier: GPL-3.0-or-later
// What edits did, for people and as JSON; counts them for the exit code.
#pragma once

#include <string>

#include "console.h"
#include "metadata_editor.h"
#include "photo_file.h"

namespace picdesk::command {

class EditReport {
 public:
  explicit EditReport(Console& console) : console_(console), tally_(console) {}

  // Per field and carrier "- old", "+ new"; picdesk.edit/1.
  void add(const EditOutcome& outcome);
  void add(const ScrubOutcome& outcome);
  void failed(const std::string& path, const Error& error) { tally_.failed(path, error); }
  void add_missing(const Inputs& inputs) { tally_.add_missing(inputs); }
  // One summary line, and the exit code.
  int finish(bool dry_run);

 private:
  Console& console_;
  Tally tally_;
  std::size_t changed_ = 0;
  std::size_t unchanged_ = 0;
  std::string last_id_;
};

}  // namespace picdesk::command
