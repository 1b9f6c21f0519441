// SPDX-License-Identifier: GPL-3.0-or-later
#include "preset/markup_reader.h"

#include <algorithm>

#include "preset/words.h"

namespace picdesk::preset {
namespace {

// The name of a spec, or empty; a name that no spec has is a fault.
std::string spec_name(const TableReader& table, std::string_view key,
                      const std::vector<std::string>& names) {
  const auto name = table.text(key);
  if (!name) return {};
  if (name->empty() || std::find(names.begin(), names.end(), *name) != names.end()) return *name;
  table.fault(*table.find(key), std::string(key) + " names " + quoted(*name) + ", no [[rendition]]",
              suggestion(*name, names));
  return {};
}

// A path, or an http(s) URL: nothing a browser would run or a writer could break out of.
bool is_url_prefix(std::string_view prefix) {
  if (prefix.find_first_of(" \t\r\n\"'<>\\`{}") != std::string_view::npos) return false;
  const std::size_t colon = prefix.find(':');
  if (colon == std::string_view::npos || prefix.find('/') < colon) return true;
  return prefix.starts_with("https://") || prefix.starts_with("http://");
}

}  // namespace

MarkupSpec read_markup(const TableReader& top, const std::vector<RenditionSpec>& renditions,
                       Faults& faults) {
  MarkupSpec markup;
  std::vector<std::string> names;
  names.reserve(renditions.size());
  for (const RenditionSpec& spec : renditions) names.push_back(spec.name);
  const TableReader table(top.table("markup"), Section::markup, faults);

  markup.show = spec_name(table, "show", names);
  if (markup.show.empty() && !names.empty()) markup.show = names.front();
  markup.fallback = spec_name(table, "fallback", names);
  if (const auto sizes = table.text("sizes")) {
    markup.sizes = *sizes;
    if (sizes->empty() || sizes->find_first_of("\r\n\"<>") != std::string::npos) {
      table.fault(*table.find("sizes"), "sizes is " + quoted(*sizes),
                  "write it as HTML has it, for example \"(min-width: 600px) 600px, 100vw\"");
    }
  }
  markup.hero = table.boolean("hero").value_or(false);
  if (const auto prefix = table.text("url_prefix")) {
    markup.url_prefix = *prefix;
    if (!is_url_prefix(*prefix)) {
      table.fault(*table.find("url_prefix"), "url_prefix is " + quoted(*prefix),
                  "give a path such as \"/images/\" or an https:// address");
    }
  }
  return markup;
}

}  // namespace picdesk::preset
