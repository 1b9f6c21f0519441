// SPDX-License-Identifier: GPL-3.0-or-later
// Captions and credits that are found by selectors.
#include <algorithm>

#include "article/html/element_text.h"
#include "article/html/fact_reader.h"

namespace picdesk::article {
namespace {

bool holds(Span outer, Span inner) {
  return !inner.empty() && outer.begin <= inner.begin && inner.end <= outer.end;
}

bool is_space(char byte) { return byte == ' ' || byte == '\n' || byte == '\t'; }

// The text without what stands in `part`, which begins and ends between two segments.
MappedText without(const MappedText& whole, Span part) {
  MappedText rest;
  const auto& segments = whole.segments();
  std::size_t last = 0;  // behind the last piece that stays
  for (std::size_t i = 0; i < segments.size(); ++i) {
    if (!holds(part, segments[i].source)) last = i + 1;
  }
  for (std::size_t i = 0; i < last; ++i) {
    const MappedText::Segment& segment = segments[i];
    if (holds(part, segment.source)) continue;
    const std::size_t end =
        i + 1 < segments.size() ? segments[i + 1].out_begin : whole.text().size();
    std::string_view piece(whole.text());
    piece = piece.substr(segment.out_begin, end - segment.out_begin);
    Span source = segment.source;
    const bool raw = segment.kind == MappedText::Kind::raw;
    while (raw && rest.empty() && !piece.empty() && is_space(piece.front())) {
      piece.remove_prefix(1);
      ++source.begin;
    }
    const bool cut = i + 1 == last && last < segments.size();
    while (cut && raw && piece.size() > 1 && is_space(piece.back())) {
      piece.remove_suffix(1);
      --source.end;
    }
    rest.append(piece, source, segment.kind);
  }
  return rest;
}

}  // namespace

// Where no figure is around the text, the image in front of it gets one that has no place of its
// own.
std::optional<std::size_t> FactReader::figure_of_text(const Node& node,
                                                      const Surroundings& inside) {
  if (inside.figure) return inside.figure;
  if (facts_.images.empty()) return std::nullopt;
  ArticleImage& image = facts_.images.back().image;
  if (!image.figure) {
    image.figure = facts_.figures.size();
    facts_.figures.push_back({element_span(node, text_), std::nullopt, {}, std::nullopt, {}});
  }
  return image.figure;
}

// The first of each kind counts.
void FactReader::read_selected_texts(const Node& node, Surroundings& inside) {
  const bool is_caption = (inside.selectors.here & selectors_->caption) != 0;
  const bool is_credit = (inside.selectors.here & selectors_->credit) != 0;
  if ((!is_caption && !is_credit) || is_made_up(node)) return;
  const auto index = figure_of_text(node, inside);
  if (!index) return;
  ArticleFigure& figure = facts_.figures[*index];
  has_selected_caption_.resize(facts_.figures.size());
  if (is_caption && !has_selected_caption_[*index]) {
    has_selected_caption_[*index] = true;
    figure.caption = visible_text(node, text_);
    figure.caption_span = content_span(node, text_);
  }
  if (is_credit && !figure.credit) {
    figure.credit = visible_text(node, text_);
    figure.credit_span = content_span(node, text_);
  }
}

void FactReader::part_credits() {
  for (ArticleFigure& figure : facts_.figures) {
    if (!figure.caption || !figure.credit) continue;
    if (holds(figure.caption_span, figure.credit_span)) {
      figure.caption = without(*figure.caption, figure.credit_span);
    }
  }
}

}  // namespace picdesk::article
