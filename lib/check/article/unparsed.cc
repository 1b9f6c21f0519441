// SPDX-License-Identifier: GPL-3.0-or-later
// Findings about files that could not be parsed.
#include "base/code_point.h"
#include "check/findings.h"
#include "picdesk/check_article.h"

namespace picdesk {
namespace {

ArticleFinding finding_of(std::string_view rule, const Error& error) {
  ArticleFinding finding;
  finding.rule = rule;
  finding.severity = check::standard_severity(rule);
  finding.message = error.message;
  finding.hint = error.hint;
  return finding;
}

// The bytes that are no UTF-8; of UTF-16 its mark.
Span bad_bytes(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return {0, 2};
  for (std::size_t at = 0; at < bytes.size();) {
    const text::CodePoint point = text::code_point_at(bytes, at);
    if (point.value < 0) return {at, at + 1};
    at += point.size;
  }
  return {};
}

}  // namespace

std::optional<ArticleFinding> unparsed_finding(const Error& error, std::string_view bytes) {
  if (error.code == ErrorCode::corrupt_data) {
    ArticleFinding finding = finding_of("input/encoding", error);
    finding.where = bad_bytes(bytes);
    return finding;
  }
  if (error.code != ErrorCode::too_large) return std::nullopt;
  return finding_of("input/too-complex", error);
}

}  // namespace picdesk
