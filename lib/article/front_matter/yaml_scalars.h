// SPDX-License-Identifier: GPL-3.0-or-later
// Scalars of YAML 1.2 with their places. Of a literal or folded one the last line end is dropped.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "picdesk/article.h"

namespace picdesk::article {

struct YamlScalar {
  MappedText text;
  std::uint64_t end = 0;  // behind it
};

// White space with line ends at `at`: one line end is a space, more are one less of themselves.
// Nothing: no line end in it.
struct YamlFold {
  std::uint64_t end = 0;
  std::size_t lines = 0;
};
std::optional<YamlFold> yaml_fold(std::string_view file, std::uint64_t at, std::uint64_t limit);
void append_fold(MappedText& text, std::uint64_t at, const YamlFold& fold);

// From the opening quote, which may be ' or ". Nothing: it does not end before `limit`, or a wrong
// escape.
std::optional<YamlScalar> yaml_quoted(std::string_view file, std::uint64_t at, std::uint64_t limit);

// The part of a plain scalar on one line. `in_flow`: ",[]{}" end it.
Span yaml_plain_line(std::string_view file, std::uint64_t at, std::uint64_t line_end, bool in_flow);

}  // namespace picdesk::article
