// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/record/clean_text.h"

#include "base/text.h"

namespace picdesk::metadata {
namespace {

bool embeddable(std::string_view text) { return text::embeddable(text, "").has_value(); }

// The text without what cannot be embedded. Every sequence that is longer than one byte is tried
// whole; what is not valid is skipped byte by byte.
std::string without_invalid(std::string_view text) {
  std::string kept;
  while (!text.empty()) {
    std::size_t size = 1;
    while (size <= 4 && size <= text.size() && !embeddable(text.substr(0, size))) ++size;
    if (size > 4 || size > text.size()) {
      text.remove_prefix(1);
      continue;
    }
    kept += text.substr(0, size);
    text.remove_prefix(size);
  }
  return kept;
}

}  // namespace

std::string clean_text(std::string_view utf8, std::string_view where,
                       std::vector<Finding>& findings) {
  while (utf8.ends_with('\0') || utf8.ends_with(' ')) utf8.remove_suffix(1);
  if (embeddable(utf8)) return std::string(utf8);
  findings.push_back({"meta/text-invalid", Severity::warning,
                      "characters that cannot be embedded were left out of \"" +
                          text::printable(utf8.substr(0, 60)) + "\"",
                      std::string(where), "correct the text in the master"});
  constexpr std::size_t longest = 64u << 10;  // no field of a photograph is that long
  return without_invalid(utf8.substr(0, longest));
}

}  // namespace picdesk::metadata
