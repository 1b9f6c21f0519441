// SPDX-License-Identifier: GPL-3.0-or-later
// The files of the folders presets/ and policies/, put into the library by embed_presets.cmake.
#pragma once

#include <span>
#include <string_view>

namespace picdesk::preset {

struct ShippedPreset {
  std::string_view name;  // the file's stem
  std::string_view toml;
};

// Sorted by name.
std::span<const ShippedPreset> shipped();
// The same of policies/.
std::span<const ShippedPreset> shipped_policy_texts();

}  // namespace picdesk::preset
