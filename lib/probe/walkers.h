// SPDX-License-Identifier: GPL-3.0-or-later
// One walker a format. Each is given a file that starts with its magic, and checks the structure
// and the size; check_caps() does the rest.
#pragma once

#include "picdesk/master.h"
#include "picdesk/result.h"
#include "probe/bytes.h"

namespace picdesk::gate {

Result<ProbeInfo> walk_jpeg(ByteView file, const Limits& limits);
Result<ProbeInfo> walk_png(ByteView file, const Limits& limits);
Result<ProbeInfo> walk_webp(ByteView file, const Limits& limits);
Result<ProbeInfo> walk_tiff(ByteView file, const Limits& limits);

}  // namespace picdesk::gate
