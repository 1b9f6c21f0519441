// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch/master_crops.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "base/digest.h"
#include "batch/crop_basis.h"
#include "picdesk/photo_regions.h"

namespace picdesk {
namespace {

constexpr double kSameRatio = 0.01;  // of the logarithm

double ratio_of(const RenditionSpec& spec) {
  if (spec.ratio) return double(spec.ratio->width) / spec.ratio->height;
  return spec.width && spec.height ? double(*spec.width) / *spec.height : 0;
}

bool has_wish(const Placement& placement, const std::string& spec) {
  return std::ranges::any_of(
      placement.crops, [&](const auto& crop) { return crop.first.empty() || crop.first == spec; });
}

bool is_for(const ChosenCrop& crop, double ratio) {
  const double own = crop.ratio ? double(crop.ratio->width) / crop.ratio->height
                                : crop.box.width() / crop.box.height();
  return std::abs(std::log(own / ratio)) <= kSameRatio;
}

// Whether the picture has to be looked at for this spec's crop.
bool is_open(const RenditionSpec& spec, const Placement& placement, const Subjects& known) {
  if (spec.fit != Fit::fill || spec.gravity != Gravity::automatic) return false;
  if (has_wish(placement, spec.name)) return false;
  const double ratio = ratio_of(spec);
  return std::ranges::none_of(known.crops,
                              [&](const ChosenCrop& crop) { return is_for(crop, ratio); });
}

std::optional<CropLevel> level_of(const std::string& text) {
  constexpr std::array levels{CropLevel::explicit_crop, CropLevel::protected_region,
                              CropLevel::focal_point,   CropLevel::metadata_face,
                              CropLevel::detected_face, CropLevel::saliency,
                              CropLevel::centre,        CropLevel::whole};
  for (const CropLevel level : levels) {
    if (name(level) == text) return level;
  }
  return {};
}

class CropsOfMaster {
 public:
  CropsOfMaster(const BatchRequest& request, const Ledger& ledger, const MasterFile& master)
      : request_(request), ledger_(ledger), master_(master) {}

  Result<MasterCrops> run() {
    if (request_.read_sidecar) {
      Result<std::vector<std::byte>> sidecar = request_.read_sidecar(master_.input.path);
      if (!sidecar) return forward_error(sidecar);
      sidecar_ = std::move(*sidecar);
    }
    regions_ = read_photo_regions(master_.bytes, master_.info, sidecar_);
    find_open_specs();
    if (open_.empty() || !request_.analyse) return plan(request_.placement);
    std::optional<MasterCrops> kept = plan_from_manifest();
    if (kept) return std::move(*kept);
    return look_and_plan();
  }

 private:
  void find_open_specs() {
    const std::string sidecar = sidecar_.empty() ? "" : digest::sha256_hex(sidecar_);
    for (const RenditionSpec& spec : request_.preset.renditions) {
      if (!is_open(spec, request_.placement, regions_.subjects)) continue;
      open_[spec.name] = crop_basis(request_, spec, master_.sha256, sidecar);
    }
  }

  Result<MasterCrops> plan(const Placement& placement) const {
    Result<LadderPlan> ladder =
        plan_ladder(request_.preset, master_.info.upright(), placement, &regions_.subjects);
    if (!ladder) return forward_error(ladder);
    return MasterCrops{std::move(*ladder), regions_.findings, {}};
  }

  // Nothing where any open spec's crop is not known, or does not come out as it was.
  std::optional<MasterCrops> plan_from_manifest() const {
    Placement placement = request_.placement;
    for (const auto& [spec, basis] : open_) {
      const ManifestEntry* entry = ledger_.with_basis(basis);
      if (entry == nullptr || !level_of(entry->crop_level)) return {};
      placement.crops.emplace_back(spec, entry->crop);
    }
    Result<MasterCrops> crops = plan(placement);
    if (!crops || !crops->ladder.refused.empty()) return {};
    for (RenditionPlan& plan : crops->ladder.renditions) {
      const auto spec = open_.find(plan.spec.name);
      if (spec != open_.end() && !restore(plan.crop, *ledger_.with_basis(spec->second))) return {};
    }
    restore_findings(*crops);
    crops->basis = open_;
    return std::move(*crops);
  }

  static bool restore(CropPlan& crop, const ManifestEntry& entry) {
    if (crop.rect != entry.crop) return false;
    crop.level = *level_of(entry.crop_level);
    crop.reason = entry.crop_reason;
    crop.confidence = entry.crop_confidence;
    return true;
  }

  // What was found when the crop was chosen is still so.
  void restore_findings(MasterCrops& crops) const {
    std::vector<Finding>& findings = crops.ladder.findings;
    for (const auto& [spec, basis] : open_) {
      for (const Finding& finding : ledger_.with_basis(basis)->findings) {
        const bool of_crop = finding.rule.starts_with("crop/");
        if (of_crop && std::ranges::find(findings, finding) == findings.end()) {
          findings.push_back(finding);
        }
      }
    }
  }

  Result<MasterCrops> look_and_plan() {
    Result<PictureAnalysis> seen = request_.analyse(master_.bytes, master_.info);
    if (!seen) return forward_error(seen);
    const bool looked = !seen->subjects.detector.empty() || !seen->subjects.saliency.empty();
    // Where the frame of regions in metadata is in doubt, the faces seen decide.
    if (!seen->subjects.regions.empty()) {
      regions_ = read_photo_regions(master_.bytes, master_.info, sidecar_, seen->subjects.regions);
    }
    add_seen(regions_.subjects, seen->subjects);
    Result<MasterCrops> crops = plan(request_.placement);
    if (!crops) return crops;
    // What the decoder says of the file, render() says too.
    for (Finding& finding : seen->findings) {
      if (!finding.rule.starts_with("master/")) crops->findings.push_back(std::move(finding));
    }
    if (looked) crops->basis = open_;
    return crops;
  }

  const BatchRequest& request_;
  const Ledger& ledger_;
  const MasterFile& master_;
  std::vector<std::byte> sidecar_;
  PhotoRegions regions_;
  std::map<std::string, std::string> open_;  // basis by spec
};

}  // namespace

Result<MasterCrops> plan_crops(const BatchRequest& request, const Ledger& ledger,
                               const MasterFile& master) {
  return CropsOfMaster(request, ledger, master).run();
}

}  // namespace picdesk
