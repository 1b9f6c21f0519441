// SPDX-License-Identifier: GPL-3.0-or-later
// Every key that a preset, a policy or picdesk.toml may have. The schemas and docs name the same.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace picdesk::preset {

enum class Section {
  top,
  rendition,
  metadata,
  markup,
  limits,
  crop_checks,
  policy,
  config,
  config_read,
  config_iim,
  config_sync,
  config_sidecar,
  config_metadata,
  config_credit,
  config_credit_policy,
  config_agency,
  config_suppress,
  config_vision,
  config_face_model,
  config_check,
  config_limits,
  config_hero,
  config_site,
  config_mount,
  config_html,
  config_markdown,
  config_front_matter,
  config_words,
  config_override,
};

const std::vector<std::string>& known_keys(Section section);
std::string_view heading(Section section);  // "[markup]", for messages

std::string_view documentation(Section section);  // "docs/presets.md"

}  // namespace picdesk::preset
