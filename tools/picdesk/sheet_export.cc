// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>

#include "exit_code.h"
#include "inputs.h"
#include "photo_file.h"
#include "sheet_photos.h"
#include "subcommands.h"

namespace picdesk::command {
namespace {

namespace stdfs = std::filesystem;

Result<std::string> name_in_sheet(const stdfs::path& root, const std::string& path) {
  std::error_code error;
  const stdfs::path relative = stdfs::proximate(path, root, error);
  if (error || relative.empty() || *relative.begin() == "..") {
    return fail(ErrorCode::invalid_argument,
                path + ": lies outside the sheet's root " + root.native(),
                "give --root with a folder that holds all photos");
  }
  return relative.generic_string();
}

stdfs::path folder_of_sheet(const Arguments& arguments) {
  const stdfs::path folder = stdfs::path(arguments.sheet.sheet).parent_path();
  return folder.empty() ? stdfs::path(".") : folder;
}

// File names in the sheet are relative to this folder: the sheet's, where `sheet apply` looks for
// them, unless the sheet lies elsewhere than the photos.
stdfs::path root_of(const Arguments& arguments, const Inputs& inputs) {
  if (!arguments.sheet.root.empty()) return arguments.sheet.root;
  const stdfs::path folder = folder_of_sheet(arguments);
  const bool above = std::ranges::all_of(inputs.found, [&](const files::Found& input) {
    return name_in_sheet(folder, input.path).has_value();
  });
  std::error_code ignored;
  const std::vector<std::string>& paths = arguments.metadata.inputs.paths;
  const bool one_folder = paths.size() == 1 && stdfs::is_directory(paths[0], ignored);
  return above || !one_folder ? folder : stdfs::path(paths[0]);
}

// A photo named by mistake must not become the sheet.
Result<void> check_sheet_name(const std::string& path) {
  const std::string extension = stdfs::path(path).extension().native();
  for (const char* known : {".csv", ".tsv", ".txt", ".CSV", ".TSV", ".TXT"}) {
    if (extension == known) return {};
  }
  return fail(ErrorCode::invalid_argument,
              path.empty() ? "sheet export: into which file?" : path + ": is no name of a sheet",
              "give -o FILE, a .csv or .tsv");
}

std::string base_of(const std::string& sheet) { return sheet + ".base.json"; }

// A person may have edited the sheet since, and only its base tells what.
Result<void> check_nothing_is_lost(const SheetArguments& arguments) {
  if (arguments.force) return {};
  for (const std::string& path : {arguments.sheet, base_of(arguments.sheet)}) {
    std::error_code error;
    const stdfs::file_type type = stdfs::symlink_status(path, error).type();
    if (type == stdfs::file_type::not_found || type == stdfs::file_type::none) continue;
    return fail(ErrorCode::invalid_argument, path + ": is there already",
                "give another -o FILE, or --force to replace the sheet and its base");
  }
  return {};
}

Result<void> write_text(const std::string& path, const std::string& text) {
  return files::write(path, std::as_bytes(std::span(text)));
}

Result<void> write_sheet(const SheetArguments& arguments, const SheetExport& sheet) {
  if (Result<void> written = write_text(arguments.sheet, sheet.text); !written) return written;
  return write_text(base_of(arguments.sheet), sheet.base);
}

}  // namespace

int sheet_export(const Arguments& arguments, Console& console) {
  Result<Inputs> inputs = collect_inputs(arguments.metadata.inputs);
  Result<MetadataSettings> settings = make_settings(arguments.metadata);
  Result<void> named = check_sheet_name(arguments.sheet.sheet);
  if (named) named = check_nothing_is_lost(arguments.sheet);
  if (!inputs || !settings || !named) {
    console.error(!inputs ? inputs.error() : !settings ? settings.error() : named.error());
    return ExitCode::usage;
  }
  Tally tally(console);
  std::vector<SheetPhoto> photos;
  const stdfs::path root = root_of(arguments, *inputs);
  for (const files::Found& input : inputs->found) {
    Result<std::string> name = name_in_sheet(root, input.path);
    Result<SheetPhoto> photo = name ? read_sheet_photo(input.path, *name, settings->edit.read)
                                    : Result<SheetPhoto>(forward_error(name));
    if (!photo) {
      tally.failed(input.path, photo.error());
      continue;
    }
    photos.push_back(std::move(*photo));
    tally.done();
  }
  tally.add_missing(*inputs);
  if (photos.empty()) return tally.exit_code();
  Result<SheetExport> sheet =
      export_sheet(photos, arguments.metadata.field_names, sheet_format(arguments.sheet.sheet));
  if (!sheet) {
    console.error(sheet.error());
    return ExitCode::usage;
  }
  if (Result<void> written = write_sheet(arguments.sheet, *sheet); !written) {
    console.error(written.error());
    return ExitCode::nothing_done;
  }
  console.say(arguments.sheet.sheet + ": " + std::to_string(photos.size()) + " photos");
  if (root.lexically_normal() != folder_of_sheet(arguments).lexically_normal()) {
    console.say("apply it with --root " + root.native());
  }
  return tally.exit_code();
}

}  // namespace picdesk::command
