// SPDX-License-Identifier: GPL-3.0-or-later
// The checkout as the architecture tests see it.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace picdesk::test {

// Files beneath `folders` (relative to the checkout) whose name ends in one of `endings`, sorted,
// relative to the checkout.
std::vector<std::string> files_beneath(const std::vector<std::string>& folders,
                                       const std::vector<std::string>& endings);

std::string source_text(const std::string& file);

// One line for each file that has a complaint.
std::string complaints(const std::vector<std::string>& files,
                       const std::function<std::string(const std::string& file)>& complaint);

}  // namespace picdesk::test
