// SPDX-License-Identifier: GPL-3.0-or-later
// Any article with suppression comments, Markdown or HTML by its first byte: they are read where
// they stand, hide what they name and nothing else, and change nothing of what is found.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "article_places.h"
#include "check/article/settle/mentions.h"
#include "picdesk/check_article.h"

namespace {

using namespace picdesk;
using fuzz::require;
using fuzz::require_place;
using Kind = SuppressionComment::Kind;

constexpr std::string_view kRule = "check/suppression";
constexpr std::string_view kWord = "picdesk-";

void require_comments(std::string_view file, const Article& article) {
  std::uint64_t behind = 0;
  for (const SuppressionComment& comment : article.suppressions) {
    require_place(file, comment.whole, "a comment outside the file");
    require(fuzz::cut(file, comment.whole).starts_with("<!--"), "a comment that is none");
    require(comment.whole.begin >= behind, "comments out of order");
    behind = comment.whole.end;
    std::uint64_t at = comment.whole.begin;
    for (const auto& [rule, place] : comment.rules) {
      require_place(file, place, "a rule outside the file");
      require(place.begin >= at && place.end <= comment.whole.end, "a rule outside its comment");
      require(!rule.empty() && fuzz::cut(file, place) == rule, "a rule that is not the file's");
      at = place.end;
    }
  }
}

void require_mentions(std::string_view file, const std::vector<check::Mention>& mentions) {
  for (std::size_t index = 0; index < mentions.size(); ++index) {
    const check::Mention& mention = mentions[index];
    require(mention.known == check::is_known_rule(mention.rule), "known, or not?");
    require_place(file, mention.rule_span, "a mention outside the file");
    if (!mention.bytes) continue;
    require(mention.known, "an unknown rule speaks of something");
    require_place(file, *mention.bytes, "a mention of what is outside the file");
    if (!mention.ended_by) continue;
    require(mention.comment->kind == Kind::begin && *mention.ended_by > index, "ended too soon");
    const SuppressionComment* end = mentions[*mention.ended_by].comment;
    require(end->kind == Kind::end && end->whole.begin == mention.bytes->end, "no end");
  }
}

struct Found {
  Article article;
  std::vector<check::Mention> mentions;  // views of `article`
  std::vector<ArticleFinding> findings;
};

// False: the article does not read.
bool find(std::string_view file, ArticleFormat format, Found& found) {
  Result<Article> article = parse_article(file, format);
  if (!article) return false;
  found.article = std::move(*article);
  PartialDate now;
  now.year = 2025;
  const ImageFiles files;
  const std::string path = format == ArticleFormat::html ? "a.html" : "a.md";
  const ArticleInput input{path, file, found.article, files};
  found.mentions = check::read_mentions(input, check::ImageLines(found.article, file));
  found.findings = check_article(input, {}, {}, now);
  return true;
}

bool speaks_of(const check::Mention& mention, const ArticleFinding& finding, std::uint64_t byte) {
  const std::string family = finding.rule.substr(0, finding.rule.find('/')) + "/*";
  const std::array<std::string, 3> names{finding.rule + ':' + finding.kind, finding.rule, family};
  return mention.bytes && std::ranges::find(names, mention.rule) != names.end() &&
         mention.bytes->begin <= byte && byte <= mention.bytes->end;
}

// Each finding against each mention, which check_article() must not take the time for.
void require_hidden(std::string_view file, const Found& found) {
  const check::ImageLines lines(found.article, file);
  for (const ArticleFinding& finding : found.findings) {
    const std::uint64_t here = finding.where.begin;
    const std::uint64_t start = lines.start_of(here).value_or(here);
    const bool hidden = std::ranges::any_of(found.mentions, [&](const check::Mention& mention) {
      return speaks_of(mention, finding, here) || speaks_of(mention, finding, start);
    });
    require(finding.suppressed.has_value() == (hidden && finding.rule != kRule),
            "hidden though nothing speaks of it, or the other way round");
  }
}

// The file with these comments made ordinary ones of the same size.
std::string muted(std::string_view file, const std::vector<const SuppressionComment*>& comments) {
  std::string text(file);
  for (const SuppressionComment* comment : comments) {
    const std::size_t at = text.find(kWord, comment->whole.begin + 4);
    require(at < comment->whole.end, "a comment without its word");
    text.replace(at, kWord.size(), std::string(kWord.size(), 'x'));
  }
  return text;
}

// Those that nothing needs, by the fixes that take the whole comment out. None if one of them loses
// some of its rules only: an idle range that stays must keep its end.
std::vector<const SuppressionComment*> idle_comments(const Found& found) {
  std::vector<const SuppressionComment*> idle;
  for (const ArticleFinding& finding : found.findings) {
    if (finding.rule != kRule || finding.fixes.empty()) continue;
    const Span taken = finding.fixes.front().edits.front().where;
    const auto comment = std::ranges::find_if(found.article.suppressions, [&](const auto& each) {
      return taken.begin <= each.whole.begin && each.whole.end <= taken.end;
    });
    if (comment == found.article.suppressions.end()) return {};
    idle.push_back(&*comment);
  }
  return idle;
}

std::vector<const ArticleFinding*> of_others(const Found& found) {
  std::vector<const ArticleFinding*> findings;
  for (const ArticleFinding& finding : found.findings) {
    if (finding.rule != kRule) findings.push_back(&finding);
  }
  return findings;
}

void require_same(const Found& found, const Found& without, bool also_hidden) {
  const auto a = of_others(found), b = of_others(without);
  require(a.size() == b.size(), "a comment changes what is found");
  for (std::size_t index = 0; index < a.size(); ++index) {
    // Messages and fingerprints hold what is quoted of the file, a comment in it too.
    require(a[index]->rule == b[index]->rule && a[index]->kind == b[index]->kind &&
                a[index]->where == b[index]->where,
            "a comment changes a finding");
    require(!also_hidden || a[index]->suppressed.has_value() == b[index]->suppressed.has_value(),
            "an idle comment hides something");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view file(reinterpret_cast<const char*>(data), size);
  const ArticleFormat format =
      file.starts_with('<') ? ArticleFormat::html : ArticleFormat::markdown;
  Found found;
  if (!find(file, format, found)) return 0;
  require_comments(file, found.article);
  require_mentions(file, found.mentions);
  require_hidden(file, found);
  std::vector<const SuppressionComment*> all;
  for (const SuppressionComment& comment : found.article.suppressions) all.push_back(&comment);
  const auto idle = idle_comments(found);
  for (const bool only_idle : {true, false}) {
    const auto& taken = only_idle ? idle : all;
    if (taken.empty()) continue;
    Found without;
    require(find(muted(file, taken), format, without), "a comment lets the article read");
    require_same(found, without, only_idle);
  }
  return 0;
}
