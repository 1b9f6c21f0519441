// SPDX-License-Identifier: GPL-3.0-or-later
// Two texts, parted by the first NUL: the diff, applied to the one, gives the other.
#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "article_places.h"
#include "picdesk/fix_article.h"

namespace {

using namespace picdesk;
using fuzz::require;

// With its LF, if it has one.
std::string_view take_line(std::string_view& text) {
  const std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
  const std::string_view line = text.substr(0, size);
  text.remove_prefix(size);
  return line;
}

std::size_t take_number(std::string_view& text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  require(error == std::errc(), "no number");
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

struct Range {
  std::size_t first = 0;
  std::size_t count = 1;
};

// "-12,3 ", "+12 "
Range take_range(std::string_view& header) {
  header.remove_prefix(1);
  Range range{take_number(header), 1};
  if (header.starts_with(',')) {
    header.remove_prefix(1);
    range.count = take_number(header);
  }
  header.remove_prefix(1);
  return range;
}

class Patch {
 public:
  Patch(std::string_view before, std::string_view diff) : before_(before), diff_(diff) {}

  std::string apply() {
    require(take_line(diff_).starts_with("--- a/"), "no name");
    require(take_line(diff_).starts_with("+++ b/"), "no name");
    while (!diff_.empty()) hunk();
    return after_.append(before_);
  }

 private:
  void hunk() {
    std::string_view header = take_line(diff_);
    require(header.starts_with("@@ -") && header.ends_with(" @@\n"), "no hunk");
    header.remove_prefix(3);
    Range from = take_range(header), to = take_range(header);
    require(from.count + to.count > 0, "an empty hunk");
    while (line_ + (from.count > 0 ? 1 : 0) < from.first) keep();
    require(lines_out_ + (to.count > 0 ? 1 : 0) == to.first, "a hunk elsewhere");
    while (from.count + to.count > 0) step(from.count, to.count);
  }

  void step(std::size_t& from, std::size_t& to) {
    require(!diff_.empty(), "a hunk that is cut");
    std::string_view line = take_line(diff_);
    const char mark = line.front();
    line.remove_prefix(1);
    if (diff_.starts_with("\\ No newline")) {
      (void)take_line(diff_);
      line.remove_suffix(1);
    }
    if (mark != '+') {
      require(from > 0 && take_line(before_) == line, "a line that is not there");
      --from, ++line_;
    }
    if (mark != '-') {
      require(to > 0, "a line too many");
      after_ += line;
      --to, ++lines_out_;
    }
  }

  void keep() {
    require(!before_.empty(), "a hunk behind the end");
    after_ += take_line(before_);
    ++line_, ++lines_out_;
  }

  std::string_view before_, diff_;
  std::string after_;
  std::size_t line_ = 0, lines_out_ = 0;  // lines that are done
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::string_view before = text.substr(0, text.find('\0'));
  const std::string_view after = text.substr(std::min(before.size() + 1, size));
  const std::string diff = unified_diff("a.md", before, after);
  require(diff.empty() == (before == after), "a diff of nothing, or none");
  if (!diff.empty()) require(Patch(before, diff).apply() == after, "the diff gives another text");
  return 0;
}
