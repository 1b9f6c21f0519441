// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/settle/mentions.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "picdesk/rules.h"

namespace picdesk::check {
namespace {

using Kind = SuppressionComment::Kind;

constexpr std::string_view kKey = "picdesk.disable";

// Rules of "picdesk.disable: alt/missing, text/emoji".
void add_scalar(const MappedText& value, std::vector<Mention>& mentions) {
  const std::string_view text = value.text();
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    const std::string_view rule = text::trim(text.substr(begin, end - begin));
    if (!rule.empty()) {
      Mention mention;
      mention.rule = rule;
      const auto at = static_cast<std::size_t>(rule.data() - text.data());
      mention.rule_span = value.source(at, at + rule.size());
      mentions.push_back(std::move(mention));
    }
    begin = end + 1;
  }
}

std::vector<Mention> front_matter_mentions(const ArticleInput& input) {
  std::vector<Mention> mentions;
  for (const FrontMatterValue& value : input.article.front_matter.values) {
    if (!value.is_text || !value.path.starts_with(kKey)) continue;
    const std::string_view rest = std::string_view(value.path).substr(kKey.size());
    if (rest.empty() || rest.front() == '[') add_scalar(value.value, mentions);
  }
  for (Mention& mention : mentions) mention.bytes = Span{0, input.bytes.size()};
  return mentions;
}

// Ranges that wait for their end.
using Open = std::multimap<std::string, std::size_t, std::less<>>;

// Ends those that the rule of picdesk-enable names: its own, or all of its family.
void close(std::string_view rule, std::uint64_t end, Open& open, std::vector<Mention>& mentions) {
  const bool family = rule.ends_with("/*");
  const std::string_view prefix = family ? rule.substr(0, rule.size() - 1) : rule;
  for (auto range = open.lower_bound(prefix); range != open.end();) {
    if (family ? !range->first.starts_with(prefix) : range->first != rule) break;
    mentions[range->second].bytes->end = end;
    mentions[range->second].ended_by = mentions.size();
    range = open.erase(range);
  }
}

std::optional<Span> lines_of(const SuppressionComment& comment, const ImageLines& lines) {
  const std::uint32_t first = lines.line_of(comment.whole.begin);
  const std::uint32_t last = lines.line_of(comment.whole.end);
  if (comment.kind == Kind::line) return lines.bytes_of(first, last);
  const auto next = lines.next_start(last);
  return next ? std::optional(lines.bytes_of(*next, *next)) : std::nullopt;
}

void add_comment(const SuppressionComment& comment, const ArticleInput& input,
                 const ImageLines& lines, Open& open, std::vector<Mention>& mentions) {
  std::optional<Span> own_lines;
  if (comment.kind == Kind::line || comment.kind == Kind::next_line) {
    own_lines = lines_of(comment, lines);
  }
  for (const auto& [rule, span] : comment.rules) {
    Mention mention{&comment, rule, span, is_known_rule(rule), own_lines, false, {}};
    if (!mention.known) mention.bytes.reset();
    if (mention.known && comment.kind == Kind::end) {
      close(rule, comment.whole.begin, open, mentions);
    }
    if (mention.known && comment.kind == Kind::begin) {
      mention.bytes = Span{comment.whole.end, input.bytes.size()};
      open.emplace(rule, mentions.size());
    }
    mentions.push_back(std::move(mention));
  }
}

}  // namespace

bool is_known_rule(std::string_view pattern) {
  if (pattern.ends_with("/*")) {
    const std::string_view family = pattern.substr(0, pattern.size() - 1);
    return family.size() > 1 && std::ranges::any_of(rules(), [&](const Rule& rule) {
             return rule.kind != RuleKind::refusal && rule.id.starts_with(family);
           });
  }
  const Rule* rule = find_rule(pattern.substr(0, pattern.find(':')));
  return rule != nullptr && rule->kind != RuleKind::refusal;
}

std::vector<Mention> read_mentions(const ArticleInput& input, const ImageLines& lines) {
  std::vector<Mention> mentions = front_matter_mentions(input);
  for (Mention& mention : mentions) {
    mention.known = is_known_rule(mention.rule);
    if (!mention.known) mention.bytes.reset();
  }
  Open open;
  for (const SuppressionComment& comment : input.article.suppressions) {
    add_comment(comment, input, lines, open, mentions);
  }
  return mentions;
}

}  // namespace picdesk::check
