// SPDX-License-Identifier: GPL-3.0-or-later
// What JSON documents share.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "picdesk/finding.h"
#include "picdesk/geometry.h"
#include "picdesk/result.h"

namespace picdesk::command {

using Json = nlohmann::ordered_json;

// With a newline; invalid UTF-8 becomes U+FFFD.
std::string line(const Json& document);
// Empty texts are left out.
void add(Json& object, const char* member, const std::string& text);
// "width" and "height"; left out if unknown.
void add(Json& object, Size size);
// "x", "y", "width", "height", px.
Json rectangle(const Rect& rect);
Json failure(const Error& error);
Json all_findings(const std::vector<Finding>& findings);

}  // namespace picdesk::command
