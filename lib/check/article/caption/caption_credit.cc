// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/words.h"
#include "check/article/article_rules.h"
#include "check/article/caption/caption_rules.h"

namespace picdesk::check {
namespace {

// What the file of a figure's first picture says, for its empty caption.
void add_embedded_caption(const ArticleContext& context, std::size_t figure,
                          ArticleFinding& finding) {
  for (const Picture& picture : context.pictures()) {
    if (picture.image == nullptr || picture.image->figure != figure) continue;
    const Caption caption{&picture, picture.caption, {}, {}};
    if (caption.record() == nullptr) return;
    const std::string_view text = caption.record()->caption.text();
    if (!text::has_letter_or_digit(text)) return;
    const Span inside = context.article().figures[figure].caption_span;
    finding.fixes.push_back({"take " + quoted_words(text) + " from the file",
                             false,
                             {{inside, escaped(text, Quoting::html_text)}}});
    return;
  }
}

void check_empty(const ArticleContext& context, ArticleFindings& findings) {
  const auto& figures = context.article().figures;
  for (std::size_t index = 0; index < figures.size(); ++index) {
    const ArticleFigure& figure = figures[index];
    if (!figure.caption || text::has_letter_or_digit(figure.caption->text())) continue;
    ArticleFinding& finding = findings.add("caption/empty", figure.caption_span,
                                           "the figcaption has no letter and no digit");
    finding.hint = "write a caption, or take the figcaption out";
    add_embedded_caption(context, index, finding);
  }
}

}  // namespace

void check_caption_credit(const ArticleContext& context, ArticleFindings& findings) {
  check_empty(context, findings);
  for (const Caption& caption : captions_of(context)) {
    check_credit_form(context, caption, findings);
    check_credit_names(context, caption, findings);
  }
}

}  // namespace picdesk::check
