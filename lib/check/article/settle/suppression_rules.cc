// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/settle/suppression_rules.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "check/article/article_findings.h"
#include "check/article/settle/without_comment.h"
#include "check/findings.h"
#include "picdesk/rules.h"

namespace picdesk::check {
namespace {

constexpr std::string_view kRule = "check/suppression";
// "did you mean" looks at every rule: not for each of thousands of comments.
constexpr int kMostSuggestions = 50;

constexpr std::array<std::string_view, 7> kOfFiles{
    "crop/",
    "dup/",
    "image/",
    "meta/",
    "caption/credit-mismatch",
    "caption/date-mismatch",
    "caption/embedded-mismatch",
};
constexpr std::array<std::string_view, 4> kHeroMarkup{"hero/width-height", "hero/lazy",
                                                      "hero/fetchpriority", "hero/not-unique"};

bool needs_files(std::string_view rule) {
  if (rule.starts_with("hero/")) return std::ranges::find(kHeroMarkup, rule) == kHeroMarkup.end();
  return std::ranges::any_of(kOfFiles,
                             [&](std::string_view prefix) { return rule.starts_with(prefix); });
}

// Whether a mention that met no finding really hides nothing: a rule that holds several articles
// against each other, or files that were not looked at, may still need it.
bool hides_nothing(const Mention& mention, const ArticleInput& input) {
  if (!mention.known || mention.used) return false;
  const std::string_view rule = std::string_view(mention.rule).substr(0, mention.rule.find(':'));
  if (rule == "hero/id-collision" || rule == "hero/*") return false;
  return !(needs_files(rule) && input.files.empty());
}

// By mention. What ends nothing but idle ranges is idle as well.
std::vector<bool> idle_mentions(const ArticleInput& input, const std::vector<Mention>& mentions) {
  std::vector<bool> idle;
  for (const Mention& mention : mentions) idle.push_back(hides_nothing(mention, input));
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (mentions[i].ended_by && !idle[i]) idle[*mentions[i].ended_by] = false;
  }
  return idle;
}

std::string nearest_rule(const std::string& id) {
  std::vector<std::string> known;
  for (const Rule& rule : rules()) {
    if (rule.kind != RuleKind::refusal) known.emplace_back(rule.id);
  }
  return text::nearest(id, known);
}

class Complaints {
 public:
  explicit Complaints(const ArticleInput& input) : input_(input) {}

  void no_rule(const SuppressionComment& comment) {
    ArticleFinding& finding = add("unknown-rule", comment.whole, "the suppression names no rule");
    finding.hint = "name the rules: picdesk-disable-next-line alt/missing -- the reason";
  }

  void unknown(const Mention& mention) {
    ArticleFinding& finding =
        add("unknown-rule", mention.rule_span, "no rule is called " + quoted_words(mention.rule));
    finding.flagged = mention.rule;
    finding.hint = "name the rules, or a family of them: alt/*";
    if (mention.rule == "*" || suggestions_++ >= kMostSuggestions) return;
    const std::string near = nearest_rule(mention.rule);
    if (!near.empty()) finding.hint = "did you mean " + near + "?";
  }

  void no_reason(const SuppressionComment& comment) {
    ArticleFinding& finding = add("no-reason", comment.whole, "the suppression gives no reason");
    finding.hint = "add one behind the rules: -- who decided, and why";
  }

  void unused(const Mention& mention) {
    ArticleFinding& finding = add(
        "unused", mention.rule_span,
        "the front matter disables " + quoted_words(mention.rule) + ", which finds nothing here");
    finding.flagged = mention.rule;
    finding.hint = "take it out";
  }

  // Of one comment: the idle ones of its mentions.
  void unused(const SuppressionComment& comment, const std::vector<const Mention*>& idle,
              std::size_t of) {
    std::string names;
    for (const Mention* mention : idle) names += (names.empty() ? "" : ", ") + mention->rule;
    const Span where{idle.front()->rule_span.begin, idle.back()->rule_span.end};
    const bool ends = comment.kind == SuppressionComment::Kind::end;
    ArticleFinding& finding =
        add("unused", where,
            ends ? "enabling " + quoted_words(names) + " ends nothing that hides a finding"
                 : "the suppression of " + quoted_words(names) + " hides nothing");
    finding.flagged = names;
    finding.hint = "take it out";
    Fix fix{"take the suppression out", true, {}};
    if (idle.size() == of) {
      fix.edits.push_back(without_comment(input_, comment.whole));
    } else {
      fix.edits.push_back({{comment.rules.front().second.begin, comment.rules.back().second.end},
                           rest(comment, idle)});
    }
    finding.fixes.push_back(std::move(fix));
  }

  std::vector<ArticleFinding> take() { return std::move(all_); }

 private:
  ArticleFinding& add(const char* kind, Span where, std::string message) {
    ArticleFinding finding;
    finding.rule = kRule;
    finding.kind = kind;
    finding.severity = standard_severity(kRule);
    finding.where = where;
    finding.message = std::move(message);
    return all_.emplace_back(std::move(finding));
  }

  // The comment's rules without the idle ones.
  static std::string rest(const SuppressionComment& comment,
                          const std::vector<const Mention*>& idle) {
    std::string list;
    std::size_t next = 0;
    for (const auto& [rule, span] : comment.rules) {
      if (next < idle.size() && idle[next]->rule_span == span) {
        ++next;
        continue;
      }
      list += (list.empty() ? "" : ", ") + rule;
    }
    return list;
  }

  const ArticleInput& input_;
  std::vector<ArticleFinding> all_;
  int suggestions_ = 0;
};

}  // namespace

std::vector<ArticleFinding> suppression_findings(const ArticleInput& input,
                                                 const std::vector<Mention>& mentions,
                                                 bool require_reason) {
  const std::vector<bool> is_idle = idle_mentions(input, mentions);
  Complaints complaints(input);
  std::size_t next = 0;
  for (; next < mentions.size() && mentions[next].comment == nullptr; ++next) {
    if (!mentions[next].known) complaints.unknown(mentions[next]);
    if (is_idle[next]) complaints.unused(mentions[next]);
  }
  for (const SuppressionComment& comment : input.article.suppressions) {
    std::vector<const Mention*> idle;
    bool known = false;
    for (; next < mentions.size() && mentions[next].comment == &comment; ++next) {
      known = known || mentions[next].known;
      if (!mentions[next].known) complaints.unknown(mentions[next]);
      if (is_idle[next]) idle.push_back(&mentions[next]);
    }
    const bool ends = comment.kind == SuppressionComment::Kind::end;
    if (comment.rules.empty()) complaints.no_rule(comment);
    if (require_reason && !ends && known && comment.reason.empty()) complaints.no_reason(comment);
    if (!idle.empty()) complaints.unused(comment, idle, comment.rules.size());
  }
  return complaints.take();
}

}  // namespace picdesk::check
