// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit_report.h"

#include "edit_documents.h"

namespace picdesk::command {
namespace {

// Carriers that change alike are named on one line.
struct FieldChange {
  std::string field;
  std::string carriers;
  std::string old_text;
  std::string new_text;
};

std::vector<FieldChange> by_text(const std::vector<CarrierChange>& changes) {
  std::vector<FieldChange> lines;
  for (const CarrierChange& change : changes) {
    const std::string carrier =
        std::string(name(change.carrier)) + (change.truncated ? " (cut)" : "");
    if (!lines.empty() && lines.back().field == change.field &&
        lines.back().old_text == change.old_text && lines.back().new_text == change.new_text) {
      lines.back().carriers += ", " + carrier;
    } else {
      lines.push_back({change.field, carrier, change.old_text, change.new_text});
    }
  }
  return lines;
}

std::string counted(std::size_t count, const char* what) {
  return std::to_string(count) + " " + what;
}

}  // namespace

void EditReport::add(const EditOutcome& outcome) {
  if (outcome.error) return tally_.failed(outcome.path, *outcome.error);
  tally_.done();
  ++(outcome.changed ? changed_ : unchanged_);
  if (!outcome.id.empty()) last_id_ = outcome.id;
  if (console_.json()) return console_.product(edit_document(outcome));
  if (outcome.changed) {
    const std::string id = outcome.id.empty() ? "" : "  [" + outcome.id + "]";
    console_.say(outcome.written + ":" + id);
    for (const FieldChange& change : by_text(outcome.changes)) {
      console_.say("  " + change.field + "  (" + change.carriers + ")");
      if (!change.old_text.empty()) console_.say("    - " + change.old_text);
      if (!change.new_text.empty()) console_.say("    + " + change.new_text);
    }
  } else if (console_.verbose()) {
    console_.say(outcome.written + ": unchanged");
  }
  for (const Finding& finding : outcome.findings) console_.finding(outcome.path, finding);
}

void EditReport::add(const ScrubOutcome& outcome) {
  if (outcome.error) return tally_.failed(outcome.path, *outcome.error);
  tally_.done();
  ++(outcome.changed ? changed_ : unchanged_);
  if (!outcome.id.empty()) last_id_ = outcome.id;
  if (console_.json()) return console_.product(scrub_document(outcome));
  const std::string id = outcome.id.empty() ? "" : "  [" + outcome.id + "]";
  console_.say(outcome.written + ": " + counted(outcome.proof.removed.size(), "removed, ") +
               counted(outcome.proof.kept.size(), "kept, proof ") +
               (outcome.proof.pass ? "passed" : "FAILED") + id);
  if (console_.verbose() || outcome.dry_run) {
    for (const ProofItem& item : outcome.proof.removed) {
      console_.say("  - " + item.what + "  " + item.where + "  (" + std::to_string(item.bytes) +
                   " bytes)");
    }
    for (const ProofItem& item : outcome.proof.kept) {
      console_.say("  = " + item.what + "  " + (item.key.empty() ? item.where : item.key));
    }
  }
  for (const Finding& finding : outcome.findings) console_.finding(outcome.path, finding);
}

int EditReport::finish(bool dry_run) {
  const int code = tally_.exit_code();
  std::string summary = counted(changed_, dry_run ? "would change" : "changed");
  summary += ", " + counted(unchanged_, "unchanged");
  if (tally_.failures() != 0) summary += ", " + counted(tally_.failures(), "failed");
  if (!dry_run && !last_id_.empty()) summary += "; `picdesk meta undo` takes edits back";
  console_.say(summary);
  return code;
}

}  // namespace picdesk::command
