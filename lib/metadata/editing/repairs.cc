// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/editing/repairs.h"

#include <algorithm>

#include "metadata/iim/mojibake.h"
#include "metadata/record/fields.h"

namespace picdesk::metadata {
namespace {

bool repair(std::string& text) {
  std::optional<std::string> repaired = repair_mojibake(text);
  if (!repaired) return false;
  text = std::move(*repaired);
  return true;
}
bool repair(LangAlt& texts) {
  bool any = false;
  const LangAlt before = texts;
  for (const auto& [language, text] : before.entries()) {
    std::string repaired = text;
    if (!repair(repaired)) continue;
    texts.set(language, std::move(repaired));
    any = true;
  }
  return any;
}
bool repair(std::vector<std::string>& texts) {
  bool any = false;
  for (std::string& text : texts) any |= repair(text);
  return any;
}
// Dates have no letters; structures are left to whoever wrote them.
template <class T>
bool repair(T&) {
  return false;
}

}  // namespace

MetadataEdit with_repairs(const FileParts& parts, const MetadataEdit& edit) {
  MetadataEdit all = edit;
  for (const Field& field : field_table()) {
    const std::string name(field.name);
    if (std::ranges::find(edit.fields, name) != edit.fields.end()) continue;
    MetadataRecord record = is_blank(parts.xmp_record, field) ? parts.iim_record : parts.xmp_record;
    if (!std::visit([&](auto member) { return repair(record.*member); }, field.member)) continue;
    assign(all.values, record, field);
    all.fields.push_back(name);
  }
  return all;
}

}  // namespace picdesk::metadata
