// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit_documents.h"

#include "json_values.h"

namespace picdesk::command {

std::string edit_document(const EditOutcome& outcome) {
  Json document{{"schema", "picdesk.edit/1"},
                {"file", outcome.path},
                {"written", outcome.written},
                {"changed", outcome.changed},
                {"dry_run", outcome.dry_run}};
  add(document, "id", outcome.id);
  document["changes"] = Json::array();
  for (const CarrierChange& change : outcome.changes) {
    Json object{{"field", change.field},
                {"carrier", name(change.carrier)},
                {"old", change.old_text},
                {"new", change.new_text}};
    if (change.truncated) object["truncated"] = true;
    document["changes"].push_back(std::move(object));
  }
  document["findings"] = all_findings(outcome.findings);
  return line(document);
}

std::string scrub_document(const ScrubOutcome& outcome) {
  Json document{{"schema", "picdesk.scrub/1"},       {"file", outcome.path},
                {"written", outcome.written},        {"changed", outcome.changed},
                {"dry_run", outcome.dry_run},        {"removed", outcome.proof.removed.size()},
                {"kept", outcome.proof.kept.size()}, {"pass", outcome.proof.pass}};
  add(document, "id", outcome.id);
  document["findings"] = all_findings(outcome.findings);
  return line(document);
}

std::string difference_document(const std::string& left, const std::string& right,
                                const std::vector<FieldDifference>& differences) {
  Json document{{"schema", "picdesk.diff/1"}, {"left", left}, {"right", right}};
  document["differences"] = Json::array();
  for (const FieldDifference& difference : differences) {
    Json object{{"field", difference.path}};
    add(object, "left", difference.left);
    add(object, "right", difference.right);
    document["differences"].push_back(std::move(object));
  }
  return line(document);
}

std::string journal_document(const JournalEntry& entry) {
  Json document{{"schema", "picdesk.journal/1"},
                {"id", entry.id},
                {"file", entry.file},
                {"time", entry.time},
                {"what", entry.what},
                {"state", entry.state}};
  add(document, "before_sha256", entry.before_sha256);
  add(document, "after_sha256", entry.after_sha256);
  return line(document);
}

std::string check_document(const std::string& path, const std::vector<Finding>& findings) {
  return line(
      {{"schema", "picdesk.meta-check/1"}, {"file", path}, {"findings", all_findings(findings)}});
}

}  // namespace picdesk::command
