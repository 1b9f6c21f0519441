// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of snippets for the rules of texts: what is flagged is in ⟦ ⟧, and what its fix makes of
// the snippet, if it has one.
#pragma once

#include "check/article/support.h"

namespace picdesk::test {

struct TextCase {
  const char* name;
  std::string snippet;
  std::string fixed = {};  // empty: no fix is offered
};

// The rule at the marks and nowhere else, with the fix expected.
inline void expect_case(std::string_view rule, const TextCase& row) {
  SCOPED_TRACE(row.name);
  const std::vector<ArticleFinding> found = expect_marked(rule, row.snippet);
  for (const ArticleFinding& finding : found) {
    EXPECT_FALSE(finding.message.empty() || finding.message.ends_with('.')) << finding.message;
    EXPECT_EQ(finding.fixes.empty(), row.fixed.empty()) << finding.message;
  }
  if (!row.fixed.empty()) {
    EXPECT_EQ(mended(rule, checked(row.snippet).text), row.fixed);
  }
}

}  // namespace picdesk::test
