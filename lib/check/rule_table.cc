// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <vector>

#include "check/table/families.h"

namespace picdesk {

std::span<const Rule> rules() {
  static const std::vector<Rule> all = [] {
    std::vector<Rule> sorted;
    for (const auto family : {check::metadata_check_rules(), check::metadata_notice_rules(),
                              check::crop_rules(), check::article_rules(), check::sheet_rules(),
                              check::rendering_rules(), check::file_rules()}) {
      sorted.insert(sorted.end(), family.begin(), family.end());
    }
    std::ranges::sort(sorted, {}, &Rule::id);
    return sorted;
  }();
  return all;
}

const Rule* find_rule(std::string_view id) {
  const std::span<const Rule> all = rules();
  const auto found = std::ranges::lower_bound(all, id, {}, &Rule::id);
  return found == all.end() || found->id != id ? nullptr : &*found;
}

}  // namespace picdesk
