// SPDX-License-Identifier: GPL-3.0-or-later
// Why a photo's metadata reads as it does, for people.
#pragma once

#include <string>
#include <vector>

#include "picdesk/metadata.h"

namespace picdesk::command {

// "policy xmp-first; digest stale; IIM is macroman (certain: equals-xmp-twin 2:80)".
std::string reading_line(const MetadataReading& reading);

// A field's head line, and one line a carrier: "=" the winner, "!" another text, " " the same in
// another form.
std::vector<std::string> explain_lines(const FieldReading& field);

}  // namespace picdesk::command
