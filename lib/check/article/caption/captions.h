// SPDX-License-Identifier: GPL-3.0-or-later
// The captions that the rules of captions look at. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/article/article_findings.h"
#include "check/article/credit_form.h"

namespace picdesk::check {

struct Caption {
  const Picture* picture = nullptr;
  const MappedText* text = nullptr;
  std::optional<CreditForm> credit;  // at its end
  TextRange body;                    // without the credit, trimmed

  const std::string& str() const { return text->text(); }
  std::string_view body_text() const { return slice(*text, body); }
  TextRange all() const { return {0, text->text().size()}; }
  // The caption is the alt: credit and date are a must.
  bool is_alt() const { return picture->profile == ArticleProfile::caption_as_alt; }
  // What the file carries; null: nothing is known.
  const MetadataRecord* record() const {
    const bool read = picture->file != nullptr && picture->file->metadata.has_value();
    return read ? &picture->file->metadata->record : nullptr;
  }
};

// Of the hero and of figures with a figcaption, of every image if the desk wants it; each text
// once, those without a letter or digit left out.
std::vector<Caption> captions_of(const ArticleContext& context);

// Words of the caption as messages tell them: white space of any kind as one space.
std::string told(const Caption& caption, TextRange words);

// Adds a fix that replaces words of the caption, where its place in the file allows it.
void add_fix(const ArticleContext& context, const Caption& caption, ArticleFinding& finding,
             TextRange words, std::string_view by, bool safe, std::string title);

}  // namespace picdesk::check
