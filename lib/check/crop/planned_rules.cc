// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "check/crop/crop_rules.h"

namespace picdesk::check {
namespace {

// Of both crops together; below it they are two. A located crop is off by a pixel or two.
constexpr double kSame = 0.97;

// px^2 that both have.
double common_area(const Rect& a, const Rect& b) {
  const Rect both{std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1),
                  std::min(a.y1, b.y1)};
  return both.empty() ? 0 : static_cast<double>(both.size().area());
}

std::string described(const Rect& crop) {
  return std::to_string(crop.width()) + "x" + std::to_string(crop.height()) + " at " +
         std::to_string(crop.x0) + "," + std::to_string(crop.y0);
}

}  // namespace

void check_planned(const PlacedCrop& crop, CropFindings& findings) {
  if (!crop.photo().planned) return;
  const Rect& planned = *crop.photo().planned;
  const Rect& found = crop.located().crop;
  const double common = common_area(planned, found);
  const double both = static_cast<double>(planned.size().area() + found.size().area()) - common;
  const double share = both > 0 ? common / both : 1;
  if (share >= kSame) return;
  findings.add({.rule = "crop/not-as-planned",
                .severity = Severity::warning,
                .most = Severity::warning,
                .message = "the file shows " + described(found) +
                           " of its master, the manifest says " + described(planned),
                .hint = "it was replaced by another crop, or the manifest is of another run",
                .measured = Measurement{share, kSame, "share"}});
}

}  // namespace picdesk::check
