// SPDX-License-Identifier: GPL-3.0-or-later
#include "check_baseline.h"

#include <filesystem>

#include "photo_file.h"
#include "picdesk/files.h"

namespace picdesk::command {
namespace {

namespace fs = std::filesystem;

}  // namespace

Result<std::optional<Baseline>> read_baseline(const std::string& path,
                                              const CheckArguments& arguments) {
  if (path.empty()) return std::optional<Baseline>();
  std::error_code error;
  if (arguments.update_baseline && !fs::exists(path, error)) {
    return std::optional(Baseline{});
  }
  Result<std::string> json = read_text(path);
  if (!json) return forward_error(json);
  Result<Baseline> baseline = parse_baseline(*json, path);
  if (!baseline) return forward_error(baseline);
  return std::optional(std::move(*baseline));
}

Result<void> keep_baseline(const Baseline& baseline, const CheckArguments& arguments,
                           const ArticleCheckSettings& settings, const ArticleChecker& checker,
                           FindingsReport& report) {
  const std::string& path = settings.config.article.baseline;
  BaselineMatch match = apply_baseline(baseline, report.files);
  for (const BaselineEntry& entry : match.unchecked) {
    std::error_code error;
    const fs::path article = fs::path(settings.project) / entry.path;
    if (!fs::exists(article, error) && !error) match.stale.push_back(entry);
  }
  if (arguments.update_baseline || arguments.prune_baseline) {
    Baseline kept = arguments.prune_baseline ? prune_baseline(baseline, match.stale) : baseline;
    if (arguments.update_baseline) kept = update_baseline(kept, report.files);
    const std::string json = write_baseline(kept);
    if (const Result<void> written = files::write(path, std::as_bytes(std::span(json))); !written) {
      return written;
    }
    apply_baseline(kept, report.files);
  }
  if (arguments.prune_baseline || match.stale.empty()) return {};
  Result<std::string> json = read_text(path);
  if (!json) return forward_error(json);
  report.files.push_back(checker.other_file(path, std::move(*json), stale_findings(match.stale)));
  return {};
}

}  // namespace picdesk::command
