// SPDX-License-Identifier: GPL-3.0-or-later
// Alts that are no descriptions at all: each is at most one of these, the most telling. Re-entrant.
#pragma once

#include <optional>
#include <string_view>

#include "check/article/alt/alt_text.h"

namespace picdesk::check {

struct FormFault {
  std::string_view rule;
  TextRange where;        // of AltText::text
  bool certain = true;    // false: a warning only
  std::string_view what;  // "is a file name"
};
std::optional<FormFault> form_fault(const ArticleContext& context, const Picture& picture,
                                    const AltText& alt);

}  // namespace picdesk::check
