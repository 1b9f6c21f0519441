// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "picdesk/batch.h"

namespace picdesk {

// Digest of all that a fill spec's crop is chosen from. `sidecar_sha256`: empty without one.
std::string crop_basis(const BatchRequest& request, const RenditionSpec& spec,
                       const std::string& master_sha256, const std::string& sidecar_sha256);

}  // namespace picdesk
