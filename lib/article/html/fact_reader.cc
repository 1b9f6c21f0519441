// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/html/fact_reader.h"

#include <gumbo.h>

#include <algorithm>
#include <utility>

#include "article/html/duplicates.h"
#include "article/html/element_text.h"
#include "article/html/image_kind.h"
#include "article/html/picture_content.h"
#include "article/html/suppression.h"
#include "article/html/tag_reader.h"

namespace picdesk::article {
namespace {

int heading_level(GumboTag tag) {
  return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6 ? tag - GUMBO_TAG_H1 + 1 : 0;
}

bool is_html(const Node& node, GumboTag tag) {
  return node.v.element.tag == tag && node.v.element.tag_namespace == GUMBO_NAMESPACE_HTML;
}

std::string_view comment_text(const Node& node) {
  const GumboStringPiece& original = node.v.text.original_text;
  return original.data == nullptr ? std::string_view{}
                                  : std::string_view(original.data, original.length);
}

std::optional<MappedText> value_of(const ArticleImage& image, std::string_view name) {
  const Attribute* attribute = find_attribute(image, name);
  return attribute == nullptr ? std::nullopt : std::optional(attribute->value);
}

SelectorState match_node(const ArticleSelectors::Compiled& selectors, const SelectorState& parent,
                         const Node& node) {
  return match(selectors, parent, element_name(node),
               [&node](std::string_view name) { return attribute_value(node, name); });
}

template <class List, class Less>
void sort_by(List& list, Less less) {
  if (!std::is_sorted(list.begin(), list.end(), less)) {
    std::stable_sort(list.begin(), list.end(), less);
  }
}

}  // namespace

HtmlFacts FactReader::run() {
  std::vector<Frame> frames;
  frames.push_back({&document_, 0, {}});
  while (!frames.empty() && !text_.work.spent()) {
    Frame& frame = frames.back();
    const GumboVector& children = frame.node->type == GUMBO_NODE_DOCUMENT
                                      ? frame.node->v.document.children
                                      : frame.node->v.element.children;
    if (frame.next >= children.length) {
      if (is_element(*frame.node)) leave(*frame.node);
      frames.pop_back();
      continue;
    }
    const Node& child = *static_cast<const Node*>(children.data[frame.next++]);
    if (child.type == GUMBO_NODE_COMMENT) read_comment(child);
    if (is_element(child)) frames.push_back({&child, 0, enter(child, frame.inside)});
  }
  const auto first = [](const SuppressionComment& a, const SuppressionComment& b) {
    return a.whole.begin < b.whole.begin;
  };
  sort_by(facts_.suppressions, first);
  part_credits();
  return std::move(facts_);
}

FactReader::Surroundings FactReader::enter(const Node& node, const Surroundings& around) {
  Surroundings inside = around;
  inside.visibility = around.visibility.of_child(node);
  if (selectors_ != nullptr) {
    inside.selectors = match_node(*selectors_, around.selectors, node);
  }
  read_noscript(node, inside);
  read_language(node, inside);
  read_published(node, inside);
  read_picture(node, inside);
  read_image(node, around, inside);
  mark_ancestor(node, inside);
  read_figure(node, inside);
  if (selectors_ != nullptr) read_selected_texts(node, inside);
  add_duplicates(node, text_, facts_.duplicates);
  return inside;
}

// A heading counts for what comes behind it: a logo inside "h1" is in front.
void FactReader::leave(const Node& node) {
  const int level = heading_level(node.v.element.tag);
  if (level == 0 || is_made_up(node)) return;
  facts_.headings.push_back({level, visible_text(node, text_), element_span(node, text_)});
}

void FactReader::mark_ancestor(const Node& node, Surroundings& inside) const {
  switch (node.v.element.tag) {
    case GUMBO_TAG_NOSCRIPT:
      inside.in_noscript = true;
      inside.skipped = true;
      break;
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_TEMPLATE:
      inside.skipped = true;
      break;
    case GUMBO_TAG_ARTICLE:
      inside.in_article = true;
      inside.in_main = true;
      break;
    case GUMBO_TAG_MAIN:
      inside.in_main = true;
      break;
    case GUMBO_TAG_A:
      inside.in_link = inside.in_link || attribute_value(node, "href").has_value();
      break;
    default:
      break;
  }
}

// In head an image ends the noscript it stands in; browsers with scripts never see it.
void FactReader::read_noscript(const Node& node, Surroundings& inside) {
  const std::string_view tag = start_tag(node);
  if (tag.empty()) return;
  const std::size_t at = text_.offset_of(tag.data());
  if (is_html(node, GUMBO_TAG_NOSCRIPT)) {
    const bool closed = node.v.element.original_end_tag.length > 0;
    if (!closed && at >= noscript_end_ && is_html(*node.parent, GUMBO_TAG_HEAD)) {
      noscript_begin_ = at;
      noscript_end_ = raw_text_end(text_.html, at + tag.size(), "noscript");
    }
  } else if (at > noscript_begin_ && at < noscript_end_ && image_kind(node)) {
    inside.in_noscript = inside.skipped = inside.visibility.hidden = true;
  }
}

void FactReader::read_language(const Node& node, Surroundings& inside) {
  if (node.v.element.attributes.length == 0) return;
  auto language = attribute_value(node, "lang");
  if (!language) language = attribute_value(node, "xml:lang");
  if (language) inside.language = *language;
  if (language && is_html(node, GUMBO_TAG_HTML)) facts_.language = *language;
}

void FactReader::read_figure(const Node& node, Surroundings& inside) {
  if (is_html(node, GUMBO_TAG_FIGURE) && !is_made_up(node)) {
    inside.figure = facts_.figures.size();
    facts_.figures.push_back({element_span(node, text_), std::nullopt, {}, std::nullopt, {}});
  }
  if (!is_html(node, GUMBO_TAG_FIGCAPTION) || !inside.figure || is_made_up(node)) return;
  ArticleFigure& figure = facts_.figures[*inside.figure];
  if (figure.caption) return;
  figure.caption = visible_text(node, text_);
  figure.caption_span = content_span(node, text_);
}

void FactReader::read_picture(const Node& node, Surroundings& inside) {
  if (is_picture(node)) {
    inside.picture = facts_.pictures.size();
    inside.picture_node = &node;
    ArticlePicture picture;
    picture.whole = text_.span(start_tag(node));
    picture.attributes = attributes_of(node, text_);
    picture.parent = parent_name(node);
    picture.others = texts_of_picture(node, text_);
    facts_.pictures.push_back(std::move(picture));
    return;
  }
  const bool is_source = is_html(node, GUMBO_TAG_SOURCE) && !is_made_up(node);
  if (!inside.picture || node.parent != inside.picture_node) {
    if (is_source && !inside.visibility.hidden) {
      facts_.other_sources.push_back(
          {text_.span(start_tag(node)), attributes_of(node, text_), parent_name(node)});
    }
    return;
  }
  ArticlePicture& picture = facts_.pictures[*inside.picture];
  if (is_html(node, GUMBO_TAG_IMG)) ++picture.images;
  if (is_source) {
    picture.sources.push_back(
        {text_.span(start_tag(node)), attributes_of(node, text_), picture.images > 0});
  }
  if (is_stranger_in_picture(node)) picture.others.push_back(text_.span(start_tag(node)));
}

// The meta element wins over a time element that stands in front of it.
void FactReader::read_published(const Node& node, const Surroundings& inside) {
  const bool is_meta = is_html(node, GUMBO_TAG_META);
  const bool is_time = is_html(node, GUMBO_TAG_TIME) && inside.in_article && !inside.skipped;
  if ((!is_meta || has_published_meta_) && (!is_time || facts_.published)) return;
  if (is_meta && attribute_value(node, "property").value_or("") != "article:published_time") return;
  for (Attribute& attribute : attributes_of(node, text_)) {
    if (attribute.name != (is_meta ? "content" : "datetime")) continue;
    facts_.published = std::move(attribute.value);
    has_published_meta_ = is_meta;
  }
}

std::optional<std::size_t> FactReader::placeholder(const Node& node) const {
  if (!text_.map.has_placeholders() || node.v.element.tag != GUMBO_TAG_IMG) return std::nullopt;
  return text_.map.placeholder(text_.offset_of(start_tag(node).data()));
}

void FactReader::fill_attributes(const Node& node, ArticleImage& image) const {
  image.attributes = attributes_of(node, text_);
  image.alt = value_of(image, "alt");
  if (const Attribute* alt = find_attribute(image, "alt")) image.alt_span = alt->value_span;
  image.src = value_of(image, image.kind == ArticleImage::Kind::object ? "data" : "src");
  image.title = value_of(image, "title");
}

void FactReader::read_image(const Node& node, const Surroundings& around, Surroundings& inside) {
  const auto kind = image_kind(node);
  if (!kind || is_made_up(node)) return;
  HtmlImage found;
  ArticleImage& image = found.image;
  found.placeholder = placeholder(node);
  const std::string_view tag = start_tag(node);
  image.kind = found.placeholder ? ArticleImage::Kind::markdown : *kind;
  image.whole = text_.span(tag);
  image.language = inside.language;
  image.figure = inside.figure;
  image.picture = inside.picture;
  image.in_skipped = inside.skipped;
  image.in_main = inside.in_main;
  image.in_link = inside.in_link;
  image.in_noscript = inside.in_noscript;
  image.headings_before = facts_.headings.size();
  Visibility visibility = inside.visibility;
  visibility.hidden = visibility.hidden || inside.in_image;
  image.name.exposed = visibility.exposed();
  image.name.aria_hidden = visibility.shown() && visibility.aria_hidden;
  if (!found.placeholder) {
    const HtmlToken token = next_token(tag, 0);
    image.tag_name = text_.span(tag.substr(1, token.name_end - 1));
    fill_attributes(node, image);
    image.name = names_.read(node, image, visibility);
  }
  found.around = around.selectors;
  if (selectors_ != nullptr && !found.placeholder) mark(*selectors_, inside.selectors, image);
  inside.in_image =
      inside.in_image || *kind == ArticleImage::Kind::role_img || *kind == ArticleImage::Kind::svg;
  facts_.images.push_back(std::move(found));
}

void FactReader::read_comment(const Node& node) {
  auto found = parse_suppression(comment_text(node), text_);
  if (found) facts_.suppressions.push_back(std::move(*found));
}

}  // namespace picdesk::article
