// SPDX-License-Identifier: GPL-3.0-or-later
#include <unordered_map>

#include "check/article/alt/beside.h"
#include "check/article/alt/form_fault.h"
#include "check/article/alt/said_text.h"
#include "check/article/alt/source_name.h"

namespace picdesk::check {
namespace {

constexpr std::size_t kTellingName = 8;  // bytes: shorter ones may be in any folder

// A button or a place on a map has no picture of its own to describe.
bool is_shown(const Picture& picture) {
  if (picture.image == nullptr) return true;
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

void report(const ArticleContext& context, const SpokenAlt& alt, std::string message,
            RelatedPlace other, ArticleFindings& findings) {
  if (form_fault(context, *alt.picture, alt.alt)) return;  // says more about it
  ArticleFinding& finding =
      findings.add("alt/same-as-other", *alt.alt.text, alt.core, std::move(message));
  finding.hint = "say what this picture shows";
  finding.related.push_back(std::move(other));
}

}  // namespace

void check_same_texts(const ArticleContext& context, const std::vector<SpokenAlt>& alts,
                      ArticleFindings& findings) {
  if (alts.empty()) return;
  const MappedText* headline = context.headline();
  const std::string title =
      headline != nullptr ? said(headline->text(), alts.front().picture->language) : std::string();
  std::unordered_map<std::string_view, const SpokenAlt*> first;
  for (const SpokenAlt& alt : alts) {
    if (alt.said.empty() || !is_shown(*alt.picture)) continue;
    if (alt.said == title) {
      report(context, alt, "the picture's text is the headline",
             {"the headline", {}, headline->source()}, findings);
      continue;
    }
    const auto [known, is_new] = first.emplace(alt.said, &alt);
    if (is_new || is_same_picture(*known->second->picture, *alt.picture)) continue;
    report(context, alt, "another picture has the same text",
           {"the other picture", {}, known->second->picture->alt_place()}, findings);
  }
}

}  // namespace picdesk::check
