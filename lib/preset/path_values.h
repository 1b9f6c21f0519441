// SPDX-License-Identifier: GPL-3.0-or-later
// The value of one field of a path template, safe to insert.
#pragma once

#include <string>
#include <string_view>

#include "picdesk/preset.h"

namespace picdesk::preset {

// `field` is one that parse_path_template() knows. Errors: invalid_argument, naming the field.
Result<std::string> path_value(std::string_view field, const PathFields& fields);

}  // namespace picdesk::preset
