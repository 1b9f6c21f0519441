// SPDX-License-Identifier: GPL-3.0-or-later
// A TOML document as plain values with their places. toml_tree.cc is the fence of toml++: nothing
// else in this folder knows it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "picdesk/result.h"
#include "preset/position.h"

namespace picdesk::preset {

struct TomlEntry;

struct TomlNode {
  enum class Kind { string, integer, real, boolean, date, array, table };
  Kind kind = Kind::table;
  Position at;
  std::string text;          // string
  bool verbatim = false;     // string: stands in the file as it is, right after one quote
  std::int64_t integer = 0;  // integer
  double real = 0;           // real; may be NaN or infinite
  bool flag = false;         // boolean
  std::vector<TomlNode> items;
  std::vector<TomlEntry> entries;
};

struct TomlEntry {
  std::string key;
  Position at;
  TomlNode value;
};

// "a string", "a table", ... for messages.
std::string_view with_article(TomlNode::Kind kind);

// Refuses more than 1 MiB, nesting that no preset needs, and what is not TOML 1.0. Errors:
// invalid_argument as located() words it.
Result<TomlNode> read_toml(std::string_view toml, std::string_view origin);

}  // namespace picdesk::preset
