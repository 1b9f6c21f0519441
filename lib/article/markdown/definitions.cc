// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/markdown/definitions.h"

#include "article/markdown/characters.h"
#include "base/text.h"

namespace picdesk::article {
namespace {

// More of one label are not of interest: the first one counts.
constexpr std::size_t kMostOfOneLabel = 8;

// CommonMark 0.30, 4.7: case folded, white space inside collapsed, none at the ends.
std::string normal_label(std::string_view label) {
  std::string words;
  bool gap = false;
  for (const char c : label) {
    if (is_blank(c)) {
      gap = !words.empty();
      continue;
    }
    if (gap) words += ' ';
    gap = false;
    words += c;
  }
  return text::fold(words);
}

}  // namespace

const std::vector<Definitions::Definition>& Definitions::of(std::string_view label) {
  if (!collected_) collect();
  static const std::vector<Definition> none;
  const auto found = by_label_.find(normal_label(label));
  return found == by_label_.end() ? none : found->second;
}

void Definitions::collect() {
  collected_ = true;
  for (std::uint64_t at = begin_; at < file_.size();) {
    collect_line(at);
    at = find_newline(file_, at);
    while (at < file_.size() && is_newline(file_[at])) ++at;
  }
}

// Marks of quotes and list items in front are skipped; what is no definition after all (in code,
// say) is told apart by the caller, who knows the destination.
void Definitions::collect_line(std::uint64_t at) {
  std::size_t quotes = 0;
  constexpr std::string_view kMarks = " \t>-+*.)0123456789";
  for (; at < file_.size() && kMarks.find(file_[at]) != std::string_view::npos; ++at) {
    if (file_[at] == '>') ++quotes;
  }
  if (at >= file_.size() || file_[at] != '[') return;
  const ScanRange range{file_, file_.size(), quotes};
  const auto end = label_end(range, at);
  if (!end || *end >= file_.size() || file_[*end] != ':') return;
  const auto tail = definition_tail(range, *end + 1);
  if (!tail) return;
  auto& known = by_label_[normal_label(file_.substr(at + 1, *end - at - 2))];
  if (known.size() < kMostOfOneLabel) known.push_back({*tail, quotes});
}

}  // namespace picdesk::article
