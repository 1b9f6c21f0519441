// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "check/table/families.h"

namespace picdesk::check {
namespace {

using enum RuleKind;
using enum Severity;

constexpr auto kRules = std::to_array<Rule>({
    {"codes/code", error, refusal, "a code is too long or has characters that codes cannot have"},
    {"codes/duplicate", error, refusal, "a code stands for two texts in one file"},
    {"codes/empty", error, notice, "a code stands for nothing (a warning where codes are lenient)"},
    {"codes/encoding", error, refusal, "a file of codes is not in an encoding that is read"},
    {"codes/limit", error, refusal, "a file of codes has more than is read"},
    {"codes/no-alternate", error, notice,
     "a code has no replacement of that number (a warning where codes are lenient)"},
    {"codes/no-tab", error, refusal, "a line of codes has no TAB"},
    {"codes/overridden", info, notice, "a later file of codes gives a code another text"},
    {"codes/syntax", error, notice,
     "a delimiter of codes that begins none (a warning where codes are lenient)"},
    {"codes/unknown", error, notice, "there is no such code (a warning where codes are lenient)"},
    {"sheet/conflict", error, refusal, "the sheet and somebody else changed the same field"},
    {"sheet/date-mangled", error, refusal, "a spreadsheet made a date of its own"},
    {"sheet/duplicate-row", error, refusal, "two rows are for one photo"},
    {"sheet/encoding", error, refusal, "letters were lost or doubled when the sheet was saved"},
    {"sheet/image-changed", error, refusal, "another picture has the name of the row now"},
    {"sheet/missing", error, refusal, "there is no file of the name in the row"},
    {"sheet/no-row", warning, notice, "the sheet has no row for a photo"},
    {"sheet/number-mangled", error, refusal, "an id became a number in a spreadsheet"},
    {"sheet/stale", error, refusal, "the photo changed after the export, and the base is missing"},
    {"tpl/date-part", error, refusal, "a date lacks the part that a template asks for"},
    {"tpl/empty", error, refusal, "a variable of a template has no value"},
    {"tpl/syntax", error, refusal, "a template has a brace or a form that is none"},
    {"tpl/unknown", error, refusal, "there is no variable of that name"},
});

}  // namespace

std::span<const Rule> sheet_rules() { return kRules; }

}  // namespace picdesk::check
