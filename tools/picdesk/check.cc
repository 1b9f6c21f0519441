// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>

#include "article_checker.h"
#include "article_fixes.h"
#include "check_baseline.h"
#include "exit_code.h"
#include "metadata_settings.h"
#include "parallel.h"
#include "picdesk/config.h"
#include "picdesk/files.h"
#include "picdesk/rules.h"
#include "picdesk/text.h"
#include "record_edits.h"
#include "subcommands.h"
#include "values.h"

namespace picdesk::command {
namespace {

namespace fs = std::filesystem;

// The folder of picdesk.toml, else the working one.
std::string project_folder(const DeskConfig& config) {
  if (config.path.empty()) return ".";
  const std::string folder = fs::path(config.path).parent_path().string();
  return folder.empty() ? "." : folder;
}

// Options of the command line win over picdesk.toml.
Result<void> apply_options(const CheckArguments& arguments, const std::string& project,
                           ArticleConfig& config) {
  if (!arguments.profile.empty()) {
    auto index =
        choice("--profile", arguments.profile, {"auto", "caption-as-alt", "alt-and-caption"});
    if (!index) return forward_error(index);
    config.profile = *article_profile(arguments.profile);
  }
  if (!arguments.fail_on.empty()) {
    auto index = choice("--fail-on", arguments.fail_on, {"error", "warning", "info", "never"});
    if (!index) return forward_error(index);
    config.fail_on = arguments.fail_on;
  }
  if (!arguments.language.empty()) config.default_lang = arguments.language;
  if (!arguments.site_root.empty()) {
    std::error_code error;
    if (!fs::is_directory(arguments.site_root, error)) {
      return fail(ErrorCode::not_found,
                  "--site-root " + text::printable(arguments.site_root) + " is no folder",
                  "name the folder where URLs such as /images/a.webp begin");
    }
    config.site_root = fs::absolute(arguments.site_root, error).lexically_normal().string();
    config.mounts.clear();
  }
  if (!arguments.baseline.empty()) {
    config.baseline = arguments.baseline;
  } else if (!config.baseline.empty()) {
    config.baseline = (fs::path(project) / config.baseline).string();
  }
  return {};
}

Result<ArticleCheckSettings> make_settings(const CheckArguments& arguments) {
  ArticleCheckSettings settings;
  Result<DeskConfig> config = load_config(".");
  if (!config) return forward_error(config);
  if (Result<void> valid = validate_rules(*config); !valid) return forward_error(valid);
  settings.project = project_folder(*config);
  settings.config = std::move(*config);
  ArticleConfig& article = settings.config.article;
  if (Result<void> applied = apply_options(arguments, settings.project, article); !applied) {
    return forward_error(applied);
  }
  Result<ArticleSelectors> selectors = article_selectors(article);
  if (!selectors) return forward_error(selectors);
  settings.selectors = std::move(*selectors);
  Result<PartialDate> now = arguments.now.empty() ? today() : parse_iso_date(arguments.now);
  if (!now) return forward_error(now);
  settings.now = *now;
  Result<ReadOptions> reading = read_options(settings.config.metadata, "");
  if (!reading) return forward_error(reading);
  settings.reading = std::move(*reading);
  return settings;
}

Result<void> check_options(const CheckArguments& arguments, const ArticleConfig& config) {
  if ((arguments.update_baseline || arguments.prune_baseline) && config.baseline.empty()) {
    return fail(ErrorCode::invalid_argument, "no baseline is named",
                "add --baseline known-findings.json");
  }
  if (arguments.diff && (arguments.update_baseline || arguments.prune_baseline)) {
    return fail(ErrorCode::invalid_argument, "--diff writes nothing, no baseline either",
                "leave out --diff, or what changes the baseline");
  }
  const bool fixes = arguments.fix || arguments.unsafe_fixes;
  const bool stdin_named = std::ranges::find(arguments.paths, "-") != arguments.paths.end();
  if (fixes && !arguments.diff && stdin_named) {
    return fail(ErrorCode::invalid_argument, "standard input cannot be fixed in place",
                "add --diff, or name a file");
  }
  return {};
}

// hero/id-collision: known only when all articles are.
void add_collisions(const ArticleInputs& inputs, const ArticleChecker& checker,
                    const ArticleConfig& config, std::vector<CheckedArticle>& all) {
  std::vector<HeroUse> heroes;
  std::vector<std::size_t> owners;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!all[i].hero) continue;
    heroes.push_back(*all[i].hero);
    owners.push_back(i);
  }
  std::map<std::size_t, std::vector<ArticleFinding>> more;
  for (auto& [index, finding] : check_collisions(heroes, config)) {
    more[owners[index]].push_back(std::move(finding));
  }
  for (auto& [index, findings] : more) {
    checker.add(all[index].file, inputs.found[index].format, std::move(findings));
  }
}

Result<std::unique_ptr<HeroCrops>> start_crops(const CheckArguments& arguments,
                                               const ArticleCheckSettings& settings) {
  if (arguments.manifest.empty() && arguments.masters.empty()) {
    return std::unique_ptr<HeroCrops>();
  }
  const fs::path root = settings.config.article.site_root;
  return HeroCrops::start({arguments.manifest, arguments.masters,
                           (fs::path(settings.project) / root).string(), settings.project},
                          settings.config);
}

// What was checked, and the paths that gave no article.
FindingsReport make_report(std::vector<CheckedArticle> all, const ArticleInputs& inputs,
                           const ArticleCheckSettings& settings) {
  FindingsReport report;
  report.tool_version = PICDESK_VERSION;
  report.fail_on = settings.config.article.fail_on;
  for (CheckedArticle& one : all) report.files.push_back(std::move(one.file));
  for (const auto& [path, error] : inputs.missing) {
    CheckedFile& file = report.files.emplace_back();
    file.path = project_path(path, settings.project);
    file.error = error;
  }
  std::ranges::stable_sort(report.files, {}, &CheckedFile::path);
  return report;
}

int exit_code(const FindingsReport& report, bool exit_zero) {
  const FindingsCounts counts = count_findings(report);
  if (counts.unreadable > 0 && counts.articles == 0) return ExitCode::nothing_done;
  if (counts.unreadable > 0) return ExitCode::some_failed;
  return fails(report) && !exit_zero ? ExitCode::findings : ExitCode::done;
}

// With --diff alone the diff is the product. What could not be read is told in any case.
Result<void> show(const FindingsReport& report, FindingsFormat format,
                  const CheckArguments& arguments, Console& console) {
  if (arguments.diff || !arguments.output.empty()) {
    for (const CheckedFile& file : report.files) {
      if (file.error) console.error(*file.error);
    }
  }
  if (arguments.diff && arguments.output.empty()) return {};
  const std::string document =
      write_findings(report, format, arguments.output.empty() && console.colour_on_stdout());
  if (arguments.output.empty()) {
    console.product(document);
    return {};
  }
  return files::write(arguments.output, std::as_bytes(std::span(document)));
}

}  // namespace

int check(const CheckArguments& arguments, Console& console) {
  const auto stop = [&](const Error& error, int code = ExitCode::usage) {
    console.error(error);
    return code;
  };
  const auto format = findings_format(console.json() ? "json" : arguments.format);
  if (!format) {
    return stop(choice("--format", arguments.format,
                       {"text", "concise", "json", "sarif", "junit", "github"})
                    .error());
  }
  Result<int> jobs = parse_jobs(arguments.jobs);
  if (!jobs) return stop(jobs.error());
  Result<ArticleCheckSettings> settings = make_settings(arguments);
  if (!settings) return stop(settings.error());
  const ArticleConfig& config = settings->config.article;
  if (const Result<void> fine = check_options(arguments, config); !fine) return stop(fine.error());
  Result<ArticleInputs> inputs =
      find_article_inputs(arguments.paths, arguments.stdin_name, settings->project);
  if (!inputs) return stop(inputs.error());
  Result<std::optional<Baseline>> baseline = read_baseline(config.baseline, arguments);
  if (!baseline) return stop(baseline.error());
  Result<SiteFiles> site = SiteFiles::open(settings->project, config, settings->reading);
  if (!site) return stop(site.error());
  Result<std::unique_ptr<HeroCrops>> crops = start_crops(arguments, *settings);
  if (!crops) return stop(crops.error());

  const ArticleChecker checker(*settings, *site, crops->get());
  std::vector<CheckedArticle> all(inputs->found.size());
  parallel(all.size(), *jobs, [&](std::size_t i) { all[i] = checker.check(inputs->found[i]); });
  if (arguments.fix || arguments.unsafe_fixes || arguments.diff) {
    fix_articles(*inputs, checker, arguments, all, console);
  }
  add_collisions(*inputs, checker, config, all);

  FindingsReport report = make_report(std::move(all), *inputs, *settings);
  if (*baseline) {
    const Result<void> kept = keep_baseline(**baseline, arguments, *settings, checker, report);
    if (!kept) return stop(kept.error(), ExitCode::nothing_done);
  }
  if (const Result<void> shown = show(report, *format, arguments, console); !shown) {
    return stop(shown.error(), ExitCode::nothing_done);
  }
  return exit_code(report, arguments.exit_zero);
}

}  // namespace picdesk::command
