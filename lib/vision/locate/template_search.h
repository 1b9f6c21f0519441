// SPDX-License-Identifier: GPL-3.0-or-later
// The first guess where features say nothing: the whole rendition, small, is slid over the master.
#pragma once

#include <vector>

#include "vision/locate/frame.h"

namespace picdesk::vision {

struct TemplateHit {
  Affine to_master;  // from the rendition as it was given
  double score = 0;  // correlation of grey and of gradients, each at most 1
};

// The best places for the rendition in any of these poses, by score; at most `most`, all different.
// Knows neither tilt nor squeeze, nor crops below a fifth of the master.
// `rows`: the share of the rendition's height, from the top, that is looked for.
std::vector<TemplateHit> search_template(const Frame& rendition, const Frame& master,
                                         const std::vector<Pose>& poses, double rows,
                                         std::size_t most);

}  // namespace picdesk::vision
