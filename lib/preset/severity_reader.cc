// SPDX-License-Identifier: GPL-3.0-or-later
#include "preset/severity_reader.h"

#include <algorithm>

#include "preset/words.h"

namespace picdesk::preset {

RuleSeverities read_severities(const TableReader& table, std::vector<RuleMention>& mentions) {
  static const std::vector<std::string> words{"error", "warning", "info", "off"};
  RuleSeverities severities;
  for (const TomlEntry& entry : table.table("severity").entries) {
    const std::string what = "the severity of " + entry.key;
    if (!table.expect(what, entry.value, TomlNode::Kind::string)) continue;
    if (std::ranges::find(words, entry.value.text) == words.end()) {
      table.fault(entry.value, what + " is " + quoted(entry.value.text),
                  suggestion(entry.value.text, words));
    }
    severities[entry.key] = entry.value.text;
    mentions.push_back({entry.key, false, entry.at.line, entry.at.column});
  }
  return severities;
}

}  // namespace picdesk::preset
