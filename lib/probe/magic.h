// SPDX-License-Identifier: GPL-3.0-or-later
// The format of a file by its first bytes; its name is never looked at.
#pragma once

#include "picdesk/master.h"
#include "picdesk/result.h"
#include "probe/bytes.h"

namespace picdesk::gate {

// jpeg, png, webp or tiff. Errors: unsupported_format, naming what the file is as far as it can be
// told and what to export instead; corrupt_data for no bytes, or less than a signature.
Result<Format> accepted_format(ByteView file);

}  // namespace picdesk::gate
