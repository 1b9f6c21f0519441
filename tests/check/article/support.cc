// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/support.h"

#include <algorithm>

namespace picdesk::test {
namespace {

constexpr std::string_view kOpen = "⟦";
constexpr std::string_view kClose = "⟧";

Format format_of(std::string_view path) {
  if (path.ends_with(".jpg") || path.ends_with(".jpeg")) return Format::jpeg;
  if (path.ends_with(".png")) return Format::png;
  if (path.ends_with(".avif")) return Format::avif;
  return Format::webp;
}

void read_marks(std::string_view marked, Checked& into) {
  while (!marked.empty()) {
    const std::uint64_t here = into.text.size();
    if (marked.starts_with(kOpen)) {
      into.marks.push_back({here, here});
      marked.remove_prefix(kOpen.size());
    } else if (marked.starts_with(kClose)) {
      into.marks.back().end = here;
      marked.remove_prefix(kClose.size());
    } else {
      into.text += marked.front();
      marked.remove_prefix(1);
    }
  }
}

std::string path_of(const Desk& desk, std::string_view text) {
  if (!desk.path.empty()) return desk.path;
  return text.starts_with('<') ? "article.html" : "article.md";
}

}  // namespace

PartialDate day(int year, int month, int day) {
  PartialDate date;
  date.year = year;
  date.month = month;
  date.day = day;
  return date;
}

ImageFile sound_file(std::string_view path, Size size) {
  ImageFile file;
  file.state = ImageFile::State::found;
  file.path = path;
  file.bytes = 40'000;
  ProbeInfo info;
  info.format = format_of(path);
  info.stored = size;
  file.magic = name(info.format);
  file.info = info;
  return file;
}

std::vector<ArticleFinding> Checked::of(std::string_view rule) const {
  const std::size_t colon = rule.find(':');
  std::vector<ArticleFinding> found;
  for (const ArticleFinding& finding : findings) {
    if (finding.rule != rule.substr(0, colon)) continue;
    if (colon != std::string_view::npos && finding.kind != rule.substr(colon + 1)) continue;
    found.push_back(finding);
  }
  return found;
}

std::string Checked::describe() const {
  std::string lines = text + '\n';
  for (const ArticleFinding& finding : findings) {
    lines += "  " + finding.rule;
    if (!finding.kind.empty()) lines += ':' + finding.kind;
    lines += " (" + std::string(name(finding.severity)) + ") at " +
             std::to_string(finding.where.begin) + '-' + std::to_string(finding.where.end) + " \"" +
             cut(finding.where) + "\": " + finding.message + '\n';
  }
  return lines;
}

Checked checked(std::string_view marked, const Desk& desk) {
  Checked result;
  read_marks(marked, result);
  const std::string path = path_of(desk, result.text);
  const auto format = article_format(path);
  if (!format) {
    ADD_FAILURE() << "no article: " << path;
    return result;
  }
  const auto selectors = article_selectors(desk.config);
  if (!selectors) {
    ADD_FAILURE() << selectors.error().message;
    return result;
  }
  const auto article = parse_article(result.text, *format, {}, *selectors);
  if (!article) {
    ADD_FAILURE() << result.text << "\n  does not parse: " << article.error().message;
    return result;
  }
  const ArticleInput input{path, result.text, *article, desk.files};
  result.findings = check_article(input, desk.config, desk.desk, desk.now);
  return result;
}

std::vector<ArticleFinding> expect_marked(std::string_view rule, std::string_view marked,
                                          const Desk& desk) {
  const Checked all = checked(marked, desk);
  std::vector<ArticleFinding> found = all.of(rule);
  std::vector<Span> places;
  for (const ArticleFinding& finding : found) places.push_back(finding.where);
  std::ranges::sort(places, {}, [](Span span) { return std::pair(span.begin, span.end); });
  EXPECT_EQ(places, all.marks) << rule << " in " << marked << "\n" << all.describe();
  return found;
}

std::string applied(std::string_view text, const Fix& fix) {
  std::string result(text);
  for (auto edit = fix.edits.rbegin(); edit != fix.edits.rend(); ++edit) {
    result.replace(edit->where.begin, edit->where.end - edit->where.begin, edit->replacement);
  }
  return result;
}

std::string mended(std::string_view rule, std::string_view text, const Desk& desk) {
  const Checked before = checked(text, desk);
  std::vector<TextEdit> edits;
  for (const ArticleFinding& finding : before.of(rule)) {
    EXPECT_FALSE(finding.fixes.empty()) << finding.message << "\n" << before.describe();
    if (finding.fixes.empty()) continue;
    const Fix& fix = finding.fixes.front();
    EXPECT_FALSE(fix.title.empty()) << finding.message;
    edits.insert(edits.end(), fix.edits.begin(), fix.edits.end());
  }
  std::ranges::stable_sort(edits, {}, [](const TextEdit& edit) { return edit.where.begin; });
  std::string result = before.text;
  std::uint64_t behind = result.size() + 1;
  for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
    if (edit->where.end > behind) continue;
    result.replace(edit->where.begin, edit->where.end - edit->where.begin, edit->replacement);
    behind = edit->where.begin;
  }
  const Checked after = checked(result, desk);
  EXPECT_TRUE(after.of(rule).empty()) << text << "\n  became " << after.describe();
  return result;
}

}  // namespace picdesk::test
