// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of an article's pictures, each once, and how findings about them are put.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/article/article_findings.h"
#include "check/article/context.h"

namespace picdesk::check {

enum class TextPart { alt, caption, credit, title, label };

struct CheckedText {
  const MappedText* mapped = nullptr;
  const Picture* picture = nullptr;
  TextPart part = TextPart::alt;
  bool in_front_matter = false;

  std::string_view text() const { return mapped->text(); }
  std::string_view name() const;  // "alt", "caption", ..., for messages
};

// Themes render the front matter's captions and credits as Markdown: entities, HTML, links and
// emphasis are at home there.
bool may_be_markdown(const CheckedText& text);

// Every alt, caption, credit, title and aria-label, in the order of the pictures. A caption that is
// the alt, or that of two pictures, is there once.
std::vector<CheckedText> checked_texts(const ArticleContext& context);

// Words and what should stand there instead.
struct Replacement {
  TextRange words;
  std::string by;
};

// A fix that makes all the replacements, which are in order; nothing where the text's place in the
// file allows none.
std::optional<Fix> replacing(const ArticleContext& context, const CheckedText& text,
                             const std::vector<Replacement>& all, std::string title);

// Where a text breaks a rule: one finding, at the first place.
struct Places {
  TextRange first;
  std::size_t count = 0;

  void add(TextRange place) {
    if (count++ == 0) first = place;
  }
};
// ", and 2 more"; empty for one place.
std::string more(const Places& places);

}  // namespace picdesk::check
