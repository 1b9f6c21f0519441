// SPDX-License-Identifier: GPL-3.0-or-later
#include "exit_code.h"
#include "picdesk/rule_page.h"
#include "picdesk/rules.h"
#include "picdesk/text.h"
#include "subcommands.h"

namespace picdesk::command {
namespace {

std::string list_of_rules() {
  std::string list;
  for (const Rule& rule : rules()) {
    if (rule.kind == RuleKind::refusal) continue;
    std::string id(rule.id);
    if (id.size() < 28) id.resize(28, ' ');
    std::string severity(name(rule.severity));
    severity.resize(9, ' ');
    list += id + " " + severity + std::string(rule.summary) + "\n";
  }
  return list;
}

// "a, b or c".
std::string either(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
    text += words[i];
  }
  return text;
}

}  // namespace

int explain(const std::vector<std::string>& names, Console& console) {
  if (names.empty()) {
    console.product(list_of_rules());
    return ExitCode::done;
  }
  std::string pages;
  for (const std::string& id : names) {
    const Rule* rule = find_rule(id);
    if (rule == nullptr) {
      console.error(
          {ErrorCode::invalid_argument, "no rule is called \"" + text::printable(id) + "\"",
           "did you mean " + either(nearest_rules(id)) + "? `picdesk explain` lists all of them"});
      return ExitCode::usage;
    }
    if (!pages.empty()) pages += "\n";
    pages += rule_page_text(*rule, console.colour_on_stdout());
  }
  console.product(pages);
  return ExitCode::done;
}

}  // namespace picdesk::command
