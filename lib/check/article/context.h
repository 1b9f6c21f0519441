// SPDX-License-Identifier: GPL-3.0-or-later
// What the rules of articles look at: each picture with its texts, its file and its part in the
// article, worked out once. Views into the Article, the bytes and the settings, which must outlive
// it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/agencies.h"
#include "picdesk/check_article.h"

namespace picdesk::check {

// Bytes [begin, end) of a MappedText's text().
struct TextRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool empty() const { return end <= begin; }
  friend bool operator==(const TextRange&, const TextRange&) = default;
};
inline std::string_view slice(const MappedText& text, TextRange range) {
  return std::string_view(text.text()).substr(range.begin, range.end - range.begin);
}

// One picture of the article: an image of its body, or the hero that only the front matter names.
struct Picture {
  const ArticleImage* image = nullptr;            // null: only in the front matter
  const FrontMatterValue* front_image = nullptr;  // the hero's place in the front matter, if any
  bool hero = false;
  ArticleProfile profile = ArticleProfile::alt_and_caption;  // never automatic
  std::string language;  // BCP 47, lower case primary tag first: "en", "ckb", "pt-BR"

  // Null where there is none. caption_as_alt: caption == alt. The front matter's texts stand in
  // where the body has none.
  const MappedText* src = nullptr;
  const MappedText* alt = nullptr;
  const MappedText* caption = nullptr;
  const MappedText* credit = nullptr;  // where it stands apart from the caption
  const ImageFile* file = nullptr;     // null: nothing is known of it

  // Of the alt without its credit form and the date in front of that ("Boats leave port, May 4,
  // 2024. [AFP]" -> "Boats leave port"). alt_and_caption: the whole alt, trimmed.
  TextRange description;

  // Where to report what is wrong with the alt as a whole: its value, else the tag's name, else the
  // front matter's value.
  Span alt_place() const;
  Span src_place() const;
};

// A caption's text without its credit form and the date in front of that.
TextRange description_of(std::string_view text, std::string_view language,
                         const CreditConfig& credit);

class ArticleContext {
 public:
  ArticleContext(const ArticleInput& input, const ArticleConfig& config, const DeskConfig& desk,
                 const PartialDate& now);

  const ArticleInput& input;
  const ArticleConfig& config;
  const DeskConfig& desk;
  const PartialDate now;
  const Agencies agencies;

  const Article& article() const { return input.article; }
  // In document order; a hero of the front matter alone is first.
  const std::vector<Picture>& pictures() const { return pictures_; }
  const Picture* hero() const { return hero_ ? &pictures_[*hero_] : nullptr; }
  // Of the front matter, else article:published_time, else <time>; nothing if it does not parse.
  const std::optional<PartialDate>& date() const { return date_; }
  Span date_span() const { return date_span_; }
  // The first h1, else front matter's title.
  const MappedText* headline() const { return headline_; }

 private:
  void find_pictures();
  void complete(Picture& picture) const;
  void find_date();

  std::vector<Picture> pictures_;
  std::optional<std::size_t> hero_;
  std::optional<PartialDate> date_;
  Span date_span_;
  const MappedText* headline_ = nullptr;
};

}  // namespace picdesk::check
