// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "picdesk/batch.h"
#include "picdesk/contact_sheet.h"
#include "picdesk/result.h"
#include "vision_session.h"

namespace picdesk::command {

// "." for a bare name.
std::string folder_of(const std::string& file);

// Writes the page, whole or not at all. An empty title is "Contact sheet".
Result<void> write_contact_sheet(const std::string& path, const std::string& title,
                                 const std::vector<SheetMaster>& masters);

// The sheet of a run of `render`. Masters are read again.
Result<void> write_run_sheet(const std::string& path, const BatchReport& report,
                             const std::string& output_folder, VisionSession& vision);

}  // namespace picdesk::command
