// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/alt/embedded_fix.h"
#include "check/article/alt/form_fault.h"
#include "check/article/article_rules.h"

namespace picdesk::check {
namespace {

void report(const ArticleContext& context, const Picture& picture, const AltText& alt,
            ArticleFindings& findings) {
  const auto fault = form_fault(context, picture, alt);
  if (!fault) return;
  ArticleFinding& finding =
      findings.add(fault->rule, *alt.text, fault->where,
                   quoted_words(slice(*alt.text, fault->where)) + ' ' + std::string(fault->what));
  if (!fault->certain) finding.severity = Severity::warning;
  finding.hint = "say what the picture shows";
  if (fault->rule == "alt/credit-only") add_embedded_fix(context, picture, alt, finding);
}

}  // namespace

void check_alt_form(const ArticleContext& context, ArticleFindings& findings) {
  for (const Picture& picture : context.pictures()) {
    if (const auto alt = alt_text_of(picture)) report(context, picture, *alt, findings);
  }
}

}  // namespace picdesk::check
