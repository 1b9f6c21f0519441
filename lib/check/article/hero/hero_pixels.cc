// SPDX-License-Identifier: GPL-3.0-or-later
// The hero's size: as its name says it, as the house wants it, in pixels and in bytes.
#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "check/article/hero/hero_rules.h"

namespace picdesk::check {
namespace {

// What the name promises: the house's fields, else "-600_384".
std::optional<SizeSuffix> promised_size(const HeroFile& hero) {
  if (!hero.match.path) return size_suffix(hero.raw());
  const auto& width = hero.match.path->of(PathField::width);
  const auto& height = hero.match.path->of(PathField::height);
  if (!width || !height) return size_suffix(hero.raw());
  const auto value = [&](const TextRange& range) {
    return number_of(hero.raw().substr(range.begin, range.end - range.begin));
  };
  return SizeSuffix{{std::min(width->begin, height->begin), std::max(width->end, height->end)},
                    value(*width),
                    value(*height)};
}

// An attribute that is a number of pixels.
struct DeclaredLength {
  const Attribute* attribute = nullptr;
  int pixels = 0;
};
DeclaredLength declared(const Picture& picture, std::string_view name) {
  if (picture.image == nullptr) return {};
  const Attribute* attribute = find_attribute(*picture.image, name);
  if (attribute == nullptr) return {};
  const std::string& text = attribute->value.text();
  int pixels = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), pixels);
  if (error != std::errc() || end != text.data() + text.size() || pixels <= 0) return {};
  return {attribute, pixels};
}

// Shown smaller than it is, in its own ratio (to a pixel): what screens of high density want.
bool is_scaled_down(DeclaredLength width, DeclaredLength height, const SizeSuffix& size) {
  if (width.attribute == nullptr || height.attribute == nullptr) return false;
  if (width.pixels > size.width || height.pixels > size.height) return false;
  const std::int64_t across = std::int64_t{width.pixels} * size.height;
  const std::int64_t down = std::int64_t{height.pixels} * size.width;
  return std::abs(across - down) <= std::max(size.width, size.height);
}

void check_attributes(const HeroFile& hero, const SizeSuffix& size, ArticleFindings& findings) {
  const DeclaredLength width = declared(hero.picture, "width");
  const DeclaredLength height = declared(hero.picture, "height");
  if (is_scaled_down(width, height, size)) return;
  const bool width_differs = width.attribute != nullptr && width.pixels != size.width;
  const bool height_differs = height.attribute != nullptr && height.pixels != size.height;
  if (!width_differs && !height_differs) return;
  const DeclaredLength& wrong = width_differs ? width : height;
  ArticleFinding& finding =
      hero.add(findings, "hero/size-suffix", hero.in_src(size.where),
               "the hero's name says " + pixel_size({size.width, size.height}) + ", its " +
                   wrong.attribute->name + " attribute " + std::to_string(wrong.pixels));
  finding.kind = "attributes";
  finding.hint = "write the size that the file has into both";
  finding.related.push_back(
      {"the " + wrong.attribute->name + " attribute", "", wrong.attribute->value_span});
}

void check_suffix(const HeroFile& hero, ArticleFindings& findings) {
  const std::optional<SizeSuffix> size = promised_size(hero);
  if (!size) return;
  const ImageFile* file = hero.sound();
  if (file != nullptr && file->info) {
    const Size real = file->info->upright();
    if (real != Size{size->width, size->height}) {
      ArticleFinding& finding =
          hero.add(findings, "hero/size-suffix", hero.in_src(size->where),
                   "the hero's name says " + pixel_size({size->width, size->height}) +
                       ", the file has " + pixel_size(real));
      finding.kind = "pixels";
      finding.hint = "rename the file, or render it in the size of its name";
      return;
    }
  }
  check_attributes(hero, *size, findings);
}

// More than 0.5 % off, in whole numbers.
bool is_off(Size size, Size house) {
  const std::int64_t across = std::int64_t{size.width} * house.height;
  const std::int64_t down = std::int64_t{size.height} * house.width;
  return std::abs(across - down) * 1000 > down * 5;
}

void check_aspect(const HeroFile& hero, Size size, Size house, ArticleFindings& findings) {
  if (!is_off(size, house)) return;
  ArticleFinding& finding =
      hero.add(findings, "hero/aspect",
               "the hero has " + pixel_size(size) + ", which is not the house's ratio of " +
                   std::to_string(house.width) + ":" + std::to_string(house.height));
  finding.hint = "crop it anew";
}

void check_bytes(const HeroFile& hero, Size size, Size house, ArticleFindings& findings) {
  const std::uint64_t budget = hero.context.config.hero_bytes;
  if (budget == 0) return;
  const double share = static_cast<double>(size.area()) / static_cast<double>(house.area());
  const auto most = static_cast<std::uint64_t>(static_cast<double>(budget) * share);
  const std::uint64_t bytes = hero.picture.file->bytes;
  if (bytes <= most) return;
  ArticleFinding& finding =
      hero.add(findings, "hero/byte-budget",
               "the hero has " + std::to_string(bytes) + " bytes, at most " + std::to_string(most) +
                   " are meant for " + pixel_size(size));
  finding.hint = "render it again at a lower quality";
}

}  // namespace

void check_hero_pixels(const HeroFile& hero, ArticleFindings& findings) {
  const bool is_path =
      hero.url.kind == ImageUrl::Kind::from_root || hero.url.kind == ImageUrl::Kind::from_folder;
  if (!is_path) return;
  check_suffix(hero, findings);
  const std::vector<Size>& sizes = hero.context.config.hero_sizes;
  const ImageFile* file = hero.sound();
  if (file == nullptr || sizes.empty() || sizes.front().area() <= 0) return;
  // Of a format that is not read the size is not known.
  if (!file->info) return check_bytes(hero, sizes.front(), sizes.front(), findings);
  const Size size = file->info->upright();
  // A file of another size than its name's is another file: one finding says it.
  const std::optional<SizeSuffix> named = promised_size(hero);
  if (!named || size == Size{named->width, named->height}) {
    check_aspect(hero, size, sizes.front(), findings);
  }
  check_bytes(hero, size, sizes.front(), findings);
}

}  // namespace picdesk::check
