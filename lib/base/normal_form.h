// SPDX-License-Identifier: GPL-3.0-or-later
// Where a text is not in Unicode's normal form, and what would be there. Re-entrant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/words.h"

namespace picdesk::text {

// The pieces that NFC writes in another way, in order; text between two such pieces does not
// change. Empty for text that is not UTF-8.
std::vector<Slice> outside_nfc(std::string_view utf8);

// Compatibility forms replaced (NFKC): letters instead of presentation forms. Invalid UTF-8 comes
// back as it is.
std::string nfkc(std::string_view utf8);

}  // namespace picdesk::text
