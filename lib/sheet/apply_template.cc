// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "base/text.h"
#include "metadata/record/list_text.h"
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

std::vector<std::string> entries_of(const MetadataRecord& record, const std::string& field) {
  std::vector<std::string> entries;
  auto values = metadata_values(record, field);
  if (!values) return entries;
  for (auto& [language, value] : *values) entries.push_back(std::move(value));
  return entries;
}

// The list with the template's entries in front or behind; those that it has already stay where
// they are.
std::string longer_list(const FieldText& field, const MetadataRecord& record) {
  std::vector<std::string> entries = entries_of(record, field.field);
  MetadataRecord added;
  if (!set_metadata_field(added, field.path, field.text)) return field.text;  // refused later on
  std::vector<std::string> more = entries_of(added, field.field);
  const std::set<std::string> there(entries.begin(), entries.end());
  std::erase_if(more, [&](const auto& entry) { return there.contains(entry); });
  const auto place = field.mode == TemplateMode::append ? entries.end() : entries.begin();
  entries.insert(place, more.begin(), more.end());
  return metadata::join_list(entries);
}

// A list of structures can be set or cleared as a whole; to change it, its members are named.
Result<void> check_whole(const FieldText& field, const Texts& now) {
  const bool replaces = field.mode == TemplateMode::set || field.mode == TemplateMode::clear;
  const bool structures = std::ranges::any_of(
      now, [](const auto& text) { return text.first.find('.') != std::string::npos; });
  if (replaces || !structures || field.path != field.field) return {};
  return fail(
      ErrorCode::invalid_argument,
      "the template's " + field.path + " is a list of structures, which has entries already",
      "name the member, for example \"" + field.path + "[1].name\"");
}

// What the field is to say; nothing: as it is.
std::optional<std::string> wanted(const FieldText& field, const MetadataRecord& record) {
  if (field.mode == TemplateMode::clear) return std::string{};
  if (field.text.empty()) return std::nullopt;
  if (field.mode == TemplateMode::set) return field.text;
  if (field.mode == TemplateMode::if_empty) {
    return field.now.empty() ? std::optional(field.text) : std::nullopt;
  }
  if (field.path == field.field && is_list(field.field)) return longer_list(field, record);
  return field.mode == TemplateMode::append ? field.now + field.text : field.text + field.now;
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
    Result<void> whole = sheet::check_whole(next, *now);
    if (!whole) return forward_error(whole);

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
