// SPDX-License-Identifier: GPL-3.0-or-later
#include "preset/bare_text.h"

#include <algorithm>

#include "base/code_point.h"

namespace picdesk::preset {
namespace {

// Walks a document and counts lines and code points.
class Scanner {
 public:
  explicit Scanner(std::string_view toml) : rest_(toml) {
    using text::kByteOrderMark;
    if (rest_.starts_with(kByteOrderMark)) rest_.remove_prefix(kByteOrderMark.size());
  }

  std::optional<Position> find() {
    while (!rest_.empty()) {
      const char c = rest_.front();
      if (static_cast<unsigned char>(c) >= 0x80) return at_;
      if (c == '#') {
        skip(std::min(rest_.find('\n'), rest_.size()));
      } else if (c == '"' || c == '\'') {
        skip_string(c);
      } else {
        skip(1);
      }
    }
    return std::nullopt;
  }

 private:
  void skip(std::size_t bytes) {
    for (const char c : rest_.substr(0, bytes)) {
      if (c == '\n') {
        at_ = {at_.line + 1, 1};
      } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
        ++at_.column;
      }
    }
    rest_.remove_prefix(std::min(bytes, rest_.size()));
  }

  bool at_triple(char quote) const {
    return rest_.size() >= 3 && rest_[0] == quote && rest_[1] == quote && rest_[2] == quote;
  }

  void skip_string(char quote) {
    const bool triple = at_triple(quote);
    skip(triple ? 3 : 1);
    while (!rest_.empty()) {
      if (!triple && rest_.front() == '\n') return;  // ends here by mistake
      if (quote == '"' && rest_.front() == '\\') {
        // What is escaped ends nothing but a line.
        skip(rest_.size() > 1 && rest_[1] != '\n' ? 2 : 1);
      } else if (triple ? at_triple(quote) : rest_.front() == quote) {
        skip(triple ? 3 : 1);
        // Up to two quotes may stand in front of the closing three.
        for (int more = 0; triple && more < 2 && rest_.starts_with(quote); ++more) skip(1);
        return;
      } else {
        skip(1);
      }
    }
  }

  std::string_view rest_;
  Position at_;
};

}  // namespace

std::optional<Position> first_non_ascii(std::string_view toml) { return Scanner(toml).find(); }

}  // namespace picdesk::preset
