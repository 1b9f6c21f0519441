// SPDX-License-Identifier: GPL-3.0-or-later
// Codes in a person's text, then variables, one pass each. What either of them inserts is not
// scanned again: a foreign caption must not trigger expansions. Re-entrant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "picdesk/sheet.h"

namespace picdesk::sheet {

// A stretch of text after the pass for codes.
struct TextPart {
  std::string text;
  bool inserted = false;  // by a code
};
Result<std::vector<TextPart>> scan_codes(std::string_view text, const CodeTable& codes,
                                         const CodeOptions& options,
                                         std::vector<Finding>& findings);

struct Expansion {
  const CodeTable* codes = nullptr;  // null or empty: no code is looked for
  const CodeOptions& code_options;
  const MetadataRecord* record = nullptr;  // of the variables; null: none is looked for
  const TemplateFacts& facts;
};
Result<std::string> expand_text(std::string_view text, const Expansion& expansion,
                                std::vector<Finding>& findings);

}  // namespace picdesk::sheet
