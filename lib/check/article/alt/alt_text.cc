// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/alt/alt_text.h"

#include "base/words.h"

namespace picdesk::check {
namespace {

TextRange trimmed_range(std::string_view text) {
  const text::Slice inner = text::trimmed(text);
  return {inner.begin, inner.end};
}

bool speaks_by_alt(const Picture& picture) {
  if (picture.image == nullptr) return true;
  const std::string& from = picture.image->name.from;
  return from.empty() || from == "alt";
}

}  // namespace

std::optional<AltText> alt_text_of(const Picture& picture) {
  if (picture.image != nullptr &&
      (!picture.image->name.exposed || picture.image->name.decorative)) {
    return std::nullopt;
  }
  AltText alt;
  if (speaks_by_alt(picture)) {
    if (picture.alt == nullptr) return std::nullopt;
    alt.text = picture.alt;
    alt.description = picture.description;
  } else {
    alt.text = &picture.image->name.text;
    alt.description = trimmed_range(alt.text->text());
    alt.is_alt = false;
  }
  if (trimmed_range(alt.text->text()).empty()) return std::nullopt;
  return alt;
}

TextRange core_of(const ArticleContext& context, const Picture& picture, const AltText& alt) {
  if (picture.profile == ArticleProfile::caption_as_alt && alt.is_alt) return alt.description;
  return description_of(alt.text->text(), picture.language, context.desk.credit);
}

std::string_view embedded_alt(const Picture& picture) {
  if (picture.file == nullptr || !picture.file->metadata) return {};
  const LangAlt& alt = picture.file->metadata->record.alt;
  if (const auto own = alt.text(picture.language)) return *own;
  return alt.text();
}

}  // namespace picdesk::check
