// SPDX-License-Identifier: GPL-3.0-or-later
// The files of this folder that make the page, put into the library by embed_assets.cmake.
#pragma once

#include <string_view>

namespace picdesk::report {

std::string_view page_text();
std::string_view style_text();
std::string_view script_text();

}  // namespace picdesk::report
