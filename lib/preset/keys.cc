// SPDX-License-Identifier: GPL-3.0-or-later
#include "preset/keys.h"

#include <array>

namespace picdesk::preset {
namespace {

struct SectionKeys {
  std::string_view heading;
  std::vector<std::string> keys;
};

// In the order of enum Section.
const std::array<SectionKeys, 5>& table() {
  static const std::array<SectionKeys, 5> sections{{
      {"the preset", {"name", "description", "path", "rendition", "metadata", "markup", "limits"}},
      {"[[rendition]]",
       {"name", "fit", "width", "height", "widths", "ratio", "densities", "format", "quality",
        "method", "alpha_quality", "max_bytes", "min_quality", "background", "path"}},
      {"[metadata]", {"policy", "keep_extra"}},
      {"[markup]", {"show", "fallback", "sizes", "hero", "url_prefix"}},
      {"[limits]",
       {"file_bytes", "pixels", "side", "frames", "first_frame", "text_bytes", "extended_xmp_bytes",
        "icc_bytes", "metadata_bytes", "decode_bytes", "output_bytes"}},
  }};
  return sections;
}

}  // namespace

const std::vector<std::string>& known_keys(Section section) {
  return table()[static_cast<std::size_t>(section)].keys;
}

std::string_view heading(Section section) {
  return table()[static_cast<std::size_t>(section)].heading;
}

}  // namespace picdesk::preset
