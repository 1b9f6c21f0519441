// SPDX-License-Identifier: GPL-3.0-or-later
// What a file is by its first bytes, whatever its name says. Pure.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace picdesk::site {

// "webp", "jpeg", "png", "gif", "avif", "heif", "tiff", "jxl", "bmp", "svg"; empty: none of these.
std::string_view image_magic(std::span<const std::byte> file);

}  // namespace picdesk::site
