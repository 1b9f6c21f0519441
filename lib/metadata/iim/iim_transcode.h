// SPDX-License-Identifier: GPL-3.0-or-later
// An IIM block made UTF-8 as a whole. Re-entrant.
#pragma once

#include <vector>

#include "metadata/iim/iim_charset.h"
#include "metadata/iim/iim_pieces.h"
#include "picdesk/finding.h"

namespace picdesk::metadata {

// Rewrites every text dataset of another charset, declares UTF-8 in front of them (1:90) and adds
// 2:00 (version 4) if there is none. Datasets that are already rewritten are UTF-8. A transcoded
// text may be longer than its dataset allows: it is kept whole, finding meta/iim-over-limit.
// Errors: metadata_invalid: a guess ("meta/charset-ambiguous: ..."), bytes that the charset does
// not define, an extended dataset, a text that no dataset holds.
Result<void> make_utf8(IimPieces& pieces, const CharsetVerdict& charset,
                       std::vector<Finding>& findings);

}  // namespace picdesk::metadata
