// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "picdesk/batch.h"

namespace picdesk {

// Masters of one name in different folders get as many folders into their names as tell them apart:
// a/1.jpg and b/1.jpg. The manifest must not mix them up.
std::vector<BatchInput> named_apart(std::vector<BatchInput> inputs);

}  // namespace picdesk
