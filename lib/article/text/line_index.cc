// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstring>

#include "base/code_point.h"
#include "picdesk/article.h"

namespace picdesk {
namespace {

// Columns on longer lines are counted from the nearest block, else many findings on one huge line
// would take quadratic time.
constexpr std::uint64_t kBlock = 4096;

bool continues_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

std::uint64_t continuations(std::string_view text) {
  return static_cast<std::uint64_t>(std::count_if(text.begin(), text.end(), continues_code_point));
}

std::uint64_t bom_size(std::string_view text) {
  return text.starts_with(text::kByteOrderMark) ? text::kByteOrderMark.size() : 0;
}

// The place behind the next line end, or the text's size.
std::uint64_t next_line(std::string_view text, std::uint64_t from, bool has_returns) {
  if (!has_returns) {
    const void* feed = std::memchr(text.data() + from, '\n', text.size() - from);
    if (feed == nullptr) return text.size();
    return static_cast<std::uint64_t>(static_cast<const char*>(feed) - text.data()) + 1;
  }
  std::uint64_t at = from;
  while (at < text.size() && text[at] != '\n' && text[at] != '\r') ++at;
  if (at == text.size()) return at;
  const bool both = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
  return at + (both ? 2 : 1);
}

bool ends_line(std::string_view text, std::uint64_t end) {
  return end > 0 && (text[end - 1] == '\n' || text[end - 1] == '\r');
}

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text) {
  const bool has_returns = text.find('\r') != std::string_view::npos;
  bool long_lines = false;
  starts_.push_back(bom_size(text));
  for (std::uint64_t at = starts_[0]; at < text.size();) {
    const std::uint64_t next = next_line(text, at, has_returns);
    long_lines = long_lines || next - at > 2 * kBlock;
    if (ends_line(text, next)) starts_.push_back(next);
    at = next;
  }
  if (!long_lines) return;
  blocks_.push_back(0);
  for (std::uint64_t at = 0; at + kBlock <= text.size(); at += kBlock) {
    blocks_.push_back(blocks_.back() + continuations(text.substr(at, kBlock)));
  }
}

std::uint64_t LineIndex::continuations_before(std::uint64_t byte) const {
  const std::uint64_t block = byte / kBlock;
  return blocks_[block] + continuations(text_.substr(block * kBlock, byte - block * kBlock));
}

Position LineIndex::at(std::uint64_t byte) const {
  byte = std::min<std::uint64_t>(byte, text_.size());
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), byte);
  const auto line = static_cast<std::uint64_t>(after - starts_.begin());
  if (line == 0) return {byte, 1, 1};  // inside the BOM
  const std::uint64_t start = starts_[line - 1];
  const std::uint64_t before = blocks_.empty()
                                   ? continuations(text_.substr(start, byte - start))
                                   : continuations_before(byte) - continuations_before(start);
  return {byte, static_cast<std::uint32_t>(line),
          static_cast<std::uint32_t>(byte - start - before + 1)};
}

std::string_view LineIndex::line(std::uint32_t number) const {
  if (number == 0 || number > starts_.size()) return {};
  const std::uint64_t start = starts_[number - 1];
  std::uint64_t end = number < starts_.size() ? starts_[number] : text_.size();
  if (number < starts_.size()) {
    const bool both = end - start >= 2 && text_[end - 1] == '\n' && text_[end - 2] == '\r';
    end -= both ? 2 : 1;
  }
  return text_.substr(start, end - start);
}

}  // namespace picdesk
