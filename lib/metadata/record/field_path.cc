// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/record/field_path.h"

#include <charconv>

#include "base/text.h"
#include "metadata/record/fields.h"

namespace picdesk::metadata {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Takes one step off the front of `rest`, its dot included.
Step take_step(std::string_view& rest) {
  Step step;
  const std::size_t end = std::min(rest.find_first_of("[."), rest.size());
  step.name = rest.substr(0, end);
  rest.remove_prefix(end);
  if (rest.starts_with('[')) {
    const std::size_t close = rest.find(']');
    step.has_bracket = true;
    step.closed = close != std::string_view::npos;
    step.bracket = rest.substr(1, step.closed ? close - 1 : close);
    rest.remove_prefix(step.closed ? close + 1 : rest.size());
  }
  return step;
}

}  // namespace

Result<std::vector<Step>> parse_path(std::string_view path) {
  constexpr std::size_t deepest = 8;
  std::vector<Step> steps;
  std::string_view rest = path;
  while (true) {
    steps.push_back(take_step(rest));
    if (steps.size() == 1 && find_field(steps.front().name) == nullptr) {
      return unknown_field(steps.front().name);
    }
    if (rest.empty()) return steps;
    if (!rest.starts_with('.') || steps.size() == deepest) {
      return bad_path(path, "is no path of a field", "write it like licensors[1].url");
    }
    rest.remove_prefix(1);
  }
}

bool holds_one(std::string_view field) { return field == "location_created"; }

bool is_language_tag(std::string_view tag) {
  std::size_t length = 0;  // of the subtag
  std::size_t subtags = 1;
  for (const char c : tag) {
    if (c == '-' && length > 0) {
      length = 0;
      ++subtags;
    } else if (!(is_letter(c) || (is_digit(c) && subtags > 1)) || ++length > 8) {
      return false;
    }
  }
  return length > 0 && (subtags > 1 || length > 1);
}

std::size_t parse_index(std::string_view text) {
  std::size_t index = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), index);
  return problem == std::errc{} && end == text.data() + text.size() ? index : 0;
}

tl::unexpected<Error> unknown_field(std::string_view field) {
  const std::string nearest = text::nearest(field, metadata_fields());
  return fail(ErrorCode::invalid_argument,
              "unknown metadata field \"" + text::printable(field) + "\"",
              nearest.empty() ? "fields are caption, alt, headline, creators, credit, source, ..."
                              : "did you mean \"" + nearest + "\"?");
}

tl::unexpected<Error> unknown_member(std::string_view path, std::string_view member,
                                     const std::vector<std::string>& known) {
  std::string hint;
  if (const std::string nearest = text::nearest(member, known); !nearest.empty()) {
    hint = "did you mean \"" + nearest + "\"?";
  } else {
    for (const std::string& name : known) hint += (hint.empty() ? "members are " : ", ") + name;
  }
  return bad_path(path, "has no member \"" + text::printable(member) + "\"", std::move(hint));
}

tl::unexpected<Error> bad_path(std::string_view path, std::string_view problem, std::string hint) {
  return fail(ErrorCode::invalid_argument,
              "\"" + text::printable(path) + "\" " + std::string(problem), std::move(hint));
}

}  // namespace picdesk::metadata
