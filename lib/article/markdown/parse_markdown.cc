// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/markdown/parse_markdown.h"

#include <utility>

#include "article/html/fragment.h"
#include "article/markdown/events.h"
#include "article/markdown/merge.h"
#include "article/markdown/parse_cost.h"
#include "article/markdown/reader.h"
#include "article/selector/selector.h"

namespace picdesk::article {

Result<void> parse_markdown(std::string_view file, std::uint64_t begin, const ArticleLimits& limits,
                            const ArticleSelectors& selectors, Article& article) {
  if (auto flat = check_cost(file.substr(begin), limits); !flat) {
    return forward_error(flat);
  }
  Reader reader(file, begin, article);
  if (auto read = read_events(file, begin, limits, reader); !read) return forward_error(read);
  for (ArticleImage& image : article.images) mark_selected(selectors, {}, image);
  const RawHtml& raw = reader.raw_html();
  if (!raw.empty()) {
    auto facts = parse_html(raw.joined(), HtmlRoot::fragment, raw.map(), limits, selectors);
    if (!facts) return forward_error(facts);
    merge(std::move(*facts), selectors, article);
  }
  put_in_order(article);
  return {};
}

}  // namespace picdesk::article
