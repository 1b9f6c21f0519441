// SPDX-License-Identifier: GPL-3.0-or-later
// The charset of undeclared IIM text, found by the same text in another carrier. Re-entrant.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "metadata/iim/iim.h"
#include "metadata/iim/legacy_charset.h"

namespace picdesk::metadata {

struct TwinVerdict {
  Charset charset = Charset::windows_1252;
  std::string evidence;  // "equals-xmp-twin 2:80"
};

// The charset in which more of `texts` equal, or are cut from, their twins than in any other, or
// one of several in which all of `texts` read the same. Nothing: no twin fits, or several charsets
// fit alike. `twins`: XMP and its sidecar, EXIF last; null for none.
std::optional<TwinVerdict> compare_twins(const std::vector<Dataset>& texts,
                                         const std::vector<const MetadataRecord*>& twins);

}  // namespace picdesk::metadata
