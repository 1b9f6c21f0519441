// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/context.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/words.h"
#include "check/article/credit_form.h"
#include "check/article/date_form.h"
#include "check/article/hero/find_hero.h"

namespace picdesk::check {
namespace {

// "2025-04-01 09:30:00 +0200" is how front matter writes what ISO 8601 writes with a T.
std::optional<PartialDate> article_date(std::string_view text) {
  if (const Result<PartialDate> date = parse_iso_date(text)) return date->to_day();
  if (text.size() < 10) return std::nullopt;
  const Result<PartialDate> day = parse_iso_date(text.substr(0, 10));
  return day ? std::optional(*day) : std::nullopt;
}

// "ar", "pt-BR", "ckb"; neither "draft" nor "min": of three letters only those with dates to read.
bool is_language_tag(std::string_view suffix) {
  constexpr std::size_t kLongestRest = 4;  // "Hans"
  const std::size_t end = std::min(suffix.find_first_of("-_"), suffix.size());
  const std::string_view primary = suffix.substr(0, end);
  const std::string_view rest = suffix.substr(std::min(end + 1, suffix.size()));
  const bool letters = std::ranges::all_of(primary, text::is_ascii_letter);
  const bool whole =
      end == suffix.size() ||
      (rest.size() >= 2 && rest.size() <= kLongestRest && std::ranges::all_of(rest, [](char c) {
         return text::is_ascii_letter(c) || text::is_ascii_digit(c);
       }));
  return letters && whole && (primary.size() == 2 || reads_dates(primary));
}

std::string file_language(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return {};
  const std::size_t before = path.find_last_of("./", dot - 1);
  if (before == std::string_view::npos || path[before] != '.') return {};
  const std::string_view suffix = path.substr(before + 1, dot - before - 1);
  return is_language_tag(suffix) ? std::string(suffix) : std::string();
}

// "EN-US" -> "en-US": what is compared is the primary tag.
std::string with_lower_primary(std::string tag) {
  const auto end =
      tag.begin() + static_cast<std::ptrdiff_t>(std::min(tag.find_first_of("-_"), tag.size()));
  std::transform(tag.begin(), end, tag.begin(), text::ascii_lower);
  return tag;
}

std::string article_language(const ArticleInput& input, const ArticleConfig& config) {
  for (const std::string_view key : {"lang", "language"}) {
    const FrontMatterValue* value = find_value(input.article.front_matter, key);
    if (value != nullptr && value->is_text && !value->value.empty()) return value->value.text();
  }
  if (!input.article.language.empty()) return input.article.language;
  if (std::string suffix = file_language(input.path); !suffix.empty()) return suffix;
  return config.default_lang;
}

// What the front matter's profile says, else the configuration's.
ArticleProfile wished_profile(const ArticleInput& input, const ArticleConfig& config) {
  const FrontMatterValue* value = find_value(input.article.front_matter, "picdesk.profile");
  if (value != nullptr) {
    if (const auto profile = article_profile(value->value.text())) return *profile;
  }
  return config.profile;
}

ArticleProfile profile_of(ArticleProfile wished, const Article& article,
                          const ArticleImage& image) {
  const bool captioned = image.figure && article.figures[*image.figure].caption;
  if (wished != ArticleProfile::automatic) {
    const bool own_caption = image.kind == ArticleImage::Kind::markdown && captioned;
    return own_caption ? ArticleProfile::alt_and_caption : wished;
  }
  return image.kind == ArticleImage::Kind::markdown && !captioned ? ArticleProfile::caption_as_alt
                                                                  : ArticleProfile::alt_and_caption;
}

// Whether nothing but marks and white space is left of the text; Arabic comma and Urdu stop too.
bool is_separator(std::string_view text) {
  while (!text.empty()) {
    const bool wide = text.starts_with("،") || text.starts_with("۔");
    if (!wide && std::string_view(" \t\r\n,;:.-").find(text[0]) == std::string_view::npos)
      return false;
    text.remove_prefix(wide ? std::string_view("،").size() : 1);
  }
  return true;
}

TextRange trimmed_range(std::string_view text, TextRange range) {
  const text::Slice inner = text::trimmed(text.substr(range.begin, range.end - range.begin));
  return {range.begin + inner.begin, range.begin + inner.end};
}

}  // namespace

TextRange description_of(std::string_view text, std::string_view language,
                         const CreditConfig& credit) {
  TextRange range = trimmed_range(text, {0, text.size()});
  if (const auto form = credit_at_end(text, credit)) range.end = form->whole.begin;
  range = trimmed_range(text, range);
  const std::vector<WrittenDate> dates = written_dates(text.substr(0, range.end), language);
  if (!dates.empty()) {
    const std::size_t behind = dates.back().whole.end;
    if (behind <= range.end && is_separator(text.substr(behind, range.end - behind))) {
      range.end = std::max(range.begin, dates.back().whole.begin);
    }
  }
  range = trimmed_range(text, range);
  for (const std::string_view mark : {",", ";", "،"}) {
    if (text.substr(range.begin, range.end - range.begin).ends_with(mark)) range.end -= mark.size();
  }
  return trimmed_range(text, range);
}

Span Picture::alt_place() const {
  if (image != nullptr && image->alt)
    return image->alt_span.empty() ? image->whole : image->alt_span;
  if (image != nullptr) return image->tag_name;
  if (alt != nullptr) return alt->source();
  return front_image != nullptr ? front_image->value.source() : Span{};
}

Span Picture::src_place() const {
  if (src != nullptr && !src->empty()) return src->source();
  return image != nullptr ? image->tag_name : alt_place();
}

ArticleContext::ArticleContext(const ArticleInput& article_input,
                               const ArticleConfig& article_config, const DeskConfig& desk_config,
                               const PartialDate& today)
    : input(article_input),
      config(article_config),
      desk(desk_config),
      now(today),
      agencies(desk_config.credit) {
  find_pictures();
  find_date();
  for (const ArticleHeading& heading : article().headings) {
    if (heading.level != 1) continue;
    headline_ = &heading.text;
    break;
  }
  if (headline_ == nullptr) {
    const FrontMatterValue* title = find_value(article().front_matter, "title");
    if (title != nullptr && title->is_text) headline_ = &title->value;
  }
}

void ArticleContext::find_pictures() {
  const std::string language = with_lower_primary(article_language(input, config));
  const ArticleProfile wished = wished_profile(input, config);
  const FoundHero found = find_hero(article(), config);
  pictures_.reserve(article().images.size() + 1);
  for (std::size_t index = 0; index < article().images.size(); ++index) {
    const ArticleImage& image = article().images[index];
    Picture picture;
    picture.image = &image;
    picture.hero = found.image == index;
    picture.profile = profile_of(wished, article(), image);
    const bool own_language = !image.language.empty() && image.language != article().language;
    picture.language = own_language ? with_lower_primary(image.language) : language;
    if (image.src) picture.src = &*image.src;
    if (image.alt) picture.alt = &*image.alt;
    if (image.figure && article().figures[*image.figure].caption) {
      picture.caption = &*article().figures[*image.figure].caption;
    }
    if (image.figure && article().figures[*image.figure].credit) {
      picture.credit = &*article().figures[*image.figure].credit;
    }
    pictures_.push_back(std::move(picture));
  }
  if (found.front_matter != nullptr && !found.image) {
    Picture picture;
    picture.hero = true;
    picture.language = language;
    // Front matter has keys of their own for alt, caption and credit.
    picture.profile =
        wished == ArticleProfile::automatic ? ArticleProfile::alt_and_caption : wished;
    picture.src = &found.front_matter->value;
    pictures_.insert(pictures_.begin(), std::move(picture));
  }
  for (std::size_t index = 0; index < pictures_.size(); ++index) {
    Picture& picture = pictures_[index];
    if (picture.hero) {
      hero_ = index;
      picture.front_image = found.front_matter;
      if (picture.alt == nullptr) picture.alt = found.alt;
      if (picture.caption == nullptr) picture.caption = found.caption;
      if (picture.credit == nullptr) picture.credit = found.credit;
    }
    complete(picture);
  }
}

// What follows from the picture's texts.
void ArticleContext::complete(Picture& picture) const {
  if (picture.profile == ArticleProfile::caption_as_alt && picture.caption == nullptr) {
    picture.caption = picture.alt;
  }
  if (picture.src != nullptr) {
    const auto file = input.files.find(picture.src->text());
    if (file != input.files.end()) picture.file = &file->second;
  }
  if (picture.alt == nullptr) return;
  picture.description = picture.profile == ArticleProfile::caption_as_alt
                            ? description_of(picture.alt->text(), picture.language, desk.credit)
                            : trimmed_range(picture.alt->text(), {0, picture.alt->text().size()});
}

void ArticleContext::find_date() {
  for (const std::string_view key : {"date", "publishDate", "published"}) {
    const FrontMatterValue* value = find_value(article().front_matter, key);
    if (value == nullptr || !value->is_text) continue;
    date_ = article_date(value->value.text());
    date_span_ = value->value.source();
    if (date_) return;
  }
  if (!article().published) return;
  date_ = article_date(article().published->text());
  date_span_ = article().published->source();
}

}  // namespace picdesk::check
