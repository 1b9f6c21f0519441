// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a baseline: refused with the reason, or entries that are written and read alike.
#include "picdesk/baseline.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "article_places.h"

namespace {

using namespace picdesk;
using fuzz::require;

bool equal(const BaselineEntry& a, const BaselineEntry& b) {
  return a.fingerprint == b.fingerprint && a.rule == b.rule && a.path == b.path &&
         a.count == b.count;
}

void require_entries(std::string_view json, const Baseline& baseline) {
  for (const BaselineEntry& entry : baseline.entries) {
    require(entry.fingerprint.size() == 32 && entry.count > 0, "an entry of nothing");
    fuzz::require_place(json, entry.where, "an entry outside the file");
  }
  for (const ArticleFinding& finding : stale_findings(baseline.entries)) {
    fuzz::require_place(json, finding.where, "a stale entry outside the file");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view json(reinterpret_cast<const char*>(data), size);
  const Result<Baseline> baseline = parse_baseline(json, "b.json");
  if (!baseline) {
    require(baseline.error().code == ErrorCode::corrupt_data, "another error");
    require(baseline.error().message.starts_with("b.json:"), "no file named");
    return 0;
  }
  require_entries(json, *baseline);
  const std::string written = write_baseline(*baseline);
  const Result<Baseline> again = parse_baseline(written, "b.json");
  require(again.has_value(), "what was written is not read");
  require_entries(written, *again);
  require(again->entries.size() == baseline->entries.size(), "entries are lost");
  for (std::size_t index = 0; index < again->entries.size(); ++index) {
    require(equal(again->entries[index], baseline->entries[index]), "an entry is another");
  }
  require(write_baseline(*again) == written, "written another way");
  require(prune_baseline(*baseline, baseline->entries).entries.empty(), "the dead are kept");
  return 0;
}
