// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/pages/reference.h"

#include <algorithm>
#include <array>
#include <utility>

namespace picdesk::findings {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 15> kPages{
    {{"codes/", "sheets.md"},
     {"crop/", "crop-checks.md"},
     {"dup/", "crop-checks.md"},
     {"image/", "crop-checks.md"},
     {"markup/", "markup.md"},
     {"master/", "crops.md"},
     {"meta/", "meta-check.md"},
     {"path/", "presets.md"},
     {"plan/", "crops.md"},
     {"regions/", "regions.md"},
     {"report/", "contact-sheets.md"},
     {"sheet/", "sheets.md"},
     {"tpl/", "sheets.md"},
     {"vision/", "face-detection.md"},
     {"write/", "metadata.md"}}};

}  // namespace

std::string_view rules_head() {
  return "# Rules\n\n"
         "Every rule that picdesk names, with what it tests and why. `picdesk explain RULE` prints "
         "one of them.\n"
         "This page is made from the table of rules: `cmake --build --preset dev --target "
         "rule-pages`.\n\n"
         "Severities are the standard ones; `[severity]` of picdesk.toml changes them, `\"off\"` "
         "included. Examples\n"
         "that need an image file say what it is like.\n\n";
}

std::string_view page_of(std::string_view id) {
  const auto* page =
      std::ranges::find_if(kPages, [&](const auto& each) { return id.starts_with(each.first); });
  return page == kPages.end() ? "article-checks.md" : page->second;
}

std::string anchor(std::string_view id) {
  std::string out;
  for (const char byte : id) {
    if (byte != '/') out += byte;
  }
  return out;
}

}  // namespace picdesk::findings
