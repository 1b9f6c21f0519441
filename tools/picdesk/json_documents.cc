// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_documents.h"

#include <array>
#include <string_view>

#include "json_values.h"

namespace picdesk::command {
namespace {

using namespace std::string_view_literals;

bool is_list(std::string_view field) {
  constexpr std::array kLists{"creators"sv,         "licensors"sv,          "copyright_owners"sv,
                              "image_creators"sv,   "image_suppliers"sv,    "keywords"sv,
                              "persons"sv,          "organisations"sv,      "locations_shown"sv,
                              "location_created"sv, "organisation_codes"sv, "persons_detailed"sv,
                              "event_ids"sv,        "contributors"sv,       "regions"sv};
  for (const std::string_view list : kLists) {
    if (field == list) return true;
  }
  return false;
}

// Text in languages: an object by language; lists: an array; all else: text.
Json field_value(const std::string& field,
                 const std::vector<std::pair<std::string, std::string>>& values) {
  if (!values.front().first.empty()) {
    Json by_language = Json::object();
    for (const auto& [language, text] : values) by_language[language] = text;
    return by_language;
  }
  if (!is_list(field)) return values.front().second;
  Json array = Json::array();
  for (const auto& [language, text] : values) array.push_back(text);
  return array;
}

}  // namespace

std::string metadata_document(const ShownMetadata& shown) {
  Json document{{"schema", "picdesk.meta/1"}, {"file", shown.path}, {"format", name(shown.format)}};
  add(document, shown.size);
  document["fields"] = Json::object();
  for (const std::string& field : metadata_fields()) {
    const auto values = metadata_values(shown.reading.record, field);
    if (values && !values->empty()) document["fields"][field] = field_value(field, *values);
  }
  document["carriers"] = Json::object();
  for (const auto& [field, carrier] : shown.reading.carriers) {
    document["carriers"][field] = name(carrier);
  }
  document["policy"] = name(shown.reading.policy);
  if (shown.reading.has_iim) document["digest"] = name(shown.reading.digest.state);
  document["record"] = Json::parse(to_json(shown.reading.record), nullptr, false);
  document["findings"] = all_findings(shown.reading.findings);
  return line(document);
}

std::string preset_document(const Preset& preset) {
  Json document{{"schema", "picdesk.preset/1"},
                {"name", preset.name},
                {"description", preset.description},
                {"path", preset.path},
                {"policy", preset.metadata.policy}};
  document["renditions"] = Json::array();
  for (const RenditionSpec& spec : preset.renditions) document["renditions"].push_back(spec.name);
  return line(document);
}

std::string failure_document(const std::string& path, const Error& error) {
  return line({{"schema", "picdesk.failure/1"}, {"file", path}, {"error", failure(error)}});
}

}  // namespace picdesk::command
