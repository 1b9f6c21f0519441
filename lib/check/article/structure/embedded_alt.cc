// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/structure/embedded_alt.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace picdesk::check {
namespace {

std::string embedded_text(const Picture& picture) {
  if (picture.file == nullptr || !picture.file->metadata) return {};
  const MetadataRecord& record = picture.file->metadata->record;
  const bool caption = picture.profile == ArticleProfile::caption_as_alt;
  std::string text(text::trim(caption ? record.caption.text() : record.alt.text()));
  // A blank line would end the paragraph.
  std::ranges::replace_if(
      text, [](char byte) { return byte == '\n' || byte == '\r'; }, ' ');
  return text;
}

TextEdit edit_of(const ArticleImage& image, const std::string& text) {
  if (image.kind == ArticleImage::Kind::markdown) {
    const Span inside = image.alt_span.empty() ? Span{image.whole.begin + 2, image.whole.begin + 2}
                                               : image.alt_span;
    return {inside, escaped(text, Quoting::markdown)};
  }
  const std::string value = '"' + escaped(text, Quoting::html_double) + '"';
  const Attribute* alt = find_attribute(image, "alt");
  if (alt == nullptr) return {{image.tag_name.end, image.tag_name.end}, " alt=" + value};
  const std::uint64_t end = alt->value_span.end + (alt->quote != 0 ? 1 : 0);
  return {{alt->name_span.begin, end}, "alt=" + value};
}

}  // namespace

void add_embedded_alt(const Picture& picture, ArticleFinding& finding) {
  if (picture.image == nullptr) return;
  const std::string text = embedded_text(picture);
  if (text.empty()) return;
  Fix fix;
  fix.title = "take " + quoted_words(text) + " from the file";
  fix.safe = false;
  fix.edits.push_back(edit_of(*picture.image, text));
  finding.fixes.push_back(std::move(fix));
}

}  // namespace picdesk::check
