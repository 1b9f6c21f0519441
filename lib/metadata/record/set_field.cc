// SPDX-License-Identifier: GPL-3.0-or-later
#include <charconv>
#include <string>
#include <utility>

#include "base/text.h"
#include "metadata/record/field_walk.h"
#include "metadata/record/vocabularies.h"

namespace picdesk {
namespace {

using metadata::Field;

std::optional<double> parse_number(std::string_view text) {
  double number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc{} || end != text.data() + text.size()) return {};
  return number;
}

// The value as the field wants it: embeddable, codes of a vocabulary as its URIs.
Result<std::string> conform(const Field& field, std::string_view path, std::string_view value) {
  Result<std::string> checked = text::embeddable(value, path);
  if (!checked || checked->empty()) return checked;
  const std::optional<double> number = parse_number(*checked);
  if (field.name == "rating" && !(number && *number >= -1 && *number <= 5)) {
    return fail(ErrorCode::metadata_invalid, "rating is \"" + text::printable(value) + "\"",
                "give a number from -1 (rejected) to 5");
  }
  const bool one_digit = checked->size() == 1;
  if (field.name == "orientation" && !(one_digit && number && *number >= 1 && *number <= 8)) {
    return fail(ErrorCode::metadata_invalid, "orientation is \"" + text::printable(value) + "\"",
                "give a number from 1 (upright) to 8");
  }
  return metadata::expand_term(field.vocabulary, std::move(*checked));
}

// On a copy, so that an error leaves the record as it was.
Result<void> walk(MetadataRecord& record, std::string_view path, const std::string* text,
                  std::vector<metadata::Step> steps) {
  const Field& field = *metadata::find_field(steps.front().name);
  metadata::Walk walk(path, std::move(steps), text);
  return std::visit(
      [&](auto member) {
        auto value = record.*member;
        Result<void> done = walk.go(value, 0);
        if (done) record.*member = std::move(value);
        return done;
      },
      field.member);
}

}  // namespace

Result<void> set_metadata_field(MetadataRecord& record, std::string_view field,
                                std::string_view value) {
  Result<std::vector<metadata::Step>> steps = metadata::parse_path(field);
  if (!steps) return forward_error(steps);
  const Field& target = *metadata::find_field(steps->front().name);
  const Result<std::string> text = conform(target, field, value);
  if (!text) return tl::unexpected<Error>(text.error());
  return walk(record, field, &*text, std::move(*steps));
}

Result<std::string> field_of_path(std::string_view path) {
  Result<std::vector<metadata::Step>> steps = metadata::parse_path(path);
  if (!steps) return forward_error(steps);
  std::string field(steps->front().name);
  MetadataRecord scratch;
  if (Result<void> valid = walk(scratch, path, nullptr, std::move(*steps)); !valid) {
    return forward_error(valid);
  }
  return field;
}

}  // namespace picdesk
