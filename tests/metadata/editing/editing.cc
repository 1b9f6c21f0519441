// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/editing/editing.h"

#include <algorithm>
#include <stdexcept>

namespace picdesk::test {

MetadataEdit edit_of(std::span<const std::byte> file, const Settings& settings) {
  MetadataEdit edit{read(file).record, {}};
  for (const auto& [path, text] : settings) {
    const Result<void> set = set_metadata_field(edit.values, path, text);
    if (!set) throw std::runtime_error(set.error().message);
    const std::string field = field_of_path(path).value();
    if (std::ranges::find(edit.fields, field) == edit.fields.end()) edit.fields.push_back(field);
  }
  return edit;
}

EditResult edited(std::span<const std::byte> file, const Settings& settings,
                  const EditOptions& options) {
  const MetadataEdit edit = edit_of(file, settings);
  Result<EditResult> result = edit_metadata(file, probed(file), edit, options);
  if (!result) throw std::runtime_error(result.error().message);
  const Result<void> verified = verify_edit(file, *result, probed(file), edit, options);
  if (!verified) throw std::runtime_error(verified.error().message);
  return std::move(*result);
}

Bytes after(std::span<const std::byte> file, const Settings& settings, const EditOptions& options) {
  EditResult result = edited(file, settings, options);
  return result.changed ? std::move(result.bytes) : Bytes(file.begin(), file.end());
}

std::string refusal(std::span<const std::byte> file, const Settings& settings,
                    const EditOptions& options) {
  const Result<EditResult> result =
      edit_metadata(file, probed(file), edit_of(file, settings), options);
  return result ? "" : result.error().message;
}

Bytes segment(std::span<const std::byte> jpeg, unsigned marker, std::string_view start) {
  const auto at = [&](std::size_t i) { return std::to_integer<std::size_t>(jpeg[i]); };
  for (std::size_t i = 2; i + 4 <= jpeg.size() && at(i) == 0xFF && at(i + 1) != 0xDA;) {
    const std::size_t length = at(i + 2) << 8 | at(i + 3);
    const Bytes whole(jpeg.begin() + static_cast<std::ptrdiff_t>(i),
                      jpeg.begin() + static_cast<std::ptrdiff_t>(i + 2 + length));
    if (at(i + 1) == marker && to_text(whole).substr(4).starts_with(start)) return whole;
    i += 2 + length;
  }
  return {};
}

std::vector<std::string> rules_of(const EditResult& result) {
  std::vector<std::string> rules;
  for (const Finding& finding : result.findings) rules.push_back(finding.rule);
  return rules;
}

Settings six_fields() {
  return {{"caption", "Soldiers stand round a tunnel entrance, October 3, 2024. [Agence Élan]"},
          {"headline", "Tunnel found"},
          {"creators", "Zoë Müller; أحمد علي"},
          {"credit", "Agence Élan"},
          {"copyright", "© 2024 Agence Élan"},
          {"keywords", "tunnel; soldiers"}};
}

}  // namespace picdesk::test
