// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/pattern.h"
#include "base/text.h"
#include "check/rules.h"

namespace picdesk::check {
namespace {

// The rules of the agencies that the credit line or source names.
std::vector<const AgencyRule*> rules_for(const Subject& subject) {
  std::vector<std::string> named = subject.agencies.named_in(subject.record().credit);
  for (std::string& key : subject.agencies.named_in(subject.record().source)) {
    named.push_back(std::move(key));
  }
  std::vector<const AgencyRule*> rules;
  for (const AgencyRule& rule : subject.credit.agency) {
    const std::string key = subject.agencies.find(rule.name).value_or(rule.name);
    if (std::ranges::find(named, key) != named.end()) rules.push_back(&rule);
  }
  return rules;
}

Result<void> check_copyright(const Subject& subject, const AgencyRule& rule, Findings& findings) {
  const std::string notice(subject.record().copyright.text());
  if (rule.copyright.empty() || notice.empty()) return {};
  Result<text::Pattern> pattern =
      text::Pattern::compile(rule.copyright, "[[credit.agency]] " + rule.name + " copyright");
  if (!pattern) return forward_error(pattern);
  const Result<std::optional<text::Pattern::Match>> match = pattern->find(notice);
  if (match && *match) return {};
  findings.add("meta/copyright-form", "copyright",
               quoted(notice) + " has not the form that " + rule.name + " asks for",
               "the form is " + rule.copyright);
  return {};
}

// A lone number of four digits that can be a year.
std::optional<int> year_in(std::string_view text) {
  for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
    const auto digit = [&](std::size_t at) {
      return at < text.size() && text[at] >= '0' && text[at] <= '9';
    };
    if ((i > 0 && digit(i - 1)) || digit(i + 4)) continue;
    if (!digit(i) || !digit(i + 1) || !digit(i + 2) || !digit(i + 3)) continue;
    const int year = (text[i] - '0') * 1000 + (text[i + 1] - '0') * 100 + (text[i + 2] - '0') * 10 +
                     (text[i + 3] - '0');
    if (year >= 1826 && year <= 2199) return year;
  }
  return std::nullopt;
}

void check_year(const Subject& subject, Findings& findings) {
  const auto& date = subject.record().date_created;
  const std::optional<int> year = year_in(subject.record().copyright.text());
  if (!date || !year || *year == date->year) return;
  findings.add(
      "meta/copyright-year", "copyright",
      "the notice is of " + std::to_string(*year) + ", the photo of " + std::to_string(date->year),
      "write the year in which it was taken");
}

bool is_absolute_url(std::string_view text) {
  return (text.starts_with("https://") && text.size() > 8) ||
         (text.starts_with("http://") && text.size() > 7);
}

void check_urls(const Subject& subject, Findings& findings) {
  const auto check = [&](std::string_view field, const std::string& url) {
    if (url.empty() || is_absolute_url(url)) return;
    findings.add("meta/licence-url", field, quoted(url) + " is no absolute http(s) address",
                 "search engines show the licence badge only with one");
  };
  check("web_statement", subject.record().web_statement);
  for (const Licensor& licensor : subject.record().licensors) check("licensors", licensor.url);
}

}  // namespace

Result<void> check_rights(const Subject& subject, Findings& findings) {
  check_year(subject, findings);
  check_urls(subject, findings);
  for (const AgencyRule* rule : rules_for(subject)) {
    if (Result<void> checked = check_copyright(subject, *rule, findings); !checked) return checked;
    if (rule->web_statement && subject.record().web_statement.empty()) {
      findings.add("meta/licence-url", "web_statement", rule->name + " asks for a web statement",
                   "picdesk meta set --web-statement https://...");
    }
    if (rule->data_mining && subject.record().data_mining.empty()) {
      findings.add("meta/mining", "data_mining", rule->name + " asks for a data-mining statement",
                   "picdesk meta set --set data_mining=DMI-PROHIBITED");
    }
  }
  return {};
}

}  // namespace picdesk::check
