// SPDX-License-Identifier: GPL-3.0-or-later
// What an image file says of itself. Nothing is decoded. Pure.
#pragma once

#include <cstddef>
#include <span>

#include "picdesk/check_article.h"

namespace picdesk::site {

// Fills bytes, magic, info, problem and damaged, and metadata if it is asked for.
void describe_file(std::span<const std::byte> bytes, const ReadOptions* metadata, ImageFile& file);

}  // namespace picdesk::site
