// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/hero/find_hero.h"

#include <algorithm>
#include <charconv>

#include "check/article/hero/hero_texts.h"
#include "check/article/image_url.h"

namespace picdesk::check {
namespace {

using Index = std::optional<std::size_t>;

constexpr int kIconSide = 64;  // px; what is declared no larger is no picture

bool is_icon_side(const ArticleImage& image, std::string_view name) {
  const Attribute* attribute = find_attribute(image, name);
  if (attribute == nullptr) return false;
  const std::string& text = attribute->value.text();
  const std::size_t begin = std::min(text.find_first_not_of(" \t\n"), text.size());
  int side = 0;
  const char* end = text.data() + text.size();
  const auto [behind, error] = std::from_chars(text.data() + begin, end, side);
  if (error != std::errc() || (behind != end && *behind == '%')) return false;
  return side >= 0 && side <= kIconSide;
}

bool has_late_source(const ArticleImage& image) {
  return std::ranges::any_of(image.attributes, [](const Attribute& attribute) {
    return attribute.name == "srcset" || attribute.name == "data-src" ||
           attribute.name == "data-srcset";
  });
}

bool begins_with_data(std::string_view url) {
  constexpr std::string_view kData = "data:";
  const std::size_t begin = std::min(url.find_first_not_of(" \t\n\r\f"), url.size());
  url = url.substr(begin, kData.size());
  return std::ranges::equal(url, kData, {}, [](char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
  });
}

// Icons beside the headline are often drawn as svg: only a figure makes one a picture.
bool is_picture(const ArticleImage& image) {
  switch (image.kind) {
    case ArticleImage::Kind::markdown:
    case ArticleImage::Kind::img:
    case ArticleImage::Kind::object:
      return true;
    case ArticleImage::Kind::svg:
    case ArticleImage::Kind::role_img:
      return image.figure.has_value();
    case ArticleImage::Kind::input:
    case ArticleImage::Kind::area:
      return false;
  }
  return false;
}

bool is_eligible(const ArticleImage& image) {
  if (image.in_skipped || image.ignored || !is_picture(image)) return false;
  // A "data:" image that stands in until a script loads the real one is that one.
  if (image.src && begins_with_data(image.src->text()) && !has_late_source(image)) return false;
  return !is_icon_side(image, "width") && !is_icon_side(image, "height");
}

template <class Test>
Index first_image(const Article& article, Test test) {
  const auto found = std::ranges::find_if(article.images, test);
  if (found == article.images.end()) return std::nullopt;
  return static_cast<std::size_t>(found - article.images.begin());
}

Index only_prioritised(const Article& article) {
  const auto prioritised = [](const ArticleImage& image) {
    const Attribute* priority = find_attribute(image, "fetchpriority");
    if (priority == nullptr || !is_eligible(image)) return false;
    std::string value = priority->value.text();
    for (char& byte : value) byte = static_cast<char>(byte | 0x20);
    return value == "high";
  };
  if (std::ranges::count_if(article.images, prioritised) != 1) return std::nullopt;
  return first_image(article, prioritised);
}

Index first_below_headline(const Article& article) {
  const auto headline = std::ranges::find(article.headings, 1, &ArticleHeading::level);
  if (headline == article.headings.end()) return std::nullopt;
  const auto before = static_cast<std::size_t>(headline - article.headings.begin());
  const bool has_main = std::ranges::any_of(article.images, &ArticleImage::in_main);
  return first_image(article, [&](const ArticleImage& image) {
    return image.headings_before > before && (!has_main || image.in_main) && is_eligible(image);
  });
}

// The file that a URL names, for comparing; empty: none that can be told.
std::string file_named(std::string_view url, const std::vector<std::string>& origins) {
  const ImageUrl read = read_image_url(url, origins);
  if (read.kind == ImageUrl::Kind::external) return std::string(url);
  const bool from_root = read.kind == ImageUrl::Kind::from_root;
  if (!from_root && read.kind != ImageUrl::Kind::from_folder) return {};
  const auto path = resolved_dots(read.path);
  return path && !path->empty() ? (from_root ? "/" : "") + *path : std::string();
}

Index image_of_file(const Article& article, std::string_view url, const ArticleConfig& config) {
  const std::string wanted = file_named(url, config.site_origins);
  if (wanted.empty()) return std::nullopt;
  return first_image(article, [&](const ArticleImage& image) {
    return image.src && !image.in_skipped && !image.ignored &&
           file_named(image.src->text(), config.site_origins) == wanted;
  });
}

Index in_body(const Article& article) {
  if (const Index found = only_prioritised(article)) return found;
  if (const Index found = first_below_headline(article)) return found;
  return first_image(article, is_eligible);
}

}  // namespace

FoundHero find_hero(const Article& article, const ArticleConfig& config) {
  FoundHero found = hero_of_front_matter(article.front_matter, config);
  const Index selected = first_image(
      article, [](const ArticleImage& image) { return image.selected && !image.ignored; });
  if (found.front_matter == nullptr) {
    found.image = selected ? selected : in_body(article);
    return found;
  }
  found.image = image_of_file(article, found.front_matter->value.text(), config);
  if (!selected || selected == found.image) return found;
  const std::string& url = found.front_matter->value.text();
  const auto& src = article.images[*selected].src;
  const bool one_file =
      src && file_named(src->text(), config.site_origins) == file_named(url, config.site_origins);
  if (!one_file) found = {};  // the selector comes first, and shows another picture
  found.image = selected;
  return found;
}

}  // namespace picdesk::check
