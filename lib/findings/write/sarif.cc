// SPDX-License-Identifier: GPL-3.0-or-later
// SARIF 2.1.0 (OASIS).
#include <algorithm>
#include <nlohmann/json.hpp>

#include "findings/placed.h"
#include "findings/safe_text.h"
#include "findings/write/sarif_rules.h"
#include "findings/write/writers.h"

namespace picdesk::findings {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
constexpr const char* kRoot = "SRCROOT";
constexpr std::size_t kMostResults = 25'000;  // of a run: GitHub refuses files with more

Json artifact(std::string_view path) {
  return {{"uri", percent_encoded(path)}, {"uriBaseId", kRoot}};
}

Json physical_location(const Place& place) {
  Json location{{"artifactLocation", artifact(place.path)}};
  if (!place.exact) return location;
  location["region"] = {
      {"startLine", place.begin.line},  {"startColumn", place.begin.column},
      {"endLine", place.end.line},      {"endColumn", place.end.column},
      {"byteOffset", place.begin.byte}, {"byteLength", place.end.byte - place.begin.byte}};
  return location;
}

Json fix_object(const Fix& fix, std::string_view path) {
  Json replacements = Json::array();
  for (const TextEdit& edit : fix.edits) {
    Json replacement{
        {"deletedRegion",
         {{"byteOffset", edit.where.begin}, {"byteLength", edit.where.end - edit.where.begin}}}};
    if (!edit.replacement.empty()) replacement["insertedContent"] = {{"text", edit.replacement}};
    replacements.push_back(std::move(replacement));
  }
  Json change{{"artifactLocation", artifact(path)}, {"replacements", std::move(replacements)}};
  return {{"description", {{"text", fix.title}}}, {"artifactChanges", Json::array({change})}};
}

// Empty: none.
Json suppressions(const ArticleFinding& finding) {
  if (finding.suppressed) {
    Json one{{"kind", finding.suppressed_outside ? "external" : "inSource"}};
    if (!finding.suppressed->empty()) one["justification"] = *finding.suppressed;
    return Json::array({one});
  }
  if (!finding.in_baseline) return Json::array();
  return Json::array({Json{{"kind", "external"}, {"justification", "known: in the baseline"}}});
}

Json related_locations(const Placed& each, Places& places) {
  Json list = Json::array();
  for (const RelatedPlace& related : each.finding->related) {
    const Place place = places.of(*each.file, related);
    list.push_back({{"id", list.size() + 1},
                    {"physicalLocation", physical_location(place)},
                    {"message", {{"text", related.message}}}});
  }
  return list;
}

Json result_object(const Placed& each, std::size_t rule_index, Places& places) {
  const ArticleFinding& finding = *each.finding;
  Json result{
      {"ruleId", finding.rule},
      {"ruleIndex", rule_index},
      {"level", level(finding.severity, "note")},
      {"message", {{"text", finding.message}}},
      {"locations", Json::array({Json{{"physicalLocation", physical_location(each.place)}}})}};
  if (Json related = related_locations(each, places); !related.empty()) {
    result["relatedLocations"] = std::move(related);
  }
  if (!finding.fingerprint.empty()) {
    result["partialFingerprints"] = {{"picdesk/v1", finding.fingerprint}};
  }
  Json fixes = Json::array();
  for (const Fix& fix : finding.fixes) {
    if (!fix.edits.empty()) fixes.push_back(fix_object(fix, each.file->path));
  }
  if (!fixes.empty()) result["fixes"] = std::move(fixes);
  if (Json decided = suppressions(finding); !decided.empty()) {
    result["suppressions"] = std::move(decided);
  }
  Json properties = Json::object();
  if (!finding.kind.empty()) properties["kind"] = finding.kind;
  if (!finding.hint.empty()) properties["hint"] = finding.hint;
  if (!properties.empty()) result["properties"] = std::move(properties);
  return result;
}

Json invocation(const FindingsReport& report) {
  Json notifications = Json::array();
  for (const CheckedFile& file : report.files) {
    if (!file.error) continue;
    const Json location{{"physicalLocation", {{"artifactLocation", artifact(file.path)}}}};
    notifications.push_back({{"level", "error"},
                             {"message", {{"text", file.error->message}}},
                             {"locations", Json::array({location})}});
  }
  Json object{{"executionSuccessful", notifications.empty()}};
  if (!notifications.empty()) object["toolExecutionNotifications"] = std::move(notifications);
  return object;
}

Json driver_object(const FindingsReport& report, const std::vector<std::string>& ids) {
  Json driver{{"name", "picdesk"}};
  if (!report.tool_version.empty()) driver["semanticVersion"] = report.tool_version;
  if (!report.home.empty()) driver["informationUri"] = report.home;
  driver["rules"] = sarif_rules(ids, report.home);
  return driver;
}

// `number`: from 1. Code hosts want to tell the runs of one file apart (3.14.3).
Json run_object(const FindingsReport& report, const Json& driver, std::size_t number) {
  Json run{{"tool", {{"driver", driver}}}};
  if (number > 1) {
    run["automationDetails"] = {{"id", "picdesk/" + std::to_string(number) + "/"}};
  }
  run["invocations"] = Json::array({invocation(report)});
  run["originalUriBaseIds"] = {{kRoot, {{"description", {{"text", "the project's folder"}}}}}};
  run["columnKind"] = "unicodeCodePoints";
  run["newlineSequences"] = {"\r\n", "\n", "\r"};
  run["results"] = Json::array();
  return run;
}

}  // namespace

std::string write_sarif(const FindingsReport& report) {
  const std::vector<std::string> ids = sarif_rule_ids(report);
  const Json driver = driver_object(report, ids);
  Places places(report);
  Json runs = Json::array({run_object(report, driver, 1)});
  for (const Placed& each : gravest_first(placed(report, places))) {
    if (runs.back()["results"].size() == kMostResults) {
      runs.push_back(run_object(report, driver, runs.size() + 1));
    }
    const auto index = std::ranges::lower_bound(ids, each.finding->rule) - ids.begin();
    runs.back()["results"].push_back(result_object(each, static_cast<std::size_t>(index), places));
  }
  const Json document{{"$schema", kSchema}, {"version", "2.1.0"}, {"runs", std::move(runs)}};
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace picdesk::findings
