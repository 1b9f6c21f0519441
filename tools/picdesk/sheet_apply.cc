// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <map>

#include "edit_report.h"
#include "exit_code.h"
#include "metadata_run.h"
#include "record_edits.h"
#include "sheet_photos.h"
#include "subcommands.h"

namespace picdesk::command {
namespace {

namespace stdfs = std::filesystem;

struct ApplyRun {
  const Arguments& arguments;
  MetadataEditor editor;
  OpenedSheet opened;
  CodeTable codes;
  ApplyOptions options;
  std::string root;

  std::string path_of(const SheetRow& row) const {
    return (stdfs::path(root) / row.file).lexically_normal().native();
  }
};

// The row's edit of the photo as it is under the lock.
Result<MetadataEdit> edit_of(const ApplyRun& run, const SheetRow& row, const PhotoAsRead& photo,
                             int sequence, std::vector<Finding>& findings) {
  const SheetPhoto now{row.file, image_hash(photo.bytes, photo.info.format), photo.reading.record};
  ApplyOptions options = run.options;
  options.facts.sequence = sequence;
  const SheetBase* base = run.opened.base ? &*run.opened.base : nullptr;
  SheetChange change = apply_row(row, &now, base, options);
  std::ranges::move(change.findings, std::back_inserter(findings));
  if (change.refused) return tl::unexpected<Error>(*change.refused);
  return MetadataEdit{std::move(change.values), std::move(change.fields)};
}

std::vector<EditOutcome> apply_all(const ApplyRun& run, bool dry_run) {
  const std::vector<SheetRow>& rows = run.opened.sheet.rows;
  std::vector<std::string> paths;
  for (const SheetRow& row : rows) paths.push_back(run.path_of(row));
  std::vector<EditOutcome> outcomes(rows.size());
  const std::map<std::size_t, Error> refused = duplicate_rows(run.opened.sheet);
  for_each_folder(paths, run.editor.settings().jobs, [&](std::size_t i) {
    if (const auto twin = refused.find(i); twin != refused.end()) {
      outcomes[i].path = paths[i];
      outcomes[i].error = twin->second;
      return;
    }
    const MakeEdit make = [&](const PhotoAsRead& photo, std::vector<Finding>& findings) {
      return edit_of(run, rows[i], photo, static_cast<int>(i) + 1, findings);
    };
    outcomes[i] = run.editor.edit(paths[i], make, dry_run);
    // A photo that is not there is a fault of the row.
    std::optional<Error>& error = outcomes[i].error;
    if (error && error->code == ErrorCode::not_found) {
      error = apply_row(rows[i], nullptr, nullptr, run.options).refused;
    }
  });
  return outcomes;
}

Result<ApplyRun> start(const Arguments& arguments) {
  const MetadataArguments& meta = arguments.metadata;
  if (arguments.sheet.sheet.empty()) {
    return fail(ErrorCode::invalid_argument, "sheet apply: which sheet?", "give a .csv or .tsv");
  }
  Result<OpenedSheet> opened = open_sheet(arguments.sheet.sheet, arguments.sheet.base);
  if (!opened) return forward_error(opened);
  ApplyOptions options;
  Result<CodeTable> codes =
      read_codes({meta.codes, meta.code_delimiter, meta.codes_mode}, options.code_options);
  if (!codes) return forward_error(codes);
  options.variables = meta.variables;
  options.facts.today = today();
  options.facts.language = meta.language;
  Result<MetadataSettings> settings = make_settings(meta);
  if (!settings) return forward_error(settings);
  Result<MetadataEditor> editor = MetadataEditor::make(std::move(*settings), "sheet apply");
  if (!editor) return forward_error(editor);
  std::string root = arguments.sheet.root;
  if (root.empty()) root = stdfs::path(arguments.sheet.sheet).parent_path().native();
  if (root.empty()) root = ".";
  return ApplyRun{arguments,         std::move(*editor), std::move(*opened),
                  std::move(*codes), std::move(options), std::move(root)};
}

}  // namespace

int sheet_apply(const Arguments& arguments, Console& console) {
  Result<ApplyRun> run = start(arguments);
  if (!run) {
    console.error(run.error());
    return ExitCode::usage;
  }
  if (!run->codes.empty()) run->options.codes = &run->codes;
  bool dry_run = !arguments.sheet.write || arguments.metadata.dry_run;
  std::vector<EditOutcome> outcomes;
  if (!dry_run && arguments.sheet.all_or_nothing) {
    outcomes = apply_all(*run, true);
    dry_run =
        std::ranges::any_of(outcomes, [](const EditOutcome& o) { return o.error.has_value(); });
    if (dry_run) console.say("nothing was written: a row is refused");
  }
  if (outcomes.empty() || !dry_run) outcomes = apply_all(*run, dry_run);
  EditReport report(console);
  for (const EditOutcome& outcome : outcomes) report.add(outcome);
  const int code = report.finish(dry_run);
  if (!arguments.sheet.write) console.say("a dry run: `--write` applies it");
  return code;
}

}  // namespace picdesk::command
