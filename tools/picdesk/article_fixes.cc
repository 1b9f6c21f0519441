// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_fixes.h"

#include <algorithm>

#include "picdesk/fix_article.h"
#include "picdesk/master_edit.h"
#include "picdesk/text.h"

namespace picdesk::command {
namespace {

bool may_fix(const CheckedFile& file, bool unsafe) {
  return std::ranges::any_of(file.findings, [&](const ArticleFinding& finding) {
    return !finding.suppressed &&
           std::ranges::any_of(finding.fixes, [&](const Fix& fix) { return fix.safe || unsafe; });
  });
}

// Under the folder's lock, and only if the file still holds what was checked.
Result<void> write_article(const std::string& path, const std::string& before,
                           const std::string& after) {
  const Transform transform = [&](std::span<const std::byte> old) -> Result<NewBytes> {
    if (!std::ranges::equal(old, std::as_bytes(std::span(before)))) {
      return fail(ErrorCode::conflict,
                  text::printable(path) + ": was changed while it was being checked",
                  "run check again");
    }
    const auto bytes = std::as_bytes(std::span(after));
    return NewBytes{true, {bytes.begin(), bytes.end()}};
  };
  MasterEditOptions options;
  options.backup = false;
  options.what = "check --fix";
  Result<MasterEditResult> edited = edit_master(path, transform, options);
  if (!edited) return forward_error(edited);
  return {};
}

void say_what_was_done(const std::string& path, const FixedArticle& fixed, Console& console) {
  for (const AppliedFix& fix : fixed.applied) {
    console.say(path + ":" + std::to_string(fix.where.line) + ":" +
                std::to_string(fix.where.column) + ": fixed " + fix.rule + ": " + fix.title);
  }
  for (const UndoneFix& fix : fixed.undone) {
    console.say(path + ":" + std::to_string(fix.where.line) + ":" +
                std::to_string(fix.where.column) + ": not fixed " + fix.rule + ": " + fix.title +
                " (" + fix.reason + ")");
  }
}

}  // namespace

void fix_articles(const ArticleInputs& inputs, const ArticleChecker& checker,
                  const CheckArguments& arguments, std::vector<CheckedArticle>& all,
                  Console& console) {
  const bool unsafe = arguments.unsafe_fixes;
  console.keep_output_clean();
  for (std::size_t i = 0; i < all.size(); ++i) {
    CheckedFile& file = all[i].file;
    const ArticleInputFile& input = inputs.found[i];
    if (file.error || !may_fix(file, unsafe)) continue;
    const Recheck recheck = [&](std::string_view bytes) -> Result<std::vector<ArticleFinding>> {
      CheckedArticle checked = checker.check(input, std::string(bytes));
      if (checked.file.error) return tl::unexpected(*checked.file.error);
      return std::move(checked.file.findings);
    };
    FixOptions options;
    options.unsafe = unsafe;
    const Result<FixedArticle> fixed = apply_fixes(file.bytes, recheck, options);
    if (!fixed) {
      file.error = fixed.error();
      continue;
    }
    say_what_was_done(file.path, *fixed, console);
    if (fixed->bytes == file.bytes) continue;
    if (arguments.diff) {
      console.product(unified_diff(file.path, file.bytes, fixed->bytes));
      continue;
    }
    const Result<void> written = write_article(input.path, file.bytes, fixed->bytes);
    if (written) {
      all[i] = checker.check(input, fixed->bytes);
    } else {
      file.error = written.error();
    }
  }
}

}  // namespace picdesk::command
