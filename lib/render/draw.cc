// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/draw.h"

#include <algorithm>
#include <utility>

#include "image/image.h"
#include "render/bars.h"
#include "resample/resample.h"

namespace picdesk {
namespace {

struct Region {
  double x0, y0, x1, y1;
};

// Of the output, where the picture lies.
Size picture_size(const RenditionPlan& plan) {
  return plan.picture ? plan.picture->size() : plan.size;
}

Region source_region(const RenditionPlan& plan) {
  const Size size = picture_size(plan);
  const Rect& crop = plan.crop.rect;
  const double scale = plan.spec.fit == Fit::fit ? double(size.width) / crop.width() : plan.scale;
  const double width = size.width / scale;
  const double height = size.height / scale;
  const double x = (crop.x0 + crop.x1) / 2.0;
  const double y = (crop.y0 + crop.y1) / 2.0;
  return {x - width / 2, y - height / 2, x + width / 2, y + height / 2};
}

// The same region in the stored frame; stored_rect() for fractions.
Region to_stored(Region region, Size stored, OrientationSteps turn) {
  if (turn.transpose) region = {region.y0, region.x0, region.y1, region.x1};
  if (turn.flip_x)
    region = {stored.width - region.x1, region.y0, stored.width - region.x0, region.y1};
  if (turn.flip_y)
    region = {region.x0, stored.height - region.y1, region.x1, stored.height - region.y0};
  return region;
}

}  // namespace

Bitmap draw(const DecodedMaster& master, const RenditionPlan& plan) {
  resample::CropRequest request;
  request.turn = steps(master.orientation);
  const Region region = to_stored(source_region(plan), master.stored, request.turn);
  request.x0 = region.x0;
  request.y0 = region.y0;
  request.x1 = region.x1;
  request.y1 = region.y1;
  request.output = picture_size(plan);
  request.range = plan.spec.format == Format::webp ? SampleRange::limited : SampleRange::full;
  Bitmap bitmap = resample::crop_and_scale(master.bitmap, request);
  if (plan.spec.format == Format::jpeg && bitmap.format == PixelFormat::rgba) {
    bitmap = image::flatten(bitmap, plan.spec.background);
  }
  if (plan.picture && plan.picture->size() != plan.size) {
    const unsigned colour = plan.spec.bars.value_or(plan.spec.background);
    return with_bars(bitmap, plan.size, *plan.picture, colour);
  }
  return bitmap;
}

}  // namespace picdesk
