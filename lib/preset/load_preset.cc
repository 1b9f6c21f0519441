// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>

#include "base/files.h"
#include "base/text.h"
#include "picdesk/preset.h"
#include "preset/project.h"
#include "preset/shipped.h"
#include "preset/words.h"

namespace picdesk {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMaxBytes = 1u << 20;

Result<Preset> load_file(const std::string& path) {
  Result<files::Bytes> bytes = files::read(path, kMaxBytes);
  if (!bytes) return forward_error(bytes);
  return parse_preset({reinterpret_cast<const char*>(bytes->data()), bytes->size()}, path);
}

// A shipped preset must be called what its file is called, or --preset would not find it.
Result<Preset> load_shipped(std::string_view name, std::string_view toml) {
  const std::string origin = std::string(name) + ".toml";
  Result<Preset> preset = parse_preset(toml, origin);
  if (!preset || preset->name == name) return preset;
  return fail(ErrorCode::invalid_argument,
              origin + ": the preset's name is " + preset::quoted(preset->name),
              "name the preset like its file");
}

tl::unexpected<Error> unknown(std::string_view name, const fs::path& project) {
  std::vector<std::string> known = shipped_presets();
  if (!project.empty()) {
    for (std::string& own : preset::toml_names_in(project)) known.push_back(std::move(own));
  }
  return fail(ErrorCode::not_found, "there is no preset " + text::printable(preset::quoted(name)),
              text::printable(preset::suggestion(name, known)));
}

}  // namespace

Result<Preset> load_preset(const std::string& name) {
  if (name.find('/') != std::string::npos || name.ends_with(".toml")) return load_file(name);
  const fs::path project = preset::project_subfolder("presets");
  if (!project.empty() && !name.empty()) {
    const fs::path own = project / (name + ".toml");
    std::error_code error;
    if (fs::exists(own, error)) return load_file(own.string());
  }
  for (const preset::ShippedPreset& shipped : preset::shipped()) {
    if (shipped.name == name) return load_shipped(shipped.name, shipped.toml);
  }
  return unknown(name, project);
}

std::vector<std::string> shipped_presets() {
  std::vector<std::string> names;
  for (const preset::ShippedPreset& shipped : preset::shipped()) names.emplace_back(shipped.name);
  return names;
}

Result<std::string> shipped_preset_text(std::string_view name) {
  for (const preset::ShippedPreset& shipped : preset::shipped()) {
    if (shipped.name == name) return std::string(shipped.toml);
  }
  return unknown(name, {});
}

}  // namespace picdesk
