// SPDX-License-Identifier: GPL-3.0-or-later
// html/srcset, one element or one picture at a time. Pure.
#pragma once

#include "check/article/article_findings.h"
#include "check/article/structure/parse_srcset.h"
#include "check/article/structure/responsive_element.h"

namespace picdesk::check {

// srcset and sizes of one element.
void check_responsive_element(const ArticleContext& context, const ResponsiveElement& element,
                              ArticleFindings& findings);

// The candidates' files: widths, aspects, the type of a source.
void check_candidate_files(const ArticleContext& context, const ResponsiveElement& element,
                           const std::vector<SrcsetCandidate>& candidates,
                           ArticleFindings& findings);

// Sources that no browser can choose because one in front of them always fits. `image`: the img;
// null: none.
void check_source_choice(const ArticlePicture& picture, const ArticleImage* image,
                         ArticleFindings& findings);

}  // namespace picdesk::check
