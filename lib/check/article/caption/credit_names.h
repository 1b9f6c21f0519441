// SPDX-License-Identifier: GPL-3.0-or-later
// What can be a name in a credit. Re-entrant.
#pragma once

#include <string_view>

#include "picdesk/config.h"

namespace picdesk::check {

// A few words written as names are: each with a capital letter, in a script without them, or one of
// the small words that names have ("Jane Doe", "Agence de presse", "رويترز").
bool looks_like_name(std::string_view name);

// "tbd", "photographer": what stands for a name that nobody filled in, or one of the desk's words.
bool is_credit_placeholder(std::string_view name, const CreditConfig& config);

// What is wrong with a name: empty if nothing is. A name has 2 to 60 grapheme clusters, a letter,
// and is no address.
std::string_view name_fault(std::string_view name);

}  // namespace picdesk::check
