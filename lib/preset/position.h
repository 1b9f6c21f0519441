// SPDX-License-Identifier: GPL-3.0-or-later
// Where a preset is wrong, and the one place that words it as "origin:line:column: message".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "picdesk/result.h"

namespace picdesk::preset {

// Both from 1; columns count code points.
struct Position {
  int line = 1;
  int column = 1;

  friend bool operator==(const Position&, const Position&) = default;
  friend bool operator<(const Position& a, const Position& b) {
    return a.line != b.line ? a.line < b.line : a.column < b.column;
  }
};

// An invalid_argument at a place in a file. What comes from the file is made printable.
Error located(std::string_view origin, Position at, std::string_view message,
              std::string_view hint);

// What is absent may be there under a wrong name, so what is wrong is told first.
enum class Weight { wrong, absent };

// Collects what is wrong with one preset and keeps what should be told: the heaviest, and of these
// the one at the earliest place.
class Faults {
 public:
  explicit Faults(std::string origin) : origin_(std::move(origin)) {}

  void add(Position at, std::string_view message, std::string_view hint,
           Weight weight = Weight::wrong);
  const std::optional<Error>& first() const { return first_; }

 private:
  std::string origin_;
  std::pair<Weight, Position> rank_;
  std::optional<Error> first_;
};

}  // namespace picdesk::preset
