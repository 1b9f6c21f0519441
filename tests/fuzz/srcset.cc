// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as srcset, sizes, media query and URL: places stay inside, candidates in order.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "check/article/structure/media_condition.h"
#include "check/article/structure/parse_srcset.h"
#include "check/article/structure/sizes_syntax.h"
#include "check/article/structure/url_syntax.h"

namespace {

using namespace picdesk::check;

void require(bool good) {
  if (!good) std::abort();
}

void check_range(std::string_view text, TextRange range) {
  require(range.begin <= range.end && range.end <= text.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const ParsedSrcset parsed = parse_srcset(text);
  std::size_t behind = 0;
  for (const SrcsetCandidate& candidate : parsed.candidates) {
    check_range(text, candidate.whole);
    check_range(text, candidate.url);
    check_range(text, candidate.descriptor);
    require(candidate.whole.begin >= behind && !candidate.url.empty());
    behind = candidate.whole.end;
    if (candidate.sound) require(candidate.value > 0);
  }
  for (const SrcsetFault& fault : parsed.faults) check_range(text, fault.where);
  if (const auto fault = sizes_fault(text)) check_range(text, fault->where);
  is_media_query_list(text);
  url_fault(text);
  return 0;
}
