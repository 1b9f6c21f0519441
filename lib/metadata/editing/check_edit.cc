// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/text.h"
#include "metadata/editing/part_edits.h"
#include "metadata/rendition/encoders.h"

namespace picdesk::metadata {

Result<CheckedEdit> check_edit(const MetadataEdit& edit) {
  CheckedEdit checked;
  MetadataRecord asked;
  for (const std::string& name : edit.fields) {
    const Field* field = find_field(name);
    if (field == nullptr) {
      return fail(ErrorCode::invalid_argument,
                  "unknown metadata field \"" + text::printable(name) + "\"",
                  "did you mean \"" + text::nearest(name, metadata_fields()) + "\"?");
    }
    if (std::ranges::count(edit.fields, name) > 1) {
      return fail(ErrorCode::invalid_argument, "the edit names \"" + name + "\" twice",
                  "name each field once");
    }
    checked.fields.push_back(field);
    checked.names.push_back(name);
    assign(asked, edit.values, *field);
  }
  Result<MetadataRecord> values = embeddable(asked);
  if (!values) {
    return fail(values.error().code, "meta/text-invalid: " + values.error().message,
                values.error().hint);
  }
  checked.values = std::move(*values);
  return checked;
}

std::string shown(const MetadataRecord& record, const Field& field) {
  const auto values = metadata_values(record, field.name);
  std::string all;
  if (!values) return all;
  for (const auto& [language, text] : *values) {
    if (!all.empty()) all += "; ";
    if (!language.empty() && language != "x-default") all += "[" + language + "] ";
    all += text;
  }
  return all;
}

std::string shown_in_one_language(const MetadataRecord& record, const Field& field) {
  const auto* alt = std::get_if<LangAlt MetadataRecord::*>(&field.member);
  return alt == nullptr ? shown(record, field) : std::string((record.**alt).text());
}

bool same(const MetadataRecord& a, const MetadataRecord& b, const Field& field) {
  return std::visit([&](auto member) { return a.*member == b.*member; }, field.member);
}

}  // namespace picdesk::metadata
