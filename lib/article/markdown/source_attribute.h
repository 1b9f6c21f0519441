// SPDX-License-Identifier: GPL-3.0-or-later
// A destination or title as the Markdown parser hands it over.
#pragma once

#include <optional>
#include <string>

#include "picdesk/article.h"

namespace picdesk::article {

struct SourceAttribute {
  // The place in the file; nothing if the parser made a copy (escapes, entities, line ends).
  std::optional<Span> place;
  std::string copy;      // entities not yet decoded; empty with a place
  bool present = false;  // of a title
};

}  // namespace picdesk::article
