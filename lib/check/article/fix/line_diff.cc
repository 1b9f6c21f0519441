// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/fix/line_diff.h"

#include <algorithm>
#include <optional>

namespace picdesk::check {
namespace {

using Index = std::ptrdiff_t;

constexpr Index kMostChanges = 1000;  // lines out and in; memory grows with its square

// A line that is out of `a` or in from `b`, in front of line a (or b).
struct Step {
  Index a = 0, b = 0;
  bool removed = false;
};

class Myers {
 public:
  Myers(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b)
      : a_(a), b_(b), n_(std::ssize(a)), m_(std::ssize(b)) {}

  // Steps from the end to the begin; nothing: too many.
  std::optional<std::vector<Step>> steps() {
    std::vector<Index> reach{0};  // of diagonal k at [k + d], after d changes
    reach[0] = follow(0, 0);
    trace_.push_back(reach);
    for (Index d = 0; !ends(reach, d); reach = trace_.back()) {
      if (++d > kMostChanges) return std::nullopt;
      trace_.push_back(extend(reach, d));
    }
    return back();
  }

 private:
  Index follow(Index x, Index k) const {
    while (x < n_ && x - k < m_ && a_[at(x)] == b_[at(x - k)]) ++x;
    return x;
  }
  static std::size_t at(Index i) { return static_cast<std::size_t>(i); }

  bool ends(const std::vector<Index>& reach, Index d) const {
    const Index k = n_ - m_;
    return k >= -d && k <= d && (k + d) % 2 == 0 && reach[at(k + d)] >= n_;
  }

  // Whether diagonal k is best reached by a line of `b` coming in, of the reach after d - 1.
  static bool comes_in(const std::vector<Index>& reach, Index k, Index d) {
    return k == -d || (k != d && reach[at(k - 1 + d - 1)] < reach[at(k + 1 + d - 1)]);
  }

  std::vector<Index> extend(const std::vector<Index>& reach, Index d) const {
    std::vector<Index> next(at(2 * d + 1), -1);
    for (Index k = -d; k <= d; k += 2) {
      const Index x =
          comes_in(reach, k, d) ? reach[at(k + 1 + d - 1)] : reach[at(k - 1 + d - 1)] + 1;
      next[at(k + d)] = x > n_ || x - k > m_ ? std::min(x, n_ + 1) : follow(x, k);
    }
    return next;
  }

  std::vector<Step> back() const {
    std::vector<Step> steps;
    Index k = n_ - m_;
    for (Index d = std::ssize(trace_) - 1; d > 0; --d) {
      const std::vector<Index>& reach = trace_[at(d - 1)];
      const bool in = comes_in(reach, k, d);
      k += in ? 1 : -1;
      const Index x = reach[at(k + d - 1)];
      steps.push_back({x, x - k, !in});
    }
    return steps;
  }

  const std::vector<std::string_view>& a_;
  const std::vector<std::string_view>& b_;
  Index n_, m_;
  std::vector<std::vector<Index>> trace_;
};

std::vector<LineChange> joined(std::vector<Step> steps) {
  std::ranges::reverse(steps);
  std::vector<LineChange> changes;
  for (const Step& step : steps) {
    const auto a = static_cast<std::size_t>(step.a), b = static_cast<std::size_t>(step.b);
    if (changes.empty() || changes.back().a_end != a || changes.back().b_end != b) {
      changes.push_back({a, a, b, b});
    }
    if (step.removed) {
      ++changes.back().a_end;
    } else {
      ++changes.back().b_end;
    }
  }
  return changes;
}

}  // namespace

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

std::vector<LineChange> changed_lines(const std::vector<std::string_view>& a,
                                      const std::vector<std::string_view>& b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  std::size_t head = 0, tail = 0;
  while (head < shorter && a[head] == b[head]) ++head;
  while (tail < shorter - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
  const auto middle = [&](const std::vector<std::string_view>& lines) {
    return std::vector<std::string_view>(lines.begin() + static_cast<Index>(head),
                                         lines.end() - static_cast<Index>(tail));
  };
  const std::vector<std::string_view> own = middle(a), other = middle(b);
  if (own.empty() && other.empty()) return {};
  auto steps = Myers(own, other).steps();
  if (!steps) return {{head, a.size() - tail, head, b.size() - tail}};
  std::vector<LineChange> changes = joined(std::move(*steps));
  for (LineChange& change : changes) {
    change = {change.a_begin + head, change.a_end + head, change.b_begin + head,
              change.b_end + head};
  }
  return changes;
}

}  // namespace picdesk::check
