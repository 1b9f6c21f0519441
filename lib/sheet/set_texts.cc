// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet/set_texts.h"

#include <algorithm>
#include <set>

#include "sheet/cell_text.h"
#include "sheet/record_paths.h"

namespace picdesk::sheet {
namespace {

// "caption" and "caption[fr]" are languages of caption; "location_created.name[fr]" is not.
bool is_language_of(const std::string& path, const std::string& field) {
  if (path == field) return true;
  return path.starts_with(field + "[") && path.find(']') == path.size() - 1;
}

bool reads_back(const MetadataRecord& record, const std::string& field,
                const std::vector<PathText>& texts) {
  const Result<Texts> now = texts_of(record, field);
  if (!now) return true;
  return std::ranges::all_of(texts, [&](const PathText& text) {
    return !is_language_of(text.path, field) || same_text(text_at(*now, text.path), text.text);
  });
}

// The field anew, x-default first: each further language then adds itself and moves no twin.
Result<void> rebuild(MetadataRecord& record, const std::string& field,
                     const std::vector<PathText>& texts) {
  Result<Texts> now = texts_of(record, field);
  if (!now) return forward_error(now);
  for (const PathText& text : texts) {
    if (is_language_of(text.path, field)) (*now)[text.path] = text.text;
  }
  Result<void> set = set_metadata_field(record, field, "");
  for (const auto& [path, text] : *now) {  // "caption" sorts before "caption[...]"
    if (set && !text.empty()) set = set_metadata_field(record, path, text);
  }
  return set;
}

}  // namespace

Result<void> set_texts(MetadataRecord& record, const std::vector<PathText>& texts) {
  std::set<std::string> fields_with_languages;
  for (const PathText& text : texts) {
    Result<void> set = set_metadata_field(record, text.path, text.text);
    if (!set) {
      set.error().message += ", in " + text.path;
      return set;
    }
    if (text.path.ends_with(']')) {
      fields_with_languages.insert(text.path.substr(0, text.path.find('[')));
    }
  }
  for (const std::string& field : fields_with_languages) {
    if (reads_back(record, field, texts)) continue;
    Result<void> set = rebuild(record, field, texts);
    if (!set) return set;
  }
  return {};
}

}  // namespace picdesk::sheet
