// SPDX-License-Identifier: GPL-3.0-or-later
// Text whose bytes were read in another character set than they were written in. Linear; pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/article/context.h"

namespace picdesk::check {

// Characters beyond ASCII that Windows-1252 has, in a row; its five undefined bytes as C1 controls.
struct WindowsRun {
  TextRange place;
  std::string bytes;        // in Windows-1252
  std::int32_t before = 0;  // the character in front, 0: none
  std::int32_t behind = 0;  // the one behind
  std::size_t characters() const { return bytes.size(); }
};
std::vector<WindowsRun> windows_runs(std::string_view text);

// UTF-8 that was read as Windows-1252 or Latin-1, once or twice: what it was. Nothing where a
// writer may have meant what is there: "«CAFÉ»", "“Menü”".
std::optional<std::string> read_as_windows(const WindowsRun& run);

// The same where other runs of the text leave no doubt.
std::optional<std::string> surely_read_as_windows(const WindowsRun& run);

// Windows-1256 that was read as Windows-1252: the Arabic text, if nine tenths of it are letters.
std::optional<std::string> arabic_read_as_western(const WindowsRun& run);

}  // namespace picdesk::check
