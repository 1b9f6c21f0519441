// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "check/table/families.h"

namespace picdesk::check {
namespace {

using enum RuleKind;
using enum Severity;

constexpr auto kRules = std::to_array<Rule>({
    {"crop/aspect-distorted", error, check,
     "the picture is squeezed against its master (a little: warning)"},
    {"crop/bars", warning, check, "bars along the sides are no part of the picture"},
    {"crop/eye-line", info, check, "the eyes of the one main face lie unusually high or low"},
    {"crop/face-at-edge", info, check, "a face touches the edge, and there is no master to ask"},
    {"crop/face-cut", error, check,
     "the crop cuts a face (warning or info where the face is less certain, or small)"},
    {"crop/focal-outside", error, check, "the focal point is outside the crop"},
    {"crop/headroom", warning, check, "there is too little or too much room above the one head"},
    {"crop/mirrored", error, check, "the picture is mirrored against its master"},
    {"crop/not-as-planned", warning, check, "the crop is not the one that the manifest records"},
    {"crop/not-located", info, check,
     "it was not found out, or not for sure, where in the master the crop lies"},
    {"crop/protected-cut", error, check, "the crop cuts a region that a person protected"},
    {"crop/saliency-kept", info, check, "another crop would show more of what draws the eye"},
    {"crop/size-mismatch", error, check,
     "the file has another size than its preset, its manifest or its name says"},
    {"crop/subject-off", error, check,
     "a subject is not wholly inside (warning or info where most of it is, or it is less certain)"},
    {"crop/tilted", warning, check, "the picture is turned a little against its master"},
    {"crop/turned", error, check, "the picture is turned by a quarter or a half"},
    {"crop/upscaled", error, check, "pixels were enlarged (a little: warning)"},
    {"crop/wrong-master", error, check, "the rendition shows another picture than its master"},
    {"dup/near", info, check, "two renditions show the same picture"},
    {"image/blocky", info, check, "the 8-pixel grid of a JPEG shows"},
    {"image/orientation-left", error, check,
     "the file carries an EXIF orientation, which not every viewer applies"},
    {"image/overcompressed", error, check, "lossy compression is too strong (a little: warning)"},
    {"image/oversharp", info, check, "fine detail is stronger than in the master"},
    {"image/profile", error, check, "the colours are not sRGB, or were not converted to it"},
    {"image/soft", error, check, "fine detail is weaker than in the master (a little: warning)"},
});

}  // namespace

std::span<const Rule> crop_rules() { return kRules; }

}  // namespace picdesk::check
