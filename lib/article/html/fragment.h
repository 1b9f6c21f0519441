// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of HTML text: a whole page, or the raw HTML of a Markdown file joined in order.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/html/source_map.h"
#include "picdesk/article.h"
#include "picdesk/result.h"

namespace picdesk::article {

// An image; `placeholder` is the index given to SourceMap::append_placeholder(). Of a placeholder
// only the surroundings are filled: kind markdown, whole, language, figure, picture, in_*,
// headings_before, name.exposed.
struct HtmlImage {
  ArticleImage image;
  std::optional<std::size_t> placeholder;
};

// All spans are offsets of the file (mapped). Lists are in document order, which is the order of
// the tags in the text. Text that gumbo drops has no place here: a placeholder inside a comment or
// an open attribute is absent from `images`.
struct HtmlFacts {
  std::vector<HtmlImage> images;  // headings_before counts `headings` below
  std::vector<ArticleFigure> figures;
  std::vector<ArticlePicture> pictures;
  std::vector<ArticleHeading> headings;
  std::vector<SuppressionComment> suppressions;
  std::vector<DuplicateAttribute> duplicates;
  std::string language;                 // of <html lang>
  std::optional<MappedText> published;  // article:published_time, else a time of article
};

enum class HtmlRoot { page, fragment };  // fragment: what stands inside body

// `html`: valid UTF-8 without a BOM. Errors as of parse_article().
Result<HtmlFacts> parse_html(std::string_view html, HtmlRoot root, const SourceMap& map,
                             const ArticleLimits& limits);

// A comment's inside, "picdesk-disable-next-line RULE -- reason"; nothing: another comment.
// `source` is the place of `inside`, `whole` that of the comment with its marks; both of one piece.
std::optional<SuppressionComment> parse_suppression(std::string_view inside, Span source,
                                                    Span whole);

}  // namespace picdesk::article
