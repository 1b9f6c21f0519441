// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a Markdown article: an error of a known kind, or places that lie within the file and
// texts that are what stands there.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "article_places.h"
#include "base/text.h"
#include "picdesk/article.h"

namespace {

using namespace picdesk;

void require(bool good) {
  if (!good) std::abort();
}

void check_span(std::string_view file, Span span) {
  fuzz::require_place(file, span, "a place outside the file");
}

void check_text(std::string_view file, const MappedText& text) {
  require(text::is_utf8(text.text()));
  std::size_t out = 0;
  for (std::size_t i = 0; i < text.segments().size(); ++i) {
    const auto& segment = text.segments()[i];
    const std::size_t end =
        i + 1 < text.segments().size() ? text.segments()[i + 1].out_begin : text.text().size();
    require(segment.out_begin == out && end > out);
    check_span(file, segment.source);
    const std::string_view piece = std::string_view(text.text()).substr(out, end - out);
    const Span source = segment.source;
    if (segment.kind == MappedText::Kind::raw) {
      require(piece == file.substr(source.begin, source.end - source.begin));
    }
    out = end;
  }
  check_span(file, text.source());
}

void check_image(std::string_view file, const Article& article, const ArticleImage& image) {
  check_span(file, image.whole);
  check_span(file, image.alt_span);
  require(image.headings_before <= article.headings.size());
  if (image.alt) check_text(file, *image.alt);
  if (image.src) check_text(file, *image.src);
  if (image.title) check_text(file, *image.title);
  if (image.kind != ArticleImage::Kind::markdown) return;
  const std::string_view whole =
      file.substr(image.whole.begin, image.whole.end - image.whole.begin);
  require(whole.starts_with("![") && (whole.ends_with(']') || whole.ends_with(')')));
  require(image.alt_span.begin == image.whole.begin + 2 && file[image.alt_span.end] == ']');
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view file(reinterpret_cast<const char*>(bytes), size);
  const Result<Article> article = parse_article(file, ArticleFormat::markdown);
  if (!article) {
    const ErrorCode code = article.error().code;
    // A failed assertion of gumbo's, and a slow machine, are no fault of ours.
    require(code == ErrorCode::corrupt_data || code == ErrorCode::too_large ||
            code == ErrorCode::internal || code == ErrorCode::timeout);
    require(!article.error().message.empty() && !article.error().hint.empty());
    return 0;
  }
  for (const ArticleImage& image : article->images) check_image(file, *article, image);
  for (const ArticleHeading& heading : article->headings) {
    check_span(file, heading.whole);
    check_text(file, heading.text);
  }
  for (const BrokenImage& broken : article->broken) {
    check_span(file, broken.whole);
    require(file.substr(broken.whole.begin).starts_with("!["));
    if (broken.mend) check_span(file, broken.mend->first);
  }
  for (const StolenCredit& stolen : article->stolen) {
    require(stolen.image < article->images.size());
    check_span(file, stolen.link);
  }
  for (const SuppressionComment& comment : article->suppressions) check_span(file, comment.whole);
  const LineIndex lines(file);
  for (const ArticleImage& image : article->images) require(lines.at(image.whole.begin).line > 0);
  return 0;
}
