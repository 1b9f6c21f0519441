// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "check/table/families.h"

namespace picdesk::check {
namespace {

using enum RuleKind;
using enum Severity;

constexpr auto kRules = std::to_array<Rule>({
    {"meta/block-duplicate", info, notice, "a second block of the same kind was not read"},
    {"meta/c2pa-invalidated", warning, notice,
     "an edit invalidates content credentials (an error if the desk refuses that)"},
    {"meta/c2pa-present", info, notice, "the file has content credentials, which are not verified"},
    {"meta/charset-ambiguous", warning, notice,
     "the charset of IIM texts is a guess (an error where a guess would be written)"},
    {"meta/charset-declared-late", info, notice, "IIM declares its charset behind its texts"},
    {"meta/charset-repaired", info, notice,
     "a text without a declared charset was read in the likeliest one"},
    {"meta/date-24h", info, notice, "a time of 24:00 was read as the next day"},
    {"meta/duplicate-chunk", error, refusal,
     "two chunks of one kind disagree, so that an edit would have to choose"},
    {"meta/exif-elsewhere", info, notice,
     "EXIF holds a text in a place that is kept and not read as a field"},
    {"meta/exif-gps", info, notice, "EXIF holds where the camera stood"},
    {"meta/exif-out-of-step", warning, notice, "EXIF still says something else after the edit"},
    {"meta/exif-unreadable", warning, notice, "the EXIF block is broken"},
    {"meta/exif-unsafe", error, refusal,
     "EXIF cannot be edited without a risk for what else it holds"},
    {"meta/icc-too-big", error, refusal, "a profile is too long for the segments of JPEG"},
    {"meta/iim-duplicate", warning, notice,
     "the file has several IIM blocks (an error where they disagree about an edit)"},
    {"meta/iim-extended", error, refusal,
     "an extended IIM dataset stands where an edit must write"},
    {"meta/iim-omitted", warning, notice,
     "a value is longer than IIM allows and was left out of it"},
    {"meta/iim-over-limit", info, notice,
     "a value is longer as UTF-8 than IIM allows and was kept whole"},
    {"meta/iim-tail", error, refusal, "IIM is broken behind its last readable dataset"},
    {"meta/iim-too-long", error, refusal, "IIM would have more bytes than its block can hold"},
    {"meta/iim-too-many", error, refusal, "IIM would have more datasets than readers accept"},
    {"meta/iim-truncated", info, notice, "a text is longer than IIM allows and was cut there"},
    {"meta/mpf-broken", warning, notice,
     "the index of further images in the file was broken before the edit"},
    {"meta/not-embedded", warning, notice,
     "a text was given that the policy keeps out of renditions"},
    {"meta/raw-profile", info, notice, "a PNG text chunk holds EXIF, IIM or XMP"},
    {"meta/raw-profile-broken", warning, notice,
     "a PNG text chunk with EXIF, IIM or XMP is broken"},
    {"meta/scrub", error, refusal, "a scrubbed file did not pass its proof and was not written"},
    {"meta/sidecar-ambiguous", error, refusal, "a sidecar would belong to two photos of one stem"},
    {"meta/text-invalid", warning, notice,
     "characters that cannot be embedded were left out (an error where they were given)"},
    {"meta/unread-block", warning, notice, "metadata was not read"},
    {"meta/verify", error, refusal,
     "an edited file did not read back as it was meant and was not written"},
    {"meta/xmp-elsewhere", info, notice,
     "an XMP packet in a place that is not the standard's was not read"},
    {"meta/xmp-extended-corrupt", warning, notice,
     "the extension of XMP is missing or broken (an error where an edit needs it)"},
    {"meta/xmp-too-big", error, refusal, "XMP would have more bytes than the file can hold"},
});

}  // namespace

std::span<const Rule> metadata_notice_rules() { return kRules; }

}  // namespace picdesk::check
