// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of a caption sheet for the masters of a render.
#pragma once

#include "arguments.h"
#include "picdesk/batch.h"
#include "picdesk/result.h"

namespace picdesk::command {

// Rows are matched by the master's relative path, else by its file name if one row alone has it; a
// master without a row keeps its own texts (sheet/no-row). Nothing if no sheet is given. Errors:
// those of reading sheet, base and codes.
Result<EditTexts> sheet_texts(const RenderArguments& arguments);

}  // namespace picdesk::command
