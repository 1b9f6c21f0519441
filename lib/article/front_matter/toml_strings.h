// SPDX-License-Identifier: GPL-3.0-or-later
// Strings of TOML 1.0 with their places, and what stands outside of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "picdesk/article.h"

namespace picdesk::article {

struct TomlString {
  MappedText text;
  std::uint64_t end = 0;  // behind the closing quotes
};

// Any of the four kinds, from its first quote. Nothing: it does not end before `limit`.
std::optional<TomlString> toml_string(std::string_view file, std::uint64_t at, std::uint64_t limit);

// A place that must not reach toml++: bytes that are not ASCII outside of strings and comments
// (undefined behaviour in 3.3), or more dots than any key has, with the keys that it stands in
// (endless nesting).
std::optional<std::uint64_t> toml_trap(std::string_view file, Span content);

}  // namespace picdesk::article
