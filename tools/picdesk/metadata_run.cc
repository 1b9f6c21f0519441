// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata_run.h"

#include "edit_report.h"
#include "exit_code.h"
#include "inputs.h"

namespace picdesk::command {

std::vector<std::string> EditRun::paths() const {
  std::vector<std::string> all;
  for (const files::Found& input : inputs.found) all.push_back(input.path);
  return all;
}

std::optional<EditRun> start_run(const MetadataArguments& arguments, const std::string& what,
                                 Console& console) {
  Result<Inputs> inputs = collect_inputs(arguments.inputs);
  Result<MetadataSettings> settings = make_settings(arguments);
  if (!inputs || !settings) {
    console.error(!inputs ? inputs.error() : settings.error());
    return std::nullopt;
  }
  Result<MetadataEditor> editor = MetadataEditor::make(std::move(*settings), what);
  if (!editor) {
    console.error(editor.error());
    return std::nullopt;
  }
  return EditRun{std::move(*editor), std::move(*inputs)};
}

int edit_all(const MetadataArguments& arguments, const std::string& what,
             const MakeSequenceEdit& make, Console& console) {
  const std::optional<EditRun> run = start_run(arguments, what, console);
  if (!run) return ExitCode::usage;
  const std::vector<std::string> paths = run->paths();
  std::vector<EditOutcome> outcomes(paths.size());
  for_each_folder(paths, run->editor.settings().jobs, [&](std::size_t i) {
    const MakeEdit make_one = [&](const PhotoAsRead& photo, std::vector<Finding>& findings) {
      return make(photo, static_cast<int>(i) + 1, findings);
    };
    outcomes[i] = run->editor.edit(paths[i], make_one, arguments.dry_run);
  });
  EditReport report(console);
  for (const EditOutcome& outcome : outcomes) report.add(outcome);
  report.add_missing(run->inputs);
  return report.finish(arguments.dry_run);
}

}  // namespace picdesk::command
