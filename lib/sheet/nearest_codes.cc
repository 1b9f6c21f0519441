// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet/nearest_codes.h"

#include <algorithm>

#include "base/text.h"
#include "sheet/code_points.h"

namespace picdesk::sheet {
namespace {

constexpr std::size_t most_codes = 5;

// Whether one edit leads from a to b.
bool one_edit_away(std::u32string_view a, std::u32string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  const auto [left, right] = std::ranges::mismatch(a, b);
  a.remove_prefix(static_cast<std::size_t>(left - a.begin()));
  b.remove_prefix(static_cast<std::size_t>(right - b.begin()));
  if (a.size() < b.size()) return a == b.substr(1);
  if (a.empty()) return false;
  if (a.substr(1) == b.substr(1)) return true;
  return a.size() > 1 && a[0] == b[1] && a[1] == b[0] && a.substr(2) == b.substr(2);
}

}  // namespace

std::vector<std::string> nearest_codes(std::string_view code, const CodeTable& codes) {
  const std::u32string points = code_points(code);
  const std::string folded = text::fold(code);
  std::vector<std::string> other_case;
  std::vector<std::string> other_letter;
  for (const auto& [known, replacements] : codes.codes()) {
    // Folding may change the length (sharp s becomes ss), but not by more than this.
    const bool similar = known.size() <= 3 * code.size() && code.size() <= 3 * known.size();
    if (similar && text::fold(known) == folded) {
      other_case.push_back(known);
    } else if (known.size() <= code.size() + 4 && code.size() <= known.size() + 4 &&
               one_edit_away(points, code_points(known))) {
      other_letter.push_back(known);
    }
    if (other_case.size() + other_letter.size() >= 4 * most_codes) break;
  }
  other_case.insert(other_case.end(), other_letter.begin(), other_letter.end());
  if (other_case.size() > most_codes) other_case.resize(most_codes);
  return other_case;
}

}  // namespace picdesk::sheet
