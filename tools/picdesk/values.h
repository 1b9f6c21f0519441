// SPDX-License-Identifier: GPL-3.0-or-later
// Option values. Every error is invalid_argument and names the option and the value.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "picdesk/date.h"
#include "picdesk/finding.h"
#include "picdesk/geometry.h"
#include "picdesk/result.h"

namespace picdesk::command {

Result<std::optional<FocalPoint>> parse_focal(const std::string& text);  // "0.5,0.3" or ""
Result<Rect> parse_crop(const std::string& text);                        // "X,Y,WIDTH,HEIGHT"
// The same for another option, named in errors.
Result<Rect> parse_rectangle(const std::string& option, const std::string& text);
Result<std::pair<std::string, Rect>> parse_spec_crop(const std::string& text);  // "[SPEC=]..."
Result<AspectRatio> parse_ratio(const std::string& text);                       // "16:9"
Result<int> parse_jobs(const std::string& text);                                // "": 0
Result<std::optional<PartialDate>> parse_day(const std::string& text);          // to the day, or ""
// "never": nothing.
Result<std::optional<Severity>> parse_fail_on(const std::string& text);
Result<void> check_color(const std::string& text);
Result<void> check_id(const std::string& text);  // "", or 1 to 10 digits

// The index of the word among those known.
Result<std::size_t> choice(const std::string& option, const std::string& text,
                           const std::vector<std::string>& known);

// An option name and its text as a metadata field and its value: "alt" and "ar=..." give "alt[ar]".
Result<std::pair<std::string, std::string>> parse_field(const std::string& option,
                                                        const std::string& text);

}  // namespace picdesk::command
