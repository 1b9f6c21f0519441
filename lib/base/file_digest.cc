// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/digest.h"
#include "picdesk/files.h"

namespace picdesk::files {

std::string sha256(std::span<const std::byte> bytes) { return digest::sha256_hex(bytes); }

}  // namespace picdesk::files
