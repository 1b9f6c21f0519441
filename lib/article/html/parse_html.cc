// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include "article/html/arena.h"
#include "article/html/fact_reader.h"
#include "article/html/fragment.h"
#include "article/html/gumbo_tree.h"
#include "article/html/pre_scan.h"

namespace picdesk::article {
namespace {

// Bytes and nodes that captions, headings and labels may be read for; a page reads each once.
std::uint64_t most_work(std::string_view html) { return 4 * html.size() + (16u << 20); }

tl::unexpected<Error> stopped(Arena::Stop why, const ArticleLimits& limits) {
  if (why == Arena::Stop::time) {
    return fail(ErrorCode::timeout,
                "the HTML took more than " + std::to_string(limits.cpu_seconds) + " s of CPU time",
                "split the article, or close elements that are open");
  }
  if (why == Arena::Stop::assertion) {
    return fail(ErrorCode::internal, "the HTML parser cannot make sense of how the tags nest",
                "mend the tags around svg, select, table and option elements");
  }
  return fail(ErrorCode::too_large,
              "too complex: the HTML's tree takes more than " + std::to_string(limits.arena_bytes) +
                  " bytes",
              "split the article");
}

}  // namespace

Result<HtmlFacts> parse_html(std::string_view html, HtmlRoot root, const SourceMap& map,
                             const ArticleLimits& limits, const ArticleSelectors& selectors) {
  auto cost = pre_scan(html, limits);
  if (!cost) return forward_error(cost);
  Arena arena(limits.arena_bytes, limits.cpu_seconds, cost->tree_bytes);
  const Node* document = parse_tree(html, root, arena);
  if (document == nullptr) return stopped(arena.stopped(), limits);
  Work work(most_work(html));
  HtmlFacts facts = FactReader(*document, {html, map, work}, selectors.compiled()).run();
  if (!work.spent()) return facts;
  return fail(ErrorCode::too_large,
              "too complex: captions, headings or labels nest or repeat for more than " +
                  std::to_string(most_work(html)) + " bytes",
              "refer to shorter labels");
}

}  // namespace picdesk::article
