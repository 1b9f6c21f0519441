// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/caption/captions.h"

#include "base/words.h"

namespace picdesk::check {
namespace {

bool in_figure(const ArticleContext& context, const Picture& picture) {
  if (picture.image == nullptr || !picture.image->figure) return false;
  const auto& caption = context.article().figures[*picture.image->figure].caption;
  return caption && picture.caption == &*caption;
}

Caption caption_of(const ArticleContext& context, const Picture& picture) {
  Caption caption{&picture, picture.caption, {}, {}};
  const std::string_view text = caption.str();
  caption.credit = credit_at_end(text, context.desk.credit);
  const std::size_t end = caption.credit ? caption.credit->whole.begin : text.size();
  const text::Slice body = text::trimmed(text.substr(0, end));
  caption.body = {body.begin, body.end};
  return caption;
}

}  // namespace

std::vector<Caption> captions_of(const ArticleContext& context) {
  std::vector<Caption> captions;
  const MappedText* last = nullptr;  // images of one figure stand together
  for (const Picture& picture : context.pictures()) {
    if (picture.caption == nullptr || picture.caption == last) continue;
    const bool looked_at =
        picture.hero || context.config.caption_of_all || in_figure(context, picture);
    if (!looked_at || !text::has_letter_or_digit(picture.caption->text())) continue;
    last = picture.caption;
    captions.push_back(caption_of(context, picture));
  }
  return captions;
}

std::string told(const Caption& caption, TextRange words) {
  std::string told;
  for (const char byte : slice(*caption.text, words)) {
    const bool space = byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
    if (!space) told += byte;
    if (space && !told.empty() && told.back() != ' ') told += ' ';
  }
  return told;
}

void add_fix(const ArticleContext& context, const Caption& caption, ArticleFinding& finding,
             TextRange words, std::string_view by, bool safe, std::string title) {
  const auto quoting = caption_quoting(context, *caption.picture);
  if (!quoting || !in_one_piece(*caption.text, words)) return;
  finding.fixes.push_back({std::move(title), safe, {replace(*caption.text, words, by, *quoting)}});
}

}  // namespace picdesk::check
