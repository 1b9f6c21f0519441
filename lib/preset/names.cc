// SPDX-License-Identifier: GPL-3.0-or-later
#include "preset/names.h"

#include "preset/words.h"

namespace picdesk::preset {

bool is_short_name(std::string_view name) {
  constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz0123456789-";
  return !name.empty() && name.size() <= 64 &&
         name.find_first_not_of(kLetters) == std::string_view::npos && name.front() != '-' &&
         name.back() != '-';
}

std::optional<std::string> read_short_name(const TableReader& table) {
  std::optional<std::string> name = table.text("name");
  if (!name || is_short_name(*name)) return name;
  table.fault(*table.find("name"), "name is " + quoted(*name),
              "use 1 to 64 of the letters a-z, digits and hyphens, with no hyphen at an end");
  return std::nullopt;
}

std::string_view stem_of(std::string_view path) {
  path = path.substr(path.rfind('/') + 1);  // npos + 1 is 0
  return path.substr(0, path.rfind('.'));
}

}  // namespace picdesk::preset
