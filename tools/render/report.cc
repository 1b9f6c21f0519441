// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "contact_sheet_file.h"
#include "exit_code.h"
#include "photo_file.h"
#include "picdesk/config.h"
#include "picdesk/text.h"
#include "rendering.h"
#include "sheet_pictures.h"
#include "values.h"

namespace picdesk::command {
namespace {

namespace fs = std::filesystem;

void find_master(SheetSource& source, const std::string& folder) {
  if (stays_beneath(source.name)) {
    source.master_path = (fs::path(folder) / source.name).string();
  } else {
    source.findings.push_back(outside(source.name));
  }
}

// The masters of one manifest, in its order (by name).
Result<std::vector<SheetSource>> read_sources(const std::string& manifest,
                                              const std::string& masters) {
  Result<std::string> text = read_text(manifest);
  if (!text) return forward_error(text);
  Result<std::vector<ManifestEntry>> entries = parse_manifest(*text, manifest);
  if (!entries) return forward_error(entries);
  std::vector<SheetSource> sources;
  std::map<std::string, std::size_t> known;
  for (ManifestEntry& entry : *entries) {
    const auto [at, is_new] = known.try_emplace(entry.master, sources.size());
    if (is_new) {
      SheetSource source;
      source.name = entry.master;
      source.output_folder = folder_of(manifest);
      if (!masters.empty()) find_master(source, masters);
      sources.push_back(std::move(source));
    }
    SheetSource& source = sources[at->second];
    if (entry.spec.empty() && entry.error) {  // a refused spec has its own line
      source.error = entry.error->message;
    } else {
      source.entries.push_back(std::move(entry));
    }
  }
  return sources;
}

std::optional<Severity> worst(const std::vector<SheetMaster>& masters) {
  std::optional<Severity> found;
  for (const SheetMaster& master : masters) found = std::max(found, worst_finding(master));
  return found;
}

void print(const std::vector<SheetMaster>& masters, Console& console) {
  for (const SheetMaster& master : masters) {
    if (!master.error.empty()) {
      console.finding(master.name, {"report/failed", Severity::error, master.error, "", ""});
    }
    for (const Finding& finding : master.findings) console.finding(master.name, finding);
    for (const SheetRendition& rendition : master.renditions) {
      const std::string name = rendition.output.empty() ? master.name : rendition.output;
      for (const Finding& finding : rendition.findings) console.finding(name, finding);
    }
  }
  console.say(sheet_summary(masters));
}

Result<void> check(const ReportArguments& arguments) {
  if (arguments.manifests.empty()) {
    return fail(ErrorCode::invalid_argument, "report: no manifest is named",
                "give the manifest.ndjson that `picdesk render` wrote");
  }
  if (arguments.format == "html" || arguments.format == "text") return {};
  return fail(ErrorCode::invalid_argument, "report: no format is called '" + arguments.format + "'",
              "use html or text");
}

Result<VisionChoice> choose_vision(const ReportArguments& arguments) {
  Result<DeskConfig> config = load_config(".");
  if (!config) return forward_error(config);
  return read_vision_choice(arguments.detector, *config);
}

}  // namespace

int report(const ReportArguments& arguments, Console& console) {
  Result<void> checked = check(arguments);
  Result<std::optional<Severity>> fail_on = parse_fail_on(arguments.fail_on);
  Result<VisionChoice> choice = choose_vision(arguments);
  if (!checked || !fail_on || !choice) {
    console.error(!checked ? checked.error() : !fail_on ? fail_on.error() : choice.error());
    return ExitCode::usage;
  }
  std::vector<SheetSource> sources;
  for (const std::string& manifest : arguments.manifests) {
    Result<std::vector<SheetSource>> more = read_sources(manifest, arguments.masters);
    if (!more) {
      console.error(more.error());
      return ExitCode::usage;
    }
    std::move(more->begin(), more->end(), std::back_inserter(sources));
  }
  VisionSession vision(std::move(*choice));
  const std::string output = arguments.output.empty()
                                 ? folder_of(arguments.manifests.front()) + "/contact-sheet.html"
                                 : arguments.output;
  const std::vector<SheetMaster> masters = gather(sources, {folder_of(output), vision});
  if (arguments.format == "text") {
    print(masters, console);
  } else {
    Result<void> written = write_contact_sheet(output, arguments.title, masters);
    if (!written) {
      console.error(written.error());
      return ExitCode::nothing_done;
    }
    console.say(output + ": " + sheet_summary(masters));
  }
  for (const Finding& finding : vision.absence()) console.finding("picdesk", finding);
  const std::optional<Severity> found = worst(masters);
  return *fail_on && found && *found >= **fail_on ? ExitCode::findings : ExitCode::done;
}

}  // namespace picdesk::command
