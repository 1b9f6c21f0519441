// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_documents.h"

#include "json_values.h"

namespace picdesk::command {
namespace {

Json output_object(const BatchOutput& output) {
  const ManifestEntry& entry = output.entry;
  Json object{{"spec", entry.spec}, {"density", entry.density}, {"path", entry.output}};
  add(object, entry.size);
  object["crop"] = rectangle(entry.crop);
  add(object, "crop_reason", entry.crop_reason);
  add(object, "crop_level", entry.crop_level);
  if (entry.crop_confidence > 0) object["crop_confidence"] = entry.crop_confidence;
  add(object, "mime", entry.mime);
  object["state"] = name(output.state);
  add(object, "reason", output.reason);
  if (entry.bytes != 0) {
    object["bytes"] = entry.bytes;
    object["quality"] = entry.quality;
  }
  add(object, "sha256", entry.sha256);
  add(object, "key", entry.key);
  if (entry.error) object["error"] = failure(*entry.error);
  return object;
}

Json omitted_object(const OmittedRendition& omitted) {
  Json object{{"spec", omitted.spec}};
  add(object, omitted.size);
  object["reason"] = omitted.reason;
  return object;
}

const char* status(const BatchItem& item) {
  if (item.error) return item.error->code == ErrorCode::cancelled ? "cancelled" : "failed";
  const char* result = "done";
  for (const BatchOutput& output : item.outputs) {
    if (output.state == BatchOutput::State::failed) return "failed";
    if (output.state == BatchOutput::State::planned) result = "planned";
  }
  return result;
}

}  // namespace

std::string result_document(const BatchItem& item) {
  Json document{{"schema", "picdesk.result/1"}, {"master", item.input.path}};
  add(document, "sha256", item.sha256);
  add(document, item.size);
  document["status"] = status(item);
  document["outputs"] = Json::array();
  for (const BatchOutput& output : item.outputs)
    document["outputs"].push_back(output_object(output));
  document["omitted"] = Json::array();
  for (const OmittedRendition& omitted : item.omitted)
    document["omitted"].push_back(omitted_object(omitted));
  document["findings"] = all_findings(item.findings);
  if (item.error) document["error"] = failure(*item.error);
  add(document, "markup", item.markup);
  return line(document);
}

std::string summary_document(const BatchReport& report, const std::vector<Finding>& findings) {
  Json document{{"schema", "picdesk.summary/1"},
                {"masters", report.items.size()},
                {"written", report.written},
                {"unchanged", report.unchanged},
                {"failed_masters", report.failed_items},
                {"bytes_written", report.bytes_written},
                {"cancelled", report.cancelled}};
  add(document, "manifest", report.manifest_path);
  if (report.manifest_error) document["manifest_error"] = failure(*report.manifest_error);
  if (!findings.empty()) document["findings"] = all_findings(findings);
  return line(document);
}

}  // namespace picdesk::command
