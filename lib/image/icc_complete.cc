// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "base/icc_reader.h"
#include "image/icc_profile.h"

namespace picdesk::image {
namespace {

bool has_type(IccBytes element, std::initializer_list<std::string_view> types) {
  return std::ranges::any_of(
      types, [element](std::string_view type) { return icc_signature(element, 0, type); });
}

bool has_table(IccBytes profile) {
  for (const char* tag : {"A2B0", "A2B1", "A2B2"}) {
    if (has_type(icc_tag(profile, tag), {"mft1", "mft2", "mAB "})) return true;
  }
  return false;
}

bool has_curve(IccBytes profile, std::string_view tag) {
  return has_type(icc_tag(profile, tag), {"curv", "para"});
}

bool has_primary(IccBytes profile, std::string_view tag) {
  return has_type(icc_tag(profile, tag), {"XYZ "});
}

bool has_matrix(IccBytes profile) {
  return has_primary(profile, "rXYZ") && has_primary(profile, "gXYZ") &&
         has_primary(profile, "bXYZ") && has_curve(profile, "rTRC") && has_curve(profile, "gTRC") &&
         has_curve(profile, "bTRC");
}

}  // namespace

bool is_complete(std::span<const std::byte> profile) {
  if (has_table(profile)) return true;
  if (icc_signature(profile, 16, "RGB ")) return has_matrix(profile);
  return icc_signature(profile, 16, "GRAY") && has_curve(profile, "kTRC");
}

}  // namespace picdesk::image
