// SPDX-License-Identifier: GPL-3.0-or-later
// The house line `![Caption, date. [Credit]](/path)`. Brackets of the caption are escaped; those of
// the credit stay bare: balanced brackets are part of the text (CommonMark 0.30, 6.4).
#include "report/markup_writers.h"
#include "report/sinks.h"

namespace picdesk::report {

std::string to_markdown(const Picture& picture) {
  const HouseText& text = picture.text;
  std::string line = "![" + escape_markdown(text.caption);
  if (!text.credit.empty()) {
    line += (text.caption.empty() ? "[" : " [") + escape_markdown(text.credit) + "]";
  }
  const SourceSet& shown = picture.sources.empty() ? picture.fallback : picture.sources.back();
  return line + "](" + shown.standard.url + ")\n";
}

}  // namespace picdesk::report
