// SPDX-License-Identifier: GPL-3.0-or-later
#include "preset/position.h"

#include "base/text.h"

namespace picdesk::preset {

Error located(std::string_view origin, Position at, std::string_view message,
              std::string_view hint) {
  const std::string place =
      std::string(origin) + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + ": ";
  return {ErrorCode::invalid_argument, text::printable(place + std::string(message)),
          text::printable(hint)};
}

void Faults::add(Position at, std::string_view message, std::string_view hint, Weight weight) {
  const std::pair<Weight, Position> rank{weight, at};
  if (first_ && rank_ <= rank) return;
  rank_ = rank;
  first_ = located(origin_, at, message, hint);
}

}  // namespace picdesk::preset
