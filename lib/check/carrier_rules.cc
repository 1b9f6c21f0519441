// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "check/rules.h"

namespace picdesk::check {
namespace {

constexpr std::array<std::string_view, 5> kCreditFields{"credit", "source", "creators", "copyright",
                                                        "caption"};
// What reading reports by itself and a desk wants to know.
constexpr std::array<std::string_view, 11> kFromReading{
    "meta/digest-stale", "meta/charset-lie",     "meta/mojibake",       "meta/iim-in-trailer",
    "meta/prefix-spoof", "meta/date-impossible", "meta/xmp-unreadable", "meta/iim-unreadable",
    "meta/sidecar-two",  "meta/vocab",           "meta/placeholder"};

const CarrierValue* value_in(const FieldReading& field, Carrier carrier) {
  const auto found = std::ranges::find(field.values, carrier, &CarrierValue::carrier);
  return found == field.values.end() ? nullptr : &*found;
}

void check_conflict(const FieldReading& field, Findings& findings) {
  if (field.relation != Relation::different) return;
  const bool credit = std::ranges::find(kCreditFields, field.field) != kCreditFields.end();
  std::string message;
  for (const CarrierValue& value : field.values) {
    if (value.junk) continue;
    message += (message.empty() ? "" : ", ") + std::string(name(value.carrier)) + " says " +
               quoted(value.text);
  }
  findings.add({"meta/carrier-conflict", credit ? Severity::error : Severity::warning, message,
                field.field + " (" + std::string(name(field.winner)) + ")",
                "picdesk meta set writes one value into all carriers"});
}

// A carrier that the file has lacks the value.
void check_single(const MetadataReading& reading, const FieldReading& field, Findings& findings) {
  const bool xmp = value_in(field, Carrier::xmp) != nullptr;
  const bool iim = value_in(field, Carrier::iim) != nullptr;
  if (!reading.has_iim || !reading.has_xmp || xmp == iim) return;
  if (iim) {
    findings.add("meta/iim-only", field.field, field.field + " is in IIM and not in XMP");
  } else if (has_iim_dataset(field.field)) {
    findings.add("meta/xmp-only", field.field, field.field + " is in XMP and not in IIM");
  }
}

}  // namespace

Result<void> check_carriers(const Subject& subject, Findings& findings) {
  const MetadataReading& reading = subject.reading();
  for (const FieldReading& field : reading.fields) {
    check_conflict(field, findings);
    check_single(reading, field, findings);
  }
  for (Finding finding : reading.findings) {
    if (std::ranges::find(kFromReading, finding.rule) == kFromReading.end()) continue;
    // Info stays info: a camera's own text that nobody uses.
    if (finding.severity != Severity::info) finding.severity = standard_severity(finding.rule);
    findings.add(std::move(finding));
  }
  return {};
}

}  // namespace picdesk::check
