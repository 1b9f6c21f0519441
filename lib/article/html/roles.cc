// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/html/roles.h"

#include <gumbo.h>

#include <algorithm>
#include <array>

#include "article/html/tag_reader.h"

namespace picdesk::article {
namespace {

constexpr auto kRoles = std::to_array<std::string_view>({"alert",
                                                         "alertdialog",
                                                         "application",
                                                         "article",
                                                         "banner",
                                                         "blockquote",
                                                         "button",
                                                         "caption",
                                                         "cell",
                                                         "checkbox",
                                                         "code",
                                                         "columnheader",
                                                         "combobox",
                                                         "complementary",
                                                         "contentinfo",
                                                         "definition",
                                                         "deletion",
                                                         "dialog",
                                                         "directory",
                                                         "document",
                                                         "emphasis",
                                                         "feed",
                                                         "figure",
                                                         "form",
                                                         "generic",
                                                         "graphics-document",
                                                         "graphics-object",
                                                         "graphics-symbol",
                                                         "grid",
                                                         "gridcell",
                                                         "group",
                                                         "heading",
                                                         "img",
                                                         "insertion",
                                                         "link",
                                                         "list",
                                                         "listbox",
                                                         "listitem",
                                                         "log",
                                                         "main",
                                                         "marquee",
                                                         "math",
                                                         "menu",
                                                         "menubar",
                                                         "menuitem",
                                                         "menuitemcheckbox",
                                                         "menuitemradio",
                                                         "meter",
                                                         "navigation",
                                                         "none",
                                                         "note",
                                                         "option",
                                                         "paragraph",
                                                         "presentation",
                                                         "progressbar",
                                                         "radio",
                                                         "radiogroup",
                                                         "region",
                                                         "row",
                                                         "rowgroup",
                                                         "rowheader",
                                                         "scrollbar",
                                                         "search",
                                                         "searchbox",
                                                         "separator",
                                                         "slider",
                                                         "spinbutton",
                                                         "status",
                                                         "strong",
                                                         "subscript",
                                                         "superscript",
                                                         "switch",
                                                         "tab",
                                                         "table",
                                                         "tablist",
                                                         "tabpanel",
                                                         "term",
                                                         "textbox",
                                                         "time",
                                                         "timer",
                                                         "toolbar",
                                                         "tooltip",
                                                         "tree",
                                                         "treegrid",
                                                         "treeitem"});

constexpr auto kGlobals = std::to_array<std::string_view>(
    {"aria-atomic", "aria-busy", "aria-controls", "aria-current", "aria-describedby",
     "aria-details", "aria-dropeffect", "aria-flowto", "aria-grabbed", "aria-keyshortcuts",
     "aria-label", "aria-labelledby", "aria-live", "aria-owns", "aria-relevant",
     "aria-roledescription"});

bool is_form_control(GumboTag tag) {
  return tag == GUMBO_TAG_INPUT || tag == GUMBO_TAG_BUTTON || tag == GUMBO_TAG_SELECT ||
         tag == GUMBO_TAG_TEXTAREA;
}

}  // namespace

std::string first_role(std::string_view value) {
  std::size_t at = 0;
  while (at < value.size()) {
    while (at < value.size() && is_html_space(value[at])) ++at;
    std::size_t end = at;
    while (end < value.size() && !is_html_space(value[end])) ++end;
    const std::string_view token = value.substr(at, end - at);
    if (equal_ignoring_case(token, "image")) return "img";  // its other name in WAI-ARIA 1.3
    const auto* role = std::find_if(kRoles.begin(), kRoles.end(), [token](std::string_view known) {
      return equal_ignoring_case(known, token);
    });
    if (role != kRoles.end()) return std::string(*role);
    at = end;
  }
  return {};
}

bool is_decorative_role(std::string_view role) { return role == "none" || role == "presentation"; }

bool is_image_role(std::string_view role) {
  return role == "img" || role == "graphics-document" || role == "graphics-symbol";
}

bool stays_exposed(const Node& node) {
  const GumboElement& element = node.v.element;
  bool disabled = false;
  bool linked = false;
  for (unsigned index = 0; index < element.attributes.length; ++index) {
    const auto& attribute = *static_cast<const GumboAttribute*>(element.attributes.data[index]);
    const std::string_view name = attribute.name;
    const std::string_view value = attribute.value;
    if (name == "tabindex") return true;
    disabled = disabled || name == "disabled";
    linked = linked || name == "href";
    if (value.find_first_not_of(" \t\n\r\f") == std::string_view::npos) continue;
    if (std::find(kGlobals.begin(), kGlobals.end(), name) != kGlobals.end()) return true;
  }
  if (linked && (element.tag == GUMBO_TAG_A || element.tag == GUMBO_TAG_AREA)) return true;
  return is_form_control(element.tag) && !disabled;
}

}  // namespace picdesk::article
