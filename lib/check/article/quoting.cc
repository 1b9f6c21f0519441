// SPDX-License-Identifier: GPL-3.0-or-later
// How texts stand in the file, for replacements of words in them.
#include <algorithm>
#include <iterator>

#include "check/article/article_findings.h"

namespace picdesk::check {
namespace {

// Of a scalar in one pair of quotes; TOML's literal and multi-line strings have rules of their own.
std::optional<Quoting> front_matter_quoting(const ArticleContext& context, const MappedText& text) {
  const std::string_view bytes = context.input.bytes;
  const Span place = text.source();
  if (place.begin < 3 || place.end >= bytes.size()) return std::nullopt;
  const char quote = bytes[place.begin - 1];
  if (bytes[place.end] != quote || bytes[place.begin - 2] == quote) return std::nullopt;
  if (quote == '"') return Quoting::basic;
  const bool yaml = context.article().front_matter.syntax == FrontMatter::Syntax::yaml;
  return quote == '\'' && yaml ? std::optional(Quoting::yaml_single) : std::nullopt;
}

// "![text]" and "![text][]" name their definition by the text: other words would break them.
bool text_is_label(const ArticleContext& context, const ArticleImage& image) {
  if (!image.from_reference) return false;
  const std::string_view bytes = context.input.bytes;
  const std::string_view behind = bytes.substr(std::min(image.alt_span.end, bytes.size()));
  return !behind.starts_with("][") || behind.starts_with("][]");
}

bool stands_in_body(const Picture& picture) {
  return picture.image != nullptr && picture.image->alt && picture.alt == &*picture.image->alt;
}

}  // namespace

std::optional<Quoting> alt_quoting(const ArticleContext& context, const Picture& picture) {
  if (picture.alt == nullptr) return std::nullopt;
  if (!stands_in_body(picture)) return front_matter_quoting(context, *picture.alt);
  if (picture.image->kind == ArticleImage::Kind::markdown) {
    return text_is_label(context, *picture.image) ? std::nullopt : std::optional(Quoting::markdown);
  }
  return attribute_quoting(find_attribute(*picture.image, "alt"));
}

std::optional<Quoting> caption_quoting(const ArticleContext& context, const Picture& picture) {
  if (picture.caption == nullptr) return std::nullopt;
  if (picture.caption == picture.alt) return alt_quoting(context, picture);
  const ArticleImage* image = picture.image;
  const auto& figures = context.article().figures;
  if (image != nullptr && image->figure && figures[*image->figure].caption &&
      picture.caption == &*figures[*image->figure].caption) {
    return Quoting::html_text;
  }
  return front_matter_quoting(context, *picture.caption);
}

std::optional<Quoting> credit_quoting(const ArticleContext& context, const Picture& picture) {
  if (picture.credit == nullptr) return std::nullopt;
  return front_matter_quoting(context, *picture.credit);
}

std::optional<Quoting> attribute_quoting(const Attribute* attribute) {
  if (attribute == nullptr) return std::nullopt;
  if (attribute->quote == '"') return Quoting::html_double;
  if (attribute->quote == '\'') return Quoting::html_single;
  return attribute->value_span.empty() ? std::nullopt : std::optional(Quoting::html_bare);
}

bool in_one_piece(const MappedText& text, TextRange words) {
  const std::vector<MappedText::Segment>& segments = text.segments();
  auto behind =
      std::ranges::upper_bound(segments, words.begin, {}, &MappedText::Segment::out_begin);
  if (behind == segments.begin()) return true;
  for (; behind != segments.end() && behind->out_begin < words.end; ++behind) {
    if (std::prev(behind)->source.end != behind->source.begin) return false;
  }
  return true;
}

}  // namespace picdesk::check
