// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "desk_rules.h"
#include "edit_documents.h"
#include "exit_code.h"
#include "inputs.h"
#include "metadata_settings.h"
#include "photo_file.h"
#include "picdesk/check.h"
#include "record_edits.h"
#include "sidecar.h"
#include "subcommands.h"
#include "values.h"

namespace picdesk::command {
namespace {

Result<CheckedPhoto> photo_to_check(const std::string& path, const MetadataArguments& arguments,
                                    const MetadataSettings& settings) {
  Result<PhotoFile> photo = open_for_metadata(path);
  if (!photo) return forward_error(photo);
  Result<MetadataReading> reading =
      read_with_sidecar(path, photo->bytes, photo->info, settings.edit.read);
  if (!reading) return forward_error(reading);
  CheckedPhoto checked;
  checked.path = path_for_rules(path, settings.config);
  checked.reading = std::move(*reading);
  checked.delivered = arguments.delivered;
  checked.protected_source = arguments.policy == "protect-source";
  if (checked.delivered) checked.leaks = find_leaks(photo->bytes, photo->info);
  return checked;
}

bool at_or_above(const std::vector<Finding>& findings, std::optional<Severity> least) {
  return least && std::ranges::any_of(
                      findings, [&](const Finding& finding) { return finding.severity >= *least; });
}

}  // namespace

int meta_check(const MetadataArguments& arguments, Console& console) {
  Result<Inputs> inputs = collect_inputs(arguments.inputs);
  Result<MetadataSettings> settings = make_settings(arguments);
  Result<std::optional<Severity>> fail_on = parse_fail_on(arguments.fail_on);
  Result<std::size_t> policy =
      choice("--policy", arguments.policy.empty() ? "keep-credit" : arguments.policy,
             {"keep-credit", "protect-source"});
  Result<PartialDate> now = arguments.now.empty() ? today() : parse_iso_date(arguments.now);
  for (const Error* error :
       {inputs ? nullptr : &inputs.error(), settings ? nullptr : &settings.error(),
        fail_on ? nullptr : &fail_on.error(), policy ? nullptr : &policy.error(),
        now ? nullptr : &now.error()}) {
    if (error == nullptr) continue;
    console.error(*error);
    return ExitCode::usage;
  }
  Tally tally(console);
  std::size_t flagged = 0;
  bool failed = false;
  for (const files::Found& input : inputs->found) {
    Result<CheckedPhoto> photo = photo_to_check(input.path, arguments, *settings);
    if (!photo) {
      tally.failed(input.path, photo.error());
      continue;
    }
    const Result<std::vector<Finding>> findings = check_metadata(*photo, settings->config, {*now});
    if (!findings) {
      console.error(findings.error());
      return ExitCode::usage;
    }
    tally.done();
    failed |= at_or_above(*findings, *fail_on);
    if (!findings->empty()) ++flagged;
    if (console.json()) {
      console.product(check_document(input.path, *findings));
    } else {
      for (const Finding& finding : *findings) console.finding(input.path, finding);
    }
  }
  tally.add_missing(*inputs);
  console.say(std::to_string(inputs->found.size()) + " photos checked, " + std::to_string(flagged) +
              " with findings");
  const int code = tally.exit_code();
  return code == ExitCode::done && failed ? ExitCode::findings : code;
}

}  // namespace picdesk::command
