// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>

#include "base/text.h"
#include "picdesk/config.h"
#include "picdesk/files.h"
#include "preset/names.h"
#include "preset/project.h"
#include "preset/shipped.h"
#include "preset/table_reader.h"
#include "preset/toml_tree.h"
#include "preset/words.h"

namespace picdesk {
namespace {

constexpr std::uint64_t kMaxBytes = 1u << 20;

Result<PolicySpec> load_file(const std::string& path) {
  Result<files::Bytes> bytes = files::read(path, kMaxBytes);
  if (!bytes) return forward_error(bytes);
  return parse_policy({reinterpret_cast<const char*>(bytes->data()), bytes->size()}, path);
}

}  // namespace

Result<PolicySpec> parse_policy(std::string_view toml, std::string_view origin) {
  Result<preset::TomlNode> root = preset::read_toml(toml, origin);
  if (!root) return forward_error(root);
  preset::Faults faults{std::string(origin)};
  const preset::TableReader top(*root, preset::Section::policy, faults);
  PolicySpec policy;
  if (const auto name = preset::read_short_name(top)) policy.name = *name;
  if (!top.has("name")) policy.name = preset::stem_of(origin);
  policy.description = top.text("description").value_or("");
  policy.keep = top.texts("keep").value_or(std::vector<std::string>{});
  policy.keep_extra = top.texts("keep_extra").value_or(std::vector<std::string>{});
  policy.drop_credit = top.boolean("drop_credit").value_or(false);
  policy.keep_faces = top.boolean("keep_faces").value_or(false);
  if (faults.first()) return tl::unexpected(*faults.first());
  return policy;
}

Result<PolicySpec> load_policy(const std::string& name) {
  if (name.find('/') != std::string::npos || name.ends_with(".toml")) return load_file(name);
  const std::filesystem::path project = preset::project_subfolder("policies");
  if (!project.empty() && !name.empty()) {
    const std::filesystem::path own = project / (name + ".toml");
    std::error_code error;
    if (std::filesystem::exists(own, error)) return load_file(own.string());
  }
  for (const preset::ShippedPreset& shipped : preset::shipped_policy_texts()) {
    if (shipped.name == name) return parse_policy(shipped.toml, std::string(name) + ".toml");
  }
  std::vector<std::string> known = shipped_policies();
  if (!project.empty()) {
    for (std::string& own : preset::toml_names_in(project)) known.push_back(std::move(own));
  }
  return fail(ErrorCode::not_found,
              "there is no metadata policy " + text::printable(preset::quoted(name)),
              text::printable(preset::suggestion(name, known)));
}

std::vector<std::string> shipped_policies() {
  std::vector<std::string> names;
  for (const preset::ShippedPreset& shipped : preset::shipped_policy_texts()) {
    names.emplace_back(shipped.name);
  }
  return names;
}

}  // namespace picdesk
