// SPDX-License-Identifier: GPL-3.0-or-later
// What libwebp's own commands say of a file.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "base/bitmap.h"

namespace picdesk::test {

// The planes as coded, limited range, by `dwebp -yuv`.
Bitmap dwebp_planes(std::span<const std::byte> file, Size size);

// rgb, or rgba, by `dwebp -ppm` or `-pam`.
Plane dwebp_pixels(std::span<const std::byte> file, bool alpha);

// `webpinfo`; throws std::runtime_error if it finds an error.
std::string webpinfo(std::span<const std::byte> file);

}  // namespace picdesk::test
