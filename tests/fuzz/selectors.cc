// SPDX-License-Identifier: GPL-3.0-or-later
// A line of selectors and an article, HTML or Markdown by its first byte: a selector is refused
// with its reason, or selects what lies in the file; "*" selects no less.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "article_places.h"
#include "base/text.h"
#include "picdesk/article.h"

namespace {

using namespace picdesk;
using fuzz::require;
using fuzz::require_place;

ArticleSelectors::Texts everywhere(const std::string& selector) {
  return {selector, {selector}, selector, selector};
}

void require_figures(std::string_view file, const Article& article) {
  for (const ArticleFigure& figure : article.figures) {
    require_place(file, figure.whole, "a figure outside the file");
    require_place(file, figure.caption_span, "a caption outside the file");
    require_place(file, figure.credit_span, "a credit outside the file");
    for (const auto* text : {&figure.caption, &figure.credit}) {
      if (!*text) continue;
      require(text::is_utf8((*text)->text()), "a text that is no UTF-8");
      require_place(file, (*text)->source(), "a text outside the file");
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::string selector(text.substr(0, text.find('\n')));
  const std::string_view file = text.substr(std::min(selector.size() + 1, size));
  const Result<ArticleSelectors> selectors = ArticleSelectors::compile(everywhere(selector));
  if (!selectors) {
    require(selectors.error().code == ErrorCode::invalid_argument, "another error");
    require(!selectors.error().message.empty(), "no reason");
    return 0;
  }
  const ArticleFormat format =
      file.starts_with('<') ? ArticleFormat::html : ArticleFormat::markdown;
  const auto article = parse_article(file, format, {}, *selectors);
  const auto plain = parse_article(file, format);
  require(article.has_value() == plain.has_value(), "a selector lets an article read, or not");
  if (!article) return 0;
  require_figures(file, *article);
  require(article->images.size() == plain->images.size(), "a selector makes or takes images");
  const auto all = parse_article(file, format, {}, *ArticleSelectors::compile(everywhere("*")));
  require(all.has_value(), "every element is too much");
  for (std::size_t index = 0; index < article->images.size(); ++index) {
    const ArticleImage& image = article->images[index];
    require(image.selected == image.ignored, "the same selector, twice judged");
    require(!image.selected || all->images[index].selected, "an image that * does not select");
  }
  return 0;
}
