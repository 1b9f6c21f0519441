// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include "edit_documents.h"
#include "exit_code.h"
#include "inputs.h"
#include "subcommands.h"

namespace picdesk::command {
namespace {

using Paths = std::map<std::string, std::string>;

Paths paths_of(const MetadataRecord& record, const std::string& field) {
  const auto values = metadata_paths(record, field);
  return values ? Paths(values->begin(), values->end()) : Paths{};
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
  const Result<PhotoFile> left = open_for_metadata(paths[0]);
  const Result<PhotoFile> right = open_for_metadata(paths[1]);
  if (!left || !right) {
    console.error(!left ? left.error() : right.error());
    return ExitCode::nothing_done;
  }
  const ReadOptions& read = settings->edit.read;
  const auto found = differences(read_metadata(left->bytes, left->info, read).record,
                                 read_metadata(right->bytes, right->info, read).record);
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
