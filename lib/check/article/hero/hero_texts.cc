// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/hero/hero_texts.h"

#include <array>
#include <string>

namespace picdesk::check {
namespace {

// What stands beside the image in each system; empty: no such key.
struct HeroKeys {
  std::string_view image, alt, other_alt, caption, credit;
};
constexpr auto kSystems = std::to_array<HeroKeys>({
    {"hero", "hero_alt", "", "hero_caption", "hero_credit"},  // picdesk, short
    {"hero.image", "hero.alt", "", "hero.caption", "hero.credit"},
    {"images[0]", "", "", "", ""},  // Hugo: see page_resource()
    {"featured_image", "featured_image_alt", "", "featured_image_caption",
     "featured_image_credit"},                                         // Ananke, Eleventy
    {"cover.image", "cover.alt", "", "cover.caption", ""},             // PaperMod
    {"image", "image_alt", "", "image_caption", "image_credit"},       // Jekyll, Eleventy
    {"image.path", "image.alt", "", "image.caption", "image.credit"},  // jekyll-seo-tag
    {"header.image", "header.image_description", "title", "header.caption", ""},
    {"header.overlay_image", "header.image_description", "title", "header.caption", ""},
    {"hero_image", "hero_image_alt", "", "hero_image_caption", "hero_image_credit"},
});

const FrontMatterValue* text_at(const FrontMatter& front, std::string_view path) {
  if (path.empty()) return nullptr;
  const FrontMatterValue* value = find_value(front, path);
  return value != nullptr && value->is_text && !value->value.empty() ? value : nullptr;
}

const MappedText* first_text(const FrontMatter& front, const std::vector<std::string>& keys,
                             std::initializer_list<std::string_view> otherwise) {
  if (!keys.empty()) {
    for (const std::string& key : keys) {
      if (const FrontMatterValue* value = text_at(front, key)) return &value->value;
    }
    return nullptr;
  }
  for (const std::string_view key : otherwise) {
    if (const FrontMatterValue* value = text_at(front, key)) return &value->value;
  }
  return nullptr;
}

// "resources[3]", whose `src` is the image: where Hugo keeps texts of files.
std::string page_resource(const FrontMatter& front, std::string_view image) {
  constexpr std::string_view kBegin = "resources[";
  constexpr std::string_view kEnd = "].src";
  for (const FrontMatterValue& value : front.values) {
    const std::string_view path = value.path;
    if (!path.starts_with(kBegin) || !path.ends_with(kEnd) || !value.is_text) continue;
    if (value.value.text() == image) return std::string(path.substr(0, path.size() - 4));
  }
  return {};
}

// Keys that the table does not know: "lead.image" has "lead.image_alt", or "lead.alt".
struct DerivedKeys {
  explicit DerivedKeys(std::string_view image)
      : stem(image), sibling(image.substr(0, image.rfind('.') + 1)) {}
  std::string stem;
  std::string sibling;  // "lead."; empty: none
  std::string beside(std::string_view word) const { return stem + "_" + std::string(word); }
  std::string below(std::string_view word) const {
    return sibling.empty() ? std::string() : sibling + std::string(word);
  }
};

void add_texts(const FrontMatter& front, const ArticleConfig& config, const HeroKeys& keys,
               FoundHero& found) {
  found.alt = first_text(front, config.alt_keys, {keys.alt, keys.other_alt});
  found.caption = first_text(front, config.caption_keys, {keys.caption});
  found.credit = first_text(front, config.credit_keys, {keys.credit});
}

void add_derived_texts(const FrontMatter& front, const ArticleConfig& config, std::string_view key,
                       FoundHero& found) {
  const DerivedKeys keys(key);
  found.alt = first_text(front, config.alt_keys, {keys.beside("alt"), keys.below("alt")});
  found.caption =
      first_text(front, config.caption_keys, {keys.beside("caption"), keys.below("caption")});
  found.credit =
      first_text(front, config.credit_keys, {keys.beside("credit"), keys.below("credit")});
}

void add_resource_texts(const FrontMatter& front, const ArticleConfig& config, FoundHero& found) {
  const std::string resource = page_resource(front, found.front_matter->value.text());
  if (resource.empty()) return;
  const auto fill = [&](const MappedText*& text, const std::vector<std::string>& keys,
                        std::string_view member) {
    if (text == nullptr) text = first_text(front, keys, {resource + std::string(member)});
  };
  fill(found.alt, config.alt_keys, ".params.alt");
  fill(found.caption, config.caption_keys, ".title");
  fill(found.credit, config.credit_keys, ".params.credit");
}

const HeroKeys* known(std::string_view key) {
  for (const HeroKeys& keys : kSystems) {
    if (keys.image == key) return &keys;
  }
  return nullptr;
}

bool try_key(const FrontMatter& front, const ArticleConfig& config, std::string_view key,
             FoundHero& found) {
  found.front_matter = text_at(front, key);
  if (found.front_matter == nullptr) return false;
  if (const HeroKeys* keys = known(key)) {
    add_texts(front, config, *keys, found);
  } else {
    add_derived_texts(front, config, key, found);
  }
  add_resource_texts(front, config, found);
  return true;
}

}  // namespace

FoundHero hero_of_front_matter(const FrontMatter& front, const ArticleConfig& config) {
  FoundHero found;
  if (front.values.empty()) return found;
  for (const std::string& key : config.hero_keys) {
    if (try_key(front, config, key, found)) return found;
  }
  if (!config.hero_keys.empty()) return found;
  for (const HeroKeys& keys : kSystems) {
    if (try_key(front, config, keys.image, found)) return found;
  }
  return found;
}

}  // namespace picdesk::check
