// SPDX-License-Identifier: GPL-3.0-or-later
// What a desk should know beside the carriers' differences. Re-entrant.
#pragma once

#include "metadata/reading/carriers.h"
#include "picdesk/metadata.h"

namespace picdesk::metadata {

// Findings: meta/mojibake with a proposal; meta/c2pa-present (content credentials);
// meta/xmp-elsewhere (a packet behind an unknown header);
// meta/iim-in-trailer with the values of an IIM block behind the end of the image;
// meta/unread-block for what needs a decoder.
void report_findings(const Source& source, const Carriers& carriers, MetadataReading& reading);

}  // namespace picdesk::metadata
