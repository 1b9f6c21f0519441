// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/markdown/known_agencies.h"

#include <algorithm>
#include <array>

#include "article/markdown/characters.h"

namespace picdesk::article {
namespace {

// Longer names first: "Anadolu Agency" in front of "Agency".
constexpr std::array<std::string_view, 26> kAgencies{
    "The Associated Press",
    "Agence France-Presse",
    "وكالة فرانس برس",
    "Associated Press",
    "Anadolu Agency",
    "Anadolu Ajansı",
    "أسوشيتد برس",
    "Getty Images",
    "فرانس برس",
    "الأناضول",
    "EPA-EFE",
    "Anadolu",
    "Reuters",
    "Xinhua",
    "رويترز",
    "شينخوا",
    "Agency",
    "Getty",
    "أ ف ب",
    "AFP",
    "EPA",
    "DPA",
    "dpa",
    "EFE",
    "AP",
    "AA",
};

}  // namespace

std::size_t known_agency_at_end(std::string_view text) {
  const auto stands_alone = [&](std::string_view name) {
    if (!text.ends_with(name)) return false;
    const std::size_t before = text.size() - name.size();
    return before == 0 || is_blank(text[before - 1]);
  };
  const auto found = std::find_if(kAgencies.begin(), kAgencies.end(), stands_alone);
  return found == kAgencies.end() ? 0 : found->size();
}

}  // namespace picdesk::article
