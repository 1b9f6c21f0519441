// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "check/article/hero/hero_markup_rules.h"
#include "check/article/structure/ascii.h"
#include "check/article/structure/attribute_values.h"
#include "check/article/structure/tag_edits.h"

namespace picdesk::check {
namespace {

// Width over height: 1 % of difference is what rounding gives.
constexpr std::int64_t kPercent = 100;
constexpr int kMostPixels = 30'000;

std::optional<Size> size_of_file(const Picture& hero) {
  if (hero.file == nullptr || !hero.file->info) return std::nullopt;
  const Size size = hero.file->info->upright();
  return size.width > 0 && size.height > 0 ? std::optional(size) : std::nullopt;
}

// Of one side that is given, the other follows.
Size wanted_size(const ArticleImage& image, Size file) {
  const Attribute* width = find_attribute(image, "width");
  const Attribute* height = find_attribute(image, "height");
  if ((width == nullptr) == (height == nullptr)) return file;
  const auto given = whole_pixels(without_space((width == nullptr ? height : width)->value.text()));
  if (!given || *given <= 0 || *given > kMostPixels) return file;
  const double scale = static_cast<double>(*given) / (width == nullptr ? file.height : file.width);
  const Size wanted{static_cast<int>(std::lround(file.width * scale)),
                    static_cast<int>(std::lround(file.height * scale))};
  return wanted.width > 0 && wanted.height > 0 ? wanted : file;
}

Fix size_fix(const ArticleImage& image, Size file) {
  const Size size = wanted_size(image, file);
  Fix fix{"write width=\"" + std::to_string(size.width) + "\" height=\"" +
              std::to_string(size.height) + '"',
          true,
          {}};
  std::string added;
  for (const auto& [name, pixels] :
       {std::pair<std::string, int>{"width", size.width}, {"height", size.height}}) {
    const std::string written = name + "=\"" + std::to_string(pixels) + '"';
    const Attribute* attribute = find_attribute(image, name);
    if (attribute == nullptr) {
      added += (added.empty() ? "" : " ") + written;
    } else {
      fix.edits.push_back({whole_attribute(*attribute), written});
    }
  }
  if (!added.empty()) fix.edits.push_back(insertion(image, added));
  std::ranges::sort(fix.edits, {}, [](const TextEdit& edit) { return edit.where.begin; });
  return fix;
}

void add_size(const Picture& hero, Span where, const char* kind, std::string message,
              ArticleFindings& findings) {
  ArticleFinding& finding = findings.add("hero/width-height", where, std::move(message));
  finding.kind = kind;
  finding.flagged = hero.src == nullptr ? "" : hero.src->text();
  finding.hint = "give both in pixels: the page then keeps its place free";
  if (const auto size = size_of_file(hero)) {
    finding.fixes.push_back(size_fix(*hero.image, *size));
  }
}

bool same_aspect(Size a, Size b) {
  const std::int64_t left = std::int64_t{a.width} * b.height;
  const std::int64_t right = std::int64_t{b.width} * a.height;
  return std::abs(left - right) * kPercent <= std::max(left, right);
}

}  // namespace

void check_hero_size(const Picture& hero, ArticleFindings& findings) {
  const ArticleImage& image = *hero.image;
  std::array<std::optional<int>, 2> pixels;
  const std::array<const Attribute*, 2> both = {find_attribute(image, "width"),
                                                find_attribute(image, "height")};
  for (std::size_t side = 0; side < both.size(); ++side) {
    if (both[side] == nullptr) continue;
    const std::string& value = both[side]->value.text();
    if (value.find("{{") != std::string::npos || value.find("{%") != std::string::npos) return;
    pixels[side] = whole_pixels(without_space(value));
    if (pixels[side] && *pixels[side] > 0) continue;
    add_size(hero, value_place(*both[side]), "value",
             both[side]->name + " " + quoted_words(value) + " is no whole number of pixels",
             findings);
    return;
  }
  if (!pixels[0] || !pixels[1]) {
    const bool none = !pixels[0] && !pixels[1];
    const std::string lack = none        ? "neither width nor height"
                             : pixels[0] ? "no height"
                                         : "no width";
    add_size(hero, image.tag_name, "missing", "the lead image has " + lack, findings);
    return;
  }
  const auto size = size_of_file(hero);
  if (!size || same_aspect(*size, {*pixels[0], *pixels[1]})) return;
  add_size(hero, value_place(*both[0]), "aspect",
           "width and height are " + std::to_string(*pixels[0]) + "x" + std::to_string(*pixels[1]) +
               ", but the file is " + std::to_string(size->width) + "x" +
               std::to_string(size->height),
           findings);
}

}  // namespace picdesk::check
