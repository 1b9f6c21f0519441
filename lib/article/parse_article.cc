// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <utility>

#include "article/front_matter/parse_front_matter.h"
#include "article/html/fragment.h"
#include "article/markdown/parse_markdown.h"
#include "article/text/encoding.h"
#include "base/code_point.h"
#include "picdesk/article.h"

namespace picdesk {
namespace {

using article::HtmlImage;
using article::HtmlRoot;
using article::SourceMap;

Result<void> require_size(std::string_view bytes, std::uint64_t most, const std::string& what) {
  if (bytes.size() <= most) return {};
  return fail(ErrorCode::too_large,
              "too complex: " + std::to_string(bytes.size()) + " bytes of " + what +
                  ", more than " + std::to_string(most),
              "split the article");
}

Result<void> parse_page(std::string_view bytes, std::uint64_t begin, const ArticleLimits& limits,
                        const ArticleSelectors& selectors, Article& article) {
  auto facts = article::parse_html(bytes.substr(begin), HtmlRoot::page, SourceMap::shifted(begin),
                                   limits, selectors);
  if (!facts) return forward_error(facts);
  for (HtmlImage& found : facts->images) article.images.push_back(std::move(found.image));
  article.figures = std::move(facts->figures);
  article.pictures = std::move(facts->pictures);
  article.other_sources = std::move(facts->other_sources);
  article.headings = std::move(facts->headings);
  article.suppressions = std::move(facts->suppressions);
  article.duplicates = std::move(facts->duplicates);
  article.language = std::move(facts->language);
  article.published = std::move(facts->published);
  return {};
}

}  // namespace

Result<Article> parse_article(std::string_view bytes, ArticleFormat format,
                              const ArticleLimits& limits, const ArticleSelectors& selectors) {
  const bool markdown = format == ArticleFormat::markdown;
  auto small = markdown ? require_size(bytes, limits.markdown_bytes, "Markdown")
                        : require_size(bytes, limits.html_bytes, "HTML");
  if (!small) return forward_error(small);
  if (auto text = article::require_utf8(bytes); !text) return forward_error(text);
  Article article;
  article.format = format;
  article.has_bom = bytes.starts_with(text::kByteOrderMark);
  std::uint64_t begin = article.has_bom ? text::kByteOrderMark.size() : 0;
  auto front = article::parse_front_matter(bytes, begin, limits);
  if (!front) return forward_error(front);
  article.front_matter = std::move(*front);
  if (article.front_matter.syntax != FrontMatter::Syntax::none) {
    begin = article.front_matter.whole.end;
  }
  auto parsed = markdown ? article::parse_markdown(bytes, begin, limits, selectors, article)
                         : parse_page(bytes, begin, limits, selectors, article);
  if (!parsed) return forward_error(parsed);
  return article;
}

}  // namespace picdesk
