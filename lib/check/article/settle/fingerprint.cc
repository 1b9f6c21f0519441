// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/settle/fingerprint.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "base/digest.h"
#include "base/text.h"

namespace picdesk::check {
namespace {

constexpr char kSeparator = 0x1F;
constexpr std::size_t kFoldedBytes = 512;

// Cut in front of a code point.
std::string_view cut(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
  return text.substr(0, most);
}

std::string folded(std::string_view text) {
  // Folding can shorten a text (compositions), by less than half.
  std::string_view head = cut(text, 2 * kFoldedBytes);
  const bool ascii =
      std::ranges::all_of(head, [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
  if (!ascii) return std::string(cut(text::fold(head), kFoldedBytes));
  std::string lower(cut(head, kFoldedBytes));
  for (char& byte : lower) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  }
  return lower;
}

std::string_view flagged(const ArticleFinding& finding, std::string_view bytes) {
  if (!finding.flagged.empty() || finding.where.empty()) return finding.flagged;
  if (finding.where.begin >= bytes.size()) return {};
  return bytes.substr(finding.where.begin, finding.where.end - finding.where.begin);
}

}  // namespace

void set_fingerprints(std::string_view path, std::string_view bytes,
                      std::vector<ArticleFinding>& findings) {
  std::unordered_map<std::string, std::size_t> seen;
  for (ArticleFinding& finding : findings) {
    std::string key = finding.rule;
    key += kSeparator;
    key += finding.kind;
    key += kSeparator;
    key += path;
    key += kSeparator;
    key += folded(flagged(finding, bytes));
    const std::size_t ordinal = seen[key]++;
    key += kSeparator;
    key += std::to_string(ordinal);
    finding.fingerprint = digest::xxh3_128_hex(key);
  }
}

}  // namespace picdesk::check
