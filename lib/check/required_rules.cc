// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "base/text.h"
#include "check/rules.h"

namespace picdesk::check {
namespace {

constexpr std::array<std::string_view, 6> kPlaceholders{"credit", "photographer", "source here",
                                                        "tbd",    "tk",           "xxx"};
constexpr std::array<std::string_view, 5> kCreditFields{"credit", "source", "creators", "copyright",
                                                        "caption"};

bool is_placeholder(const std::string& folded, const CreditConfig& config) {
  if (folded.empty()) return false;
  if (std::ranges::find(kPlaceholders, folded) != kPlaceholders.end()) return true;
  return std::ranges::any_of(config.placeholders, [&](const std::string& word) {
    return text::fold_name(word) == folded;
  });
}

// Whether the record has what a path such as "caption" or "caption[ar]" names.
bool has_path(const Subject& subject, const std::string& path, const std::string& field) {
  if (path == field) return has(subject.reading(), field);
  const auto paths = metadata_paths(subject.record(), field);
  return paths &&
         std::ranges::any_of(*paths, [&](const auto& entry) { return entry.first == path; });
}

// Whether the words stand in the text as whole words.
bool holds_words(const std::string& folded, const std::string& words) {
  if (words.empty()) return false;
  return (" " + folded + " ").find(" " + words + " ") != std::string::npos;
}

void check_text(const Subject& subject, std::string_view field, const std::string& text,
                Findings& findings) {
  const std::string folded = text::fold_name(text);
  if (is_placeholder(folded, subject.credit)) {
    findings.add("meta/placeholder", field, quoted(text) + " stands for a name",
                 "give the real one");
  }
  for (const std::string& word : subject.credit.forbidden_words) {
    if (!holds_words(folded, text::fold_name(word))) continue;
    findings.add("meta/forbidden-word", field, "the desk forbids " + quoted(word) + " here",
                 "find a picture with rights, or change the text");
  }
}

}  // namespace

Result<void> check_required(const Subject& subject, Findings& findings) {
  for (const std::string& path : subject.credit.required) {
    const Result<std::string> field = field_of_path(path);
    if (!field) {
      return fail(ErrorCode::invalid_argument, "[credit.policy] required: " + field.error().message,
                  field.error().hint);
    }
    if (has_path(subject, path, *field)) continue;
    findings.add("meta/required", *field, "the photo has no " + path,
                 "picdesk meta set --set '" + path + "=...'");
  }
  for (const std::string_view field : kCreditFields) {
    const auto values = metadata_values(subject.record(), field);
    if (!values) continue;
    for (const auto& [language, text] : *values) check_text(subject, field, text, findings);
  }
  return {};
}

}  // namespace picdesk::check
