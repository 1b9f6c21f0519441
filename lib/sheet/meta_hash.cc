// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/digest.h"
#include "picdesk/sheet.h"

namespace picdesk {

std::string meta_hash(const MetadataRecord& record) { return digest::sha256_hex(to_json(record)); }

}  // namespace picdesk
