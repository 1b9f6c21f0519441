// SPDX-License-Identifier: GPL-3.0-or-later
// Collects the findings of one article. Not thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/article/context.h"

namespace picdesk::check {

class ArticleFindings {
 public:
  // A finding of the rule's standard severity; the result can be completed (hint, kind, severity,
  // fixes, related) until the next call.
  ArticleFinding& add(std::string_view rule, Span where, std::string message);
  // About words of a text: `where` and `flagged` are theirs.
  ArticleFinding& add(std::string_view rule, const MappedText& text, TextRange words,
                      std::string message);

  std::vector<ArticleFinding> take() { return std::move(all_); }

 private:
  std::vector<ArticleFinding> all_;
};

// What a replacement of text in the file must look like where it stands.
enum class Quoting {
  markdown,     // an alt or link text
  html_text,    // an element's content
  html_double,  // an attribute's value in double quotes
  html_single,  //   ... in single ones
  html_bare,    //   ... without: the replacement must hold the whole value, quotes are added
  yaml_single,  // a YAML scalar in single quotes
  basic,        // in double quotes: YAML, TOML, JSON
};
// How the picture's alt (or caption) stands in the file. Of a plain or literal value of the front
// matter no words can be replaced for sure: nothing.
std::optional<Quoting> alt_quoting(const ArticleContext& context, const Picture& picture);
std::optional<Quoting> caption_quoting(const ArticleContext& context, const Picture& picture);
std::optional<Quoting> credit_quoting(const ArticleContext& context, const Picture& picture);
// Of an attribute's value; nothing if it has none.
std::optional<Quoting> attribute_quoting(const Attribute* attribute);
std::string escaped(std::string_view text, Quoting quoting);

// Replaces words of a text by others, escaped for their place.
TextEdit replace(const MappedText& text, TextRange words, std::string_view by, Quoting quoting);

// Whether the words stand in the file without markup between them: "*Boats* leave" and
// "<b>Boats</b> leave" do not, and replacing them would take one half of the markup away.
bool in_one_piece(const MappedText& text, TextRange words);

// "text" in quotes for a message: at most 60 grapheme clusters, then "…"; printable.
std::string quoted_words(std::string_view text);

}  // namespace picdesk::check
