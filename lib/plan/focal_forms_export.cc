// SPDX-License-Identifier: GPL-3.0-or-later
// Candidates are written, read again as the system reads them, and the nearest one wins.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "picdesk/focal_forms.h"
#include "plan/focal_forms_text.h"
#include "plan/max_fit.h"

namespace picdesk {
namespace plan {
namespace {

constexpr int kDecimals = 6;
constexpr int kMostPercents = 100;
constexpr double kImprecise = 1;  // px of the rendition

struct Wish {
  Rect crop;
  FocalPoint point;
  Size image;
};

FocalPoint centre_of(const Wish& wish) {
  return {(wish.crop.x0 + wish.crop.x1) / 2.0 / wish.image.width,
          (wish.crop.y0 + wish.crop.y1) / 2.0 / wish.image.height};
}

std::string pair_text(FocalPoint point, const char* before, const char* between,
                      const char* after) {
  return before + write_decimal(point.x, kDecimals) + between + write_decimal(point.y, kDecimals) +
         after;
}

// The point itself wherever it leads to the crop, else the crop's centre.
std::vector<std::string> points(const Wish& wish, const char* before, const char* between) {
  return {pair_text(wish.point, before, between, ""),
          pair_text(centre_of(wish), before, between, "")};
}

// Every whole percent along the axis on which the window slides, nearest to the point first.
std::vector<std::string> percents(const Wish& wish, const char* before, const char* between,
                                  const char* after) {
  const Size window =
      max_fit(wish.image, *AspectRatio::make(wish.crop.width(), wish.crop.height()));
  const bool along_x = window.width < wish.image.width;
  const double wanted = 100 * (along_x ? wish.point.x : wish.point.y);
  std::vector<int> order(kMostPercents + 1);
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, {}, [&](int percent) { return std::abs(percent - wanted); });
  std::vector<std::string> texts;
  for (const int percent : order) {
    FocalPoint at{std::round(wish.point.x * 100), std::round(wish.point.y * 100)};
    (along_x ? at.x : at.y) = percent;
    texts.push_back(pair_text(at, before, between, after));
  }
  return texts;
}

std::string imgproxy_crop(const Wish& wish) {
  return "c:" + std::to_string(wish.crop.width()) + ":" + std::to_string(wish.crop.height()) +
         ":nowe:" + std::to_string(wish.crop.x0) + ":" + std::to_string(wish.crop.y0);
}

// A hotspot lies in the picture, so one near the edge is small.
std::string sanity_text(const Wish& wish) {
  const auto write = [](double value) { return write_decimal(value, kDecimals + 2); };
  const auto size = [&](double at, double share) {
    return write(std::clamp(share, 0.0, 2 * std::min(at, 1 - at)));
  };
  const double width = wish.image.width;
  const double height = wish.image.height;
  const Rect& crop = wish.crop;
  return R"({"crop":{"top":)" + write(crop.y0 / height) + R"(,"bottom":)" +
         write(1 - crop.y1 / height) + R"(,"left":)" + write(crop.x0 / width) + R"(,"right":)" +
         write(1 - crop.x1 / width) + R"(},"hotspot":{"x":)" + write(wish.point.x) + R"(,"y":)" +
         write(wish.point.y) + R"(,"width":)" + size(wish.point.x, crop.width() / width) +
         R"(,"height":)" + size(wish.point.y, crop.height() / height) + "}}";
}

std::string css_text(const Wish& wish) {
  const Size window =
      max_fit(wish.image, *AspectRatio::make(wish.crop.width(), wish.crop.height()));
  const auto percent = [](int offset, int slack) {
    const double share = slack > 0 ? std::clamp(double(offset) / slack, 0.0, 1.0) : 0.5;
    return write_decimal(100 * share, 4) + "%";
  };
  return percent(wish.crop.x0, wish.image.width - window.width) + " " +
         percent(wish.crop.y0, wish.image.height - window.height);
}

std::vector<std::string> candidates(FocalForm form, const Wish& wish) {
  switch (form) {
    case FocalForm::fraction:
      return points(wish, "", ",");
    case FocalForm::payload:
      return percents(wish, R"({"focalX":)", R"(,"focalY":)", "}");
    case FocalForm::imgproxy: {
      std::vector<std::string> texts = points(wish, "g:fp:", ":");
      texts.push_back(imgproxy_crop(wish));
      return texts;
    }
    case FocalForm::sanity:
      return {sanity_text(wish)};
    case FocalForm::drupal:
      return percents(wish, "", ",", "");
    case FocalForm::object_position:
      return {css_text(wish)};
  }
  return {};
}

// Where the system puts a window of the crop's ratio.
Box window_of(const FocalImport& found, const Wish& wish, AspectRatio ratio) {
  if (found.crop) return found.crop->box;
  const Size window = max_fit(wish.image, ratio);
  const FocalPoint point = found.focal_point.value_or(FocalPoint{});
  const int x = place(point.x * wish.image.width, window.width, 0, wish.image.width);
  const int y = place(point.y * wish.image.height, window.height, 0, wish.image.height);
  return Box::of({x, y, x + window.width, y + window.height});
}

double edge_distance(const Box& a, const Box& b) {
  return std::max(
      {std::abs(a.x0 - b.x0), std::abs(a.y0 - b.y0), std::abs(a.x1 - b.x1), std::abs(a.y1 - b.y1)});
}

Result<void> check(const Wish& wish, int output_width) {
  if (wish.crop.empty() || !wish.crop.inside(wish.image)) {
    return fail(ErrorCode::invalid_argument,
                "the crop " + std::to_string(wish.crop.x0) + "," + std::to_string(wish.crop.y0) +
                    " to " + std::to_string(wish.crop.x1) + "," + std::to_string(wish.crop.y1) +
                    " is not inside the picture of " + std::to_string(wish.image.width) + "x" +
                    std::to_string(wish.image.height),
                "give a crop in pixels of the upright picture");
  }
  if (output_width < 1) {
    return fail(ErrorCode::invalid_argument,
                "the rendition's width is " + std::to_string(output_width),
                "give its width in pixels");
  }
  auto point = FocalPoint::make(wish.point.x, wish.point.y);
  if (!point) return forward_error(point);
  return {};
}

Finding imprecise(FocalForm form, double shift) {
  return {"crop/form-imprecise",
          Severity::warning,
          "the form " + std::string(name(form)) + " cannot say this crop: the nearest it can is " +
              write_decimal(shift, 1) + " px off",
          "",
          "keep the crop in a form that holds crops, such as sanity or imgproxy",
          Measurement{shift, kImprecise, "px"}};
}

}  // namespace
}  // namespace plan

Result<FocalExport> export_focal(FocalForm form, const Rect& crop, FocalPoint point, Size image,
                                 int output_width) {
  const plan::Wish wish{crop, point, image};
  if (Result<void> checked = plan::check(wish, output_width); !checked) {
    return forward_error(checked);
  }
  const auto ratio = AspectRatio::make(crop.width(), crop.height());
  const double scale = double(output_width) / crop.width();
  FocalExport best;
  bool any = false;
  for (std::string& text : plan::candidates(form, wish)) {
    const auto found = import_focal(form, text, image, *ratio);
    if (!found) continue;
    const Box window = plan::window_of(*found, wish, *ratio);
    const double shift = plan::edge_distance(window, Box::of(crop)) * scale;
    if (any && shift >= best.shift) continue;
    best = {std::move(text), shift, {}};
    any = true;
  }
  if (!any) return fail(ErrorCode::internal, "a written focal point cannot be read", "report this");
  if (best.shift > plan::kImprecise) best.findings.push_back(plan::imprecise(form, best.shift));
  return best;
}

}  // namespace picdesk
