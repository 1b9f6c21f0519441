// SPDX-License-Identifier: GPL-3.0-or-later
// What the URL of an image says: another site, nothing a file could have, or a path. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/article/context.h"

namespace picdesk::check {

struct ImageUrl {
  enum class Kind {
    empty,       // nothing, or "?query#fragment" alone
    external,    // another origin or scheme
    generated,   // "{{ page.image }}": a template that someone else fills
    invalid,     // NUL, '\', a control character, or escapes that decode to them
    from_root,   // "/gc1/images/a.webp", or behind an origin of the site
    from_folder  // "a.webp", "../a.webp"
  };
  Kind kind = Kind::empty;
  std::string path;  // percent-decoded, without query and fragment; of the last two kinds
  TextRange raw;     // the same where it stands in the URL, as it is written there
};
ImageUrl read_image_url(std::string_view url, const std::vector<std::string>& origins);

// "a/./b//../c" -> "a/c"; a leading '/' is left out. Nothing: ".." leads above its start.
std::optional<std::string> resolved_dots(std::string_view path);

// Once; what is no escape stays. The result may be no UTF-8.
std::string percent_decoded(std::string_view text);

// Lower case, without the dot; empty: none.
std::string file_extension(std::string_view path);

}  // namespace picdesk::check
