// SPDX-License-Identifier: GPL-3.0-or-later
// Every key a preset may have. presets/preset.schema.json and docs/presets.md name the same.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace picdesk::preset {

enum class Section { top, rendition, metadata, markup, limits };

const std::vector<std::string>& known_keys(Section section);
std::string_view heading(Section section);  // "[markup]", for messages

}  // namespace picdesk::preset
