// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_values.h"

namespace picdesk::command {

std::string line(const Json& document) {
  return document.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

void add(Json& object, const char* member, const std::string& text) {
  if (!text.empty()) object[member] = text;
}

void add(Json& object, Size size) {
  if (size.width == 0) return;
  object["width"] = size.width;
  object["height"] = size.height;
}

Json rectangle(const Rect& rect) {
  return {{"x", rect.x0}, {"y", rect.y0}, {"width", rect.width()}, {"height", rect.height()}};
}

Json failure(const Error& error) {
  Json object{{"code", name(error.code)}, {"message", error.message}};
  add(object, "hint", error.hint);
  return object;
}

Json all_findings(const std::vector<Finding>& findings) {
  Json array = Json::array();
  for (const Finding& finding : findings) {
    Json object{
        {"rule", finding.rule}, {"severity", name(finding.severity)}, {"message", finding.message}};
    add(object, "location", finding.location);
    add(object, "hint", finding.hint);
    if (const auto& measured = finding.measured) {
      object["measured"] = {{"value", measured->value}, {"limit", measured->limit}};
      add(object["measured"], "unit", measured->unit);
    }
    array.push_back(std::move(object));
  }
  return array;
}

}  // namespace picdesk::command
