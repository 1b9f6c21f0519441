// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace picdesk::article {

// Length of the agency's name that ends the text and stands alone there, or 0. Only names that are
// hardly anything else: the broken credit "AFP]]" is mended by them.
std::size_t known_agency_at_end(std::string_view text);

}  // namespace picdesk::article
