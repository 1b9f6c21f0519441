// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>

#include "crop_checker.h"
#include "crop_pairs.h"
#include "crop_wishes.h"
#include "desk_rules.h"
#include "exit_code.h"
#include "inputs.h"
#include "parallel.h"
#include "photo_file.h"
#include "picdesk/text.h"
#include "subcommands.h"
#include "values.h"

namespace picdesk::command {
namespace {

namespace stdfs = std::filesystem;

bool is_folder(const std::string& path) {
  std::error_code ignored;
  return stdfs::is_directory(path, ignored);
}

Result<CropCheckSettings> read_settings(const CropCheckArguments& arguments,
                                        const DeskConfig& config) {
  CropCheckSettings settings;
  if (!arguments.preset.empty()) {
    Result<Preset> preset = load_known_preset(arguments.preset);
    if (!preset) return forward_error(preset);
    settings.limits = preset->crop_checks;
    settings.preset = std::move(*preset);
  }
  // What the preset says of a rule goes before what the desk says.
  for (const auto& [rule, severity] : config.severity) {
    settings.limits.severity.try_emplace(rule, severity);
  }
  Result<std::optional<FocalPoint>> focal = parse_focal(arguments.focal);
  if (!focal) return forward_error(focal);
  settings.focal_point = *focal;
  Result<std::vector<SubjectRegion>> regions = read_protected(arguments.protect);
  if (!regions) return forward_error(regions);
  settings.regions = std::move(*regions);
  return settings;
}

// The pairs to check, and who finds masters of those that have none.
struct Work {
  std::vector<CropPair> pairs;
  std::optional<CropMatcher> matcher;
};

Result<Work> find_work(const CropCheckArguments& arguments) {
  if (arguments.paths.size() != 2) {
    return fail(ErrorCode::invalid_argument,
                "crop check: " + std::to_string(arguments.paths.size()) + " paths are named",
                "give MASTER RENDITION, or two folders");
  }
  const std::string& masters = arguments.paths[0];
  const std::string& renditions = arguments.paths[1];
  Work work;
  if (!is_folder(masters) && !is_folder(renditions) && arguments.manifest.empty()) {
    work.pairs.push_back({{renditions, renditions}, masters, "given", {}});
    return work;
  }
  Result<std::vector<files::Found>> found_masters = files::find_photographs(masters);
  if (!found_masters) return forward_error(found_masters);
  Result<std::vector<files::Found>> found = files::find_photographs(renditions);
  if (!found) return forward_error(found);
  if (found->empty() || found_masters->empty()) {
    const std::string& empty = found->empty() ? renditions : masters;
    return fail(ErrorCode::not_found, empty + ": no photographs in this folder",
                "it should hold .jpg, .jpeg, .png, .webp, .tif or .tiff files");
  }
  Result<CropMatcher> matcher =
      CropMatcher::make(std::move(*found_masters), renditions, arguments.manifest);
  if (!matcher) return forward_error(matcher);
  for (const files::Found& rendition : *found) work.pairs.push_back(matcher->match(rendition));
  work.matcher = std::move(*matcher);
  return work;
}

std::vector<Result<CheckedCrop>> check_all(const std::vector<CropPair>& pairs,
                                           const CropChecker& checker, int jobs) {
  std::vector<Result<CheckedCrop>> all(pairs.size());
  parallel(pairs.size(), jobs, [&](std::size_t i) { all[i] = checker.check(pairs[i]); });
  return all;
}

void add_duplicates(std::vector<Result<CheckedCrop>>& all, const CropCheckLimits& limits) {
  std::vector<HashedPhoto> hashed;
  for (const Result<CheckedCrop>& one : all) {
    if (!one) continue;
    const CroppedPhoto& photo = one->photo;
    const PictureFacts* facts = photo.comparison ? &photo.comparison->facts
                                : photo.alone    ? &photo.alone->facts
                                                 : nullptr;
    if (facts != nullptr) hashed.push_back({photo.rendition, facts->hash, photo.master});
  }
  for (auto& [path, finding] : check_duplicates(hashed, limits)) {
    for (Result<CheckedCrop>& one : all) {
      if (one && one->photo.rendition == path) one->findings.push_back(finding);
    }
  }
}

std::size_t count(const std::vector<Result<CheckedCrop>>& all, Severity severity) {
  std::size_t found = 0;
  for (const Result<CheckedCrop>& one : all) {
    if (!one) continue;
    found +=
        static_cast<std::size_t>(std::ranges::count(one->findings, severity, &Finding::severity));
  }
  return found;
}

void print(const CheckedCrop& checked, Console& console) {
  if (console.json()) return console.product(crop_check_document(checked));
  const CroppedPhoto& photo = checked.photo;
  if (console.verbose()) {
    console.say(photo.comparison
                    ? locate_line({photo.master, photo.rendition, photo.comparison->located})
                    : photo.rendition + ": no master was found");
  }
  for (const Finding& finding : checked.findings) console.finding(photo.rendition, finding);
}

int exit_code(const std::vector<Result<CheckedCrop>>& all, const Tally& tally,
              std::optional<Severity> fail_on) {
  const int code = tally.exit_code();
  if (code != ExitCode::done || !fail_on) return code;
  const auto severe = [&](const Finding& finding) { return finding.severity >= *fail_on; };
  const bool any = std::ranges::any_of(all, [&](const Result<CheckedCrop>& one) {
    return one && std::ranges::any_of(one->findings, severe);
  });
  return any ? ExitCode::findings : code;
}

}  // namespace

int crop_check(const CropCheckArguments& arguments, Console& console) {
  const auto stop = [&](const Error& error) {
    console.error(error);
    return ExitCode::usage;
  };
  Result<std::optional<Severity>> fail_on = parse_fail_on(arguments.fail_on);
  if (!fail_on) return stop(fail_on.error());
  Result<int> jobs = parse_jobs(arguments.jobs);
  if (!jobs) return stop(jobs.error());
  Result<DeskConfig> config = load_desk();
  if (!config) return stop(config.error());
  Result<VisionChoice> choice = read_vision_choice(arguments.detector, *config);
  if (!choice) return stop(choice.error());
  Result<CropCheckSettings> settings = read_settings(arguments, *config);
  if (!settings) return stop(settings.error());
  Result<Work> work = find_work(arguments);
  if (!work) return stop(work.error());

  settings->look.faces = choice->looks;
  VisionSession vision(std::move(*choice));
  Result<const VisionWorker*> worker = vision.worker();
  if (!worker) {
    console.error(worker.error());
    return ExitCode::nothing_done;
  }
  const bool lost =
      std::ranges::any_of(work->pairs, [](const CropPair& pair) { return pair.master.empty(); });
  if (work->matcher && lost) work->matcher->hash_masters(vision, *jobs);
  const CropChecker checker(*settings, vision, work->matcher ? &*work->matcher : nullptr);
  std::vector<Result<CheckedCrop>> all = check_all(work->pairs, checker, *jobs);
  add_duplicates(all, settings->limits);
  for (Result<CheckedCrop>& one : all) {
    if (one) drop_suppressed(one->findings, one->photo.rendition, *config);
  }

  Tally tally(console);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i]) {
      tally.done();
      print(*all[i], console);
    } else {
      tally.failed(work->pairs[i].rendition.path, all[i].error());
    }
  }
  console.say(text::counted(all.size(), "rendition") + " checked, " +
              text::counted(count(all, Severity::error), "error") + ", " +
              text::counted(count(all, Severity::warning), "warning"));
  return exit_code(all, tally, *fail_on);
}

}  // namespace picdesk::command
