// SPDX-License-Identifier: GPL-3.0-or-later
// A rendition's pixels to its finished file, metadata inside.
#pragma once

#include "base/bitmap.h"
#include "picdesk/metadata.h"
#include "picdesk/plan.h"
#include "render/budget.h"

namespace picdesk {

Result<BudgetedFile> encode_rendition(const Bitmap& bitmap, const RenditionSpec& spec,
                                      const MetadataBlobs& blobs);

}  // namespace picdesk
