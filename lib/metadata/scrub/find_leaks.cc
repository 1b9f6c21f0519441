// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/container/layout.h"
#include "metadata/scrub/trace.h"
#include "picdesk/scrub.h"

namespace picdesk {

std::vector<ProofItem> find_leaks(std::span<const std::byte> file, const ProbeInfo& info) {
  std::vector<ProofItem> leaks;
  // What cannot be searched may hold anything.
  if (const auto layout = metadata::read_layout(file, info.format); !layout) {
    leaks.push_back({"unread", layout.error().message, "", file.size(), ""});
  }
  for (const metadata::Trace& trace : metadata::find_traces(file, info.format)) {
    if (metadata::is_secret(trace)) leaks.push_back(metadata::to_item(trace));
  }
  return leaks;
}

}  // namespace picdesk
