// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string>
#include <unordered_map>

#include "check/article/alt/beside.h"
#include "check/article/alt/form_fault.h"
#include "check/article/alt/said_text.h"
#include "check/article/alt/source_name.h"

namespace picdesk::check {
namespace {

constexpr std::size_t kTellingName = 8;  // bytes: shorter ones may be in any folder
constexpr std::size_t kTellingWords = 3;
constexpr std::size_t kManyPictures = 16;

// Of the article: neither of what stands around it, nor a button or a place on a map.
bool is_shown(const Picture& picture) {
  if (picture.image == nullptr) return true;
  if (picture.image->in_skipped) return false;
  const ArticleImage::Kind kind = picture.image->kind;
  return kind == ArticleImage::Kind::img || kind == ArticleImage::Kind::markdown;
}

bool is_same_picture(const Picture& a, const Picture& b) {
  if (a.src == nullptr || b.src == nullptr) return true;  // nobody knows
  const SourceName first(a.src->text());
  const SourceName second(b.src->text());
  if (first.empty() || second.empty() || first.picture() == second.picture()) return true;
  return first.name() == second.name() && first.name().size() >= kTellingName;
}

// The names of sites, buttons and people may stand at several pictures of a page; an article's own
// pictures say more than that.
bool says_enough(const Picture& picture, std::string_view said) {
  const bool own = picture.image == nullptr || picture.image->in_main ||
                   picture.image->kind == ArticleImage::Kind::markdown;
  return own || word_count(said) >= kTellingWords;
}

// A logo that is the heading.
bool is_inside(const Picture& picture, const ArticleHeading* heading) {
  return heading != nullptr && picture.image != nullptr &&
         heading->whole.begin <= picture.image->whole.begin &&
         picture.image->whole.end <= heading->whole.end;
}

const ArticleHeading* heading_of(const ArticleContext& context) {
  for (const ArticleHeading& heading : context.article().headings) {
    if (&heading.text == context.headline()) return &heading;
  }
  return nullptr;
}

void report(const ArticleContext& context, const SpokenAlt& alt, std::string message,
            RelatedPlace other, ArticleFindings& findings) {
  if (form_fault(context, *alt.picture, alt.alt)) return;  // says more about it
  ArticleFinding& finding =
      findings.add("alt/same-as-other", *alt.alt.text, alt.core, std::move(message));
  finding.hint = "say what this picture shows";
  finding.related.push_back(std::move(other));
}

// Reports the alts that are the headline, and takes them out.
void check_headline(const ArticleContext& context, std::vector<const SpokenAlt*>& alts,
                    ArticleFindings& findings) {
  const MappedText* headline = context.headline();
  if (headline == nullptr || headline->empty()) return;
  const ArticleHeading* heading = heading_of(context);
  std::string title;
  std::erase_if(alts, [&](const SpokenAlt* alt) {
    if (!comparable(alt->words().size(), headline->text().size())) return false;
    if (is_inside(*alt->picture, heading)) return false;
    const std::string& language = alt->picture->language;
    if (title.empty()) title = said(headline->text(), language);
    if (title.empty() || said(alt->words(), language) != title) return false;
    report(context, *alt, "the picture's text is the headline",
           {"the headline", {}, headline->source()}, findings);
    return true;
  });
}

// Whether another text is near enough in length; of many all may be.
bool has_rival(const SpokenAlt& alt, const std::vector<const SpokenAlt*>& alts) {
  return alts.size() > kManyPictures || std::ranges::any_of(alts, [&](const SpokenAlt* other) {
           return other != &alt && comparable(alt.words().size(), other->words().size());
         });
}

void check_each_other(const ArticleContext& context, const std::vector<const SpokenAlt*>& alts,
                      ArticleFindings& findings) {
  std::unordered_map<std::string, const SpokenAlt*> first;
  for (const SpokenAlt* alt : alts) {
    if (!has_rival(*alt, alts)) continue;
    std::string own = said(alt->words(), alt->picture->language);
    if (own.empty() || !says_enough(*alt->picture, own)) continue;
    const auto [known, is_new] = first.emplace(std::move(own), alt);
    if (is_new || is_same_picture(*known->second->picture, *alt->picture)) continue;
    report(context, *alt, "another picture has the same text",
           {"the other picture", {}, known->second->picture->alt_place()}, findings);
  }
}

}  // namespace

void check_same_texts(const ArticleContext& context, const std::vector<SpokenAlt>& alts,
                      ArticleFindings& findings) {
  std::vector<const SpokenAlt*> shown;
  for (const SpokenAlt& alt : alts) {
    if (is_shown(*alt.picture)) shown.push_back(&alt);
  }
  check_headline(context, shown, findings);
  check_each_other(context, shown, findings);
}

}  // namespace picdesk::check
