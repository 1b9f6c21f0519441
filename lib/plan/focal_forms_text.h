// SPDX-License-Identifier: GPL-3.0-or-later
// One reader for each form of focal points, and what they share. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "picdesk/focal_forms.h"

namespace picdesk::plan {

using Imported = Result<FocalImport>;

Imported import_fraction(std::string_view text, Size image);
Imported import_payload(std::string_view text, Size image);
Imported import_imgproxy(std::string_view text, Size image);
Imported import_sanity(std::string_view text, Size image);
Imported import_drupal(std::string_view text, Size image);
Imported import_object_position(std::string_view text, Size image,
                                std::optional<AspectRatio> ratio);

// A finite decimal number whatever the locale.
std::optional<double> read_decimal(std::string_view text);
// At most `decimals` digits behind the point, no zeros at the end.
std::string write_decimal(double value, int decimals);

// No empty parts are dropped.
std::vector<std::string_view> split(std::string_view text, char separator);

// invalid_argument: `text` is not what the form wants.
tl::unexpected<Error> bad_form(FocalForm form, std::string_view text, const std::string& wanted);

// The part of a crop that lies in the picture, as a crop of a CMS; nothing if none does.
std::optional<ChosenCrop> cms_crop(const Box& box, Size image);

}  // namespace picdesk::plan
