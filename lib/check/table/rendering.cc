// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "check/table/families.h"

namespace picdesk::check {
namespace {

using enum RuleKind;
using enum Severity;

constexpr auto kRules = std::to_array<Rule>({
    {"crop/cannot-fit", warning, notice, "what should be in a crop does not all fit in it"},
    {"crop/clipped", warning, notice, "a crop that was given reaches beyond the picture"},
    {"crop/form-imprecise", warning, notice, "a focal-point form cannot say the crop"},
    {"crop/low-confidence", info, notice,
     "picdesk is not sure of a crop that it chose: a person should look"},
    {"crop/ratio-adjusted", warning, notice,
     "a crop that was given has another ratio than the rendition"},
    {"markup/credit-differs", warning, notice,
     "the caption ends in another credit than the photo's"},
    {"markup/no-alt", warning, notice, "the markup has no alt text"},
    {"markup/no-caption", warning, notice, "the markup has no caption"},
    {"markup/no-credit", warning, notice, "the markup names no credit"},
    {"markup/none", warning, notice, "no markup could be made"},
    {"markup/show-missing", warning, notice, "the rendition that the markup shows was not made"},
    {"master/damaged", warning, notice, "the master breaks its format's rules"},
    {"master/profile-converted", info, notice,
     "colours were converted from the master's profile to sRGB"},
    {"master/profile-ignored", warning, notice,
     "the master's colour profile is broken or does not fit"},
    {"path/date-from-file", warning, notice,
     "the path uses the date of the file, for want of a date created"},
    {"path/slug-from-name", warning, notice,
     "the path uses the file's name, for want of a slug and a headline"},
    {"plan/smaller-than-asked", warning, notice,
     "the master is too small for a size that the preset asks for"},
    {"regions/invalid", warning, notice, "a region in the metadata is no part of the picture"},
    {"regions/stale", warning, notice,
     "regions in the metadata belong to a picture of another shape"},
    {"regions/too-many", warning, notice, "more regions are in the metadata than anybody draws"},
    {"regions/upright-written", info, notice,
     "regions in the metadata were written for the turned picture"},
    {"report/failed", error, notice, "a master or rendition of the manifest was not made"},
    {"report/missing", warning, notice, "a file that the manifest names cannot be shown"},
    {"vision/absent", warning, notice,
     "nobody looked at the pictures: crops follow metadata and the middle"},
});

}  // namespace

std::span<const Rule> rendering_rules() { return kRules; }

}  // namespace picdesk::check
