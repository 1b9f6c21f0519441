// SPDX-License-Identifier: GPL-3.0-or-later
// html/duplicate-attr.
#include "check/article/structure/structure.h"
#include "check/article/structure/tag_edits.h"

namespace picdesk::check {
void check_duplicates(const ArticleContext& context, ArticleFindings& findings) {
  for (const DuplicateAttribute& duplicate : context.article().duplicates) {
    const std::string_view second = context.input.bytes.substr(
        duplicate.second.begin, duplicate.second.end - duplicate.second.begin);
    ArticleFinding& finding =
        findings.add("html/duplicate-attr", duplicate.second,
                     duplicate.name + " is given twice on " + duplicate.element + ": HTML drops " +
                         quoted_words(second));
    finding.flagged = second;
    finding.hint = "keep one of them";
    finding.related.push_back({"the first one, which counts", "", duplicate.first});
    if (!duplicate.equal_values) continue;
    finding.fixes.push_back({"remove the second " + duplicate.name,
                             true,
                             {{with_blanks(context.input.bytes, duplicate.second), ""}}});
  }
}

}  // namespace picdesk::check
