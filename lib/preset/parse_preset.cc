// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "picdesk/preset.h"
#include "preset/crop_checks_reader.h"
#include "preset/limits_reader.h"
#include "preset/markup_reader.h"
#include "preset/names.h"
#include "preset/path_reader.h"
#include "preset/rendition_reader.h"
#include "preset/table_reader.h"
#include "preset/words.h"

namespace picdesk {
namespace preset {
namespace {

void read_name(const TableReader& top, std::string_view origin, Preset& preset) {
  if (const auto name = read_short_name(top)) preset.name = *name;
  if (top.has("name")) return;
  const std::string_view stem = stem_of(origin);
  if (is_short_name(stem)) {
    preset.name = stem;
    return;
  }
  top.absent("the preset has no name, and its file name " + quoted(stem) + " cannot be one",
             "add name = \"...\" of the letters a-z, digits and hyphens");
}

void read_metadata(const TableReader& top, Preset& preset, Faults& faults) {
  static const std::vector<std::string> policies{"keep-credit", "protect-source", "strip-all"};
  const TableReader table(top.table("metadata"), Section::metadata, faults);
  if (const auto policy = table.choice("policy", policies)) {
    preset.metadata.policy = policies[*policy];
  }
  if (auto fields = table.texts("keep_extra")) preset.metadata.keep_extra = std::move(*fields);
}

Preset read_preset(const TomlNode& root, std::string_view origin, Faults& faults) {
  Preset preset;
  preset.origin = origin;
  const TableReader top(root, Section::top, faults);
  read_name(top, origin, preset);
  preset.description = top.text("description").value_or("");
  preset.path = read_path(top);
  preset.renditions = read_renditions(top, preset.path, faults);
  read_metadata(top, preset, faults);
  preset.markup = read_markup(top, preset.renditions, faults);
  read_crop_checks(top, faults, preset);
  preset.limits = read_limits(top, faults);
  return preset;
}

}  // namespace
}  // namespace preset

Result<Preset> parse_preset(std::string_view toml, std::string_view origin) {
  Result<preset::TomlNode> root = preset::read_toml(toml, origin);
  if (!root) return forward_error(root);
  preset::Faults faults{std::string(origin)};
  Preset preset = preset::read_preset(*root, origin, faults);
  if (faults.first()) return tl::unexpected(*faults.first());
  return preset;
}

}  // namespace picdesk
