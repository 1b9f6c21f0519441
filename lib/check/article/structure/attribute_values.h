// SPDX-License-Identifier: GPL-3.0-or-later
// Values of the attributes of img and source that HTML restricts. Pure; linear.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "picdesk/article.h"

namespace picdesk::check {

// "width "100%" is no whole number of pixels"; empty: fine, or an attribute with rules of its own
// (src, srcset, sizes, alt).
std::string value_fault(const Attribute& attribute);

// A valid non-negative integer of HTML ("042" is 42), at most 9 digits of value.
std::optional<int> whole_pixels(std::string_view value);

}  // namespace picdesk::check
