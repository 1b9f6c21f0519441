// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/hero/hero_markup_rules.h"
#include "check/article/structure/ascii.h"
#include "check/article/structure/tag_edits.h"

namespace picdesk::check {
namespace {

void check_lazy(const ArticleContext& context, const Picture& hero, ArticleFindings& findings) {
  const ArticleImage& image = *hero.image;
  const Attribute* loading = find_attribute(image, "loading");
  if (lower_value(loading) == "lazy") {
    ArticleFinding& finding = findings.add("hero/lazy", value_place(*loading),
                                           "the lead image is loaded late by loading=\"lazy\"");
    finding.kind = "loading";
    finding.hint = "remove loading: the lead image is what readers wait for";
    finding.fixes.push_back({"remove loading",
                             true,
                             {{with_blanks(context.input.bytes, whole_attribute(*loading)), ""}}});
  }
  if (find_attribute(image, "src") != nullptr) return;
  for (const char* name : {"data-src", "data-srcset"}) {
    const Attribute* late = find_attribute(image, name);
    if (late == nullptr) continue;
    ArticleFinding& finding = findings.add(
        "hero/lazy", late->name_span,
        std::string("the lead image waits for a script: it has ") + name + ", but no src");
    finding.kind = "script";
    finding.hint = "give the lead image its src";
    return;
  }
}

void check_priority(const Picture& hero, ArticleFindings& findings) {
  const ArticleImage& image = *hero.image;
  const Attribute* priority = find_attribute(image, "fetchpriority");
  const std::string value = lower_value(priority);
  if (value == "high" || value.find("{{") != std::string::npos) return;
  const Span where = priority == nullptr ? image.tag_name : value_place(*priority);
  ArticleFinding& finding = findings.add(
      "hero/fetchpriority", where,
      priority == nullptr
          ? "the lead image has no fetchpriority=\"high\""
          : "the lead image has fetchpriority " + quoted_words(priority->value.text()));
  finding.kind = value == "low" ? "low" : "not-high";
  finding.severity = value == "low" ? Severity::warning : Severity::info;
  finding.hint = "write fetchpriority=\"high\": browsers then load it first";
  const std::string written = "fetchpriority=\"high\"";
  finding.fixes.push_back({"write " + written,
                           true,
                           {priority == nullptr ? insertion(image, written)
                                                : TextEdit{whole_attribute(*priority), written}}});
}

}  // namespace

std::string lower_value(const Attribute* attribute) {
  return attribute == nullptr ? std::string() : lower(without_space(attribute->value.text()));
}

void check_hero_loading(const ArticleContext& context, const Picture& hero,
                        ArticleFindings& findings) {
  check_lazy(context, hero, findings);
  check_priority(hero, findings);
}

}  // namespace picdesk::check
