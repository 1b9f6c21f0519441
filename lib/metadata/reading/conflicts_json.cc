// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "picdesk/metadata.h"

namespace picdesk {
namespace {

using Json = nlohmann::ordered_json;

void add(Json& object, const char* member, const std::string& text) {
  if (!text.empty()) object[member] = text;
}

// A field that the policy leaves blank has no winner.
Json winner(Carrier carrier, bool blank) { return blank ? Json(nullptr) : Json(name(carrier)); }

Json value_object(const CarrierValue& value) {
  Json object{{"carrier", name(value.carrier)},
              {"where", value.where},
              {"text", value.text},
              {"bytes", value.bytes},
              {"relation", name(value.relation)}};
  if (value.truncated) object["truncated"] = true;
  if (value.junk) object["junk"] = true;
  return object;
}

Json field_object(const FieldReading& field) {
  const bool mwg = field.other == ReadPolicy::mwg;
  Json object{
      {"field", field.field},
      {"winner", winner(field.winner, field.blank)},
      {"rule", field.rule},
      {mwg ? "mwg_winner" : "xmp_first_winner", winner(field.other_winner, field.other_blank)},
      {"relation", name(field.relation)}};
  if (field.relation == Relation::different) object["severity"] = name(field.severity);
  object["values"] = Json::array();
  for (const CarrierValue& value : field.values) object["values"].push_back(value_object(value));
  return object;
}

Json finding_object(const Finding& finding) {
  Json object{
      {"rule", finding.rule}, {"severity", name(finding.severity)}, {"message", finding.message}};
  add(object, "location", finding.location);
  add(object, "hint", finding.hint);
  return object;
}

Json digest_object(const IimDigest& digest) {
  Json object = Json::object();
  add(object, "stored", digest.stored);
  add(object, "current", digest.current);
  object["state"] = name(digest.state);
  return object;
}

}  // namespace

std::string to_conflicts_json(const MetadataReading& reading, std::string_view file) {
  Json document{{"schema", "picdesk.conflicts/1"},
                {"file", file},
                {"policy", name(reading.policy)},
                {"digest", digest_object(reading.digest)}};
  if (!reading.charset.encoding.empty()) {
    document["iim_charset"] = {{"encoding", reading.charset.encoding},
                               {"confidence", reading.charset.confidence},
                               {"evidence", reading.charset.evidence}};
  }
  document["fields"] = Json::array();
  document["conflicts"] = Json::array();
  for (const FieldReading& field : reading.fields) {
    document["fields"].push_back(field_object(field));
    if (field.relation == Relation::different) document["conflicts"].push_back(field_object(field));
  }
  document["findings"] = Json::array();
  for (const Finding& finding : reading.findings) {
    document["findings"].push_back(finding_object(finding));
  }
  return document.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace picdesk
