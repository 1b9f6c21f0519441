// SPDX-License-Identifier: GPL-3.0-or-later
// Findings with their lines and columns. Keeps views of the report.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "picdesk/findings_report.h"

namespace picdesk::findings {

struct Place {
  std::string_view path;
  Position begin, end;  // half-open
  bool exact = false;   // false: the file's bytes are not known; 1:1
};

struct Placed {
  const CheckedFile* file = nullptr;
  const ArticleFinding* finding = nullptr;
  Place place;

  bool hidden() const { return finding->suppressed || finding->in_baseline; }
};

// Places in files of one report. Keeps line indices of the files asked for. Not thread-safe.
class Places {
 public:
  explicit Places(const FindingsReport& report);
  Place of(const CheckedFile& file, Span where);
  Place of(const CheckedFile& file, const RelatedPlace& related);
  std::string_view line(const CheckedFile& file, std::uint32_t number);  // without its end

 private:
  const LineIndex& index(const CheckedFile& file);

  const FindingsReport& report_;
  std::map<std::string_view, const CheckedFile*> by_path_;  // of all files, once one is asked for
  std::map<const CheckedFile*, LineIndex> indices_;
};

// All of them, in the report's order ...
std::vector<Placed> placed(const FindingsReport& report, Places& places);
// ... or errors first, then warnings, then info, those that are suppressed or in the baseline last.
std::vector<Placed> gravest_first(std::vector<Placed> all);

// "error", "warning", "info" as code hosts call them: "error", "warning", `info_word`.
std::string_view level(Severity severity, std::string_view info_word);

}  // namespace picdesk::findings
