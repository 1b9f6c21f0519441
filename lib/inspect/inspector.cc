// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>
#include <new>
#include <utility>

#include "inspect/enlarge.h"
#include "inspect/upright.h"
#include "picdesk/inspect.h"
#include "vision/block_hash.h"
#include "vision/detector.h"
#include "vision/locate.h"
#include "vision/picture_facts.h"
#include "vision/saliency.h"

namespace picdesk {
namespace {

using inspect::Upright;

constexpr int saliency_side = 480;  // px; its grid has 160 cells
constexpr int hash_side = 256;
constexpr int whole_picture = std::numeric_limits<int>::max();

struct Tasks {
  bool faces = false;
  bool saliency = false;
  bool hash = false;
};

// Memory that ran out in our own code; vision has its own fence.
template <class Function>
auto guarded(Function function) -> decltype(function()) {
  try {
    return function();
  } catch (const std::bad_alloc&) {
    return fail(ErrorCode::exhausted, "out of memory while looking at the picture",
                "use fewer jobs (-j) or a machine with more memory");
  }
}

}  // namespace

struct Inspector::State {
  std::unique_ptr<vision::FaceDetector> detector;

  DetectorInfo info() const { return detector ? detector->info() : DetectorInfo(); }

  int side_for(const Tasks& tasks) const {
    int side = 1;
    if (tasks.faces && detector) side = detector->working_side();
    if (tasks.saliency) side = std::max(side, saliency_side);
    if (tasks.hash) side = std::max(side, hash_side);
    return side;
  }

  Result<void> find_faces(const Upright& picture, Subjects& subjects) const {
    if (!detector) return {};
    Result<std::vector<SubjectRegion>> faces = detector->detect(picture.bitmap);
    if (!faces) return forward_error(faces);
    for (SubjectRegion& face : *faces) inspect::enlarge(face, picture.step());
    subjects.regions = std::move(*faces);
    const DetectorInfo who = detector->info();
    subjects.detector = name(who.kind);
    subjects.model_sha256 = who.model_sha256;
    subjects.plan_threshold = who.plan_threshold;
    subjects.error_threshold = who.error_threshold;
    return {};
  }

  Result<PictureAnalysis> look_at(const Upright& picture, const Tasks& tasks) const {
    PictureAnalysis analysis;
    analysis.findings = picture.findings;
    if (tasks.faces) {
      Result<void> found = find_faces(picture, analysis.subjects);
      if (!found) return forward_error(found);
    }
    if (tasks.saliency) {
      Result<SaliencyGrid> grid = vision::saliency(picture.bitmap);
      if (!grid) return forward_error(grid);
      analysis.subjects.saliency = std::move(*grid);
    }
    if (tasks.hash) {
      Result<std::string> hash = vision::block_mean_hash(picture.bitmap);
      if (!hash) return forward_error(hash);
      analysis.hash = std::move(*hash);
    }
    return analysis;
  }
};

namespace {

// The files of a comparison.
struct Pair {
  std::span<const std::byte> master;
  const ProbeInfo& master_info;
  const Upright& rendition;
};

// The long side at which the master is as fine as the rendition.
int side_of_rendition(const Located& located, Size master) {
  const Affine& place = located.place.to_master;
  const double fine =
      1 / std::max(1e-6, std::min(std::hypot(place.a, place.d), std::hypot(place.b, place.e)));
  const double side = std::ceil(std::max(master.width, master.height) * fine);
  return static_cast<int>(std::clamp(side, 1.0, 1e6));
}

// What the rendition's pixels show, held against the part of the master they came from.
Result<PictureFacts> measure_against(const Pair& pair, Upright& master, const Located& located,
                                     const SaliencyGrid& saliency) {
  if (located.verdict != Located::Verdict::found) {
    return vision::measure_picture(pair.rendition.bitmap, nullptr);
  }
  const int side = side_of_rendition(located, master.full);
  if (side > master.long_side() &&
      master.long_side() < std::max(master.full.width, master.full.height)) {
    Result<Upright> finer = inspect::decode_upright(pair.master, pair.master_info, side);
    if (!finer) return forward_error(finer);
    master = std::move(*finer);
  }
  vision::MasterView view{master.bitmap, master.full, located};
  if (!saliency.empty()) view.saliency = &saliency;
  Upright as_stored;
  if (!master.profile.empty()) {
    Result<Upright> decoded = inspect::decode_upright(
        pair.master, pair.master_info, master.long_side(), inspect::Colours::as_stored);
    if (!decoded) return forward_error(decoded);
    as_stored = std::move(*decoded);
    view.unconverted = &as_stored.bitmap;
  }
  return vision::measure_picture(pair.rendition.bitmap, &view);
}

}  // namespace

Inspector::Inspector(std::unique_ptr<State> state) : state_(std::move(state)) {}
Inspector::Inspector(Inspector&&) noexcept = default;
Inspector& Inspector::operator=(Inspector&&) noexcept = default;
Inspector::~Inspector() = default;

Result<Inspector> Inspector::make(const DetectorChoice& choice) {
  Result<std::unique_ptr<vision::FaceDetector>> detector = vision::make_detector(choice);
  if (!detector) return forward_error(detector);
  auto state = std::make_unique<State>();
  state->detector = std::move(*detector);
  return Inspector(std::move(state));
}

DetectorInfo Inspector::detector() const { return state_->info(); }

Result<PictureAnalysis> Inspector::analyse(std::span<const std::byte> master, const ProbeInfo& info,
                                           const AnalysisOptions& options) {
  return guarded([&]() -> Result<PictureAnalysis> {
    const Tasks tasks{options.faces, options.saliency, options.hash};
    Result<Upright> picture = inspect::decode_upright(master, info, state_->side_for(tasks));
    if (!picture) return forward_error(picture);
    return state_->look_at(*picture, tasks);
  });
}

Result<Comparison> Inspector::compare(std::span<const std::byte> master,
                                      const ProbeInfo& master_info,
                                      std::span<const std::byte> rendition,
                                      const ProbeInfo& rendition_info,
                                      const CompareOptions& options) {
  return guarded([&]() -> Result<Comparison> {
    Result<Upright> small = inspect::decode_upright(rendition, rendition_info, whole_picture);
    if (!small) return forward_error(small);
    const Tasks tasks{options.faces, options.saliency, true};
    const int side =
        std::max({state_->side_for(tasks), vision::locate_master_side, small->long_side()});
    Result<Upright> large = inspect::decode_upright(master, master_info, side);
    if (!large) return forward_error(large);

    Comparison comparison;
    Result<PictureAnalysis> analysis = state_->look_at(*large, tasks);
    if (!analysis) return forward_error(analysis);
    comparison.master = std::move(*analysis);
    Result<Located> located = vision::locate(small->bitmap, large->bitmap, large->full);
    if (!located) return forward_error(located);
    Result<PictureFacts> facts = measure_against({master, master_info, *small}, *large, *located,
                                                 comparison.master.subjects.saliency);
    if (!facts) return forward_error(facts);
    comparison.facts = std::move(*facts);
    inspect::enlarge(comparison.facts.bars, small->step());
    comparison.located = std::move(*located);
    inspect::enlarge(comparison.located, small->step());
    return comparison;
  });
}

Result<PictureAlone> Inspector::look(std::span<const std::byte> rendition, const ProbeInfo& info,
                                     const CompareOptions& options) {
  return guarded([&]() -> Result<PictureAlone> {
    Result<Upright> picture = inspect::decode_upright(rendition, info, whole_picture);
    if (!picture) return forward_error(picture);
    Result<PictureFacts> facts = vision::measure_picture(picture->bitmap, nullptr);
    if (!facts) return forward_error(facts);
    inspect::enlarge(facts->bars, picture->step());
    Result<PictureAnalysis> analysis =
        state_->look_at(*picture, {options.faces, options.saliency, false});
    if (!analysis) return forward_error(analysis);
    analysis->hash = facts->hash;
    return PictureAlone{std::move(*facts), std::move(*analysis)};
  });
}

}  // namespace picdesk
