// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/text.h"
#include "picdesk/sheet.h"
#include "sheet/expansion.h"
#include "sheet/record_paths.h"
#include "sheet/set_texts.h"

namespace picdesk {
namespace sheet {
namespace {

// A template's field, ready to be joined with what the record says.
struct FieldText {
  std::string path;
  std::string field;
  TemplateMode mode = TemplateMode::set;
  std::string now;
  std::string text;
};

// Both texts, or both lists: an entry that is already there is not added again.
std::string combined(const std::string& first, const std::string& second, bool list) {
  if (first.empty() || second.empty() || !list) return first + second;
  return first + "; " + second;
}

// Whether an entry of the list reads `text` already.
bool lists_already(const MetadataRecord& record, const FieldText& field) {
  MetadataRecord added;
  if (!set_metadata_field(added, field.path, field.text)) return false;
  const auto old_values = metadata_values(record, field.field);
  const auto new_values = metadata_values(added, field.field);
  if (!old_values || !new_values) return false;
  return std::ranges::all_of(
      *new_values, [&](const auto& value) { return std::ranges::count(*old_values, value) > 0; });
}

// What the field is to say; nothing: as it is.
std::optional<std::string> wanted(const FieldText& field, const MetadataRecord& record) {
  if (field.mode == TemplateMode::clear) return std::string{};
  if (field.text.empty()) return std::nullopt;
  if (field.mode == TemplateMode::set) return field.text;
  if (field.mode == TemplateMode::if_empty) {
    return field.now.empty() ? std::optional(field.text) : std::nullopt;
  }
  const bool list = field.path == field.field && is_list(field.field);
  if (list && lists_already(record, field)) return std::nullopt;
  return field.mode == TemplateMode::append ? combined(field.now, field.text, list)
                                            : combined(field.text, field.now, list);
}

}  // namespace
}  // namespace sheet

std::optional<TemplateMode> template_mode(std::string_view word) {
  constexpr std::pair<std::string_view, TemplateMode> words[] = {
      {"set", TemplateMode::set},
      {"if-empty", TemplateMode::if_empty},
      {"append", TemplateMode::append},
      {"prepend", TemplateMode::prepend},
      {"clear", TemplateMode::clear}};
  for (const auto& [name, mode] : words) {
    if (name == word) return mode;
  }
  return std::nullopt;
}

Result<std::vector<std::string>> apply_template(const std::vector<TemplateField>& fields,
                                                const CodeTable& codes, const CodeOptions& options,
                                                const TemplateFacts& facts, MetadataRecord& record,
                                                std::vector<Finding>& findings) {
  const sheet::Expansion expansion{&codes, options, &record, facts};
  std::vector<sheet::PathText> texts;
  for (const TemplateField& field : fields) {
    sheet::FieldText next{sheet::canonical_path(field.path), "", field.mode, "", field.text};
    Result<std::string> key = field_of_path(next.path);
    if (!key) return forward_error(key);
    next.field = *key;
    Result<sheet::Texts> now = sheet::texts_of(record, next.field);
    if (!now) return forward_error(now);
    next.now = sheet::text_at(*now, next.path);

    Result<std::string> text = sheet::expand_text(field.text, expansion, findings);
    if (!text) {
      text.error().message += ", in the template's " + text::printable(next.path);
      return forward_error(text);
    }
    next.text = std::move(*text);
    if (auto value = sheet::wanted(next, record)) texts.push_back({next.path, std::move(*value)});
  }

  MetadataRecord edited = record;
  Result<void> set = sheet::set_texts(edited, texts);
  if (!set) return forward_error(set);
  std::vector<std::string> changed;
  for (const std::string& field : metadata_fields()) {
    if (sheet::field_differs(record, edited, field)) changed.push_back(field);
  }
  record = std::move(edited);
  return changed;
}

}  // namespace picdesk
