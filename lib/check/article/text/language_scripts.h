// SPDX-License-Identifier: GPL-3.0-or-later
// The scripts that languages are written in. Pure.
#pragma once

#include <string_view>

namespace picdesk::check {

// ISO 15924 codes, separated by a space, of a BCP 47 language; a script subtag decides ("ku-Arab").
// Empty: not known. Static text, or a part of `language`.
std::string_view scripts_of(std::string_view language);

}  // namespace picdesk::check
