// SPDX-License-Identifier: GPL-3.0-or-later
// Controls of the writing direction (UAX #9). Whatever is left open reorders the text behind it,
// also that of the page; an override can make one text look like another. They are not taken out
// by a fix: the reading order would change.
#include "base/code_point.h"
#include "check/article/text/text_rules.h"

namespace picdesk::check {
namespace {

constexpr std::int32_t kLeftToRightEmbedding = 0x202A;
constexpr std::int32_t kRightToLeftEmbedding = 0x202B;
constexpr std::int32_t kPopDirection = 0x202C;
constexpr std::int32_t kLeftToRightOverride = 0x202D;
constexpr std::int32_t kRightToLeftOverride = 0x202E;
constexpr std::int32_t kFirstIsolate = 0x2066;
constexpr std::int32_t kPopIsolate = 0x2069;

struct Open {
  TextRange place;
  std::int32_t value = 0;
};

bool is_override(std::int32_t value) {
  return value == kLeftToRightOverride || value == kRightToLeftOverride;
}

bool is_isolate(std::int32_t value) { return value >= kFirstIsolate && value < kPopIsolate; }

std::string_view name_of(std::int32_t value) {
  switch (value) {
    case kLeftToRightEmbedding:
      return "left-to-right embedding U+202A";
    case kRightToLeftEmbedding:
      return "right-to-left embedding U+202B";
    case kLeftToRightOverride:
      return "left-to-right override U+202D";
    case kRightToLeftOverride:
      return "right-to-left override U+202E";
    case 0x2066:
      return "left-to-right isolate U+2066";
    case 0x2067:
      return "right-to-left isolate U+2067";
    default:
      return "first strong isolate U+2068";
  }
}

// Those that are open at the end, and overrides of any kind; in order.
class Balance {
 public:
  void see(std::int32_t value, TextRange place) {
    if (is_override(value)) overrides_.push_back({place, value});
    if (value == kPopDirection) {
      if (!open_.empty() && !is_isolate(open_.back().value)) open_.pop_back();
    } else if (value == kPopIsolate) {
      close_isolate();
    } else {
      open_.push_back({place, value});
      if (is_isolate(value)) ++isolates_;
    }
  }

  // The first of the worst: an override, else what is not closed.
  const Open* worst() const {
    if (!overrides_.empty()) return &overrides_.front();
    if (!unclosed_.empty()) return &unclosed_.front();
    return open_.empty() ? nullptr : &open_.front();
  }

 private:
  // It closes the embeddings inside the isolate as well: those are not closed by themselves.
  void close_isolate() {
    if (isolates_ == 0) return;
    --isolates_;
    while (!is_isolate(open_.back().value)) {
      unclosed_.push_back(open_.back());
      open_.pop_back();
    }
    open_.pop_back();
  }

  std::vector<Open> open_;
  std::vector<Open> unclosed_;
  std::vector<Open> overrides_;
  std::size_t isolates_ = 0;
};

}  // namespace

void check_bidi(const TextCheck& check) {
  const std::string_view text = check.text();
  Balance balance;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::code_point_at(text, at);
    const bool embedding =
        point.value >= kLeftToRightEmbedding && point.value <= kRightToLeftOverride;
    const bool isolate = point.value >= kFirstIsolate && point.value <= kPopIsolate;
    if (embedding || isolate) balance.see(point.value, {at, at + point.size});
    at += point.size;
  }
  const Open* worst = balance.worst();
  if (worst == nullptr) return;
  const std::string what(name_of(worst->value));
  ArticleFinding& finding =
      check.add("text/controls", worst->place,
                is_override(worst->value)
                    ? check.subject() + " holds the " + what + ", which can make it read backwards"
                    : "in " + check.subject() + " the " + what + " is not closed");
  finding.kind = "bidi";
  finding.hint = is_override(worst->value) ? "remove it, and read the text again"
                                           : "close it, or remove it and read the text again";
}

}  // namespace picdesk::check
