// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet/expansion.h"

namespace picdesk::sheet {

Result<std::string> expand_text(std::string_view text, const Expansion& expansion,
                                std::vector<Finding>& findings) {
  std::vector<TextPart> parts = {{std::string(text), false}};
  if (expansion.codes != nullptr && !expansion.codes->empty()) {
    auto scanned = scan_codes(text, *expansion.codes, expansion.code_options, findings);
    if (!scanned) return forward_error(scanned);
    parts = std::move(*scanned);
  }
  std::string result;
  for (const TextPart& part : parts) {
    if (part.inserted || expansion.record == nullptr) {
      result += part.text;
      continue;
    }
    Result<std::string> expanded = expand_template(part.text, *expansion.record, expansion.facts);
    if (!expanded) return expanded;
    result += *expanded;
  }
  return result;
}

}  // namespace picdesk::sheet
