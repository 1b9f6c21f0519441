// SPDX-License-Identifier: GPL-3.0-or-later
// Any article, Markdown or HTML by its first byte: findings have their places in it, suppression
// comments and fixes do no harm, fixed once is fixed, and every format can be written.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "picdesk/findings_report.h"
#include "picdesk/fix_article.h"

namespace {

using namespace picdesk;

void require(bool condition, const char* what) {
  if (condition) return;
  std::fprintf(stderr, "%s\n", what);
  std::abort();
}

Result<std::vector<ArticleFinding>> check(std::string_view bytes, ArticleFormat format) {
  const Result<Article> article = parse_article(bytes, format);
  if (!article) return fail(article.error().code, article.error().message, "");
  PartialDate now;
  now.year = 2025;
  now.month = 4;
  now.day = 1;
  const ImageFiles files;
  const std::string path = format == ArticleFormat::html ? "a.html" : "a.md";
  return check_article({path, bytes, *article, files}, {}, {}, now);
}

void require_order(const std::vector<ArticleFinding>& findings, std::uint64_t size) {
  std::uint64_t at = 0;
  for (const ArticleFinding& finding : findings) {
    require(finding.where.begin >= at, "findings out of order");
    require(finding.where.begin <= finding.where.end && finding.where.end <= size,
            "a finding outside the file");
    require(finding.fingerprint.size() == 32, "no fingerprint");
    at = finding.where.begin;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const ArticleFormat format =
      bytes.starts_with('<') ? ArticleFormat::html : ArticleFormat::markdown;
  const Recheck recheck = [&](std::string_view text) { return check(text, format); };
  const Result<std::vector<ArticleFinding>> findings = recheck(bytes);
  if (!findings) return 0;
  require_order(*findings, size);
  for (const bool unsafe : {false, true}) {
    const FixOptions options{unsafe, 10, 50};
    const Result<FixedArticle> fixed = apply_fixes(bytes, recheck, options);
    require(fixed.has_value(), "an article that reads was refused");
    require_order(fixed->findings, fixed->bytes.size());
    const bool ended = fixed->applied.empty() || fixed->applied.back().pass < options.passes;
    if (!ended || fixed->undone.size() > 5) continue;
    const Result<FixedArticle> again = apply_fixes(fixed->bytes, recheck, options);
    require(again && again->bytes == fixed->bytes, "fixing twice changes more");
    (void)unified_diff("a.md", bytes, fixed->bytes);
  }
  FindingsReport report;
  report.files.push_back({"a.md", std::string(bytes), *findings, {}, true});
  for (const FindingsFormat each : {FindingsFormat::text, FindingsFormat::json,
                                    FindingsFormat::junit, FindingsFormat::github}) {
    require(!write_findings(report, each).empty(), "nothing written");
  }
  return 0;
}
