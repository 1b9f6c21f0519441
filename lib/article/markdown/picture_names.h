// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace picdesk::article {

// Whether a URL's path ends like a picture's: ".webp", ".JPG", ... Query and fragment do not count.
bool names_picture(std::string_view url);

}  // namespace picdesk::article
