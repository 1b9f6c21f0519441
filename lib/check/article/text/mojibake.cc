// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "check/article/text/text_rules.h"
#include "check/article/text/wrong_charset.h"

namespace picdesk::check {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

std::string reading(const TextCheck& check, const Replacement& first) {
  return quoted_words(slice(*check.checked.mapped, first.words)) + " was " + quoted_words(first.by);
}

std::vector<Replacement> utf8_in(const std::vector<WindowsRun>& runs) {
  std::vector<Replacement> found;
  if (std::ranges::none_of(
          runs, [](const WindowsRun& run) { return read_as_windows(run).has_value(); })) {
    return found;
  }
  for (const WindowsRun& run : runs) {
    if (std::optional<std::string> was = surely_read_as_windows(run)) {
      found.push_back({run.place, std::move(*was)});
    }
  }
  return found;
}

std::vector<Replacement> check_utf8(const TextCheck& check, const std::vector<WindowsRun>& runs) {
  std::vector<Replacement> found = utf8_in(runs);
  if (found.empty()) return found;
  const Places places = {found.front().words, found.size()};
  ArticleFinding& finding =
      check.add("text/mojibake", places.first,
                check.subject() + " was decoded with a wrong character set: " +
                    reading(check, found.front()) + more(places));
  finding.kind = "utf8";
  finding.hint = "it is UTF-8 that was read as Windows-1252";
  offer(check, finding, found,
        found.size() == 1 ? "write " + quoted_words(found.front().by) : "decode it as UTF-8", true);
  return found;
}

std::vector<Replacement> check_arabic(const TextCheck& check, const std::vector<WindowsRun>& runs) {
  constexpr std::size_t kTelling = 4;  // characters that cannot stand together by chance
  std::vector<Replacement> found;
  std::optional<std::size_t> telling;
  for (const WindowsRun& run : runs) {
    std::optional<std::string> arabic = arabic_read_as_western(run);
    if (!arabic) continue;
    if (!telling && run.characters() >= kTelling) telling = found.size();
    found.push_back({run.place, std::move(*arabic)});
  }
  if (!telling) return {};
  ArticleFinding& finding = check.add(
      "text/mojibake", found[*telling].words,
      check.subject() +
          " seems decoded with a wrong character set: " + reading(check, found[*telling]));
  finding.kind = "cp1256";
  finding.severity = Severity::warning;
  finding.hint = "it looks like Windows-1256 (Arabic) that was read as Windows-1252";
  offer(check, finding, found, "decode it as Windows-1256", false);
  return found;
}

}  // namespace

std::vector<TextRange> check_mojibake(const TextCheck& check) {
  const std::vector<WindowsRun> runs = windows_runs(check.text());
  std::vector<Replacement> found = check_utf8(check, runs);
  if (found.empty()) found = check_arabic(check, runs);
  std::vector<TextRange> places;
  for (const Replacement& one : found) places.push_back(one.words);
  return places;
}

void check_lost_characters(const TextCheck& check) {
  const std::string_view text = check.text();
  Places places;
  for (std::size_t at = text.find(kReplacement); at != std::string_view::npos;) {
    std::size_t end = at + kReplacement.size();
    while (text.substr(end).starts_with(kReplacement)) end += kReplacement.size();
    places.add({at, end});
    at = text.find(kReplacement, end);
  }
  if (places.count == 0) return;
  ArticleFinding& finding = check.add(
      "text/mojibake", places.first,
      check.subject() + " holds U+FFFD: a character was lost when it was decoded" + more(places));
  finding.kind = "replacement";
  finding.hint = "take the text from its source again";
}

}  // namespace picdesk::check
