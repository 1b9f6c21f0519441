// SPDX-License-Identifier: GPL-3.0-or-later
// Which attributes of HTML belong to the elements of pictures. Attributes that HTML does not know
// are nobody's business: scripts and frameworks have theirs. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/article/article_findings.h"

namespace picdesk::check {

enum class PictureElement { img, picture, picture_source, media_source };

struct AttributeFault {
  const Attribute* attribute = nullptr;
  enum class Kind {
    misplaced,  // of another element
    obsolete,   // was the element's in older HTML
    value,      // its value is none that HTML knows
  } kind = Kind::misplaced;
  std::string what;  // a sentence
};
std::vector<AttributeFault> attribute_faults(PictureElement element,
                                             const std::vector<Attribute>& attributes);

// "img", "picture", "source".
std::string_view name(PictureElement element);

}  // namespace picdesk::check
