// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/alt/beside.h"
#include "check/article/alt/said_text.h"

namespace picdesk::check {
namespace {

bool is_space(char byte) {
  return std::string_view(" \t\r\n").find(byte) != std::string_view::npos;
}

// The place with the white space in front of it.
Span with_gap(std::string_view bytes, Span place) {
  while (place.begin > 0 && is_space(bytes[place.begin - 1])) --place.begin;
  return place;
}

std::optional<Span> html_title(const ArticleImage& image) {
  const Attribute* title = find_attribute(image, "title");
  if (title == nullptr) return std::nullopt;
  return Span{title->name_span.begin, title->value_span.end + (title->quote != 0 ? 1 : 0)};
}

// With its quotes. A definition's title belongs to all images that use it.
std::optional<Span> markdown_title(std::string_view bytes, const ArticleImage& image) {
  if (image.from_reference) return std::nullopt;
  const Span text = image.title->source();
  if (text.empty() || text.begin == 0 || text.end >= bytes.size()) return std::nullopt;
  const char open = bytes[text.begin - 1];
  const char close = bytes[text.end];
  const bool quoted = (open == '"' && close == '"') || (open == '\'' && close == '\'') ||
                      (open == '(' && close == ')');
  return quoted ? std::optional(Span{text.begin - 1, text.end + 1}) : std::nullopt;
}

}  // namespace

void check_beside_title(const ArticleContext& context, const SpokenAlt& alt,
                        ArticleFindings& findings) {
  const ArticleImage* image = alt.picture->image;
  if (image == nullptr || !image->title || image->title->empty()) return;
  const std::string& language = alt.picture->language;
  const std::string title = said(image->title->text(), language);
  if (title.empty()) return;
  if (title != said(alt.words(), language) && title != said(alt.alt.text->text(), language)) return;
  ArticleFinding& finding =
      findings.add("alt/duplicate-title", *image->title, {0, image->title->text().size()},
                   "the title says the same as the alt");
  finding.hint = "drop the title, or let it say something else";
  finding.related.push_back({"the alt", {}, alt.picture->alt_place()});
  const std::string_view bytes = context.input.bytes;
  const auto place = image->kind == ArticleImage::Kind::markdown ? markdown_title(bytes, *image)
                                                                 : html_title(*image);
  if (place) finding.fixes.push_back({"drop the title", false, {{with_gap(bytes, *place), {}}}});
}

}  // namespace picdesk::check
