// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/article_findings.h"

#include "base/text.h"
#include "check/findings.h"

namespace picdesk::check {
namespace {

constexpr std::size_t kQuotedGraphemes = 60;
constexpr std::size_t kQuotedBytes = 2000;

void escape_html(std::string& out, char byte, char quote) {
  switch (byte) {
    case '&':
      out += "&amp;";
      break;
    case '<':
      out += "&lt;";
      break;
    case '"':
      out += quote == '"' ? "&quot;" : "\"";
      break;
    case '\'':
      out += quote == '\'' ? "&#39;" : "'";
      break;
    default:
      out += byte;
  }
}

void escape_markdown(std::string& out, char byte) {
  if (std::string_view("\\[]*_<&`").find(byte) != std::string_view::npos) out += '\\';
  out += byte;
}

void escape_basic(std::string& out, char byte) {
  if (byte == '"' || byte == '\\') out += '\\';
  out += byte;
}

}  // namespace

ArticleFinding& ArticleFindings::add(std::string_view rule, Span where, std::string message) {
  ArticleFinding finding;
  finding.rule = rule;
  finding.severity = standard_severity(rule);
  finding.message = std::move(message);
  finding.where = where;
  return all_.emplace_back(std::move(finding));
}

ArticleFinding& ArticleFindings::add(std::string_view rule, const MappedText& text, TextRange words,
                                     std::string message) {
  ArticleFinding& finding = add(rule, text.source(words.begin, words.end), std::move(message));
  finding.flagged = slice(text, words);
  return finding;
}

std::string escaped(std::string_view text, Quoting quoting) {
  if (quoting == Quoting::html_bare) return '"' + escaped(text, Quoting::html_double) + '"';
  std::string out;
  out.reserve(text.size());
  for (const char byte : text) {
    switch (quoting) {
      case Quoting::markdown:
        escape_markdown(out, byte);
        break;
      case Quoting::html_text:
        escape_html(out, byte, 0);
        break;
      case Quoting::html_double:
        escape_html(out, byte, '"');
        break;
      case Quoting::html_single:
        escape_html(out, byte, '\'');
        break;
      case Quoting::yaml_single:
        out += byte == '\'' ? "''" : std::string(1, byte);
        break;
      case Quoting::basic:
        escape_basic(out, byte);
        break;
      case Quoting::html_bare:
        break;  // above
    }
  }
  return out;
}

TextEdit replace(const MappedText& text, TextRange words, std::string_view by, Quoting quoting) {
  if (quoting != Quoting::html_bare) {
    return {text.source(words.begin, words.end), escaped(by, quoting)};
  }
  std::string whole = text.text();
  whole.replace(words.begin, words.end - words.begin, by);
  return {text.source(), escaped(whole, quoting)};
}

std::string quoted_words(std::string_view text) {
  // Of a text without end only the beginning is looked at.
  const bool huge = text.size() > kQuotedBytes;
  const std::string head = huge ? text::truncate(text, kQuotedBytes) : std::string(text);
  if (!huge && text::graphemes(head) <= kQuotedGraphemes) {
    return '"' + text::printable(head) + '"';
  }
  std::size_t bytes = kQuotedGraphemes;  // a grapheme has at least one byte
  std::string cut = text::truncate(head, bytes);
  while (bytes < head.size() && text::graphemes(cut) + 1 < kQuotedGraphemes) {
    bytes += kQuotedGraphemes / 2;
    std::string longer = text::truncate(head, bytes);
    if (text::graphemes(longer) >= kQuotedGraphemes) break;
    cut = std::move(longer);
  }
  return '"' + text::printable(cut) + "…\"";
}

}  // namespace picdesk::check
