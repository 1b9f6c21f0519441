// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of docs/rules.md. Pure.
#pragma once

#include <string>
#include <string_view>

namespace picdesk::findings {

std::string_view rules_head();
// The page of docs/ that describes a rule's family.
std::string_view page_of(std::string_view id);
// Of a rule's heading: code hosts leave the slash out.
std::string anchor(std::string_view id);

}  // namespace picdesk::findings
