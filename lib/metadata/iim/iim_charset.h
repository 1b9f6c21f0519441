// SPDX-License-Identifier: GPL-3.0-or-later
// Which encoding the texts of an IIM block are in. Re-entrant.
#pragma once

#include <string>
#include <vector>

#include "metadata/iim/iim.h"
#include "metadata/iim/legacy_charset.h"

namespace picdesk::metadata {

enum class Confidence { certain, likely, guess };
std::string_view name(Confidence confidence);  // "certain", "likely", "guess"

struct CharsetVerdict {
  Charset charset = Charset::utf8;
  Confidence confidence = Confidence::certain;
  bool lied = false;           // declared UTF-8, but is not
  bool declared_late = false;  // 1:90 stands behind texts
  // "declared", "valid-utf-8", "ascii", "equals-xmp-twin 2:80", "equals-exif-twin 2:120",
  // "votes 3" (the margin), "designates-latin-1", "mixed-with-utf-8", "fallback", "option".
  std::vector<std::string> evidence{};
};

// In this order: the option; declared (1:90) and valid UTF-8; all texts valid UTF-8; the charset
// in which most texts equal, or are cut from, those of the other carriers (`twins`: XMP and
// its sidecar, EXIF last); votes of the high bytes; the fallback. A block of which only some texts
// are UTF-8 is a guess, whatever the others say, for it has no single charset.
CharsetVerdict detect_charset(const std::vector<Dataset>& datasets,
                              const std::vector<const MetadataRecord*>& twins,
                              const CharsetOptions& options = {});

// As the reading reports it.
IimCharset to_iim_charset(const CharsetVerdict& verdict);

// Whether a dataset is a 1:90 that declares UTF-8 (ESC % G; ESC % / G, H, I).
bool declares_utf8(const Dataset& dataset);

// Whether a dataset holds text that may be transcoded.
bool is_text(const Dataset& dataset);

}  // namespace picdesk::metadata
