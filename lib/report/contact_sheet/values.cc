// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdio>
#include <iterator>

#include "base/base64.h"
#include "report/contact_sheet/views.h"
#include "report/sinks.h"

namespace picdesk::report {

std::string number_text(double value, const char* format) {
  char text[32];
  std::snprintf(text, sizeof text, format, value);
  return text;
}

std::string crop_text(const Rect& rect) {
  return to_text(rect.size()) + " at " + std::to_string(rect.x0) + "," + std::to_string(rect.y0);
}

// Only what a picture can be: the type becomes part of a URL.
bool can_show(const SheetPicture& picture) {
  constexpr const char* kTypes[] = {"image/webp", "image/jpeg", "image/png", "image/avif"};
  return !picture.bytes.empty() &&
         std::find(std::begin(kTypes), std::end(kTypes), picture.mime) != std::end(kTypes);
}

std::string data_uri(const SheetPicture& picture) {
  return can_show(picture) ? "data:" + picture.mime + ";base64," + base64(picture.bytes) : "";
}

void set_text(data& to, const std::string& key, const std::string& text) {
  to.set(key, text.empty() ? data(false) : data(text));
}

namespace {

data finding_data(const Finding& finding) {
  data view;
  view.set("severity", std::string(name(finding.severity)));
  view.set("rule", one_line(finding.rule));
  view.set("message", one_line(finding.message));
  set_text(view, "location", one_line(finding.location));
  set_text(view, "hint", one_line(finding.hint));
  return view;
}

}  // namespace

data finding_list(const std::vector<Finding>& findings) {
  list views;
  for (const Finding& finding : findings) views.push_back(finding_data(finding));
  return views;
}

}  // namespace picdesk::report
