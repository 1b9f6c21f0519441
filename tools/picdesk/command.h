// SPDX-License-Identifier: GPL-3.0-or-later
// What picdesk and picdesk-render have in common: words in, an exit code out.
#pragma once

#include <functional>
#include <optional>

#include "arguments.h"
#include "console.h"

namespace picdesk::command {

// Does what only picdesk-render can do, and returns the exit code; nothing: run() is to go on.
using Render = std::function<std::optional<int>(const Arguments& arguments, Console& console)>;

// The body of main(). What is_rendering() goes to `render` first.
int run(int count, char** words, const Render& render);

// Whether pictures are decoded, or photos' metadata parsed for edits, in the process itself.
bool is_rendering(const Arguments& arguments);

}  // namespace picdesk::command
