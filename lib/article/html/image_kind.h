// SPDX-License-Identifier: GPL-3.0-or-later
// Which elements are images.
#pragma once

#include <optional>

#include "article/html/node.h"
#include "picdesk/article.h"

namespace picdesk::article {

// img, input type=image, area with href, object of an image, sound or film without a role but none,
// SVG elements and others with an image role. Not: svg without a role (browsers differ).
std::optional<ArticleImage::Kind> image_kind(const Node& node);

}  // namespace picdesk::article
