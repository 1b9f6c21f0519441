// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "base/text.h"
#include "check/rules.h"

namespace picdesk::check {
namespace {

// A picture that names the system that made it says so in its source type too.
void check_ai(const Subject& subject, Findings& findings) {
  const MetadataRecord& record = subject.record();
  if (record.ai_system.empty()) return;
  const std::string& type = record.digital_source_type;
  if (!type.empty() && !type.ends_with("digitalCapture")) return;
  findings.add("meta/ai-undeclared", "digital_source_type",
               "made with " + quoted(record.ai_system) + ", but the source type is " +
                   (type.empty() ? "missing" : quoted(type)),
               "picdesk meta set --set digital_source_type=trainedAlgorithmicMedia");
}

struct LeakKind {
  std::string_view what;  // class of ProofItem
  std::string_view tells;
};
constexpr std::array kLeaks{
    LeakKind{"gps", "where the camera stood"},
    LeakKind{"serial", "which camera or lens it was, or whose"},
    LeakKind{"makernote", "the camera maker's own notes"},
    LeakKind{"thumbnail", "another picture"},
    LeakKind{"depth", "the depth or light of the scene"},
    LeakKind{"history", "how the photo was edited"},
    LeakKind{"identity", "an id, or the program that wrote it"},
    LeakKind{"face", "who is where in the picture"},
    LeakKind{"comment", "a comment"},
    LeakKind{"trailer", "bytes behind the picture"},
    LeakKind{"credentials", "content credentials"},
    LeakKind{"unknown", "something that no policy keeps"},
    LeakKind{"unread", "a file that cannot be searched"},
};

// The place and the kind; never the value, which reports would spread.
std::string leak_message(const ProofItem& leak) {
  const auto kind = std::ranges::find(kLeaks, leak.what, &LeakKind::what);
  const std::string tells = kind == kLeaks.end() ? leak.what : std::string(kind->tells);
  return "a file for delivery holds " + leak.what + " in " +
         text::printable(text::truncate(leak.where, 200)) + ": " + tells + " (" +
         std::to_string(leak.bytes) + " bytes)";
}

void check_leaks(const Subject& subject, Findings& findings) {
  for (const ProofItem& leak : subject.photo.leaks) {
    findings.add("meta/leak", leak.where, leak_message(leak), "picdesk meta scrub");
  }
}

// Words of credit lines that name nobody.
constexpr std::array<std::string_view, 8> kNobody{"str",     "stringer", "stf",   "staff",
                                                  "handout", "pool",     "photo", "credit"};

// Under protect-source an organisation is credited, and nobody beside it.
void check_source(const Subject& subject, Findings& findings) {
  if (!subject.photo.protected_source) return;
  const std::string& credit = subject.record().credit;
  const std::vector<std::string> others = subject.agencies.others_in(credit);
  const bool names_nobody = std::ranges::all_of(others, [](const std::string& part) {
    return std::ranges::find(kNobody, text::fold_name(part)) != kNobody.end();
  });
  if (!credit.empty() && (subject.agencies.named_in(credit).empty() || !names_nobody)) {
    findings.add("meta/source-named", "credit",
                 quoted(credit) + " names another than an organisation that the desk knows",
                 "name the agency alone, or add it to [credit] agencies");
  }
  const std::string_view notice = subject.record().copyright.text();
  if (!notice.empty() && subject.agencies.mentioned_in(notice).empty()) {
    findings.add("meta/source-named", "copyright",
                 quoted(notice) + " names no organisation that the desk knows",
                 "name the agency, or add it to [credit] agencies");
  }
}

}  // namespace

Result<void> check_disclosure(const Subject& subject, Findings& findings) {
  check_ai(subject, findings);
  check_leaks(subject, findings);
  check_source(subject, findings);
  return {};
}

}  // namespace picdesk::check
