// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a picture that screen readers say, as the rules of its quality look at it. Pure.
#pragma once

#include <optional>
#include <string>

#include "check/article/context.h"

namespace picdesk::check {

struct AltText {
  const MappedText* text = nullptr;
  TextRange description;  // as Picture::description
  bool is_alt = true;     // false: aria-label or another attribute speaks instead of the alt

  std::string_view described() const { return slice(*text, description); }
};
// Nothing for a picture that is decorative or hidden, or says nothing: other rules judge those.
std::optional<AltText> alt_text_of(const Picture& picture);

// The description without a credit form and the date in front of it, whatever the profile.
TextRange core_of(const ArticleContext& context, const Picture& picture, const AltText& alt);

// The alt text that the picture's file carries, in the picture's language if it has that; empty if
// it carries none.
std::string_view embedded_alt(const Picture& picture);

}  // namespace picdesk::check
