// SPDX-License-Identifier: GPL-3.0-or-later
// Names that machines give to pictures: they say nothing about what is to be seen.
#pragma once

#include <string_view>

namespace picdesk::preset {

// A camera's, phone's or messenger's counter (img-1234, dsc00012, pxl-20240103-101112), a stock
// word (untitled, download), a UUID or a hash. `stem` in slug form; other forms are no slugs
// anyway.
bool is_machine_name(std::string_view stem);

}  // namespace picdesk::preset
