// SPDX-License-Identifier: GPL-3.0-or-later
// Guidelines for Handling Image Metadata 2.0 (Metadata Working Group), chapter 5. Re-entrant.
#pragma once

#include "metadata/reading/choose.h"

namespace picdesk::metadata {

Choice choose_mwg(const Carriers& carriers, const Field& field);

}  // namespace picdesk::metadata
