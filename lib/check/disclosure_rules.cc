// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "check/rules.h"

namespace picdesk::check {
namespace {

// A picture that names the system that made it says so in its source type too.
void check_ai(const Subject& subject, Findings& findings) {
  const MetadataRecord& record = subject.record();
  if (record.ai_system.empty()) return;
  const std::string& type = record.digital_source_type;
  if (!type.empty() && !type.ends_with("/digitalCapture")) return;
  findings.add("meta/ai-undeclared", "digital_source_type",
               "made with " + quoted(record.ai_system) + ", but the source type is " +
                   (type.empty() ? "missing" : quoted(type)),
               "picdesk meta set --set digital_source_type=trainedAlgorithmicMedia");
}

void check_leaks(const Subject& subject, Findings& findings) {
  for (const ProofItem& leak : subject.photo.leaks) {
    findings.add(
        "meta/leak", leak.where,
        "a file for delivery holds " + leak.what + " (" + std::to_string(leak.bytes) + " bytes)",
        "picdesk meta scrub");
  }
}

// Under protect-source the credit must be an organisation's.
void check_source(const Subject& subject, Findings& findings) {
  if (!subject.photo.protected_source) return;
  const MetadataRecord& record = subject.record();
  for (const auto& [field, text] :
       {std::pair<std::string_view, std::string>{"credit", record.credit},
        {"copyright", std::string(record.copyright.text())}}) {
    if (text.empty() || !subject.agencies.named_in(text).empty()) continue;
    const bool organisation = std::ranges::any_of(
        record.copyright_owners, [&](const Party& owner) { return owner.name == text; });
    if (organisation) continue;
    findings.add("meta/source-named", field,
                 quoted(text) + " is no organisation that the desk knows",
                 "name the agency, or add it to [credit] agencies");
  }
}

}  // namespace

Result<void> check_disclosure(const Subject& subject, Findings& findings) {
  for (const Finding& finding : subject.reading().findings) {
    if (finding.rule == "meta/vocab") findings.add(finding);
  }
  check_ai(subject, findings);
  check_leaks(subject, findings);
  check_source(subject, findings);
  return {};
}

}  // namespace picdesk::check
