// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/pattern.h"
#include "base/text.h"
#include "check/rules.h"

namespace picdesk::check {
namespace {

Result<void> check_copyright(const Subject& subject, const AgencyRule& rule, Findings& findings) {
  const std::string notice(subject.record().copyright.text());
  if (rule.copyright.empty() || notice.empty()) return {};
  Result<text::Pattern> pattern =
      text::Pattern::compile(rule.copyright, "[[credit.agency]] " + rule.name + " copyright");
  if (!pattern) return forward_error(pattern);
  Result<std::optional<text::Pattern::Match>> match = pattern->find(notice);
  if (!match) return forward_error(match);
  if (*match) return {};
  findings.add("meta/copyright-form", "copyright",
               quoted(notice) + " has not the form that " + rule.name + " asks for",
               "the form is " + rule.copyright);
  return {};
}

// Lone numbers of four digits that can be a year.
std::vector<int> years_in(std::string_view text) {
  const std::string folded = text::fold_name(text);  // digits of all scripts
  const auto digit = [&](std::size_t at) {
    return at < folded.size() && folded[at] >= '0' && folded[at] <= '9';
  };
  std::vector<int> years;
  for (std::size_t i = 0; i + 4 <= folded.size(); ++i) {
    if ((i > 0 && digit(i - 1)) || digit(i + 4)) continue;
    if (!digit(i) || !digit(i + 1) || !digit(i + 2) || !digit(i + 3)) continue;
    const int year = std::stoi(folded.substr(i, 4));
    if (year >= 1826 && year <= 2199) years.push_back(year);  // 1826: the first photograph
  }
  return years;
}

// "2019-2024" covers what lies between.
void check_year(const Subject& subject, Findings& findings) {
  const auto& date = subject.record().date_created;
  const std::vector<int> years = years_in(subject.record().copyright.text());
  if (!date || years.empty()) return;
  const auto [first, last] = std::ranges::minmax(years);
  if (date->year >= first && date->year <= last) return;
  findings.add(
      "meta/copyright-year", "copyright",
      "the notice is of " + std::to_string(last) + ", the photo of " + std::to_string(date->year),
      "write the year in which it was taken");
}

bool is_absolute_url(std::string_view url) {
  const std::string folded = text::fold(url.substr(0, 8));
  const std::size_t scheme = folded == "https://" ? 8 : folded.starts_with("http://") ? 7 : 0;
  return scheme > 0 && url.size() > scheme && url[scheme] != '/' &&
         std::ranges::none_of(url, [](char c) { return static_cast<unsigned char>(c) <= ' '; });
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
  for (const AgencyRule* rule : agency_rules(subject)) {
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
