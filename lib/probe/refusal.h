// SPDX-License-Identifier: GPL-3.0-or-later
// How this module says no: one hint for each reason, so that no error is without advice.
#pragma once

#include <cstdint>
#include <string>

#include "picdesk/result.h"

namespace picdesk::gate {

tl::unexpected<Error> corrupt(std::string message);
// `hint` says what to export instead.
tl::unexpected<Error> unsupported(std::string message, std::string hint);
// A cap of Limits, or of the structure (segments, chunks, directories), is exceeded.
tl::unexpected<Error> too_large(std::string message);
tl::unexpected<Error> metadata_too_large(std::string message);

// What every refused format is told.
std::string export_hint();

// "1 byte", "2 bytes".
std::string count(std::uint64_t number, const std::string& singular);
// A chunk or brand name of four bytes for a message; bytes that do not print become '?'.
std::string four_letters(std::string_view bytes);

}  // namespace picdesk::gate
