// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/sample.h"

#include "base/digest.h"

namespace picdesk::test {
namespace {

using enum Severity;

CheckedFile boats() {
  CheckedFile file;
  file.path = "content/boats.md";
  file.bytes =
      "---\ntitle: Boats\n---\n# Boats\n\nThey leave.\n"
      "![Boats leave port, Friday, October 3, 2024. [AFP]](/gc1/images/2025/04/01/"
      "49785-boats-600_384.webp)\n\n![Boats\nagain [AFP]](/b.webp)\n";
  ArticleFinding weekday = finding_at(file, "Friday", "caption/date-weekday", error,
                                      "October 3, 2024 is a Thursday, not a Friday");
  weekday.hint = "write \"Thursday\"";
  weekday.fixes.push_back({"write \"Thursday\"", true, {{weekday.where, "Thursday"}}});
  ArticleFinding name = finding_at(file, "/gc1/images/2025/04/01/49785-boats-600_384.webp",
                                   "hero/name", warning, "the path has not the house's form");
  name.related.push_back({"the front matter names it too", "", {4, 16}});
  name.related.push_back({"so does this article", "content/nets.html", {3, 9}});
  name.related.push_back({"the file", "static/b.webp", {}});
  ArticleFinding lines =
      finding_at(file, "Boats\nagain", "caption/date-missing", error, "the caption gives no date");
  ArticleFinding tense = finding_at(file, "again", "caption/tense", info, "past tense");
  ArticleFinding hidden = finding_at(file, "Boats leave", "alt/too-short", info, "short");
  hidden.suppressed = "a headline, not a text";
  ArticleFinding outside = finding_at(file, "Boats leave", "text/emoji", info, "an emoji");
  outside.suppressed = "";
  outside.suppressed_outside = true;
  ArticleFinding known = finding_at(file, "/b.webp", "hero/lazy", warning, "loaded late");
  known.kind = "data-src";
  known.in_baseline = true;
  file.findings = {hidden, outside, weekday, name, lines, tense, known};
  return file;
}

// Long lines, Arabic, wide letters, tabs and a BOM.
CheckedFile nets() {
  CheckedFile file;
  file.path = "content/nets.html";
  file.bytes =
      "\xEF\xBB\xBF<p>\t\u6771\u4EAC e\u0301 nets</p>\r\n<img alt=\"صورة القوارب\">\r\n<p>" +
      std::string(400, 'x') + " <img src=a> " + std::string(400, 'y') + "</p>";
  ArticleFinding picture = finding_at(file, "nets", "text/lang", info, "Latin letters in \"ar\"");
  ArticleFinding placeholder = finding_at(file, "صورة القوارب", "alt/placeholder", error,
                                          "\"صورة القوارب\" is a placeholder");
  placeholder.hint = "say what the picture shows";
  ArticleFinding missing =
      finding_at(file, "img src=a", "alt/missing", error, "the image has no text alternative");
  missing.fixes.push_back(
      {"take the embedded text", false, {{{missing.where.end, missing.where.end}, " alt=\"x\""}}});
  file.findings = {picture, placeholder, missing};
  return file;
}

// What wants to be more than text.
CheckedFile hostile() {
  CheckedFile file;
  file.path = "content/x\n::error::,%\x1B[31m.md";
  file.bytes =
      "![a\x1B]0;title\x07 \xC2\x9B"
      "2J \u202Eb\u2066 ::set-output name=x::y & <b> \"q\" ]]>](/a)\n";
  ArticleFinding finding =
      finding_at(file, "2J", "text/controls", error,
                 "holds \x1B[2J and \u202E,\r\n::error file=x::forged %0A & <b> \"q\" ]]> \xFF");
  finding.hint = "\x1B[1A remove\nit";
  file.findings = {finding};
  return file;
}

}  // namespace

ArticleFinding finding_at(const CheckedFile& file, std::string_view at, std::string_view rule,
                          Severity severity, std::string_view message) {
  ArticleFinding finding;
  finding.rule = rule;
  finding.severity = severity;
  finding.message = message;
  const std::size_t begin = file.bytes.find(at);
  if (begin != std::string::npos) finding.where = {begin, begin + at.size()};
  finding.flagged = at;
  finding.fingerprint = digest::xxh3_128_hex(file.path + finding.rule + finding.flagged);
  return finding;
}

FindingsReport sample_report() {
  FindingsReport report;
  report.tool_version = "1.2.0";
  report.rules = {
      "alt/missing",          "alt/placeholder", "alt/too-short", "caption/date-missing",
      "caption/date-weekday", "caption/tense",   "hero/lazy",     "hero/name",
      "text/controls",        "text/emoji",      "text/lang"};
  CheckedFile unread;
  unread.path = "content/lost.md";
  unread.error =
      Error{ErrorCode::permission, "content/lost.md: permission denied", "let the user read it"};
  CheckedFile clean;
  clean.path = "content/clean.md";
  clean.bytes = "# Nothing\n";
  report.files = {boats(), clean, unread, nets(), hostile()};
  return report;
}

}  // namespace picdesk::test
