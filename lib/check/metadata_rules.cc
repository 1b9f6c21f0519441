// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/check.h"

namespace picdesk {

const std::vector<RuleDescription>& metadata_rules() {
  using enum Severity;
  static const std::vector<RuleDescription> rules = {
      {"meta/ai-undeclared", error, "an AI system is named, and the source type does not say so"},
      {"meta/alt-equals-caption", warning, "the alt text repeats the caption"},
      {"meta/alt-long", warning, "the alt text has more than 250 characters (info: more than 125)"},
      {"meta/alt-missing", warning, "there is no alt text"},
      {"meta/carrier-conflict", error, "XMP, IIM and EXIF differ (other than credit: warning)"},
      {"meta/charset-lie", warning, "IIM is declared UTF-8 and is not"},
      {"meta/copyright-form", warning, "the copyright notice has not the agency's form"},
      {"meta/copyright-year", warning, "the copyright year is not that of the photo"},
      {"meta/credit-agency", error, "the credit names no agency of the desk"},
      {"meta/credit-format", error, "the credit line has not the desk's form"},
      {"meta/credit-mismatch", error, "[Agency] at the caption's end is not who is credited"},
      {"meta/date", error, "a date to come; caption and photo differ (warning)"},
      {"meta/date-impossible", error, "a date that does not exist"},
      {"meta/digest-stale", warning, "IIM was changed after XMP was written"},
      {"meta/embargo", error, "words that forbid to publish"},
      {"meta/expired", error, "the licence or the agency's period is over"},
      {"meta/forbidden-word", error, "a word that the desk forbids in credit fields"},
      {"meta/iim-in-trailer", warning, "IIM behind the end of the image, which nobody reads"},
      {"meta/iim-only", info, "a value is in IIM and not in XMP"},
      {"meta/iim-unreadable", warning, "the IIM block is broken"},
      {"meta/leak", error, "a file for delivery holds what scrubbing removes"},
      {"meta/licence-url", warning, "no absolute address of the licence where one is needed"},
      {"meta/mining", warning, "no data-mining statement where the agency asks for one"},
      {"meta/mojibake", warning, "UTF-8 that was read as Windows-1252"},
      {"meta/placeholder", error, "a stand-in such as \"photographer\" in a credit field"},
      {"meta/prefix-spoof", warning, "XMP binds a standard prefix to another namespace"},
      {"meta/required", error, "a field that the desk requires is blank"},
      {"meta/sidecar-two", warning, "there are two sidecars"},
      {"meta/source-named", error, "a protected source: the credit names no organisation"},
      {"meta/vocab", warning, "a value that its vocabulary does not have"},
      {"meta/xmp-only", info, "a value is in XMP and not in IIM"},
      {"meta/xmp-unreadable", warning, "the XMP packet is broken"},
  };
  return rules;
}

}  // namespace picdesk
