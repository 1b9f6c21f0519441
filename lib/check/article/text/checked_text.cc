// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/text/checked_text.h"

#include <utility>

namespace picdesk::check {
namespace {

class Collector {
 public:
  explicit Collector(const ArticleContext& context)
      : context_(context), captioned_(context.article().figures.size()) {}

  void add_all(const Picture& picture) {
    add(picture, TextPart::alt, picture.alt);
    add_attributes(picture);
    if (picture.caption != picture.alt && !is_known_caption(picture)) {
      add(picture, TextPart::caption, picture.caption);
    }
    add(picture, TextPart::credit, picture.credit);
  }

  std::vector<CheckedText> take() { return std::move(texts_); }

 private:
  void add(const Picture& picture, TextPart part, const MappedText* text) {
    if (text == nullptr || text->empty()) return;
    const Span front = context_.article().front_matter.whole;
    const bool in_front = !front.empty() && text->source().end <= front.end;
    texts_.push_back({text, &picture, part, in_front});
  }

  void add_attributes(const Picture& picture) {
    if (picture.image == nullptr) return;
    if (picture.image->title) add(picture, TextPart::title, &*picture.image->title);
    const Attribute* label = find_attribute(*picture.image, "aria-label");
    if (label != nullptr) add(picture, TextPart::label, &label->value);
  }

  // Two images of one figure have the same caption.
  bool is_known_caption(const Picture& picture) {
    if (picture.image == nullptr || !picture.image->figure) return false;
    const std::size_t figure = *picture.image->figure;
    const auto& caption = context_.article().figures[figure].caption;
    if (!caption || picture.caption != &*caption) return false;
    return std::exchange(captioned_[figure], true);
  }

  const ArticleContext& context_;
  std::vector<CheckedText> texts_;
  std::vector<char> captioned_;
};

std::optional<Quoting> quoting_of(const ArticleContext& context, const CheckedText& text) {
  const Picture& picture = *text.picture;
  switch (text.part) {
    case TextPart::alt:
      return alt_quoting(context, picture);
    case TextPart::caption:
      return caption_quoting(context, picture);
    case TextPart::credit:
      return credit_quoting(context, picture);
    case TextPart::title:
      if (picture.image->kind == ArticleImage::Kind::markdown) return Quoting::markdown;
      return attribute_quoting(find_attribute(*picture.image, "title"));
    case TextPart::label:
      return attribute_quoting(find_attribute(*picture.image, "aria-label"));
  }
  return std::nullopt;
}

// Marks that may end the title of a Markdown image, or its destination.
bool may_end_title(std::string_view words) {
  return words.find_first_of("\"'()") != std::string_view::npos;
}

std::string with_replacements(std::string_view text, const std::vector<Replacement>& all) {
  std::string result;
  std::size_t at = 0;
  for (const Replacement& one : all) {
    result += text.substr(at, one.words.begin - at);
    result += one.by;
    at = one.words.end;
  }
  result += text.substr(at);
  return result;
}

}  // namespace

std::string_view CheckedText::name() const {
  switch (part) {
    case TextPart::alt:
      return "alt";
    case TextPart::caption:
      return "caption";
    case TextPart::credit:
      return "credit";
    case TextPart::title:
      return "title";
    case TextPart::label:
      return "aria-label";
  }
  return "text";
}

bool may_be_markdown(const CheckedText& text) {
  return text.in_front_matter && text.part != TextPart::alt;
}

std::vector<CheckedText> checked_texts(const ArticleContext& context) {
  Collector collector(context);
  for (const Picture& picture : context.pictures()) collector.add_all(picture);
  return collector.take();
}

std::optional<Fix> replacing(const ArticleContext& context, const CheckedText& text,
                             const std::vector<Replacement>& all, std::string title) {
  const std::optional<Quoting> quoting = quoting_of(context, text);
  if (!quoting || all.empty()) return std::nullopt;
  Fix fix{std::move(title), true, {}};
  if (*quoting == Quoting::html_bare) {
    const TextRange whole = {0, text.text().size()};
    fix.edits.push_back(
        replace(*text.mapped, whole, with_replacements(text.text(), all), *quoting));
    return fix;
  }
  const bool markdown_title = text.part == TextPart::title && *quoting == Quoting::markdown;
  for (const Replacement& one : all) {
    if (markdown_title && may_end_title(one.by)) return std::nullopt;
    if (!in_one_piece(*text.mapped, one.words)) return std::nullopt;
    TextEdit edit = replace(*text.mapped, one.words, one.by, *quoting);
    // Two words of one character reference cannot be replaced apart.
    const bool apart = fix.edits.empty() || fix.edits.back().where.end <= edit.where.begin;
    if (!apart) return std::nullopt;
    fix.edits.push_back(std::move(edit));
  }
  return fix;
}

std::string more(const Places& places) {
  return places.count > 1 ? ", and " + std::to_string(places.count - 1) + " more" : std::string();
}

}  // namespace picdesk::check
