// SPDX-License-Identifier: GPL-3.0-or-later
#include "conformance/judge.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "picdesk/check_article.h"

namespace picdesk::conformance {
namespace {

using Kind = ArticleImage::Kind;

std::string_view name_of(Kind kind) {
  switch (kind) {
    case Kind::markdown:
      return "markdown";
    case Kind::img:
      return "img";
    case Kind::input:
      return "input";
    case Kind::area:
      return "area";
    case Kind::object:
      return "object";
    case Kind::svg:
      return "svg";
    case Kind::role_img:
      return "role_img";
  }
  return "";
}

// A validator's messages say which attribute they are about; our rules divide its work.
Counterpart of_validator(const Case& of) {
  Counterpart counterpart{{"html/picture", "html/srcset", "html/duplicate-attr"}, {}};
  const bool accepted = of.expected == "passed";
  const auto names = [&](const char* word) {
    return accepted || of.message.find(word) != std::string::npos;
  };
  if (names("“role”") || names("“aria-")) counterpart.rules.emplace_back("html/role-conflict");
  if (names("“alt”")) counterpart.rules.emplace_back("alt/missing");
  return counterpart;
}

std::optional<Counterpart> counterpart_of(const Case& of,
                                          const std::map<std::string, Counterpart>& all) {
  if (of.rule.starts_with("vnu:")) return of_validator(of);
  const auto found = all.find(of.rule);
  return found == all.end() ? std::nullopt : std::optional(found->second);
}

std::string quoted(const std::string& text) {
  std::string out;
  for (const char byte : text) {
    if (byte == '"') {
      out += "&quot;";
    } else if (byte == '&') {
      out += "&amp;";
    } else {
      out += byte;
    }
  }
  return out;
}

// "][label]" and "![label]" of a line whose definitions stand elsewhere in its file.
std::string with_definitions(const std::string& line) {
  std::string text = line + "\n\n";
  for (std::size_t at = line.find("]["); at != std::string::npos; at = line.find("][", at + 2)) {
    const std::size_t end = line.find(']', at + 2);
    if (end == std::string::npos) break;
    if (end > at + 2) text += line.substr(at + 1, end - at) + ": /image.jpg\n";
  }
  return text;
}

bool counts(const ArticleFinding& finding, const Article& article, const Counterpart& of) {
  if (std::ranges::find(of.rules, finding.rule) == of.rules.end()) return false;
  if (of.kinds.empty()) return true;
  return std::ranges::any_of(article.images, [&](const ArticleImage& image) {
    return finding.where.begin >= image.whole.begin && finding.where.begin < image.whole.end &&
           std::ranges::find(of.kinds, name_of(image.kind)) != of.kinds.end();
  });
}

std::string article_text(const Case& of) {
  if (of.format == "alt") {
    return "<img src=\"/a.webp\" alt=\"" + quoted(of.snippet) + "\">";
  }
  return of.format == "md-shared" ? with_definitions(of.snippet) : of.snippet;
}

Verdict left_out(std::string why) { return {Outcome::left_out, std::move(why), {}}; }

}  // namespace

Verdict judge(const Case& of, const std::map<std::string, Counterpart>& counterparts) {
  if (of.decidable != "static") return left_out("needs more than the text: " + of.decidable);
  const std::string text = article_text(of);
  const bool markdown = of.format.starts_with("md");
  ArticleConfig config;
  config.hero_ignore = {"*"};
  const auto selectors = article_selectors(config);
  if (!selectors) return left_out(selectors.error().message);
  const auto article =
      parse_article(text, markdown ? ArticleFormat::markdown : ArticleFormat::html, {}, *selectors);
  if (!article) return left_out("does not parse: " + article.error().message);
  if (of.expected.starts_with("alt==")) {
    const bool equal = !article->images.empty() &&
                       article->images.front().name.text.text() == of.expected.substr(5);
    return {equal ? Outcome::agree : Outcome::missed, {}, {}};
  }
  const auto counterpart = counterpart_of(of, counterparts);
  if (!counterpart) return left_out("no such rule here");
  PartialDate now;
  now.year = 2026;
  const ImageFiles files;
  Verdict verdict;
  for (const ArticleFinding& finding : check_article(
           {markdown ? "case.md" : "case.html", text, *article, files}, config, {}, now)) {
    if (!counts(finding, *article, *counterpart)) continue;
    if (!verdict.findings.empty()) verdict.findings += ", ";
    verdict.findings += finding.rule + (finding.kind.empty() ? "" : ":" + finding.kind);
  }
  const bool flagged = !verdict.findings.empty();
  const bool expected = of.expected == "failed" || of.expected == "warning";
  verdict.outcome = flagged == expected ? Outcome::agree
                    : flagged           ? Outcome::false_positive
                                        : Outcome::missed;
  return verdict;
}

}  // namespace picdesk::conformance
