// SPDX-License-Identifier: GPL-3.0-or-later
// The syntax of a sizes attribute (HTML 4.8.4.3.11, CSS Values 4, Media Queries 4). Pure; linear.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "check/article/context.h"

namespace picdesk::check {

struct SizesFault {
  TextRange where;
  std::string what;  // a sentence about the sizes
  bool harmless = false;
};
std::optional<SizesFault> sizes_fault(std::string_view sizes);

// Whether it begins with "auto", which only lazy images can have.
bool is_auto_sizes(std::string_view sizes);

}  // namespace picdesk::check
