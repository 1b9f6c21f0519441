// SPDX-License-Identifier: GPL-3.0-or-later
// imgproxy's processing options: g:fp:X:Y, g:GRAVITY, c:WIDTH:HEIGHT:GRAVITY.
#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "plan/focal_forms_text.h"

namespace picdesk::plan {
namespace {

// Where a crop lies: a focus point (shares) or a side with offsets (from 1 on px, below shares).
struct Gravity {
  bool is_point = false;
  int side_x = 0;  // -1 west, 0 centre, 1 east
  int side_y = 0;  // -1 north, 0 centre, 1 south
  double x = 0;
  double y = 0;
};

std::optional<Gravity> gravity_named(std::string_view word) {
  if (word == "fp") return Gravity{.is_point = true};
  Gravity gravity;
  if (word == "ce") return gravity;
  if (word != "no" && word != "so" && word != "ea" && word != "we" && word != "noea" &&
      word != "nowe" && word != "soea" && word != "sowe") {
    return std::nullopt;
  }
  if (word.starts_with("no")) gravity.side_y = -1;
  if (word.starts_with("so")) gravity.side_y = 1;
  if (word.ends_with("we")) gravity.side_x = -1;
  if (word.ends_with("ea")) gravity.side_x = 1;
  return gravity;
}

// What follows "g", or a crop's size.
std::optional<Gravity> read_gravity(const std::vector<std::string_view>& parts, std::size_t at) {
  std::optional<Gravity> gravity = gravity_named(parts[at]);
  if (!gravity || (parts.size() != at + 3 && (gravity->is_point || parts.size() != at + 1))) {
    return std::nullopt;
  }
  if (parts.size() == at + 1) return gravity;
  const auto x = read_decimal(parts[at + 1]);
  const auto y = read_decimal(parts[at + 2]);
  if (!x || !y) return std::nullopt;
  if (gravity->is_point && !FocalPoint::make(*x, *y)) return std::nullopt;
  gravity->x = *x;
  gravity->y = *y;
  return gravity;
}

// px of a side of the crop: 0 is all, below 1 a share.
std::optional<int> crop_side(std::string_view text, int side) {
  const auto value = read_decimal(text);
  if (!value || *value < 0) return std::nullopt;
  if (*value == 0 || *value >= side) return side;
  const double px = *value >= 1 ? std::floor(*value) : std::round(*value * side);
  return std::clamp(static_cast<int>(px), 1, side);
}

// Where the crop begins along one axis.
int crop_begin(int side, int length, int gravity_side, double offset) {
  const double px = std::abs(offset) >= 1 ? std::nearbyint(offset) : std::nearbyint(offset * side);
  double begin = px;
  if (gravity_side == 0) begin += std::nearbyint((side - length + 1) / 2.0);
  if (gravity_side > 0) begin = side - length - px;
  return static_cast<int>(std::clamp(begin, 0.0, double(side - length)));
}

int crop_around(int side, int length, double point) {
  const double begin = std::nearbyint(point * side) - length / 2;
  return static_cast<int>(std::clamp(begin, 0.0, double(side - length)));
}

Box crop_box(Size size, const Gravity& gravity, Size image) {
  const int left = gravity.is_point
                       ? crop_around(image.width, size.width, gravity.x)
                       : crop_begin(image.width, size.width, gravity.side_x, gravity.x);
  const int top = gravity.is_point
                      ? crop_around(image.height, size.height, gravity.y)
                      : crop_begin(image.height, size.height, gravity.side_y, gravity.y);
  return Box::of({left, top, left + size.width, top + size.height});
}

// A side without offset is the point that pulls every window there.
std::optional<FocalPoint> focal_of(const Gravity& gravity) {
  if (gravity.is_point) return FocalPoint{gravity.x, gravity.y};
  if (gravity.x != 0 || gravity.y != 0) return std::nullopt;
  return FocalPoint{(gravity.side_x + 1) / 2.0, (gravity.side_y + 1) / 2.0};
}

struct Options {
  std::optional<Gravity> gravity;
  std::optional<Size> crop;
  std::optional<Gravity> crop_gravity;
};

// One "g:..." or "c:..."; false: it is neither.
bool take_option(std::string_view option, Size image, Options& to) {
  const std::vector<std::string_view> parts = split(option, ':');
  const std::string_view key = parts[0];
  if ((key == "g" || key == "gravity") && parts.size() > 1 && !to.gravity) {
    to.gravity = read_gravity(parts, 1);
    return to.gravity.has_value();
  }
  if ((key != "c" && key != "crop") || parts.size() < 3 || to.crop) return false;
  const auto width = crop_side(parts[1], image.width);
  const auto height = crop_side(parts[2], image.height);
  if (!width || !height) return false;
  to.crop = Size{*width, *height};
  if (parts.size() > 3) to.crop_gravity = read_gravity(parts, 3);
  return parts.size() == 3 || to.crop_gravity;
}

}  // namespace

Imported import_imgproxy(std::string_view text, Size image) {
  const std::string wanted =
      "g:fp:X:Y or c:WIDTH:HEIGHT:GRAVITY, such as g:fp:0.3:0.7 or c:600:384:nowe:100:50; smart "
      "gravities have no place";
  Options options;
  for (const std::string_view option : split(text::trim(text), '/')) {
    if (!take_option(option, image, options)) return bad_form(FocalForm::imgproxy, text, wanted);
  }
  FocalImport found;
  if (options.gravity) {
    found.focal_point = focal_of(*options.gravity);
    if (!found.focal_point) return bad_form(FocalForm::imgproxy, text, wanted);
  }
  if (options.crop) {
    const Gravity gravity = options.crop_gravity.value_or(options.gravity.value_or(Gravity{}));
    found.crop = cms_crop(crop_box(*options.crop, gravity, image), image);
  }
  return found;
}

}  // namespace picdesk::plan
