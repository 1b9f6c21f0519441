// SPDX-License-Identifier: GPL-3.0-or-later
// Words of a slug in texts. Pure.
#pragma once

#include <string_view>
#include <vector>

namespace picdesk::check {

// Whether a token of the slug that has at least four letters begins as a word of the texts does
// (four letters or more: "boats" and "boat's"). Also true if the slug has no such token: then
// nothing can be said. Latin letters count without their marks.
bool shares_word(std::string_view slug, const std::vector<std::string_view>& texts);

}  // namespace picdesk::check
