// SPDX-License-Identifier: GPL-3.0-or-later
// The manifest's reader on any bytes: what it accepts comes back from what the writer makes of it.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "picdesk/report.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto entries = picdesk::parse_manifest(text, "fuzz");
  if (!entries) return 0;
  for (const picdesk::ManifestEntry& entry : *entries) {
    const auto again = picdesk::parse_manifest(picdesk::to_manifest_line(entry) + "\n", "fuzz");
    if (!again || again->size() != 1 || !(again->front() == entry)) std::abort();
  }
  return 0;
}
