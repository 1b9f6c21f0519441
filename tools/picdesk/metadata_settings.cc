// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata_settings.h"

#include <cstdlib>
#include <ctime>

#include "desk_rules.h"
#include "values.h"

namespace picdesk::command {
namespace {

const std::string& first_of(const std::string& option, const std::string& configured) {
  return option.empty() ? configured : option;
}

Result<void> read_sync(const MetadataArguments& arguments, MetadataSettings& settings) {
  const MetadataConfig& desk = settings.config.metadata;
  Result<std::size_t> index = choice("--sync-exif", first_of(arguments.sync_exif, desk.sync_exif),
                                     {"always", "present", "leave"});
  if (!index) return forward_error(index);
  settings.edit.sync_exif = static_cast<SyncExif>(*index);
  index = choice("--sync-iim", first_of(arguments.sync_iim, desk.sync_iim), {"present", "always"});
  if (!index) return forward_error(index);
  settings.edit.sync_iim = static_cast<SyncIim>(*index);
  index = choice("--c2pa", first_of(arguments.c2pa, desk.c2pa), {"report", "refuse"});
  if (!index) return forward_error(index);
  settings.edit.refuse_c2pa = *index == 1;
  settings.edit.sync_exif_date = arguments.sync_exif_date || desk.sync_exif_date;
  settings.edit.fix_mojibake = arguments.fix_mojibake;
  return {};
}

Result<void> read_reading(const MetadataArguments& arguments, MetadataSettings& settings) {
  Result<ReadOptions> read = read_options(settings.config.metadata, arguments.read_policy);
  if (!read) return forward_error(read);
  settings.edit.read = std::move(*read);
  if (!arguments.iim_charset.empty()) {
    Result<std::size_t> index = choice(
        "--iim-charset", arguments.iim_charset,
        {"utf-8", "windows-1252", "macroman", "windows-1250", "windows-1251", "windows-1256"});
    if (!index) return forward_error(index);
  }
  settings.edit.read.iim_charset = arguments.iim_charset;
  return {};
}

Result<void> read_storing(const MetadataArguments& arguments, MetadataSettings& settings) {
  settings.store.allow_hardlinks = arguments.allow_hardlinks;
  settings.store.keep_mtime = arguments.keep_mtime;
  settings.store.strict = arguments.strict;
  settings.store.backup = !arguments.no_backup;
  settings.store.durable = !arguments.no_sync;
  settings.sidecar_naming =
      first_of(arguments.sidecar_naming, settings.config.metadata.sidecar_naming);
  Result<std::size_t> index =
      choice("--sidecar-naming", settings.sidecar_naming, {"", "stem", "full"});
  if (!index) return forward_error(index);
  index = choice("--isolation", arguments.isolation, {"process", "none"});
  if (!index) return forward_error(index);
  settings.isolated = *index == 0;
  Result<int> jobs = parse_jobs(arguments.jobs);
  if (!jobs) return forward_error(jobs);
  settings.jobs = *jobs;
  return {};
}

// For xmp:MetadataDate; SOURCE_DATE_EPOCH makes runs repeatable.
std::string now_in_utc() {
  const char* fixed = std::getenv("SOURCE_DATE_EPOCH");
  const std::time_t seconds = fixed != nullptr
                                  ? static_cast<std::time_t>(std::strtoll(fixed, nullptr, 10))
                                  : std::time(nullptr);
  std::tm utc{};
  if (gmtime_r(&seconds, &utc) == nullptr) return {};
  char text[32];
  const std::size_t length = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
  return {text, length};
}

}  // namespace

Result<ReadOptions> read_options(const MetadataConfig& desk, const std::string& policy) {
  Result<std::size_t> index =
      choice("--read-policy", first_of(policy, desk.read_policy), {"xmp-first", "mwg"});
  if (!index) return forward_error(index);
  ReadOptions options;
  options.policy = static_cast<ReadPolicy>(*index);
  options.iim_fallback = desk.iim_fallback;
  options.camera_junk = desk.camera_junk;
  return options;
}

Result<MetadataSettings> make_settings(const MetadataArguments& arguments) {
  MetadataSettings settings;
  Result<DeskConfig> config = load_desk();
  if (!config) return forward_error(config);
  settings.config = std::move(*config);
  for (const auto read : {read_reading, read_sync, read_storing}) {
    if (Result<void> done = read(arguments, settings); !done) return forward_error(done);
  }
  settings.edit.now = now_in_utc();
  return settings;
}

}  // namespace picdesk::command
