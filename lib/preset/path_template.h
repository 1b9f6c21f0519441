// SPDX-License-Identifier: GPL-3.0-or-later
// A path template taken apart: literal text and {fields}.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace picdesk::preset {

struct TemplatePart {
  bool field = false;
  std::string text;  // the literal, or the field's name
};

struct TemplateFault {
  int column = 1;  // code points, from 1
  std::string message;
  std::string hint;
};

struct PathTemplate {
  std::vector<TemplatePart> parts;  // up to the fault, if there is one
  std::optional<TemplateFault> fault;
};

PathTemplate parse_path_template(std::string_view path_template);

}  // namespace picdesk::preset
