// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/pattern.h"

#include <unicode/regex.h>

#include <algorithm>

#include "picdesk/text.h"

namespace picdesk::text {
namespace {

constexpr std::int32_t kTimeLimit = 200;       // ICU's steps, about a millisecond each
constexpr std::int32_t kStackLimit = 1 << 20;  // bytes
constexpr std::size_t kMaxPattern = 4096;      // bytes
constexpr std::size_t kMaxText = 1u << 20;     // bytes

icu::UnicodeString unicode(std::string_view utf8) {
  return icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
}

std::string utf8(const icu::UnicodeString& text) {
  std::string bytes;
  return text.toUTF8String(bytes);
}

// Names of groups: "(?<name>", but not the look-behinds "(?<=" and "(?<!".
std::vector<std::string> group_names(std::string_view pattern) {
  std::vector<std::string> names;
  for (std::size_t at = 0; (at = pattern.find("(?<", at)) != std::string_view::npos; at += 3) {
    const std::size_t end = pattern.find('>', at);
    const std::string_view name =
        end == std::string_view::npos ? std::string_view{} : pattern.substr(at + 3, end - at - 3);
    const bool good = !name.empty() && std::ranges::all_of(name, [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    });
    if (good) names.emplace_back(name);
  }
  return names;
}

}  // namespace

struct Pattern::State {
  std::unique_ptr<icu::RegexPattern> regex;
  std::string source;
  std::vector<std::string> names;
};

Pattern::Pattern(std::unique_ptr<State> state) : state_(std::move(state)) {}
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

std::optional<std::string> Pattern::Match::group(std::string_view name) const {
  for (const auto& [known, value] : groups) {
    if (known == name) return value;
  }
  return std::nullopt;
}

Result<Pattern> Pattern::compile(std::string_view pattern, std::string_view what) {
  if (pattern.size() > kMaxPattern) {
    return fail(ErrorCode::invalid_argument,
                std::string(what) + ": the pattern has " + std::to_string(pattern.size()) +
                    " bytes; at most " + std::to_string(kMaxPattern) + " are taken",
                "shorten it");
  }
  auto state = std::make_unique<State>();
  UErrorCode status = U_ZERO_ERROR;
  UParseError where{};
  state->regex.reset(icu::RegexPattern::compile(unicode(pattern), 0, where, status));
  if (U_FAILURE(status)) {
    return fail(ErrorCode::invalid_argument,
                std::string(what) + ": \"" + printable(pattern) + "\" is no regular expression (" +
                    u_errorName(status) + " at character " + std::to_string(where.offset) + ")",
                "patterns are ICU regular expressions");
  }
  state->source = pattern;
  state->names = group_names(pattern);
  return Pattern(std::move(state));
}

Result<std::optional<Pattern::Match>> Pattern::find(std::string_view bytes) const {
  const icu::UnicodeString subject = unicode(bytes.substr(0, kMaxText));
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::RegexMatcher> matcher(state_->regex->matcher(subject, status));
  if (U_SUCCESS(status)) {
    matcher->setTimeLimit(kTimeLimit, status);
    matcher->setStackLimit(kStackLimit, status);
  }
  const bool found = U_SUCCESS(status) && matcher->find(status);
  if (U_FAILURE(status)) {
    return fail(ErrorCode::exhausted,
                "the pattern \"" + printable(state_->source) + "\" takes too long (" +
                    u_errorName(status) + ")",
                "make it simpler: nested repeats are slow");
  }
  if (!found) return std::optional<Match>();
  Match match{utf8(matcher->group(status)), {}};
  for (const std::string& name : state_->names) {
    UErrorCode group_status = U_ZERO_ERROR;
    const std::int32_t number = state_->regex->groupNumberFromName(unicode(name), group_status);
    if (U_FAILURE(group_status) || matcher->start(number, group_status) < 0) continue;
    match.groups.emplace_back(name, utf8(matcher->group(number, group_status)));
  }
  return std::optional<Match>(std::move(match));
}

}  // namespace picdesk::text
