// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "picdesk/config.h"
#include "preset/table_reader.h"

namespace picdesk::preset {

// The sections of picdesk.toml that article checks read.
ArticleConfig read_articles(const TableReader& top, std::vector<RuleMention>& mentions,
                            Faults& faults);

}  // namespace picdesk::preset
