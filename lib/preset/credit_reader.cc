// SPDX-License-Identifier: GPL-3.0-or-later
#include "preset/credit_reader.h"

#include "base/pattern.h"

namespace picdesk::preset {
namespace {

constexpr Range kDays{1, 36'500};

// A form must say where the name goes.
void check_forms(const TableReader& table, const std::vector<std::string>& forms) {
  for (std::size_t i = 0; i < forms.size(); ++i) {
    if (forms[i].find("{name}") != std::string::npos ||
        forms[i].find("{agency}") != std::string::npos) {
      continue;
    }
    table.fault(table.find("forms")->items[i], "a form without {name} or {agency}",
                "write it like \"[{name}]\"");
  }
}

void check_pattern(const TableReader& table, std::string_view key, const TomlNode& node) {
  const Result<text::Pattern> pattern = text::Pattern::compile(node.text, key);
  if (!pattern) table.fault(node, pattern.error().message, pattern.error().hint);
}

std::string read_pattern(const TableReader& table, std::string_view key) {
  const std::optional<std::string> pattern = table.text(key);
  if (!pattern) return {};
  check_pattern(table, key, *table.find(key));
  return *pattern;
}

std::map<std::string, std::vector<std::string>> read_aliases(const TableReader& table) {
  std::map<std::string, std::vector<std::string>> aliases;
  for (const TomlEntry& entry : table.table("aliases").entries) {
    if (!table.expect("the aliases of " + entry.key, entry.value, TomlNode::Kind::array)) continue;
    for (const TomlNode& item : entry.value.items) {
      const std::string what = "each alias of " + entry.key;
      if (!table.expect(what, item, TomlNode::Kind::string)) continue;
      if (table.printable(what, item)) aliases[entry.key].push_back(item.text);
    }
  }
  return aliases;
}

AgencyRule read_agency(const TomlNode& node, Faults& faults) {
  const TableReader table(node, Section::config_agency, faults);
  AgencyRule rule;
  rule.name = table.text("name").value_or("");
  if (rule.name.empty()) table.absent("[[credit.agency]] has no name", "add name = \"AFP\"");
  rule.copyright = read_pattern(table, "copyright");
  rule.web_statement = table.boolean("web_statement").value_or(false);
  rule.data_mining = table.boolean("data_mining").value_or(false);
  if (const auto days = table.integer("expire_days", kDays)) {
    rule.expire_days = static_cast<int>(*days);
  }
  return rule;
}

std::vector<AgencyRule> read_agencies(const TableReader& table, Faults& faults) {
  std::vector<AgencyRule> rules;
  const TomlNode* array = table.find("agency");
  if (array == nullptr || !table.expect("agency", *array, TomlNode::Kind::array)) return rules;
  for (const TomlNode& item : array->items) {
    if (table.expect("each agency", item, TomlNode::Kind::table)) {
      rules.push_back(read_agency(item, faults));
    }
  }
  return rules;
}

void read_policy(const TableReader& credit, CreditConfig& config, Faults& faults) {
  const TableReader table(credit.table("policy"), Section::config_credit_policy, faults);
  if (auto fields = table.texts("required")) config.required = std::move(*fields);
  config.line = read_pattern(table, "line");
  if (auto words = table.texts("forbidden_words")) config.forbidden_words = std::move(*words);
  if (auto patterns = table.texts("embargo")) {
    for (const TomlNode& node : table.find("embargo")->items) check_pattern(table, "embargo", node);
    config.embargo = std::move(*patterns);
  }
}

}  // namespace

CreditConfig read_credit(const TableReader& top, Faults& faults) {
  CreditConfig config;
  const TableReader table(top.table("credit"), Section::config_credit, faults);
  if (auto forms = table.texts("forms")) {
    check_forms(table, *forms);
    config.forms = std::move(*forms);
  }
  if (auto agencies = table.texts("agencies")) config.agencies = std::move(*agencies);
  if (auto words = table.texts("placeholders")) config.placeholders = std::move(*words);
  config.aliases = read_aliases(table);
  read_policy(table, config, faults);
  config.agency = read_agencies(table, faults);
  return config;
}

}  // namespace picdesk::preset
