// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/regions/roles.h"

#include <algorithm>

#include "base/text.h"

namespace picdesk::metadata {
namespace {

std::string_view folded(std::string_view identifier) {
  identifier = text::trim(identifier);
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (identifier.starts_with(scheme)) identifier.remove_prefix(scheme.size());
  }
  if (identifier.ends_with('/')) identifier.remove_suffix(1);
  return identifier;
}

bool names(const std::vector<Entity>& terms, std::string_view vocabulary, std::string_view code) {
  return std::ranges::any_of(terms, [&](const Entity& term) {
    return std::ranges::any_of(term.ids, [&](std::string_view id) {
      const std::string_view rest = folded(id);
      return rest.size() == vocabulary.size() + code.size() && rest.starts_with(vocabulary) &&
             rest.ends_with(code);
    });
  });
}

}  // namespace

bool has_role(const ImageRegion& region, std::initializer_list<std::string_view> codes) {
  return std::ranges::any_of(codes, [&](std::string_view code) {
    return names(region.roles, "cv.iptc.org/newscodes/imageregionrole/", code);
  });
}

bool has_type(const ImageRegion& region, std::string_view code) {
  return names(region.types, "cv.iptc.org/newscodes/imageregiontype/", code);
}

bool is_crop(const ImageRegion& region) {
  return has_role(region, {"cropping", "recomCropping", "landscapeCropping", "portraitCropping",
                           "squareCropping"});
}

}  // namespace picdesk::metadata
