// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/markdown/openers.h"

#include <algorithm>
#include <utility>

#include "article/markdown/characters.h"

namespace picdesk::article {

void Openers::settle_backward(std::uint64_t low, std::uint64_t bound) {
  bool innermost = true;
  for (std::size_t i = stack_.size(); i-- > settled_; innermost = false) {
    Opener& opener = stack_[i];
    std::uint64_t at = bound;
    if (innermost && !opener.is_image && bound > low && file_[bound - 1] == '<') {
      opener.is_autolink = true;
      --at;
    } else {
      while (at > low && file_[at - 1] != '[') --at;
      if (at > low) --at;
      if (opener.is_image && at > low && file_[at - 1] == '!') --at;
    }
    opener.begin = at;
    bound = at;
  }
  settled_ = stack_.size();
}

// Of an inline link without text: its "]", in front of the "(" of the destination.
std::optional<std::uint64_t> Openers::empty_close(std::uint64_t low) const {
  const auto& place = stack_.back().destination.place;
  if (!place || place->begin <= low) return std::nullopt;
  std::uint64_t at = place->begin;
  if (file_[at - 1] == '<') --at;
  // Between "(" and the destination: white space, at most one line end, block quote marks.
  while (at > low && (is_blank(file_[at - 1]) || file_[at - 1] == '>')) --at;
  if (at < low + 2 || file_[at - 1] != '(' || file_[at - 2] != ']') return std::nullopt;
  return at - 2;
}

// Whether nothing but the marks of the unsettled ones, and other syntax, stands in front of the
// "]".
bool Openers::fit(std::uint64_t low, std::uint64_t close) const {
  constexpr std::string_view kSyntax = " \t\r\n*_~>`\\";
  std::uint64_t at = close;
  for (std::size_t i = stack_.size(); i-- > settled_;) {
    while (at > low && kSyntax.find(file_[at - 1]) != std::string_view::npos) --at;
    if (at <= low || file_[at - 1] != '[') return false;
    --at;
    const bool is_image = at > low && file_[at - 1] == '!';
    if (is_image != stack_[i].is_image) return false;
    if (is_image) --at;
  }
  return true;
}

void Openers::settle_forward(std::uint64_t low) {
  // Only a title of a definition in between has brackets that do not fit; a few tries bound the
  // time.
  constexpr int kMostTries = 64;
  const std::uint64_t first = std::min<std::uint64_t>(file_.find(']', low), file_.size());
  std::uint64_t close = first;
  for (int tries = 0; tries < kMostTries && close < file_.size(); ++tries) {
    if (fit(low, close)) return settle_backward(low, close);
    close = std::min<std::uint64_t>(file_.find(']', close + 1), file_.size());
  }
  settle_backward(low, first);
}

Opener Openers::pop(std::uint64_t low) {
  if (settled_ < stack_.size()) {
    if (const auto close = empty_close(low)) {
      settle_backward(low, *close);
    } else {
      settle_forward(low);
    }
  }
  Opener opener = std::move(stack_.back());
  stack_.pop_back();
  settled_ = std::min(settled_, stack_.size());
  return opener;
}

}  // namespace picdesk::article
