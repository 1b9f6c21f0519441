// SPDX-License-Identifier: GPL-3.0-or-later
// Regular expressions of a desk's configuration (ICU's syntax), with a limit on time and memory, so
// that no pattern hangs a check. Re-entrant; ICU is fenced in pattern.cc.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "picdesk/result.h"

namespace picdesk::text {

class Pattern {
 public:
  // Errors: invalid_argument naming `what`, the pattern and where ICU stops.
  static Result<Pattern> compile(std::string_view pattern, std::string_view what);
  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;
  ~Pattern();

  struct Match {
    std::string text;
    std::optional<std::string> group(std::string_view name) const;
    std::vector<std::pair<std::string, std::string>> groups;  // named ones that took part
  };
  // The first match; nothing if there is none. Errors: exhausted (the limit was met).
  Result<std::optional<Match>> find(std::string_view utf8) const;

 private:
  struct State;
  explicit Pattern(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace picdesk::text
