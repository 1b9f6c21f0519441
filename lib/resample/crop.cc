// SPDX-License-Identifier: GPL-3.0-or-later
#include "resample/resample.h"

namespace picdesk::resample {
namespace {

struct RangeMap {
  double gain = 1;
  double offset = 0;
};

// ITU-R BT.601: 219 steps from 16 for Y, 224 around 128 for Cb and Cr; JPEG uses all 255.
RangeMap map_range(SampleRange from, SampleRange to, bool chroma) {
  if (from == to) return {};
  const double limited = chroma ? 224.0 / 255.0 : 219.0 / 255.0;
  const double gain = to == SampleRange::limited ? limited : 1 / limited;
  if (chroma) return {gain, 128 - 128 * gain};
  return {gain, to == SampleRange::limited ? 16.0 : -16 * gain};
}

// The interval lengthened by what the last of ceil(pixels / 2) chroma samples covers beyond it;
// `flipped`: the end of the output is at the start of the interval.
void cover_pairs(int pixels, bool flipped, double& start, double& end) {
  if (pixels % 2 == 0) return;
  const double more = (end - start) / pixels;
  if (flipped) {
    start -= more;
  } else {
    end += more;
  }
}

Size halved(Size size) { return {(size.width + 1) / 2, (size.height + 1) / 2}; }

Request plane_request(const Plane& source, CropRequest crop, bool chroma) {
  if (chroma) {
    const bool swap = crop.turn.transpose;
    cover_pairs(swap ? crop.output.height : crop.output.width, crop.turn.flip_x, crop.x0, crop.x1);
    cover_pairs(swap ? crop.output.width : crop.output.height, crop.turn.flip_y, crop.y0, crop.y1);
  }
  Request request;
  request.x0 = crop.x0 / source.step_x;
  request.x1 = crop.x1 / source.step_x;
  request.y0 = crop.y0 / source.step_y;
  request.y1 = crop.y1 / source.step_y;
  request.turn = crop.turn;
  request.output = chroma ? halved(crop.output) : crop.output;
  return request;
}

}  // namespace

Bitmap crop_and_scale(const Bitmap& source, const CropRequest& crop) {
  Bitmap result;
  result.format = source.format;
  result.size = crop.output;
  result.range = source.format == PixelFormat::ycbcr ? crop.range : source.range;
  for (std::size_t i = 0; i < source.planes.size(); ++i) {
    const bool chroma = i > 0;
    Request request = plane_request(source.planes[i], crop, chroma);
    const RangeMap map = map_range(source.range, result.range, chroma);
    request.gain = static_cast<float>(map.gain);
    request.offset = static_cast<float>(map.offset);
    result.planes.push_back(scale(source.planes[i], request));
    if (chroma) result.planes.back().step_x = result.planes.back().step_y = 2;
  }
  return result;
}

}  // namespace picdesk::resample
