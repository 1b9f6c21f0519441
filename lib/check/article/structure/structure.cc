// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/structure/structure.h"

namespace picdesk::check {

void check_structure(const ArticleContext& context, ArticleFindings& findings) {
  check_broken_images(context, findings);
  check_stolen_credits(context, findings);
  check_front_matter(context, findings);
  check_duplicates(context, findings);
  check_pictures(context, findings);
  check_image_attributes(context, findings);
  check_other_sources(context, findings);
}

}  // namespace picdesk::check
