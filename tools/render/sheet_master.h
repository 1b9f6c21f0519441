// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "picdesk/contact_sheet.h"
#include "picdesk/render.h"
#include "vision_session.h"

namespace picdesk::command {

// Shows a master whole on its sheet, with its size, its regions and the faces that are found. What
// cannot be shown is a finding.
void show_master(SheetMaster& sheet, const std::string& path, VisionSession& vision,
                 RenderPool& pool);

}  // namespace picdesk::command
