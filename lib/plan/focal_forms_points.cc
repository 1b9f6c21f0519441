// SPDX-License-Identifier: GPL-3.0-or-later
// Plain pairs of numbers: "0.3,0.7", Drupal's "30,70", CSS's "30% 70%".
#include <cmath>

#include "base/text.h"
#include "plan/focal_forms_text.h"
#include "plan/max_fit.h"

namespace picdesk::plan {
namespace {

// One coordinate of object-position: a share of the slack.
std::optional<double> read_position(std::string_view word) {
  if (word == "left" || word == "top" || word == "0") return 0;
  if (word == "right" || word == "bottom") return 1;
  if (word == "center") return 0.5;
  if (!word.ends_with('%')) return std::nullopt;
  const std::optional<double> percent = read_decimal(word.substr(0, word.size() - 1));
  const bool inside = percent && *percent >= 0 && *percent <= 100;
  return inside ? std::optional(*percent / 100) : std::nullopt;
}

bool is_vertical(std::string_view word) { return word == "top" || word == "bottom"; }
bool is_horizontal(std::string_view word) { return word == "left" || word == "right"; }

std::vector<std::string_view> words(std::string_view text) {
  std::vector<std::string_view> found;
  for (const std::string_view part : split(text, ' ')) {
    if (!text::trim(part).empty()) found.push_back(text::trim(part));
  }
  return found;
}

// Both coordinates; keywords may stand in either order.
std::optional<Point> read_positions(std::string_view text) {
  std::vector<std::string_view> two = words(text);
  if (two.empty() || two.size() > 2) return std::nullopt;
  if (two.size() == 1) two.push_back("center");
  if (is_vertical(two[0]) || is_horizontal(two[1])) std::swap(two[0], two[1]);
  if (is_vertical(two[0]) || is_horizontal(two[1])) return std::nullopt;
  const std::optional<double> x = read_position(two[0]);
  const std::optional<double> y = read_position(two[1]);
  return x && y ? std::optional(Point{*x, *y}) : std::nullopt;
}

}  // namespace

Imported import_fraction(std::string_view text, Size) {
  const std::vector<std::string_view> parts = split(text, ',');
  const auto x = parts.size() == 2 ? read_decimal(parts[0]) : std::nullopt;
  const auto y = parts.size() == 2 ? read_decimal(parts[1]) : std::nullopt;
  if (!x || !y || !FocalPoint::make(*x, *y)) {
    return bad_form(FocalForm::fraction, text, "x,y between 0 and 1, such as 0.3,0.7");
  }
  return FocalImport{FocalPoint{*x, *y}, {}, {}};
}

// Whole percents; its crop entity keeps the point in whole pixels.
Imported import_drupal(std::string_view text, Size image) {
  const std::vector<std::string_view> parts = split(text, ',');
  const auto percent = [&](std::size_t i) -> std::optional<double> {
    const auto value = parts.size() == 2 ? read_decimal(parts[i]) : std::nullopt;
    const bool whole = value && *value >= 0 && *value <= 100 && *value == std::floor(*value);
    return whole ? value : std::nullopt;
  };
  const auto x = percent(0);
  const auto y = percent(1);
  if (!x || !y) {
    return bad_form(FocalForm::drupal, text, "x,y in whole percents, such as 30,70");
  }
  const auto share = [](double value, int side) { return std::round(value / 100 * side) / side; };
  return FocalImport{FocalPoint{share(*x, image.width), share(*y, image.height)}, {}, {}};
}

// CSS Images 3, object-position: a share of the slack, not of the picture.
Imported import_object_position(std::string_view text, Size image,
                                std::optional<AspectRatio> ratio) {
  const std::optional<Point> position = read_positions(text);
  if (!position) {
    return bad_form(FocalForm::object_position, text,
                    "two percentages or keywords, such as '30% 70%' or 'left top'");
  }
  if (!ratio || ratio->width < 1 || ratio->height < 1) {
    return fail(ErrorCode::invalid_argument,
                "object-position says nothing without the ratio of the box it is for",
                "give the ratio, such as 25:16");
  }
  const Size window = max_fit(image, *ratio);
  const double left = position->x * (image.width - window.width);
  const double top = position->y * (image.height - window.height);
  const Box box{left, top, left + window.width, top + window.height};
  FocalImport found;
  found.crop = cms_crop(box, image);
  if (found.crop) found.crop->ratio = *ratio;
  found.focal_point = FocalPoint{box.centre().x / image.width, box.centre().y / image.height};
  return found;
}

}  // namespace picdesk::plan
