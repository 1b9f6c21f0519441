// SPDX-License-Identifier: GPL-3.0-or-later
// The record as canonical JSON: what sheets take its hash of.
#include <nlohmann/json.hpp>

#include "metadata/record/blank.h"

namespace picdesk {
namespace {

using Json = nlohmann::ordered_json;
using metadata::Structured;

Json to_value(const std::string& text) { return text; }
Json to_value(const std::optional<PartialDate>& date) { return date ? to_iso(*date) : ""; }
Json to_value(const LangAlt& texts) {
  Json object = Json::object();
  for (const auto& [language, text] : texts.entries()) {
    if (!metadata::is_blank(std::string_view(text))) object[language] = text;
  }
  return object;
}
template <Structured S>
Json to_value(const S& value);
template <class T>
Json to_value(const std::vector<T>& values) {
  Json array = Json::array();
  for (const T& value : values) {
    if (!metadata::is_blank_value(value)) array.push_back(to_value(value));
  }
  return array;
}
template <Structured S>
Json to_value(const S& value) {
  Json object = Json::object();
  metadata::for_each_member<S>([&](const auto& member) {
    const auto& part = value.*member.pointer;
    if (!metadata::is_blank_value(part)) object[std::string(member.name)] = to_value(part);
  });
  return object;
}

}  // namespace

std::string to_json(const MetadataRecord& record) {
  Json object = Json::object();
  for (const metadata::Field& field : metadata::field_table()) {
    if (metadata::is_blank(record, field)) continue;
    object[std::string(field.name)] =
        std::visit([&](auto member) { return to_value(record.*member); }, field.member);
  }
  return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace picdesk
