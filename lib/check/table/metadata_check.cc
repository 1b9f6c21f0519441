// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "check/table/families.h"

namespace picdesk::check {
namespace {

using enum RuleKind;
using enum Severity;

constexpr auto kRules = std::to_array<Rule>({
    {"meta/ai-undeclared", error, check,
     "an AI system is named, and the source type does not say so"},
    {"meta/alt-equals-caption", warning, check, "the alt text repeats the caption"},
    {"meta/alt-long", warning, check,
     "the alt text has more than 250 characters (info: more than 125)"},
    {"meta/alt-missing", warning, check, "there is no alt text"},
    {"meta/carrier-conflict", error, check,
     "XMP, IIM and EXIF differ (other than credit: warning)"},
    {"meta/charset-lie", warning, check, "IIM is declared UTF-8 and is not"},
    {"meta/copyright-form", warning, check, "the copyright notice has not the agency's form"},
    {"meta/copyright-year", warning, check, "the copyright year is not that of the photo"},
    {"meta/credit-agency", error, check, "the credit names no agency of the desk"},
    {"meta/credit-format", error, check, "the credit line has not the desk's form"},
    {"meta/credit-mismatch", error, check, "[Agency] at the caption's end is not who is credited"},
    {"meta/date", error, check, "a date to come; caption and photo differ (warning)"},
    {"meta/date-impossible", error, check, "a date that does not exist"},
    {"meta/digest-stale", warning, check, "IIM was changed after XMP was written"},
    {"meta/embargo", error, check, "words that forbid to publish"},
    {"meta/expired", error, check, "the licence or the agency's period is over"},
    {"meta/forbidden-word", error, check, "a word that the desk forbids in credit fields"},
    {"meta/iim-in-trailer", warning, check, "IIM behind the end of the image, which nobody reads"},
    {"meta/iim-only", info, check, "a value is in IIM and not in XMP"},
    {"meta/iim-unreadable", warning, check, "the IIM block is broken"},
    {"meta/leak", error, check, "a file for delivery holds what scrubbing removes"},
    {"meta/licence-url", warning, check, "no absolute address of the licence where one is needed"},
    {"meta/mining", warning, check, "no data-mining statement where the agency asks for one"},
    {"meta/mojibake", warning, check, "UTF-8 that was read as Windows-1252"},
    {"meta/placeholder", error, check, "a stand-in such as \"photographer\" in a credit field"},
    {"meta/prefix-spoof", warning, check, "XMP binds a standard prefix to another namespace"},
    {"meta/required", error, check, "a field that the desk requires is blank"},
    {"meta/sidecar-two", warning, check, "there are two sidecars"},
    {"meta/source-named", error, check, "a protected source: the credit names no organisation"},
    {"meta/vocab", warning, check, "a value that its vocabulary does not have"},
    {"meta/xmp-only", info, check, "a value is in XMP and not in IIM"},
    {"meta/xmp-unreadable", warning, check, "the XMP packet is broken"},
});

}  // namespace

std::span<const Rule> metadata_check_rules() { return kRules; }

}  // namespace picdesk::check
