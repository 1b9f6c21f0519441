// SPDX-License-Identifier: GPL-3.0-or-later
// The groups of article rules. Each adds what it finds; each file of this folder's subfolders holds
// one group. Pure.
#pragma once

#include "check/article/article_findings.h"
#include "check/article/context.h"

namespace picdesk::check {

// alt/missing, alt/empty-hero, html/role-conflict.
void check_names(const ArticleContext& context, ArticleFindings& findings);
// md/broken-image, md/credit-stolen, md/front-matter, html/duplicate-attr, html/picture.
void check_structure(const ArticleContext& context, ArticleFindings& findings);
// html/srcset.
void check_srcset(const ArticleContext& context, ArticleFindings& findings);
// hero/width-height, hero/lazy, hero/fetchpriority, hero/not-unique.
void check_hero_markup(const ArticleContext& context, ArticleFindings& findings);
// alt/filename, alt/slug, alt/camera-name, alt/hash, alt/placeholder, alt/credit-only.
void check_alt_form(const ArticleContext& context, ArticleFindings& findings);
// alt/image-of, alt/too-long, alt/too-short.
void check_alt_words(const ArticleContext& context, ArticleFindings& findings);
// alt/duplicate-caption, alt/duplicate-title, alt/same-as-other, alt/credit-in-alt.
void check_alt_beside(const ArticleContext& context, ArticleFindings& findings);
// text/*: of every alt, caption and credit.
void check_texts(const ArticleContext& context, ArticleFindings& findings);
// caption/empty, caption/credit-*.
void check_caption_credit(const ArticleContext& context, ArticleFindings& findings);
// caption/date-*.
void check_caption_dates(const ArticleContext& context, ArticleFindings& findings);
// caption/tense, caption/sentences, caption/terminal-punct, caption/embedded-mismatch.
void check_caption_words(const ArticleContext& context, ArticleFindings& findings);
// hero/file-missing, hero/not-decodable, hero/not-webp, hero/size-suffix, hero/name,
// hero/date-folder, hero/slug-unrelated, hero/byte-budget, hero/aspect, hero/metadata-stripped,
// hero/embedded-alt-missing, and the file's crop checks.
void check_hero_file(const ArticleContext& context, ArticleFindings& findings);

}  // namespace picdesk::check
