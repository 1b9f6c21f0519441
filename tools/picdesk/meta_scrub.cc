// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <map>

#include "edit_report.h"
#include "exit_code.h"
#include "metadata_run.h"
#include "picdesk/files.h"
#include "subcommands.h"

namespace picdesk::command {
namespace {

namespace stdfs = std::filesystem;

Result<MetadataPolicy> make_policy(const MetadataArguments& arguments) {
  Result<PolicySpec> spec =
      load_policy(arguments.policy.empty() ? "keep-credit" : arguments.policy);
  if (!spec) return forward_error(spec);
  MetadataPolicy policy;
  policy.name = spec->name;
  policy.keep = spec->keep;
  policy.keep_extra = spec->keep_extra;
  policy.keep_extra.insert(policy.keep_extra.end(), arguments.keep_extra.begin(),
                           arguments.keep_extra.end());
  policy.drop_credit = spec->drop_credit || arguments.drop_credit;
  policy.keep_faces = spec->keep_faces || arguments.keep_faces;
  if (Result<void> valid = validate(policy); !valid) return forward_error(valid);
  if (policy.name == "strip-all" && !arguments.drop_credit) {
    return fail(ErrorCode::invalid_argument, "policy strip-all keeps neither credit nor copyright",
                "add --drop-credit if that is meant: removing rights information can be unlawful");
  }
  return policy;
}

// Where the copy of an input goes; empty: in place.
std::string copy_path(const MetadataArguments& arguments, const files::Found& input) {
  if (arguments.output.empty()) return {};
  return (stdfs::path(arguments.output) / input.relative).native();
}

// Two photos of one name cannot both go into one folder, and a copy may not replace its original,
// of which there is no backup then. Nor may the proof.
Result<void> check_copies(const std::vector<std::string>& paths,
                          const std::vector<std::string>& copies, const std::string& proof) {
  std::map<std::string, std::string> originals;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    std::error_code ignored;
    if (!proof.empty() && (stdfs::equivalent(paths[i], proof, ignored) || copies[i] == proof)) {
      return fail(ErrorCode::invalid_argument, paths[i] + ": the proof would replace it",
                  "give another --proof");
    }
    if (copies[i].empty()) continue;
    if (stdfs::equivalent(paths[i], copies[i], ignored)) {
      return fail(ErrorCode::invalid_argument, paths[i] + ": its copy would replace it",
                  "give another --output, or leave it out to scrub in place");
    }
    const auto [twin, added] = originals.emplace(copies[i], paths[i]);
    if (!added) {
      return fail(ErrorCode::invalid_argument,
                  twin->second + " and " + paths[i] + " would both become " + copies[i],
                  "scrub them into different folders, or name a folder that holds both");
    }
  }
  return {};
}

Result<void> make_folders(const std::vector<std::string>& copies) {
  for (const std::string& copy : copies) {
    if (copy.empty()) continue;
    std::error_code error;
    stdfs::create_directories(stdfs::path(copy).parent_path(), error);
    if (error) {
      return fail(ErrorCode::io, copy + ": its folder cannot be made: " + error.message(), "");
    }
  }
  return {};
}

// The proofs of all files, one line each.
Result<void> write_proofs(const std::string& path, const std::vector<ScrubOutcome>& outcomes) {
  if (path.empty()) return {};
  std::string text;
  for (const ScrubOutcome& outcome : outcomes) {
    if (!outcome.error) text += to_json(outcome.proof, outcome.path) + "\n";
  }
  const std::span<const std::byte> bytes = std::as_bytes(std::span(text));
  return files::write(path, bytes);
}

}  // namespace

int meta_scrub(const MetadataArguments& arguments, Console& console) {
  Result<MetadataPolicy> policy = make_policy(arguments);
  if (!policy) {
    console.error(policy.error());
    return ExitCode::usage;
  }
  const std::optional<EditRun> run = start_run(arguments, "meta scrub", console);
  if (!run) return ExitCode::usage;
  std::vector<std::string> copies;
  for (const files::Found& input : run->inputs.found) copies.push_back(copy_path(arguments, input));
  const std::vector<std::string> paths = run->paths();
  if (Result<void> distinct = check_copies(paths, copies, arguments.proof); !distinct) {
    console.error(distinct.error());
    return ExitCode::usage;
  }
  if (Result<void> made = arguments.dry_run ? Result<void>() : make_folders(copies); !made) {
    console.error(made.error());
    return ExitCode::nothing_done;
  }
  std::vector<ScrubOutcome> outcomes(paths.size());
  for_each_folder(paths, run->editor.settings().jobs, [&](std::size_t i) {
    outcomes[i] = run->editor.scrub(paths[i], *policy, arguments.dry_run, copies[i]);
  });
  EditReport report(console);
  for (const ScrubOutcome& outcome : outcomes) report.add(outcome);
  report.add_missing(run->inputs);
  const std::string proof = arguments.dry_run ? std::string() : arguments.proof;
  if (Result<void> proofs = write_proofs(proof, outcomes); !proofs) {
    report.failed(proof, proofs.error());
  }
  return report.finish(arguments.dry_run);
}

}  // namespace picdesk::command
