// SPDX-License-Identifier: GPL-3.0-or-later
// What is embedded in the hero, and what crop checks found in it.
#include "check/article/hero/hero_rules.h"

namespace picdesk::check {
namespace {

bool is_stripped(const MetadataRecord& record) {
  return record.credit.empty() && record.creators.empty() && record.copyright.empty() &&
         record.caption.empty();
}

void check_metadata(const HeroFile& hero, const MetadataRecord& record, ArticleFindings& findings) {
  if (is_stripped(record)) {
    ArticleFinding& finding =
        hero.add(findings, "hero/metadata-stripped",
                 "the hero's file carries no credit, creator, rights or description");
    finding.hint = "render it with metadata kept: rights travel with the file";
    return;  // that it has no alt either follows from it
  }
  if (hero.picture.profile != ArticleProfile::caption_as_alt || !record.alt.empty()) return;
  ArticleFinding& finding =
      hero.add(findings, "hero/embedded-alt-missing", "no alt text is embedded in the hero's file");
  finding.hint = "set it with picdesk meta set --set alt=...: the article's alt is the caption";
}

}  // namespace

void check_hero_content(const HeroFile& hero, ArticleFindings& findings) {
  const ImageFile* file = hero.sound();
  if (file == nullptr) return;
  if (file->metadata) check_metadata(hero, file->metadata->record, findings);
  for (const Finding& found : file->crop) {
    ArticleFinding& finding = hero.add(findings, found.rule, found.message);
    finding.severity = found.severity;
    finding.hint = found.hint;
  }
}

}  // namespace picdesk::check
