// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <map>

#include "exit_code.h"
#include "metadata_run.h"
#include "record_edits.h"
#include "sidecar.h"
#include "subcommands.h"

namespace picdesk::command {
namespace {

namespace stdfs = std::filesystem;

// Of a folder, the photo of the same name; else that of the same stem.
Result<std::string> source_of(const std::string& from, const std::string& target) {
  std::error_code ignored;
  if (!stdfs::is_directory(from, ignored)) return from;
  const stdfs::path name = stdfs::path(target).filename();
  if (stdfs::is_regular_file(from / name, ignored)) return (from / name).native();
  for (const char* extension : {".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".JPG"}) {
    const stdfs::path twin = stdfs::path(from) / name.stem().concat(extension);
    if (stdfs::is_regular_file(twin, ignored)) return twin.native();
  }
  return fail(ErrorCode::not_found, from + ": no photo of the name " + name.native(),
              "name a photo, or a folder that has one of the same name");
}

Result<MetadataRecord> record_of(const std::string& path, const ReadOptions& options) {
  Result<PhotoFile> photo = open_for_metadata(path);
  if (!photo) return forward_error(photo);
  Result<MetadataReading> reading = read_with_sidecar(path, photo->bytes, photo->info, options);
  if (!reading) return forward_error(reading);
  return std::move(reading->record);
}

// The fields named, else all but those that belong to the file itself. Errors: invalid_argument.
Result<std::vector<std::string>> fields_to_copy(const std::vector<std::string>& names) {
  std::vector<std::string> fields;
  for (const std::string& path : names) {
    Result<std::string> field = field_of_path(path);
    if (!field) return forward_error(field);
    add_field(fields, *field);
  }
  if (!names.empty()) return fields;
  for (const std::string& field : metadata_fields()) {
    if (field != "guid" && field != "orientation" && field != "regions") fields.push_back(field);
  }
  return fields;
}

// A field that the source lacks is left alone.
MetadataEdit copy_of(MetadataRecord record, const std::vector<std::string>& fields) {
  MetadataEdit edit{std::move(record), {}};
  for (const std::string& field : fields) {
    const auto values = metadata_values(edit.values, field);
    if (values && !values->empty()) edit.fields.push_back(field);
  }
  return edit;
}

Result<MetadataEdit> copy_from_trailer(const PhotoAsRead& photo, const ReadOptions& options,
                                       const std::vector<std::string>& fields) {
  const std::optional<MetadataRecord> record = read_trailer_iim(photo.bytes, photo.info, options);
  if (!record) {
    return fail(ErrorCode::not_found, photo.path + ": no IIM behind the end of the image",
                "see `picdesk meta show`");
  }
  return copy_of(*record, fields);
}

}  // namespace

int meta_copy(const MetadataArguments& arguments, Console& console) {
  if (arguments.from.empty() != arguments.from_trailer) {
    console.error({ErrorCode::invalid_argument, "meta copy: copy from where?",
                   "give --from PATH or --from-trailer"});
    return ExitCode::usage;
  }
  Result<std::vector<std::string>> fields = fields_to_copy(arguments.field_names);
  Result<MetadataSettings> settings = make_settings(arguments);
  if (!fields || !settings) {
    console.error(!fields ? fields.error() : settings.error());
    return ExitCode::usage;
  }
  const ReadOptions& read = settings->edit.read;
  const auto make = [&](const PhotoAsRead& photo, int,
                        std::vector<Finding>&) -> Result<MetadataEdit> {
    if (arguments.from_trailer) return copy_from_trailer(photo, read, *fields);
    Result<std::string> source = source_of(arguments.from, photo.path);
    if (!source) return forward_error(source);
    Result<MetadataRecord> record = record_of(*source, read);
    if (!record) return forward_error(record);
    return copy_of(std::move(*record), *fields);
  };
  return edit_all(arguments, "meta copy", make, console);
}

}  // namespace picdesk::command
