// SPDX-License-Identifier: GPL-3.0-or-later
// Formats that are named only to be refused with advice.
#pragma once

#include <optional>
#include <string_view>

#include "probe/bytes.h"

namespace picdesk::gate {

struct RefusedFormat {
  std::string_view name;  // with its article: "a GIF"
  std::string_view hint;  // what to export instead
};

// Nothing if the first bytes are of no known format.
std::optional<RefusedFormat> refused_format(ByteView file);

// What a camera raw file of a TIFF-like kind is told.
std::string_view raw_hint();

}  // namespace picdesk::gate
