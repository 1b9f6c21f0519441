// SPDX-License-Identifier: GPL-3.0-or-later
// Backslash escapes of double quoted strings; JSON's and TOML's are a part of YAML's.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace picdesk::article {

struct Escape {
  std::string text;
  std::uint64_t size = 0;  // bytes, with the backslash
};

// Of the backslash at the text's start; two UTF-16 surrogates are one escape. Nothing: not one that
// YAML 1.2 knows (5.7). Line ends are not looked at.
std::optional<Escape> read_escape(std::string_view text);

}  // namespace picdesk::article
