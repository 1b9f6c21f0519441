// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker/host/plausible.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace picdesk::worker {
namespace {

constexpr std::size_t most_regions = 10'000;
constexpr std::size_t most_findings = 1'000;
constexpr std::size_t longest_text = 4'096;  // bytes
constexpr int most_cells = 1'024;            // along an axis

bool all_within(std::initializer_list<double> values, double low, double high) {
  return std::ranges::all_of(
      values, [&](double value) { return value >= low && value <= high; });  // NaN is not
}

bool is_hex(const std::string& text, std::size_t length) {
  return text.size() == length && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

// No box or point lies further out than a picture's own size.
bool is_near(Point point, Size size) {
  return all_within({point.x}, -size.width, 2.0 * size.width) &&
         all_within({point.y}, -size.height, 2.0 * size.height);
}

bool is_near(const std::optional<Point>& point, Size size) {
  return !point || is_near(*point, size);
}

bool is_plausible(const SubjectRegion& region, Size size, const DetectorInfo& detector) {
  const Box& box = region.box;
  return is_near(Point{box.x0, box.y0}, size) && is_near(Point{box.x1, box.y1}, size) &&
         !box.empty() && all_within({region.confidence}, 0, 1) &&
         region.source == RegionSource::detector && region.detector == name(detector.kind) &&
         !region.is_protected && region.name.empty() && is_near(region.left_eye, size) &&
         is_near(region.right_eye, size) && is_near(region.nose, size);
}

bool is_plausible(const SaliencyGrid& grid) {
  if (grid.empty()) return grid.size == Size{};
  const auto [width, height] = grid.size;
  if (width < 1 || height < 1 || width > most_cells || height > most_cells) return false;
  return grid.cells.size() == static_cast<std::size_t>(grid.size.area()) &&
         std::ranges::all_of(grid.cells, [](double cell) { return all_within({cell}, 0, 1.001); });
}

// Thresholds are the detector's, or those of nobody.
bool is_plausible(const Subjects& subjects, Size size, const DetectorInfo& detector) {
  Subjects expected;
  if (!subjects.detector.empty()) {
    expected.detector = name(detector.kind);
    expected.model_sha256 = detector.model_sha256;
    expected.plan_threshold = detector.plan_threshold;
    expected.error_threshold = detector.error_threshold;
  }
  return subjects.detector == expected.detector && subjects.model_sha256 == expected.model_sha256 &&
         subjects.plan_threshold == expected.plan_threshold &&
         subjects.error_threshold == expected.error_threshold && subjects.crops.empty() &&
         !subjects.focal_point && is_plausible(subjects.saliency) &&
         subjects.regions.size() <= most_regions &&
         (subjects.regions.empty() || !subjects.detector.empty()) &&
         std::ranges::all_of(subjects.regions, [&](const SubjectRegion& region) {
           return is_plausible(region, size, detector);
         });
}

bool is_plausible(const Finding& finding) {
  for (const std::string* text :
       {&finding.rule, &finding.message, &finding.location, &finding.hint}) {
    if (text->size() > longest_text) return false;
  }
  return !finding.rule.empty() &&
         (!finding.measured ||
          (all_within({finding.measured->value, finding.measured->limit}, -1e12, 1e12) &&
           finding.measured->unit.size() <= longest_text));
}

bool is_plausible(const PlaceInMaster& place, Size master) {
  const Affine& to = place.to_master;
  const bool finite = all_within({to.a, to.b, to.d, to.e}, -1e4, 1e4) &&
                      all_within({to.c, to.f}, -1e6, 1e6) && all_within({place.quality}, 0, 1);
  return finite &&
         std::ranges::all_of(place.quad, [&](Point corner) { return is_near(corner, master); });
}

bool is_plausible(const Located& located, Size master) {
  if (located.verdict != Located::Verdict::found) return true;
  if (located.second && !is_plausible(*located.second, master)) return false;
  return is_plausible(located.place, master) && located.crop.inside(master) &&
         !located.crop.empty() && located.quarter_turns >= 0 && located.quarter_turns <= 3 &&
         all_within({located.tilt_degrees}, -180, 180) &&
         all_within({located.squeeze, located.scale}, 1e-4, 1e4) && located.matches >= 0;
}

bool is_plausible(const PictureFacts& facts, Size size) {
  const Bars& bars = facts.bars;
  const bool has_room = all_within({double(bars.left), double(bars.right)}, 0, size.width) &&
                        all_within({double(bars.top), double(bars.bottom)}, 0, size.height);
  return has_room && all_within({facts.blockiness}, 0, 1e6) &&
         all_within({facts.sharpness.value_or(1)}, 0, 1e6) &&
         all_within({facts.saliency_kept.value_or(1)}, 0, 1e6) &&
         all_within({facts.unconverted.value_or(0)}, -1e6, 1e6) &&
         (facts.hash.empty() || is_hex(facts.hash, 64));
}

}  // namespace

bool is_plausible(const DetectorInfo& info) {
  return (info.model_sha256.empty() || is_hex(info.model_sha256, 64)) &&
         all_within({info.plan_threshold, info.error_threshold}, -10, 10);
}

bool is_plausible(const PictureAnalysis& analysis, Size size, const DetectorInfo& detector) {
  return is_plausible(analysis.subjects, size, detector) &&
         (analysis.hash.empty() || is_hex(analysis.hash, 64)) &&
         analysis.findings.size() <= most_findings &&
         std::ranges::all_of(analysis.findings,
                             [](const Finding& finding) { return is_plausible(finding); });
}

bool is_plausible(const Comparison& comparison, Size master, Size rendition,
                  const DetectorInfo& detector) {
  return is_plausible(comparison.located, master) && is_plausible(comparison.facts, rendition) &&
         is_plausible(comparison.master, master, detector);
}

bool is_plausible(const PictureAlone& alone, Size size, const DetectorInfo& detector) {
  return is_plausible(alone.facts, size) && is_plausible(alone.analysis, size, detector);
}

}  // namespace picdesk::worker
