// SPDX-License-Identifier: GPL-3.0-or-later
// Template files: captions and other fields that are filled in alike for many photos. This reads
// the file; picdesk/sheet.h applies it. Value types; re-entrant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "picdesk/result.h"

namespace picdesk {

// One table `[fields.caption]`, or `[fields."caption[fr]"]`.
struct TemplateFieldSpec {
  std::string path;          // of the field; checked by whoever applies it
  std::string mode = "set";  // set, if-empty, append, prepend, clear
  std::string text;          // codes and variables as written; empty with clear only
  int line = 0;              // 1-based, of the field's name
};

// The fields in the order of the file. Errors: invalid_argument "origin:line:column: ..." for what
// is not TOML, unknown keys and modes, a text that is missing or not wanted, no field at all.
Result<std::vector<TemplateFieldSpec>> parse_template(std::string_view toml,
                                                      std::string_view origin);

}  // namespace picdesk
