// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a URL is a valid URL string (WHATWG URL 4.3) as far as pictures need it. Pure; linear.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace picdesk::check {

struct UrlFault {
  std::string what;     // "has a space in it": goes behind `the URL "..." `
  bool broken = false;  // no browser can load it; else browsers mend it, each in its way
};
// Nothing for valid ones, for data: and javascript: URLs but for a "#" in the first, and for
// placeholders of templates ("{{ page.image }}"). White space around the URL is allowed.
std::optional<UrlFault> url_fault(std::string_view url);

}  // namespace picdesk::check
