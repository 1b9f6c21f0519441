// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "picdesk/findings_report.h"
#include "picdesk/rules.h"

namespace picdesk {
namespace {

constexpr std::array<std::pair<FindingsFormat, std::string_view>, 6> kFormats{
    {{FindingsFormat::text, "text"},
     {FindingsFormat::concise, "concise"},
     {FindingsFormat::json, "json"},
     {FindingsFormat::sarif, "sarif"},
     {FindingsFormat::junit, "junit"},
     {FindingsFormat::github, "github"}}};

// Families of the rules that judge articles; crop checks of their files come on top.
constexpr std::array<std::string_view, 11> kFamilies{"alt/",   "caption/", "check/", "crop/",
                                                     "dup/",   "hero/",    "html/",  "image/",
                                                     "input/", "md/",      "text/"};

}  // namespace

std::string_view name(FindingsFormat format) {
  const auto* found =
      std::ranges::find(kFormats, format, [](const auto& pair) { return pair.first; });
  return found == kFormats.end() ? "text" : found->second;
}

std::optional<FindingsFormat> findings_format(std::string_view name) {
  const auto* found =
      std::ranges::find(kFormats, name, [](const auto& pair) { return pair.second; });
  if (found == kFormats.end()) return std::nullopt;
  return found->first;
}

FindingsCounts count_findings(const FindingsReport& report) {
  FindingsCounts counts;
  for (const CheckedFile& file : report.files) {
    if (file.error) {
      ++counts.unreadable;
    } else if (file.article) {
      ++counts.articles;
    }
    for (const ArticleFinding& finding : file.findings) {
      if (finding.suppressed) {
        ++counts.suppressed;
      } else if (finding.in_baseline) {
        ++counts.in_baseline;
      } else if (finding.severity == Severity::error) {
        ++counts.errors;
      } else if (finding.severity == Severity::warning) {
        ++counts.warnings;
      } else {
        ++counts.infos;
      }
    }
  }
  return counts;
}

bool fails(Severity severity, std::string_view fail_on) {
  if (fail_on == "info") return true;
  if (fail_on == "warning") return severity != Severity::info;
  return fail_on == "error" && severity == Severity::error;
}

bool fails(const FindingsReport& report) {
  return std::ranges::any_of(report.files, [&](const CheckedFile& file) {
    return std::ranges::any_of(file.findings, [&](const ArticleFinding& finding) {
      return !finding.suppressed && !finding.in_baseline && fails(finding.severity, report.fail_on);
    });
  });
}

std::string findings_summary(const FindingsCounts& counts) {
  std::string line = text::counted(counts.articles, "article") + ", " +
                     text::counted(counts.errors, "error") + ", " +
                     text::counted(counts.warnings, "warning") + ", " +
                     std::to_string(counts.infos) + " info";
  if (counts.unreadable > 0) line += ", " + std::to_string(counts.unreadable) + " unreadable";
  std::string apart;
  if (counts.suppressed > 0) apart = std::to_string(counts.suppressed) + " suppressed";
  if (counts.in_baseline > 0) {
    if (!apart.empty()) apart += ", ";
    apart += std::to_string(counts.in_baseline) + " in baseline";
  }
  return apart.empty() ? line : line + " (" + apart + ")";
}

std::vector<std::string> checked_rules() {
  std::vector<std::string> ids;
  for (const Rule& rule : rules()) {
    const bool ours = std::ranges::any_of(
        kFamilies, [&](std::string_view family) { return rule.id.starts_with(family); });
    if (ours && rule.kind == RuleKind::check) ids.emplace_back(rule.id);
  }
  return ids;
}

}  // namespace picdesk
