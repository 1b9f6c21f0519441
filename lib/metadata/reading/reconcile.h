// SPDX-License-Identifier: GPL-3.0-or-later
// One record out of the carriers of a file. Re-entrant.
#pragma once

#include "metadata/reading/carriers.h"

namespace picdesk::metadata {

// Adds record, carriers, fields and findings (meta/carrier-conflict, meta/placeholder,
// meta/digest-stale) to the reading.
void reconcile(const Carriers& carriers, const ReadOptions& options, MetadataReading& reading);

}  // namespace picdesk::metadata
