// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch/crop_basis.h"

#include <bit>
#include <cstdint>
#include <vector>

#include "base/digest.h"
#include "batch/rect_text.h"

namespace picdesk {
namespace {

using Fields = std::vector<std::string>;

// Raise the number whenever planning, saliency or a detector comes to choose otherwise.
constexpr const char* version = "picdesk-crop/1";

// To the last bit: a digest must not depend on how numbers are printed.
std::string text(double value) { return std::to_string(std::bit_cast<std::uint64_t>(value)); }

void add(Fields& fields, const RenditionSpec& spec) {
  fields.push_back(spec.name);
  fields.push_back(std::to_string(spec.width.value_or(0)) + "x" +
                   std::to_string(spec.height.value_or(0)));
  const AspectRatio ratio = spec.ratio.value_or(AspectRatio{});
  fields.push_back(spec.ratio ? std::to_string(ratio.width) + ":" + std::to_string(ratio.height)
                              : "");
  fields.emplace_back(name(spec.gravity));
  fields.emplace_back(name(spec.on_conflict));
  fields.push_back(spec.bars ? std::to_string(*spec.bars) : "");
}

void add(Fields& fields, const Placement& placement) {
  const auto& focal = placement.focal_point;
  fields.push_back(focal ? text(focal->x) + "," + text(focal->y) : "");
  for (const auto& [spec, rect] : placement.crops) fields.push_back(spec + "=" + edges_text(rect));
  for (const SubjectRegion& region : placement.regions) {
    const Box& box = region.box;
    fields.push_back(std::string(name(region.kind)) + (region.is_protected ? "!" : "") +
                     text(box.x0) + "," + text(box.y0) + "," + text(box.x1) + "," + text(box.y1) +
                     "*" + text(region.confidence));
  }
}

}  // namespace

std::string crop_basis(const BatchRequest& request, const RenditionSpec& spec,
                       const std::string& master_sha256, const std::string& sidecar_sha256) {
  Fields fields{version, master_sha256, sidecar_sha256, request.analysis_name};
  add(fields, spec);
  add(fields, request.placement);
  return digest::sha256_hex_of_fields(fields);
}

}  // namespace picdesk
