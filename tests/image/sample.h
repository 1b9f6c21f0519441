// SPDX-License-Identifier: GPL-3.0-or-later
// The test images with the facts that the header gate would have found.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "picdesk/master.h"

namespace picdesk::test {

struct Sample {
  std::vector<std::byte> bytes;
  ProbeInfo info;
};

// testimages/NAME, of that stored size. Format by folder.
Sample sample(const std::string& name, Size stored = {240, 160});

// For test names: letters and digits only.
std::string spelled(const std::string& name);

}  // namespace picdesk::test
