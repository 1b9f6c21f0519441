// SPDX-License-Identifier: GPL-3.0-or-later
// The house's form of image paths, "{yyyy}/{mm}/{dd}/{id}-{slug}-{width}_{height}.{ext}", matched
// from the right, since slugs may hold digits and hyphens. A template that begins with a slash is
// the whole path; another may stand behind any folders. Pure; bounded work.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "check/article/context.h"

namespace picdesk::check {

enum class PathField { yyyy, mm, dd, id, slug, width, height, ext, hash8, free };
inline constexpr std::size_t kPathFields = 10;

struct HousePath {
  // By PathField; `free` is any other field of the template.
  std::array<std::optional<TextRange>, kPathFields> ranges;

  const std::optional<TextRange>& of(PathField field) const {
    return ranges[static_cast<std::size_t>(field)];
  }
};

struct PathMatch {
  std::optional<HousePath> path;  // ranges of the text given
  std::string expected;  // no match: what was not found, from the right: "{height}", "\"-\""
  std::size_t at = 0;    // ... and behind which byte of the text
};
// `text`: a URL's path as it is written. Errors are mismatches; a text of more than 1,024 bytes is
// one too.
PathMatch match_house_path(std::string_view text, std::string_view path_template);

// The value of a field of digits, or of at most five of them.
int number_of(std::string_view digits);

// "-600_384" in front of the extension, whatever the house's form is.
struct SizeSuffix {
  TextRange where;  // "600_384"
  int width = 0;
  int height = 0;
};
std::optional<SizeSuffix> size_suffix(std::string_view path);

}  // namespace picdesk::check
