// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/write/sarif_rules.h"

#include <algorithm>

#include "findings/pages/reference.h"
#include "findings/placed.h"
#include "picdesk/rule_page.h"
#include "picdesk/rules.h"

namespace picdesk::findings {
namespace {

using Json = nlohmann::ordered_json;

Json rule_object(const std::string& id, const std::string& home) {
  Json object{{"id", id}};
  const Rule* rule = find_rule(id);
  if (rule == nullptr) return object;
  const RuleText* text = find_rule_text(id);
  object["shortDescription"] = {{"text", rule->summary}};
  object["fullDescription"] = {{"text", text == nullptr ? rule->summary : text->what}};
  if (!home.empty()) object["helpUri"] = home + "/docs/rules.md#" + anchor(id);
  object["help"] = {{"text", rule_page_text(*rule)}, {"markdown", rule_page_markdown(*rule)}};
  object["defaultConfiguration"] = {{"level", level(rule->severity, "note")}};
  object["properties"] = {{"tags", Json::array({id.substr(0, id.find('/'))})}};
  return object;
}

}  // namespace

std::vector<std::string> sarif_rule_ids(const FindingsReport& report) {
  std::vector<std::string> ids = report.rules.empty() ? checked_rules() : report.rules;
  for (const CheckedFile& file : report.files) {
    for (const ArticleFinding& finding : file.findings) {
      if (ids.empty() || ids.back() != finding.rule) ids.push_back(finding.rule);
    }
  }
  std::ranges::sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

Json sarif_rules(const std::vector<std::string>& ids, const std::string& home) {
  Json list = Json::array();
  for (const std::string& id : ids) list.push_back(rule_object(id, home));
  return list;
}

}  // namespace picdesk::findings
