// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/placed.h"

#include <algorithm>

namespace picdesk::findings {

Places::Places(const FindingsReport& report) : report_(report) {}

const LineIndex& Places::index(const CheckedFile& file) {
  return indices_.try_emplace(&file, std::string_view(file.bytes)).first->second;
}

Place Places::of(const CheckedFile& file, Span where) {
  if (file.bytes.empty()) return {file.path, {}, {}, false};
  const LineIndex& lines = index(file);
  return {file.path, lines.at(where.begin), lines.at(std::max(where.begin, where.end)), true};
}

Place Places::of(const CheckedFile& file, const RelatedPlace& related) {
  if (related.path.empty() || related.path == file.path) return of(file, related.where);
  if (by_path_.empty()) {
    for (const CheckedFile& each : report_.files) by_path_.emplace(each.path, &each);
  }
  const auto other = by_path_.find(related.path);
  if (other == by_path_.end()) return {related.path, {}, {}, false};
  return of(*other->second, related.where);
}

std::string_view Places::line(const CheckedFile& file, std::uint32_t number) {
  return index(file).line(number);
}

std::vector<Placed> placed(const FindingsReport& report, Places& places) {
  std::vector<Placed> all;
  for (const CheckedFile& file : report.files) {
    for (const ArticleFinding& finding : file.findings) {
      all.push_back({&file, &finding, places.of(file, finding.where)});
    }
  }
  return all;
}

std::vector<Placed> gravest_first(std::vector<Placed> all) {
  std::ranges::stable_sort(all, {}, [](const Placed& each) {
    return std::pair(each.hidden(), -static_cast<int>(each.finding->severity));
  });
  return all;
}

std::string_view level(Severity severity, std::string_view info_word) {
  return severity == Severity::info ? info_word : name(severity);
}

}  // namespace picdesk::findings
