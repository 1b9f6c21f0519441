// SPDX-License-Identifier: GPL-3.0-or-later
// Harmless irregularities in the header of a JPEG (ITU-T T.81 annex B). Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace picdesk::image {

// A copy whose header gives a decoder nothing to warn about: no stray bytes between segments, JFIF
// version 1, sequential scans with the parameters the standard fixes, a known Adobe transform.
// Scan data is not touched, so that its warnings keep meaning lost pixels. Empty if nothing
// was to be mended or the header cannot be followed.
std::optional<std::vector<std::byte>> with_plain_header(std::span<const std::byte> file);

}  // namespace picdesk::image
