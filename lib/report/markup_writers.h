// SPDX-License-Identifier: GPL-3.0-or-later
// One writer a syntax; each escapes for its own sink. The text ends in a newline.
#pragma once

#include <string>

#include "report/picture.h"

namespace picdesk::report {

std::string to_html(const Picture& picture);
std::string to_jsx(const Picture& picture);
std::string to_markdown(const Picture& picture);
std::string to_json(const Picture& picture);

}  // namespace picdesk::report
