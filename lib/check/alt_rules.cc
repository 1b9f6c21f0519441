// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "check/rules.h"

namespace picdesk::check {
namespace {

constexpr std::size_t kAim = 125;  // characters as readers count them
constexpr std::size_t kMost = 250;

void check_length(std::string_view alt, Findings& findings) {
  const std::size_t length = text::graphemes(alt);
  if (length <= kAim) return;
  findings.add("meta/alt-long", length > kMost ? Severity::warning : Severity::info, "alt",
               "the alt text has " + std::to_string(length) + " characters; aim at " +
                   std::to_string(kAim) + ", at most " + std::to_string(kMost),
               "move the rest to extended_description");
}

}  // namespace

Result<void> check_alt(const Subject& subject, Findings& findings) {
  const LangAlt& alt = subject.record().alt;
  if (alt.empty()) {
    findings.add("meta/alt-missing", "alt", "the photo has no alt text",
                 "picdesk meta set --alt \"...\": what the picture shows");
    return {};
  }
  check_length(alt.text(), findings);
  const LangAlt& caption = subject.record().caption;
  const std::string folded = text::fold_name(alt.text());
  if (!folded.empty() && folded == text::fold_name(caption.text())) {
    findings.add("meta/alt-equals-caption", "alt", "the alt text repeats the caption",
                 "say what the picture shows; the caption is read out too");
  }
  return {};
}

}  // namespace picdesk::check
