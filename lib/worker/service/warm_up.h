// SPDX-License-Identifier: GPL-3.0-or-later
// What libraries do at their first use, done once for all children: a locked child cannot open
// their files, and would pay for it every time.
#pragma once

namespace picdesk::worker {

// Edits and verifies a picture of our own. Before the first fork; foreign bytes are never here.
void warm_up();

}  // namespace picdesk::worker
