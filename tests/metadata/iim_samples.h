// SPDX-License-Identifier: GPL-3.0-or-later
// IIM blocks written by hand, and what picdesk reads from them.
#pragma once

#include <string>
#include <vector>

#include "metadata/iim/iim.h"
#include "metadata/samples.h"

namespace picdesk::test {

std::string dataset(int record, int number, const std::string& text);

struct IimReading {
  MetadataRecord record;
  std::vector<std::string> rules;  // of the findings
};

IimReading read_block(const std::string& block, const MetadataRecord& twin = {});

}  // namespace picdesk::test
