// SPDX-License-Identifier: GPL-3.0-or-later
// The master seen through a rendition's frame: what an honest rendition would look like.
#pragma once

#include <opencv2/core.hpp>
#include <optional>

#include "picdesk/geometry.h"
#include "picdesk/vision.h"

namespace picdesk::vision {

// All of the size asked for. Two filters, as honest renderers differ.
struct Reference {
  cv::Mat pixels;  // as the master's, CV_8UC1 or CV_8UC3: each the mean of what it covers
  cv::Mat crisp;   // the same by Lanczos3
  cv::Mat valid;   // CV_8UC1: 255 where the frame shows the master, 0 beyond its edges
};

// The frame of a rendition of `rendition` px, laid over a master of `master` px (full size).
struct Overlay {
  Size rendition;
  Size master;
  Affine to_master;
};

// `pixels` shows the whole master, maybe reduced; best at least twice as fine as the output, which
// may be smaller than the rendition. Nothing for an overlay that is degenerate, or lies wholly
// beyond the master.
std::optional<Reference> make_reference(const cv::Mat& pixels, const Overlay& overlay, Size output);

}  // namespace picdesk::vision
