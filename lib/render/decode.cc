// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/decode.h"

#include <algorithm>

#include "image/image.h"
#include "jpeg/jpeg.h"

namespace picdesk {
namespace {

// A reduced picture must keep this many samples per output pixel along each axis: Lanczos3 needs
// them to come out as sharp as from the full picture.
constexpr double kSamplesPerPixel = 2.0;

constexpr int kMaxShrink = 8;

bool serves(double step, double scale) { return 1.0 / (scale * step) >= kSamplesPerPixel; }

// The largest power of two up to 8 that leaves enough samples for that scale.
int shrink_for(double finest_scale) {
  int shrink = 1;
  while (shrink < kMaxShrink && serves(shrink * 2, finest_scale)) shrink *= 2;
  return shrink;
}

}  // namespace

Result<DecodedMaster> decode_master(std::span<const std::byte> file, const ProbeInfo& info,
                                    const std::vector<RenditionPlan>& plans) {
  double finest = 0;
  for (const RenditionPlan& plan : plans) finest = std::max(finest, plan.scale);
  DecodedMaster master;
  master.stored = info.stored;
  master.orientation = info.orientation;
  const int shrink = shrink_for(finest);
  if (jpeg::takes_fast_path(file, info)) {
    Result<jpeg::Decoded> decoded = jpeg::decode_planes(file, info, shrink);
    if (!decoded) return forward_error(decoded);
    master.bitmap = std::move(decoded->bitmap);
    master.findings = std::move(decoded->findings);
  } else {
    Result<image::Decoded> decoded = image::decode(file, info, {.max_shrink = shrink});
    if (!decoded) return forward_error(decoded);
    master.bitmap = std::move(decoded->bitmap);
    master.findings = std::move(decoded->findings);
    if (!decoded->profile.empty()) {
      master.findings.push_back({"master/profile-converted", Severity::info,
                                 "colours were converted from " + decoded->profile + " to sRGB", "",
                                 ""});
    }
  }
  return master;
}

}  // namespace picdesk
