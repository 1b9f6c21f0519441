// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "arguments.h"
#include "picdesk/batch.h"
#include "picdesk/result.h"

namespace picdesk::command {

// The options of `render` as a request without inputs. Errors: usage and preset errors.
Result<BatchRequest> make_request(const RenderArguments& arguments);

// What can only be judged with the number of masters: an id names one. Errors: invalid_argument.
Result<void> check_identity(const RenderArguments& arguments, std::size_t masters);

}  // namespace picdesk::command
