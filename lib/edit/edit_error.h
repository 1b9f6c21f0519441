// SPDX-License-Identifier: GPL-3.0-or-later
// errno as an Error with hints that fit the edit of a file in its folder.
#pragma once

#include <string>
#include <string_view>

#include "picdesk/result.h"

namespace picdesk::edit {

// As files::system_error(); refused access, links and a read-only disk get hints of their own.
tl::unexpected<Error> edit_error(const std::string& path, std::string_view action, int number);

}  // namespace picdesk::edit
