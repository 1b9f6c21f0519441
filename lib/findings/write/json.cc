// SPDX-License-Identifier: GPL-3.0-or-later
// picdesk.check/1 (docs/article-checks.md).
#include <nlohmann/json.hpp>

#include "findings/placed.h"
#include "findings/write/writers.h"

namespace picdesk::findings {
namespace {

using Json = nlohmann::ordered_json;

Json position(const Position& at) {
  return {{"byte", at.byte}, {"line", at.line}, {"column", at.column}};
}

Json range(const Place& place) {
  return {{"start", position(place.begin)}, {"end", position(place.end)}};
}

Json fixes(const ArticleFinding& finding) {
  Json list = Json::array();
  for (const Fix& fix : finding.fixes) {
    Json edits = Json::array();
    for (const TextEdit& edit : fix.edits) {
      edits.push_back({{"start", edit.where.begin},
                       {"end", edit.where.end},
                       {"replacement", edit.replacement}});
    }
    list.push_back({{"title", fix.title}, {"safe", fix.safe}, {"edits", std::move(edits)}});
  }
  return list;
}

Json suppressed(const ArticleFinding& finding) {
  if (!finding.suppressed) return nullptr;
  return {{"by", finding.suppressed_outside ? "configuration" : "article"},
          {"reason", *finding.suppressed}};
}

Json finding_object(const Placed& each, Places& places) {
  const ArticleFinding& finding = *each.finding;
  Json object{
      {"rule", finding.rule},       {"kind", finding.kind}, {"severity", name(finding.severity)},
      {"message", finding.message}, {"hint", finding.hint}, {"path", each.file->path},
      {"range", range(each.place)}};
  Json related = Json::array();
  for (const RelatedPlace& other : finding.related) {
    const Place place = places.of(*each.file, other);
    Json there{{"message", other.message}, {"path", place.path}};
    if (place.exact) there["range"] = range(place);
    related.push_back(std::move(there));
  }
  object["related"] = std::move(related);
  object["fixes"] = fixes(finding);
  object["fingerprint"] = finding.fingerprint;
  object["suppressed"] = suppressed(finding);
  object["in_baseline"] = finding.in_baseline;
  return object;
}

Json failures(const FindingsReport& report) {
  Json list = Json::array();
  for (const CheckedFile& file : report.files) {
    if (!file.error) continue;
    list.push_back({{"path", file.path},
                    {"code", name(file.error->code)},
                    {"message", file.error->message},
                    {"hint", file.error->hint}});
  }
  return list;
}

}  // namespace

std::string write_json(const FindingsReport& report) {
  const FindingsCounts counts = count_findings(report);
  Json document{{"schema", "picdesk.check/1"},
                {"tool", {{"name", "picdesk"}, {"version", report.tool_version}}},
                {"summary",
                 {{"articles", counts.articles},
                  {"unreadable", counts.unreadable},
                  {"errors", counts.errors},
                  {"warnings", counts.warnings},
                  {"info", counts.infos},
                  {"suppressed", counts.suppressed},
                  {"in_baseline", counts.in_baseline},
                  {"fail_on", report.fail_on},
                  {"failed", fails(report)}}}};
  Places places(report);
  Json all = Json::array();
  for (const Placed& each : placed(report, places)) all.push_back(finding_object(each, places));
  document["findings"] = std::move(all);
  document["failures"] = failures(report);
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace picdesk::findings
