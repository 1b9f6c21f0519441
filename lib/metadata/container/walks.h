// SPDX-License-Identifier: GPL-3.0-or-later
// How read_layout() cuts each container. Re-entrant.
#pragma once

#include <string>
#include <string_view>

#include "metadata/bytes.h"
#include "metadata/container/layout.h"
#include "picdesk/result.h"

namespace picdesk::metadata {

// `head`: everything from the first scan on is one image part, which need not be walked.
enum class JpegDepth { whole, head };

Result<Layout> walk_jpeg(ByteView file, JpegDepth depth);
Result<Layout> walk_webp(ByteView file);
Result<Layout> walk_png(ByteView file);

// The position of the next marker at or behind `from`: FF and a code other than 00, FF, D0..D7. The
// file's size if there is none.
std::size_t find_marker(ByteView file, std::size_t from);

// Appends the part behind the last one. Errors: too_large beyond 4,096 parts.
Result<void> add_part(Layout& layout, Part::Kind kind, std::string_view type, std::size_t length);

tl::unexpected<Error> corrupt(const std::string& what, std::size_t at);

}  // namespace picdesk::metadata
