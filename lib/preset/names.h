// SPDX-License-Identifier: GPL-3.0-or-later
// Names of presets and specs.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "preset/table_reader.h"

namespace picdesk::preset {

// [a-z0-9-]+ that neither begins nor ends with a hyphen, at most 64 bytes.
bool is_short_name(std::string_view name);

// The table's `name`; a fault and nullopt unless it is a short name.
std::optional<std::string> read_short_name(const TableReader& table);

// "article-hero" of "presets/article-hero.toml".
std::string_view stem_of(std::string_view path);

}  // namespace picdesk::preset
