// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of HTML text: a whole page, or the raw HTML of a Markdown file joined in order.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/html/source_map.h"
#include "article/selector/selector.h"
#include "picdesk/article.h"
#include "picdesk/result.h"

namespace picdesk::article {

// An image; `placeholder` is the index given to SourceMap::append_placeholder(). Of a placeholder
// only the surroundings are filled: kind markdown, whole, language, figure, picture, in_*,
// headings_before, name.exposed.
struct HtmlImage {
  ArticleImage image;
  std::optional<std::size_t> placeholder;
  SelectorState around;  // of a placeholder's parent
};

// All spans are offsets of the file (mapped). Lists are in the order of gumbo's tree: that of the
// tags but for what stands in a table where it must not, which goes in front of it; suppressions
// are in that of the file. Text that gumbo drops has no place here: a placeholder inside a comment
// or an open attribute is absent from `images`.
struct HtmlFacts {
  std::vector<HtmlImage> images;  // headings_before counts `headings` below
  std::vector<ArticleFigure> figures;
  std::vector<ArticlePicture> pictures;
  std::vector<OtherSource> other_sources;
  std::vector<ArticleHeading> headings;
  std::vector<SuppressionComment> suppressions;
  std::vector<DuplicateAttribute> duplicates;
  std::string language;                 // of <html lang>
  std::optional<MappedText> published;  // article:published_time, else a time of article
};

enum class HtmlRoot { page, fragment };  // fragment: what stands inside body

// `html`: valid UTF-8 without a BOM. Errors as of parse_article().
Result<HtmlFacts> parse_html(std::string_view html, HtmlRoot root, const SourceMap& map,
                             const ArticleLimits& limits, const ArticleSelectors& selectors = {});

}  // namespace picdesk::article
