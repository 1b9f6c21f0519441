// SPDX-License-Identifier: GPL-3.0-or-later
// Where the payload of a PNG's metadata chunks begins. Nothing is inflated.
#pragma once

#include <string_view>

#include "picdesk/master.h"
#include "probe/bytes.h"

namespace picdesk::gate {

// Appends the chunk if it carries metadata: eXIf, iCCP, tEXt, zTXt, iTXt, sPLT and every ancillary
// chunk that the PNG specification does not know.
void add_png_chunk(ByteView file, std::string_view type, std::uint64_t offset, std::uint64_t length,
                   ProbeInfo& info);

}  // namespace picdesk::gate
