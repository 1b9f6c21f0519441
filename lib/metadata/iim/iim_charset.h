// SPDX-License-Identifier: GPL-3.0-or-later
// Which encoding the texts of an IIM block are in. Re-entrant.
#pragma once

#include <string>
#include <vector>

#include "metadata/iim/iim.h"
#include "metadata/iim/legacy_charset.h"

namespace picdesk::metadata {

enum class Confidence { certain, likely, guess };

struct CharsetVerdict {
  Charset charset = Charset::utf8;
  Confidence confidence = Confidence::certain;
  bool lied = false;     // declared UTF-8, but is not
  std::string evidence;  // for the finding; empty: nothing to tell
};

// In this order: declared (1:90) and valid UTF-8; all texts valid UTF-8; the one charset in which
// texts equal, or are cut from, those of the other carriers; votes of the high bytes; Windows-1252.
CharsetVerdict detect_charset(const std::vector<Dataset>& datasets,
                              const std::vector<const MetadataRecord*>& twins,
                              const CharsetOptions& options = {});

// Whether a dataset holds text that may be transcoded.
bool is_text(const Dataset& dataset);

}  // namespace picdesk::metadata
