// SPDX-License-Identifier: GPL-3.0-or-later
// Any article, Markdown or HTML by its first byte: findings have their places in it, suppression
// comments and fixes do no harm, nothing but the edits changes, fixed once is fixed, and every
// format can be written.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "article_places.h"
#include "base/text.h"
#include "picdesk/findings_report.h"
#include "picdesk/fix_article.h"

namespace {

using namespace picdesk;
using fuzz::require;
using fuzz::require_place;

// What a run knows besides the bytes.
struct Desk {
  bool unsafe = false;
  bool with_files = false;
  ArticleConfig config = {};
};

std::vector<Desk> desks() {
  Desk everything{true, true, {}};
  everything.config.profile = ArticleProfile::alt_and_caption;
  everything.config.caption_of_all = true;
  everything.config.hero_required = true;
  return {{}, {true, false, {}}, everything};
}

MetadataReading embedded() {
  MetadataReading reading;
  reading.has_xmp = true;
  reading.record.caption.set("", "Boats leave port, Thursday, October 3, 2024.");
  reading.record.alt.set("", "Four *boats* & [nets] at a \"quay\"");
  reading.record.credit = "AFP";
  reading.record.creators = {"Ana Ng"};
  reading.record.date_created = *parse_iso_date("2024-10-03");
  return reading;
}

// Files that are on no disk: of each state and several sizes, by the length of the URL.
ImageFile made_up(const std::string& url) {
  ImageFile file;
  const std::size_t length = url.size();
  file.state = length % 4 != 0 ? ImageFile::State::found : ImageFile::State(length / 4 % 7);
  file.path = url;
  if (file.state == ImageFile::State::missing) file.near_match = "A.webp";
  if (file.state != ImageFile::State::found) return file;
  file.bytes = 20'000 * (length % 9);
  file.magic = length % 5 == 0 ? "jpeg" : "webp";
  ProbeInfo info;
  info.format = length % 5 == 0 ? Format::jpeg : Format::webp;
  info.stored = length % 3 == 0 ? Size{600, 384} : Size{1200, 800};
  file.info = info;
  file.metadata = embedded();
  return file;
}

Result<std::vector<ArticleFinding>> check(std::string_view bytes, ArticleFormat format,
                                          const Desk& desk) {
  const Result<Article> article = parse_article(bytes, format);
  if (!article) return fail(article.error().code, article.error().message, "");
  PartialDate now;
  now.year = 2025;
  now.month = 4;
  now.day = 1;
  ImageFiles files;
  if (desk.with_files) {
    for (const std::string& url : image_urls(*article, desk.config)) files[url] = made_up(url);
  }
  const std::string path = format == ArticleFormat::html ? "a.html" : "a.md";
  return check_article({path, bytes, *article, files}, desk.config, {}, now);
}

void require_fix(std::string_view file, const Fix& fix) {
  require(!fix.title.empty() && !fix.edits.empty(), "a fix of nothing");
  std::uint64_t behind = 0;
  for (const TextEdit& edit : fix.edits) {
    require_place(file, edit.where, "an edit outside the file");
    require(edit.where.begin >= behind, "edits out of order");
    require(text::is_utf8(edit.replacement), "an edit that is no UTF-8");
    behind = edit.where.end;
  }
}

void require_findings(std::string_view file, const std::vector<ArticleFinding>& findings) {
  std::uint64_t at = 0;
  for (const ArticleFinding& finding : findings) {
    require(finding.where.begin >= at, "findings out of order");
    at = finding.where.begin;
    require_place(file, finding.where, "a finding outside the file");
    require(finding.fingerprint.size() == 32, "no fingerprint");
    require(!finding.message.empty() && text::is_utf8(finding.message + finding.hint),
            "no message");
    for (const RelatedPlace& place : finding.related) {
      if (place.path.empty()) require_place(file, place.where, "a related place outside the file");
    }
    for (const Fix& fix : finding.fixes) require_fix(file, fix);
  }
}

// The fixes that can be meant; of equal ones, one.
std::vector<const Fix*> meant(const AppliedFix& applied, const LineIndex& lines, bool unsafe,
                              const std::vector<ArticleFinding>& findings) {
  std::vector<const Fix*> fixes;
  for (const ArticleFinding& finding : findings) {
    if (finding.suppressed || finding.rule != applied.rule || finding.kind != applied.kind ||
        lines.at(finding.where.begin) != applied.where) {
      continue;
    }
    for (const Fix& fix : finding.fixes) {
      if ((!fix.safe && !unsafe) || fix.title != applied.title) continue;
      if (fixes.empty() || *fixes.front() != fix) fixes.push_back(&fix);
    }
  }
  return fixes;
}

// After one pass the bytes are those in front of it but for the edits of what was applied.
void require_edits_only(std::string_view bytes, const std::vector<ArticleFinding>& findings,
                        const FixedArticle& fixed, bool unsafe) {
  const LineIndex lines(bytes);
  std::vector<const TextEdit*> edits;
  for (const AppliedFix& applied : fixed.applied) {
    const auto fixes = meant(applied, lines, unsafe, findings);
    require(!fixes.empty(), "a fix that nobody offered");
    if (fixes.size() > 1) return;
    for (const TextEdit& edit : fixes.front()->edits) edits.push_back(&edit);
  }
  std::ranges::stable_sort(edits, {}, [](const TextEdit* edit) {
    return std::pair(edit->where.begin, edit->where.end);
  });
  std::string expected(bytes);
  for (auto last = edits.rbegin(); last != edits.rend(); ++last) {
    const Span where = (*last)->where;
    expected.replace(where.begin, where.end - where.begin, (*last)->replacement);
  }
  require(expected == fixed.bytes, "bytes outside the edits changed");
}

void require_fixed(std::string_view bytes, const Recheck& recheck, bool unsafe,
                   const std::vector<ArticleFinding>& findings) {
  const Result<FixedArticle> once = apply_fixes(bytes, recheck, {unsafe, 1, 50});
  require(once.has_value(), "an article that reads was refused");
  require_edits_only(bytes, findings, *once, unsafe);
  const FixOptions options{unsafe, 10, 50};
  const Result<FixedArticle> fixed = apply_fixes(bytes, recheck, options);
  require(fixed.has_value(), "an article that reads was refused");
  require_findings(fixed->bytes, fixed->findings);
  const bool ended = fixed->applied.empty() || fixed->applied.back().pass < options.passes;
  if (!ended || fixed->undone.size() > 5) return;
  const Result<FixedArticle> again = apply_fixes(fixed->bytes, recheck, options);
  require(again && again->bytes == fixed->bytes, "fixing twice changes more");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const ArticleFormat format =
      bytes.starts_with('<') ? ArticleFormat::html : ArticleFormat::markdown;
  FindingsReport report;
  for (const Desk& desk : desks()) {
    const Recheck recheck = [&](std::string_view text) { return check(text, format, desk); };
    const Result<std::vector<ArticleFinding>> findings = recheck(bytes);
    if (!findings) return 0;
    require_findings(bytes, *findings);
    require_fixed(bytes, recheck, desk.unsafe, *findings);
    report.files.push_back({"a.md", std::string(bytes), *findings, {}, true});
  }
  for (const FindingsFormat each :
       {FindingsFormat::text, FindingsFormat::concise, FindingsFormat::json, FindingsFormat::sarif,
        FindingsFormat::junit, FindingsFormat::github}) {
    const std::string written = write_findings(report, each);
    require(each == FindingsFormat::concise || !written.empty(), "nothing written");
    require(text::is_utf8(written), "a report that is no UTF-8");
  }
  return 0;
}
