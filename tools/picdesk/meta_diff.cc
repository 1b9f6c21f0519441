// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include "edit_documents.h"
#include "exit_code.h"
#include "sidecar.h"
#include "subcommands.h"

namespace picdesk::command {
namespace {

using Paths = std::map<std::string, std::string>;

Paths paths_of(const MetadataRecord& record, const std::string& field) {
  const auto values = metadata_paths(record, field);
  return values ? Paths(values->begin(), values->end()) : Paths{};
}

Result<MetadataRecord> record_of(const std::string& path, const ReadOptions& options) {
  Result<PhotoFile> photo = open_for_metadata(path);
  if (!photo) return forward_error(photo);
  Result<MetadataReading> reading = read_with_sidecar(path, photo->bytes, photo->info, options);
  if (!reading) return forward_error(reading);
  return std::move(reading->record);
}

std::vector<FieldDifference> differences(const MetadataRecord& left, const MetadataRecord& right) {
  std::vector<FieldDifference> all;
  for (const std::string& field : metadata_fields()) {
    const Paths before = paths_of(left, field);
    Paths after = paths_of(right, field);
    for (const auto& [path, text] : before) {
      const auto twin = after.extract(path);
      const std::string now = twin.empty() ? "" : twin.mapped();
      if (now != text) all.push_back({path, text, now});
    }
    for (const auto& [path, text] : after) all.push_back({path, "", text});
  }
  return all;
}

}  // namespace

int meta_diff(const MetadataArguments& arguments, Console& console) {
  const std::vector<std::string>& paths = arguments.inputs.paths;
  Result<MetadataSettings> settings = make_settings(arguments);
  if (paths.size() != 2 || !settings) {
    console.error(settings ? Error{ErrorCode::invalid_argument, "meta diff: give two files", ""}
                           : settings.error());
    return ExitCode::usage;
  }
  const ReadOptions& read = settings->edit.read;
  const Result<MetadataRecord> left = record_of(paths[0], read);
  const Result<MetadataRecord> right = record_of(paths[1], read);
  if (!left || !right) {
    console.error(!left ? left.error() : right.error());
    return ExitCode::nothing_done;
  }
  const std::vector<FieldDifference> found = differences(*left, *right);
  if (console.json()) {
    console.product(difference_document(paths[0], paths[1], found));
  } else {
    for (const FieldDifference& difference : found) {
      console.say(difference.path);
      if (!difference.left.empty()) console.say("  - " + difference.left);
      if (!difference.right.empty()) console.say("  + " + difference.right);
    }
  }
  return found.empty() ? ExitCode::done : ExitCode::findings;
}

}  // namespace picdesk::command
