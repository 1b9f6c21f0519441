// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/hero/hero_markup_rules.h"
#include "check/article/structure/tag_edits.h"

namespace picdesk::check {
namespace {

bool is_eligible(const ArticleImage& image) {
  return image.name.exposed && !image.in_skipped && !image.in_noscript;
}

// By the number of headings in front of a place: which of them is the last h1, from 1; 0: none.
std::vector<std::size_t> headlines_before(const std::vector<ArticleHeading>& headings) {
  std::vector<std::size_t> last = {0};
  for (std::size_t index = 0; index < headings.size(); ++index) {
    last.push_back(headings[index].level == 1 ? index + 1 : last.back());
  }
  return last;
}

}  // namespace

// Two images that are to load first: each takes from the other.
void check_rivals(const ArticleContext& context, const Picture& hero, ArticleFindings& findings) {
  if (lower_value(find_attribute(*hero.image, "fetchpriority")) != "high") return;
  for (const Picture& other : context.pictures()) {
    if (&other == &hero || other.image == nullptr || !other.image->name.exposed) continue;
    const Attribute* priority = find_attribute(*other.image, "fetchpriority");
    if (lower_value(priority) != "high") continue;
    ArticleFinding& finding =
        findings.add("hero/not-unique", value_place(*priority),
                     "another image than the lead image has fetchpriority \"high\"");
    finding.kind = "fetchpriority";
    finding.hint = "keep it on one image";
    finding.related.push_back({"the lead image", "", hero.image->whole});
    return;
  }
}

// The first two h1 that are each followed by an image before the next h1.
void check_headlines(const ArticleContext& context, ArticleFindings& findings) {
  const Article& article = context.article();
  const std::vector<std::size_t> headlines = headlines_before(article.headings);
  std::vector<std::size_t> with_image;
  for (const ArticleImage& image : article.images) {
    if (!is_eligible(image)) continue;
    const std::size_t headline = headlines[image.headings_before];
    if (headline == 0 || (!with_image.empty() && with_image.back() == headline - 1)) continue;
    with_image.push_back(headline - 1);
    if (with_image.size() == 2) break;
  }
  if (with_image.size() < 2) return;
  const ArticleHeading& second = article.headings[with_image[1]];
  ArticleFinding& finding = findings.add("hero/not-unique", second.whole,
                                         "a second headline of level 1 has an image of its own");
  finding.kind = "headline";
  finding.flagged = second.text.text();
  finding.hint = "an article has one h1 and one lead image";
  finding.related.push_back({"the first one", "", article.headings[with_image[0]].whole});
}

}  // namespace picdesk::check
