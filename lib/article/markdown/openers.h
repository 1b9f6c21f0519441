// SPDX-License-Identifier: GPL-3.0-or-later
// Where links and images begin. The parser reports that one is entered, not where its "[" or "!["
// stands: nothing but syntax lies between that place and the next reported text, so it is found
// backward from there, or, when it holds no text, from its destination or forward.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "article/markdown/source_attribute.h"
#include "picdesk/article.h"

namespace picdesk::article {

struct Opener {
  bool is_image = false;
  bool is_autolink = false;  // <https://...>
  std::uint64_t begin = 0;   // of "[", "![" or "<"
  SourceAttribute destination;
  SourceAttribute title;

  std::uint64_t content() const { return begin + (is_image ? 2 : 1); }
};

class Openers {
 public:
  explicit Openers(std::string_view file) : file_(file) {}

  void push(Opener opener) { stack_.push_back(std::move(opener)); }
  bool empty() const { return stack_.empty(); }
  std::size_t size() const { return stack_.size(); }
  const Opener& at(std::size_t index) const { return stack_[index]; }
  // Text was reported at `text`; `low` is where the last reported piece ended.
  void settle(std::uint64_t low, std::uint64_t text) {
    if (settled_ < stack_.size()) settle_backward(low, text);
  }
  // Takes the innermost off, its place known.
  Opener pop(std::uint64_t low);

 private:
  void settle_backward(std::uint64_t low, std::uint64_t bound);
  void settle_forward(std::uint64_t low);
  bool fit(std::uint64_t low, std::uint64_t close) const;
  std::optional<std::uint64_t> empty_close(std::uint64_t low) const;

  std::string_view file_;
  std::vector<Opener> stack_;
  std::size_t settled_ = 0;  // of the stack, from the bottom
};

}  // namespace picdesk::article
