// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>

#include "picdesk/plan.h"

namespace picdesk {
namespace {

// Ratios closer than this are "the same ratio" (natural logarithm of their quotient).
constexpr double kSameRatio = 0.01;

std::string text(Size size) {
  return std::to_string(size.width) + "x" + std::to_string(size.height);
}

std::string text(AspectRatio ratio) {
  return std::to_string(ratio.width) + ":" + std::to_string(ratio.height);
}

std::string text(FocalPoint point) {
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, "%.3g,%.3g", point.x, point.y);
  return buffer;
}

int rounded_share(int length, int numerator, int denominator) {
  const std::int64_t doubled = 2 * std::int64_t{length} * numerator + denominator;
  return static_cast<int>(doubled / (2 * std::int64_t{denominator}));
}

// The largest window of that ratio inside `bounds`; one side is the side of the bounds.
Size max_fit(Size bounds, AspectRatio ratio) {
  const bool wider =
      std::int64_t{bounds.width} * ratio.height > std::int64_t{bounds.height} * ratio.width;
  if (wider) {
    const int width = rounded_share(bounds.height, ratio.width, ratio.height);
    return {std::clamp(width, 1, bounds.width), bounds.height};
  }
  const int height = rounded_share(bounds.width, ratio.height, ratio.width);
  return {bounds.width, std::clamp(height, 1, bounds.height)};
}

// Offset of a window of `length` inside [low, high) whose centre is as near to `centre` as it can
// be; the lower of two equally near ones.
int place(double centre, int length, int low, int high) {
  const double ideal = centre - length / 2.0;
  const double nearest = std::ceil(ideal - 0.5);
  const double clamped = std::clamp(nearest, double(low), double(high - length));
  return static_cast<int>(clamped);
}

Rect window_around(double x, double y, Size window, Rect bounds) {
  const int left = place(x, window.width, bounds.x0, bounds.x1);
  const int top = place(y, window.height, bounds.y0, bounds.y1);
  return {left, top, left + window.width, top + window.height};
}

bool same_ratio(Size size, AspectRatio ratio) {
  const double difference =
      std::log(double(size.width) / size.height) - std::log(double(ratio.width) / ratio.height);
  return std::abs(difference) <= kSameRatio;
}

Result<CropChoice> plan_explicit(const CropRequest& request) {
  const Rect& asked = *request.explicit_crop;
  const Rect clipped{std::max(asked.x0, 0), std::max(asked.y0, 0),
                     std::min(asked.x1, request.master.width),
                     std::min(asked.y1, request.master.height)};
  if (clipped.empty()) {
    return fail(ErrorCode::invalid_argument,
                "crop " + std::to_string(asked.x0) + "," + std::to_string(asked.y0) + " " +
                    text(asked.size()) + " does not touch the picture of " + text(request.master),
                "give x,y,width,height in pixels of the upright picture");
  }
  CropChoice choice;
  choice.plan = {clipped, CropLevel::explicit_crop, "the crop was given", 1.0};
  if (!(clipped == asked)) {
    choice.findings.push_back({"crop/clipped", Severity::warning,
                               "the crop reaches beyond the picture of " + text(request.master) +
                                   " and was clipped to " + text(clipped.size()),
                               "", "give a crop that lies inside the picture"});
  }
  if (!same_ratio(clipped.size(), request.ratio)) {
    const Size window = max_fit(clipped.size(), request.ratio);
    choice.plan.rect = window_around((clipped.x0 + clipped.x1) / 2.0,
                                     (clipped.y0 + clipped.y1) / 2.0, window, clipped);
    choice.plan.reason =
        "the crop was given; the largest " + text(request.ratio) + " window in its middle is used";
    choice.findings.push_back({"crop/ratio-adjusted", Severity::warning,
                               "the crop of " + text(clipped.size()) + " is not " +
                                   text(request.ratio) + "; " + text(window) + " of it is used",
                               "", "give a crop of ratio " + text(request.ratio)});
  }
  return choice;
}

}  // namespace

std::string_view name(CropLevel level) {
  switch (level) {
    case CropLevel::explicit_crop:
      return "explicit";
    case CropLevel::protected_region:
      return "protected";
    case CropLevel::focal_point:
      return "focal-point";
    case CropLevel::metadata_face:
      return "metadata-faces";
    case CropLevel::detected_face:
      return "detected-faces";
    case CropLevel::saliency:
      return "saliency";
    case CropLevel::centre:
      return "centre";
    case CropLevel::whole:
      return "whole";
  }
  return "";
}

Result<CropChoice> plan_crop(const CropRequest& request) {
  if (request.master.width < 1 || request.master.height < 1) {
    return fail(ErrorCode::invalid_argument, "a picture of " + text(request.master) + " is empty",
                "give the upright size in pixels");
  }
  if (request.ratio.width < 1 || request.ratio.height < 1) {
    return fail(ErrorCode::invalid_argument, "ratio " + text(request.ratio) + " is not positive",
                "give a ratio such as 16:9");
  }
  if (request.explicit_crop) return plan_explicit(request);

  const Rect bounds = Rect::whole(request.master);
  const Size window = max_fit(request.master, request.ratio);
  CropChoice choice;
  if (window == request.master) {
    choice.plan = {bounds, CropLevel::whole, "the picture has this ratio already", 1.0};
  } else if (request.focal_point) {
    const FocalPoint point = *request.focal_point;
    choice.plan.rect = window_around(point.x * request.master.width,
                                     point.y * request.master.height, window, bounds);
    choice.plan.level = CropLevel::focal_point;
    choice.plan.reason = "the focal point " + text(point) + " is as central as the edges allow";
    choice.plan.confidence = 0.9;
  } else {
    choice.plan.rect =
        window_around(request.master.width / 2.0, request.master.height / 2.0, window, bounds);
    choice.plan.level = CropLevel::centre;
    choice.plan.reason = "nothing says what matters, so the centre is kept";
    choice.plan.confidence = 0.2;
  }
  return choice;
}

}  // namespace picdesk
