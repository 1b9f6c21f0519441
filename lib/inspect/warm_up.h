// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "picdesk/inspect.h"

namespace picdesk::inspect {

// What libraries do at their first use, done before a process is copied or locked: libvips is
// started (no operation is run, so no thread is), and a picture of our own is decoded and looked at
// in every way. Errors: of whatever does not work on a picture that is sound.
Result<void> warm_up(Inspector& inspector);

}  // namespace picdesk::inspect
