// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string>
#include <unordered_map>

#include "check/article/alt/beside.h"
#include "check/article/alt/form_fault.h"
#include "check/article/alt/phrase_edges.h"
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

// A text with what can be known of it cheaply.
struct Candidate {
  const SpokenAlt* alt = nullptr;
  std::string begin;

  bool may_equal(std::string_view text, std::string_view its_begin) const {
    return begin == its_begin && comparable(alt->words().size(), text.size());
  }
};

std::string begin_of(std::string_view text, std::string_view language) {
  const std::string first = edge_chunk(text, 0, language);
  return first.substr(0, first.find('-'));
}

// Reports the alts that are the headline, and takes them out.
void check_headline(const ArticleContext& context, std::vector<Candidate>& alts,
                    ArticleFindings& findings) {
  const MappedText* headline = context.headline();
  if (headline == nullptr || headline->empty()) return;
  const ArticleHeading* heading = heading_of(context);
  std::string title, begin;
  std::erase_if(alts, [&](const Candidate& candidate) {
    const SpokenAlt* alt = candidate.alt;
    if (begin.empty()) begin = begin_of(headline->text(), alt->picture->language);
    if (!candidate.may_equal(headline->text(), begin)) return false;
    if (is_inside(*alt->picture, heading)) return false;
    const std::string& language = alt->picture->language;
    if (title.empty()) title = said(headline->text(), language);
    if (title.empty() || said(alt->words(), language) != title) return false;
    report(context, *alt, "the picture's text is the headline",
           {"the headline", {}, headline->source()}, findings);
    return true;
  });
}

// Whether another text may be the same; of many, any may.
bool has_rival(const Candidate& candidate, const std::vector<Candidate>& all) {
  return all.size() > kManyPictures || std::ranges::any_of(all, [&](const Candidate& other) {
           return &other != &candidate && candidate.may_equal(other.alt->words(), other.begin);
         });
}

void check_each_other(const ArticleContext& context, const std::vector<Candidate>& alts,
                      ArticleFindings& findings) {
  std::unordered_map<std::string, const SpokenAlt*> first;
  for (const Candidate& candidate : alts) {
    if (!has_rival(candidate, alts)) continue;
    const SpokenAlt* alt = candidate.alt;
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
  std::vector<Candidate> shown;
  for (const SpokenAlt& alt : alts) {
    if (!is_shown(*alt.picture)) continue;
    shown.push_back({&alt, begin_of(alt.words(), alt.picture->language)});
  }
  check_headline(context, shown, findings);
  check_each_other(context, shown, findings);
}

}  // namespace picdesk::check
