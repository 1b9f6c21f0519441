// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet/record_paths.h"

namespace picdesk::sheet {

std::string canonical_path(std::string_view path) {
  constexpr std::string_view default_language = "[x-default]";
  std::string result;
  bool in_brackets = false;
  for (const char c : path) {
    if (c == '[') in_brackets = true;
    if (c == ']') in_brackets = false;
    const bool upper = c >= 'A' && c <= 'Z';
    result += in_brackets && upper ? static_cast<char>(c - 'A' + 'a') : c;
    if (result.ends_with(default_language)) result.resize(result.size() - default_language.size());
  }
  return result;
}

Result<Texts> texts_of(const MetadataRecord& record, std::string_view field) {
  auto paths = metadata_paths(record, field);
  if (!paths) return forward_error(paths);
  Texts texts;
  for (auto& [path, text] : *paths) texts.emplace(canonical_path(path), std::move(text));
  return texts;
}

Texts all_texts(const MetadataRecord& record) {
  Texts all;
  for (const std::string& field : metadata_fields()) {
    Result<Texts> texts = texts_of(record, field);
    if (texts) all.merge(*texts);
  }
  return all;
}

std::string_view text_at(const Texts& texts, const std::string& path) {
  const auto found = texts.find(path);
  return found == texts.end() ? std::string_view{} : std::string_view(found->second);
}

bool field_differs(const MetadataRecord& a, const MetadataRecord& b, std::string_view field) {
  return texts_of(a, field).value_or(Texts{}) != texts_of(b, field).value_or(Texts{});
}

bool is_list(std::string_view field) {
  MetadataRecord probe;
  if (!set_metadata_field(probe, field, "a; b")) return false;
  const auto values = metadata_values(probe, field);
  const auto paths = metadata_paths(probe, field);
  // Parties, too, are set by their names, but each has members of its own.
  return values && values->size() == 2 && paths && paths->size() == 1;
}

}  // namespace picdesk::sheet
