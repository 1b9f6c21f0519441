// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/rule_page.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "findings/pages/paragraph.h"
#include "findings/pages/reference.h"

namespace picdesk {
namespace {

using findings::paragraph;

constexpr std::size_t kLongestId = 64;  // of an unknown id: more of it is not looked at

std::string_view kind_of(const Rule& rule) {
  switch (rule.kind) {
    case RuleKind::check:
      return name(rule.severity);
    case RuleKind::notice:
      return rule.severity == Severity::error ? "error, on the way" : "reported on the way";
    case RuleKind::refusal:
      return "refusal: the file or row is left as it is";
  }
  return {};
}

std::string sentence(std::string_view summary) {
  std::string text(summary);
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  }
  return text + '.';
}

std::string fenced(std::string_view title, std::string_view example) {
  const char* language = example.starts_with('<') ? "html" : "markdown";
  return "\n" + std::string(title) + ":\n\n```" + language + '\n' + std::string(example) +
         "\n```\n";
}

std::string settings_of(const Rule& rule, const RuleText& text) {
  std::string keys = "`severity.\"" + std::string(rule.id) + "\"`";
  if (!text.keys.empty()) keys += ", " + findings::as_code(text.keys);
  return keys;
}

// The page's parts behind its examples: what is mended, and what can be set.
std::vector<std::pair<std::string_view, std::string>> ends_of(const Rule& rule,
                                                              const RuleText& text) {
  return {{"Fix", std::string(text.fix.empty() ? "None: it takes an editor." : text.fix)},
          {"Settings", settings_of(rule, text) + '.'}};
}

std::string link_to(std::string_view page) {
  return "See [" + std::string(page) + "](" + std::string(page) + ").";
}

}  // namespace

std::string rule_page_markdown(const Rule& rule) {
  std::string page = "## " + std::string(rule.id) + "\n\n" + sentence(rule.summary) +
                     " *Severity: " + std::string(kind_of(rule)) + ".*\n";
  const RuleText* text = find_rule_text(rule.id);
  if (text == nullptr) return page + '\n' + link_to(findings::page_of(rule.id)) + '\n';
  page += "\n" + std::string(text->what) + "\n\n**Why.** " + std::string(text->why) + '\n';
  const std::string file =
      text->file.empty() ? std::string() : " (file: " + std::string(text->file) + ')';
  if (!text->passes.empty()) page += fenced("Passes" + file, text->passes);
  if (!text->fails.empty()) page += fenced("Fails", text->fails);
  for (const auto& [title, words] : ends_of(rule, *text)) {
    page += "\n**" + std::string(title) + ".** " + words + '\n';
  }
  return page;
}

std::string rule_page_text(const Rule& rule, bool colour) {
  const auto strong = [&](std::string_view words) {
    return colour ? "\x1B[1m" + std::string(words) + "\x1B[0m" : std::string(words);
  };
  std::string page = strong(rule.id) + " (" + std::string(kind_of(rule)) + ")\n" +
                     paragraph(sentence(rule.summary), 2);
  const RuleText* text = find_rule_text(rule.id);
  if (text == nullptr) {
    return page + "\n  See docs/" + std::string(findings::page_of(rule.id)) + ".\n";
  }
  page += '\n' + paragraph(text->what, 2) + '\n' + strong("Why") + '\n' + paragraph(text->why, 2);
  if (!text->file.empty()) {
    page += '\n' + strong("File") + '\n' + paragraph(text->file, 2);
  }
  for (const auto& [title, example] : {std::pair(std::string_view("Passes"), text->passes),
                                       std::pair(std::string_view("Fails"), text->fails)}) {
    if (example.empty()) continue;
    page += '\n' + strong(title) + '\n' + findings::indented(example, 4);
  }
  for (const auto& [title, words] : ends_of(rule, *text)) {
    page += '\n' + strong(title) + '\n' + paragraph(words, 2);
  }
  return page;
}

std::vector<std::string> nearest_rules(std::string_view id, std::size_t count) {
  const std::string_view word = id.substr(0, kLongestId);
  std::vector<std::pair<std::size_t, std::string>> ranked;
  for (const Rule& rule : rules()) {
    std::size_t distance = text::edit_distance(word, rule.id);
    // "missing" is meant to be "alt/missing".
    const std::string_view own_name = rule.id.substr(rule.id.find('/') + 1);
    if (word.find('/') == std::string_view::npos) {
      distance = std::min(distance, text::edit_distance(word, own_name));
    }
    ranked.emplace_back(distance, rule.id);
  }
  std::ranges::stable_sort(ranked, {}, [](const auto& each) { return each.first; });
  std::vector<std::string> nearest;
  for (std::size_t i = 0; i < std::min(count, ranked.size()); ++i) {
    nearest.push_back(std::move(ranked[i].second));
  }
  return nearest;
}

std::string rules_document() {
  std::string document = std::string(findings::rules_head());
  std::string family;
  for (const Rule& rule : rules()) {
    const std::string own(rule.id.substr(0, rule.id.find('/')));
    document += own == family ? ", " : (family.empty() ? "- " : "\n- ");
    family = own;
    document += '[' + std::string(rule.id) + "](#" + findings::anchor(rule.id) + ')';
  }
  document += '\n';
  for (const Rule& rule : rules()) document += '\n' + rule_page_markdown(rule);
  return document;
}

}  // namespace picdesk
