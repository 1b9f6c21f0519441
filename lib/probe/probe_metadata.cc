// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/probe.h"

namespace picdesk {

Result<ProbeInfo> probe_metadata(std::span<const std::byte> file, const Limits& limits) {
  return probe(file, limits);
}

}  // namespace picdesk
