// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/words.h"
#include "check/article/text/markup_scan.h"
#include "check/article/text/text_rules.h"

namespace picdesk::check {
namespace {

// A space on both sides of what goes: one goes with it.
void close_gaps(std::string_view text, std::vector<Replacement>& all) {
  for (Replacement& one : all) {
    const bool before = one.words.begin == 0 || text[one.words.begin - 1] == ' ';
    const bool behind = one.words.end < text.size() && text[one.words.end] == ' ';
    if (one.by.empty() && before && behind) ++one.words.end;
  }
}

bool leaves_words(std::string_view text, const std::vector<Replacement>& all) {
  std::size_t at = 0;
  for (const Replacement& one : all) {
    if (text::has_letter_or_digit(text.substr(at, one.words.begin - at))) return true;
    if (text::has_letter_or_digit(one.by)) return true;
    at = one.words.end;
  }
  return text::has_letter_or_digit(text.substr(at));
}

void report(const TextCheck& check, std::string_view kind, std::string_view what,
            std::vector<Replacement> found) {
  if (found.empty()) return;
  const Places places = {found.front().words, found.size()};
  const std::string written = quoted_words(slice(*check.checked.mapped, places.first));
  ArticleFinding& finding =
      check.add("text/markup", places.first,
                check.subject() + " holds " + std::string(what) + ": " + written + more(places));
  finding.kind = kind;
  finding.hint = "readers see and hear the source: write plain text";
  close_gaps(check.text(), found);
  if (leaves_words(check.text(), found)) offer(check, finding, found, "take the markup out", false);
}

}  // namespace

void check_markup(const TextCheck& check) {
  const std::string_view text = check.text();
  const bool markdown = may_be_markdown(check.checked);
  if (!markdown) report(check, "html", "HTML", html_markup(text));
  if (!markdown) report(check, "markdown", "Markdown", markdown_markup(text));
  report(check, "template", "template source", template_markup(text));
}

}  // namespace picdesk::check
