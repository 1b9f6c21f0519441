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
const std::array<SectionKeys, 29>& table() {
  static const std::array<SectionKeys, 29> sections{{
      {"the preset",
       {"name", "description", "path", "rendition", "metadata", "markup", "limits", "crop_checks"}},
      {"[[rendition]]",
       {"name", "fit", "width", "height", "widths", "ratio", "densities", "format", "quality",
        "method", "alpha_quality", "max_bytes", "min_quality", "background", "path", "gravity",
        "on_conflict", "bars"}},
      {"[metadata]", {"policy", "keep_extra"}},
      {"[markup]", {"show", "fallback", "sizes", "hero", "url_prefix"}},
      {"[limits]",
       {"file_bytes", "pixels", "side", "frames", "first_frame", "text_bytes", "extended_xmp_bytes",
        "icc_bytes", "metadata_bytes", "decode_bytes", "output_bytes"}},
      {"[crop_checks]",
       {"face_out",
        "face_in",
        "headroom_least",
        "headroom_most",
        "eye_line_least",
        "eye_line_most",
        "subject_warning",
        "subject_error",
        "squeeze_warning",
        "squeeze_error",
        "upscale_warning",
        "upscale_error",
        "tilt",
        "soft_warning",
        "soft_error",
        "oversharp",
        "quantiser_warning",
        "quantiser_error",
        "blocky",
        "near_duplicate",
        "severity"}},
      {"the policy", {"name", "description", "keep", "keep_extra", "drop_credit", "keep_faces"}},
      {"picdesk.toml",
       {"metadata", "credit", "severity", "suppress", "vision", "check", "limits", "hero", "site",
        "html", "markdown", "front_matter", "lists", "override"}},
      {"[metadata.read]", {"policy", "camera_junk"}},
      {"[metadata.iim]", {"fallback"}},
      {"[metadata.sync]", {"exif", "iim", "exif_date"}},
      {"[metadata.sidecar]", {"naming"}},
      {"[metadata]", {"read", "iim", "sync", "sidecar", "c2pa"}},
      {"[credit]", {"forms", "agencies", "placeholders", "aliases", "policy", "agency"}},
      {"[credit.policy]", {"required", "line", "forbidden_words", "embargo"}},
      {"[[credit.agency]]", {"name", "copyright", "web_statement", "data_mining", "expire_days"}},
      {"[[suppress]]", {"rule", "paths", "reason"}},
      {"[vision]", {"detector", "face_model"}},
      {"face_model", {"kind", "path", "sha256", "tiles"}},
      {"[check]",
       {"profile", "default_lang", "fail_on", "caption_scope", "date_tolerance_days", "baseline",
        "require_reason"}},
      {"[limits]", {"alt_target", "alt_max", "alt_error", "hero_bytes", "hero_sizes"}},
      {"[hero]", {"required", "selector", "ignore"}},
      {"[site]", {"root", "origins", "path_template", "mount"}},
      {"mount", {"url", "dir"}},
      {"[html]", {"caption_selector", "credit_selector"}},
      {"[markdown]", {"empty_alt"}},
      {"[front_matter]", {"hero_keys", "alt_keys", "caption_keys", "credit_keys"}},
      {"[lists.LANGUAGE]", {"placeholder", "image_of", "file_photo"}},
      {"[[override]]", {"paths", "severity"}},
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

std::string_view documentation(Section section) {
  if (section < Section::policy) return "docs/presets.md";
  return section == Section::policy ? "docs/scrub.md" : "docs/configuration.md";
}

}  // namespace picdesk::preset
