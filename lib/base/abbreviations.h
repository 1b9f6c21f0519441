// SPDX-License-Identifier: GPL-3.0-or-later
// Full stops that end no sentence. Pure.
#pragma once

#include <string_view>

namespace picdesk::text {

// Whether the full stop that ends `before` belongs to an abbreviation, an initial or an ordinal
// number, so that the sentence goes on with `behind`: "Gen. | Smith", "Oct. | 3", "J. | Doe".
// `before` ends in the full stop; `behind` begins with what follows the white space; `language` is
// BCP 47.
bool goes_on_after_full_stop(std::string_view before, std::string_view behind,
                             std::string_view language);

}  // namespace picdesk::text
