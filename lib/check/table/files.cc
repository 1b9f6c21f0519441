// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "check/table/families.h"

namespace picdesk::check {
namespace {

using enum RuleKind;
using enum Severity;

constexpr auto kRules = std::to_array<Rule>({
    {"write/attributes", warning, notice,
     "mode, attributes or time of the old file could not be kept"},
    {"write/network-lock", warning, notice,
     "the folder lies where other machines may not see the lock"},
    {"write/owner", warning, notice, "owner or group of the old file could not be kept"},
    {"write/recovered", warning, notice,
     "what an interrupted edit left was settled (info if nothing is to be done)"},
});

}  // namespace

std::span<const Rule> file_rules() { return kRules; }

}  // namespace picdesk::check
