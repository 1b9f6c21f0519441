// SPDX-License-Identifier: GPL-3.0-or-later
// Any HTML: what the pre-scan lets through must not cost gumbo more than it estimated, in memory
// and in depth; what comes out must lie in the file, and be the same twice.
#include <gumbo.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "article/html/fragment.h"
#include "article/html/gumbo_tree.h"
#include "article/html/node.h"
#include "article/html/pre_scan.h"
#include "article_places.h"
#include "base/text.h"

namespace {

using namespace picdesk;
using namespace picdesk::article;
using fuzz::require;
using fuzz::require_place;

// Small caps, so that a small input can come near them.
ArticleLimits small_limits() {
  ArticleLimits limits;
  limits.depth = 128;
  limits.formatting = 16;
  limits.formatting_sum = 5000;
  limits.arena_bytes = 8u << 20;
  limits.cpu_seconds = 20;
  return limits;
}

std::uint64_t depth_of(const Node& document) {
  std::uint64_t most = 0;
  for (const Node* node = &document; node != nullptr; node = next_node(node, &document, false)) {
    if (node->type != GUMBO_NODE_TEXT && node->type != GUMBO_NODE_WHITESPACE) continue;
    std::uint64_t depth = 0;
    for (const Node* up = node; up != nullptr; up = up->parent) ++depth;
    most = std::max(most, depth);
  }
  return most;
}

void check_span(Span span, std::string_view html) {
  require_place(html, span, "a span outside the file");
}

void check_text(const MappedText& text, std::string_view html) {
  std::size_t at = 0;
  for (const MappedText::Segment& segment : text.segments()) {
    require(segment.out_begin >= at && segment.out_begin < text.text().size(), "bad segments");
    at = segment.out_begin;
    check_span(segment.source, html);
  }
  for (std::size_t index = 0; index < text.segments().size(); ++index) {
    const MappedText::Segment& segment = text.segments()[index];
    if (segment.kind != MappedText::Kind::raw) continue;
    const std::size_t end = index + 1 < text.segments().size()
                                ? text.segments()[index + 1].out_begin
                                : text.text().size();
    require(html.substr(segment.source.begin, segment.source.end - segment.source.begin) ==
                std::string_view(text.text()).substr(segment.out_begin, end - segment.out_begin),
            "raw text that is not the file's");
  }
}

void check_facts(const HtmlFacts& facts, std::string_view html) {
  for (const HtmlImage& found : facts.images) {
    check_span(found.image.whole, html);
    check_span(found.image.tag_name, html);
    check_text(found.image.name.text, html);
    for (const Attribute& attribute : found.image.attributes) {
      check_span(attribute.value_span, html);
      check_text(attribute.value, html);
    }
    require(found.image.headings_before <= facts.headings.size(), "headings");
    require(!found.image.figure || *found.image.figure < facts.figures.size(), "figure");
    require(!found.image.picture || *found.image.picture < facts.pictures.size(), "picture");
  }
  for (const ArticleFigure& figure : facts.figures) {
    check_span(figure.caption_span, html);
    if (figure.caption) check_text(*figure.caption, html);
  }
  for (const ArticleHeading& heading : facts.headings) check_text(heading.text, html);
  for (const DuplicateAttribute& twin : facts.duplicates) check_span(twin.second, html);
  for (const SuppressionComment& comment : facts.suppressions) {
    for (const auto& rule : comment.rules) check_span(rule.second, html);
  }
}

void check_cost(std::string_view html, HtmlRoot root, const ArticleLimits& limits) {
  const auto cost = pre_scan(html, limits);
  if (!cost) return;
  Arena arena(limits.arena_bytes, limits.cpu_seconds);
  const Node* document = parse_tree(html, root, arena);
  if (arena.stopped() == Arena::Stop::assertion) return;  // a fault of gumbo's, handled
  require(document != nullptr, "the arena or the clock stopped what the pre-scan let through");
  require(arena.used() <= cost->tree_bytes, "more memory than estimated");
  require(depth_of(*document) <= 5 * cost->depth + cost->formatting + 16, "deeper than estimated");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view html(reinterpret_cast<const char*>(data), size);
  const ArticleLimits limits = small_limits();
  check_cost(html, HtmlRoot::page, limits);
  check_cost(html, HtmlRoot::fragment, limits);
  if (!text::is_utf8(html)) return 0;
  const auto facts = parse_html(html, HtmlRoot::page, SourceMap::shifted(0), limits);
  if (facts) check_facts(*facts, html);
  return 0;
}
