// SPDX-License-Identifier: GPL-3.0-or-later
#include <charconv>
#include <filesystem>

#include "edit_documents.h"
#include "exit_code.h"
#include "photo_file.h"
#include "subcommands.h"

namespace picdesk::command {
namespace {

int list(const UndoArguments& arguments, Console& console) {
  const Result<std::vector<JournalEntry>> entries = read_journal(arguments.folder);
  if (!entries) {
    console.error(entries.error());
    return ExitCode::nothing_done;
  }
  for (const JournalEntry& entry : *entries) {
    if (console.json()) {
      console.product(journal_document(entry));
    } else {
      console.say(entry.id + "  " + entry.time + "  " + entry.state + "  " + entry.what + "  " +
                  entry.file);
    }
  }
  return ExitCode::done;
}

// The edit as the journal has it now.
void print_entry(const std::string& folder, const std::string& id, Console& console) {
  const Result<std::vector<JournalEntry>> entries = read_journal(folder);
  if (!entries) return;
  for (const JournalEntry& entry : *entries) {
    if (entry.id == id) console.product(journal_document(entry));
  }
}

int prune(const UndoArguments& arguments, Console& console) {
  int days = 0;
  const std::string& text = arguments.older_than;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), days);
  if (error != std::errc() || end != text.data() + text.size() || days < 0 || days > 36500) {
    console.error({ErrorCode::invalid_argument, "--older-than: '" + text + "' is no number of days",
                   "such as 30"});
    return ExitCode::usage;
  }
  const Result<std::size_t> pruned = prune_backups(arguments.folder, std::chrono::hours(24) * days);
  if (!pruned) {
    console.error(pruned.error());
    return ExitCode::nothing_done;
  }
  console.say(std::to_string(*pruned) + " backups deleted");
  return ExitCode::done;
}

}  // namespace

int meta_undo(const UndoArguments& arguments, Console& console) {
  std::error_code ignored;
  if (!std::filesystem::exists(arguments.folder, ignored)) {
    console.error({ErrorCode::not_found, arguments.folder + ": there is no such folder",
                   "name the folder that holds the edited files"});
    return ExitCode::nothing_done;
  }
  if (arguments.list) return list(arguments, console);
  if (arguments.prune) return prune(arguments, console);
  if (arguments.words.empty()) {
    console.error({ErrorCode::invalid_argument, "meta undo: which edit?",
                   "give its id; `picdesk meta undo --list` names them"});
    return ExitCode::usage;
  }
  Tally tally(console);
  for (const std::string& id : arguments.words) {
    const Result<MasterEditResult> undone = undo_edit(arguments.folder, id);
    if (!undone) {
      tally.failed(id, undone.error());
      continue;
    }
    tally.done();
    if (console.json()) print_entry(arguments.folder, id, console);
    console.say(id + ": undone");
    for (const Finding& finding : undone->findings) console.finding(id, finding);
  }
  return tally.exit_code();
}

}  // namespace picdesk::command
