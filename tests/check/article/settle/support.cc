// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/settle/support.h"

#include "check/findings.h"

namespace picdesk::test {

std::vector<ArticleFinding> settled(std::string_view text, const std::vector<Made>& made,
                                    const Desk& desk) {
  std::string path = desk.path;
  if (path.empty()) {
    const bool html = text.starts_with('<') && !text.starts_with("<!");
    path = html ? "article.html" : "article.md";
  }
  const auto article = parse_article(text, *article_format(path));
  if (!article) {
    ADD_FAILURE() << text << " does not parse: " << article.error().message;
    return {};
  }
  const ArticleInput input{path, text, *article, desk.files};
  const check::ArticleContext context(input, desk.config, desk.desk, desk.now);
  std::vector<ArticleFinding> findings;
  for (const Made& each : made) {
    ArticleFinding finding;
    const std::size_t colon = each.rule.find(':');
    finding.rule = each.rule.substr(0, colon);
    if (colon != std::string::npos) finding.kind = each.rule.substr(colon + 1);
    finding.severity = check::standard_severity(finding.rule);
    finding.message = "made";
    const std::size_t at = text.find(each.at);
    EXPECT_NE(at, std::string_view::npos) << each.at;
    finding.where = {at, at + each.at.size()};
    findings.push_back(std::move(finding));
  }
  return check::settle_findings(context, std::move(findings));
}

std::string outline(const std::vector<ArticleFinding>& findings) {
  std::string line;
  for (const ArticleFinding& finding : findings) {
    if (!line.empty()) line += "; ";
    line += finding.rule;
    if (!finding.kind.empty()) line += ':' + finding.kind;
    if (finding.suppressed) line += " (" + *finding.suppressed + ")";
  }
  return line;
}

}  // namespace picdesk::test
