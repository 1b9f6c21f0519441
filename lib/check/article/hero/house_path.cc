// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/hero/house_path.h"

#include <algorithm>
#include <vector>

#include "base/ascii.h"
#include "base/text.h"

namespace picdesk::check {
namespace {

constexpr std::size_t kLongestPath = 1024;  // bytes, as paths are written by presets
constexpr int kMostTries = 4096;            // slugs of many hyphens in odd templates

struct FieldForm {
  std::string_view name;
  PathField field;
  std::size_t least, most;  // bytes
};
constexpr auto kForms = std::to_array<FieldForm>({{"yyyy", PathField::yyyy, 4, 4},
                                                  {"mm", PathField::mm, 2, 2},
                                                  {"dd", PathField::dd, 2, 2},
                                                  {"id", PathField::id, 1, 10},
                                                  {"slug", PathField::slug, 1, 80},
                                                  {"width", PathField::width, 1, 5},
                                                  {"height", PathField::height, 1, 5},
                                                  {"ext", PathField::ext, 1, 5},
                                                  {"hash8", PathField::hash8, 8, 8},
                                                  {"", PathField::free, 1, 255}});

bool may_hold(PathField field, char byte) {
  switch (field) {
    case PathField::slug:
      return text::is_ascii_digit(byte) || text::is_ascii_lower(byte) || byte == '-';
    case PathField::ext:
      return text::is_ascii_digit(byte) || text::is_ascii_lower(byte);
    case PathField::hash8:
      return text::is_ascii_digit(byte) || (byte >= 'a' && byte <= 'f');
    case PathField::free:
      return byte != '/';
    default:
      return text::is_ascii_digit(byte);
  }
}

bool is_number(PathField field) {
  return field == PathField::id || field == PathField::width || field == PathField::height;
}

bool is_value(PathField field, std::string_view value) {
  if (field == PathField::slug) return text::is_slug(value);
  return field != PathField::id || value.front() != '0';
}

struct Part {
  std::string_view written;         // "{id}", "-"
  const FieldForm* form = nullptr;  // null: literal text
};

const FieldForm& form_of(std::string_view name) {
  const auto found = std::ranges::find(kForms, name, &FieldForm::name);
  return found == kForms.end() ? kForms.back() : *found;
}

std::vector<Part> parts_of(std::string_view path_template) {
  std::vector<Part> parts;
  while (!path_template.empty()) {
    std::size_t length = path_template.find('{');
    const std::size_t close = path_template.find('}');
    const bool field = length == 0 && close != std::string_view::npos;
    if (field) length = close + 1;
    if (length == 0) length = 1;  // a brace without its other half is itself
    const std::string_view written = path_template.substr(0, length);
    parts.push_back({written, field ? &form_of(written.substr(1, length - 2)) : nullptr});
    path_template.remove_prefix(std::min(length, path_template.size()));
  }
  return parts;
}

class Matcher {
 public:
  // `anywhere`: the match may begin behind any '/'.
  Matcher(std::string_view text, std::vector<Part> parts, bool anywhere)
      : text_(text), parts_(std::move(parts)), anywhere_(anywhere) {}

  PathMatch run() {
    PathMatch match;
    if (match_from(parts_.size(), text_.size())) {
      match.path = path_;
      return match;
    }
    match.at = best_end_;
    if (best_ == 0) {
      match.expected = "the beginning";
    } else {
      const Part& part = parts_[best_ - 1];
      match.expected =
          part.form != nullptr ? std::string(part.written) : '"' + std::string(part.written) + '"';
    }
    return match;
  }

 private:
  // The parts [0, count) against the text's bytes [0, end).
  bool match_from(std::size_t count, std::size_t end) {
    if (count < best_ || (count == best_ && end < best_end_)) {
      best_ = count;
      best_end_ = end;
    }
    if (count == 0) return end == 0 || (anywhere_ && text_[end - 1] == '/');
    const Part& part = parts_[count - 1];
    if (part.form != nullptr) return match_field(count, end, *part.form);
    if (!text_.substr(0, end).ends_with(part.written)) return false;
    return match_from(count - 1, end - part.written.size());
  }

  // A number that text stands in front of is a number as a whole.
  bool is_whole_number(std::size_t count, const FieldForm& form) const {
    return form.most > form.least && is_number(form.field) &&
           (count == 1 || parts_[count - 2].form == nullptr);
  }

  // The longest value first: what is left of it are separators.
  bool match_field(std::size_t count, std::size_t end, const FieldForm& form) {
    std::size_t longest = 0;
    while (longest < std::min(form.most + 1, end) &&
           may_hold(form.field, text_[end - longest - 1])) {
      ++longest;
    }
    const bool whole = is_whole_number(count, form);
    if (whole && longest > form.most) return false;
    longest = std::min(longest, form.most);
    const std::size_t least = whole ? std::max(longest, form.least) : form.least;
    for (std::size_t length = longest; length >= least; --length) {
      if (--tries_ < 0) return false;
      if (!is_value(form.field, text_.substr(end - length, length))) continue;
      if (!match_from(count - 1, end - length)) continue;
      path_.ranges[static_cast<std::size_t>(form.field)] = TextRange{end - length, end};
      return true;
    }
    return false;
  }

  std::string_view text_;
  std::vector<Part> parts_;
  bool anywhere_;
  HousePath path_;
  std::size_t best_ = std::string_view::npos;  // how far to the left it went: parts, ...
  std::size_t best_end_ = 0;                   // ... and bytes
  int tries_ = kMostTries;
};

}  // namespace

PathMatch match_house_path(std::string_view text, std::string_view path_template) {
  if (text.size() > kLongestPath) return {std::nullopt, "end within 1,024 bytes", text.size()};
  return Matcher(text, parts_of(path_template), !path_template.starts_with('/')).run();
}

int number_of(std::string_view digits) {
  int number = 0;
  for (const char digit : digits.substr(0, 5)) number = number * 10 + (digit - '0');
  return number;
}

std::optional<SizeSuffix> size_suffix(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  if (dot == std::string_view::npos || path.find('/', dot) != std::string_view::npos) {
    return std::nullopt;
  }
  const auto digits_before = [path](std::size_t end) {
    std::size_t begin = end;
    while (begin > 0 && end - begin < 6 && text::is_ascii_digit(path[begin - 1])) --begin;
    return begin;
  };
  const std::size_t height = digits_before(dot);
  if (height == dot || dot - height > 5 || height == 0 || path[height - 1] != '_') return {};
  const std::size_t width = digits_before(height - 1);
  if (width == height - 1 || height - 1 - width > 5 || width == 0 || path[width - 1] != '-') {
    return std::nullopt;
  }
  return SizeSuffix{{width, dot},
                    number_of(path.substr(width, height - 1 - width)),
                    number_of(path.substr(height, dot - height))};
}

}  // namespace picdesk::check
