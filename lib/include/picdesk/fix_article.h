// SPDX-License-Identifier: GPL-3.0-or-later
// Applies the fixes of findings to an article's bytes, checks again, and takes back what did not
// help. Pure but for the caller's check; re-entrant.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "picdesk/check_article.h"

namespace picdesk {

// Parses and checks bytes as the command would: settled findings. Errors: the bytes do not parse.
using Recheck = std::function<Result<std::vector<ArticleFinding>>(std::string_view bytes)>;

struct FixOptions {
  bool unsafe = false;  // also fixes that may change what the author meant
  int passes = 10;      // at most; fixes that touch each other need several
  int rechecks = 200;   // at most; beyond it, fixes that are not proven yet are taken back
};

struct AppliedFix {
  std::string rule, kind;
  std::string title;  // "write \"Thursday\""
  Position where;     // of the finding, in the bytes of its pass
  int pass = 1;
};
struct UndoneFix {
  std::string rule, kind;
  std::string title;
  Position where;
  std::string reason;  // "the finding stays", "it adds caption/date-missing", ...
};

struct FixedArticle {
  std::string bytes;
  std::vector<AppliedFix> applied;       // in the order of passes, then of places
  std::vector<UndoneFix> undone;         // each once
  std::vector<ArticleFinding> findings;  // of `bytes`
};

// Suppressed findings are not fixed. Bytes outside the edits stay as they are. Applying the result
// once more changes nothing (unless `passes` or `rechecks` ran out). Errors: of the first recheck.
Result<FixedArticle> apply_fixes(std::string_view bytes, const Recheck& recheck,
                                 const FixOptions& options = {});

// The change as a unified diff (three lines of context, "--- a/path", "+++ b/path"); empty if both
// are equal. Bytes as they are, not made printable.
std::string unified_diff(std::string_view path, std::string_view before, std::string_view after);

}  // namespace picdesk
