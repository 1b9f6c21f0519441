// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of the contact sheet as values for its template.
#pragma once

#include <cstddef>
#include <cstdint>
#include <kainjow/mustache.hpp>
#include <string>
#include <vector>

#include "picdesk/contact_sheet.h"

namespace picdesk::report {

using kainjow::mustache::data;
using kainjow::mustache::list;

constexpr std::size_t kCropColours = 8;  // of style.css

std::string number_text(double value, const char* format = "%.2f");
std::string crop_text(const Rect& rect);  // "1200x768 at 0,16"
// Whether there are bytes, of a type that is a picture's.
bool can_show(const SheetPicture& picture);
// Empty where it cannot be shown.
std::string data_uri(const SheetPicture& picture);
// Sets false where there is nothing to say: an empty text would count as there.
void set_text(data& to, const std::string& key, const std::string& text);

data finding_list(const std::vector<Finding>& findings);
data rendition_view(const SheetRendition& rendition, std::size_t colour, const std::string& anchor,
                    const std::string& alt);
data master_view(const SheetMaster& master, std::size_t index);

}  // namespace picdesk::report
