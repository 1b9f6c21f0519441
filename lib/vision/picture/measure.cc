// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/block_hash.h"
#include "vision/opencv.h"
#include "vision/picture/bars.h"
#include "vision/picture/blockiness.h"
#include "vision/picture/colours.h"
#include "vision/picture/reference.h"
#include "vision/picture/saliency_kept.h"
#include "vision/picture/sharpness.h"
#include "vision/picture_facts.h"

namespace picdesk::vision {
namespace {

bool is_rgb(const Bitmap& bitmap) {
  return bitmap.format == PixelFormat::rgb && bitmap.planes.front().channels == 3;
}

// Against the master: all that `facts` holds of it, and the bars. False: the place is unusable.
bool compare(const Bitmap& rendition, const cv::Mat& luma, const MasterView& master,
             PictureFacts& facts) {
  const Located& located = master.located;
  const Overlay overlay{rendition.size, master.size, located.place.to_master};
  const auto reference = make_reference(grey(master.bitmap), overlay, {luma.cols, luma.rows});
  if (!reference) return false;
  facts.bars = bars_against(luma, *reference);
  facts.bars_exact = facts.bars != Bars{};
  facts.sharpness = sharpness(luma, *reference, without(facts.bars, luma.size()));
  if (master.unconverted != nullptr && is_rgb(rendition) && is_rgb(master.bitmap) &&
      is_rgb(*master.unconverted)) {
    facts.unconverted =
        unconverted(view(rendition), view(master.bitmap), view(*master.unconverted), overlay);
  }
  if (master.saliency != nullptr) {
    facts.saliency_kept = saliency_kept(*master.saliency, master.size, Box::of(located.crop));
  }
  return true;
}

bool has_pixels(const Bitmap& bitmap) {
  return !bitmap.planes.empty() && bitmap.planes.front().size.area() > 0;
}

}  // namespace

Result<PictureFacts> measure_picture(const Bitmap& rendition, const MasterView* master) {
  if (!has_pixels(rendition) || (master != nullptr && !has_pixels(master->bitmap))) {
    return fail(ErrorCode::internal, "a picture without pixels cannot be measured", "");
  }
  prepare_opencv();
  try {
    PictureFacts facts;
    const cv::Mat luma = grey(rendition);
    const bool placed = master != nullptr && master->located.verdict == Located::Verdict::found;
    if (!placed || !compare(rendition, luma, *master, facts)) {
      facts.bars = bars_by_look(view(rendition));
    }
    const cv::Rect picture = without(facts.bars, luma.size());
    if (!picture.empty()) facts.blockiness = blockiness(luma(picture));
    Result<std::string> hash = block_mean_hash(rendition);
    if (!hash) return forward_error(hash);
    facts.hash = std::move(*hash);
    return facts;
  } catch (...) {
    return tl::unexpected<Error>(opencv_error("measuring a rendition"));
  }
}

}  // namespace picdesk::vision
