// SPDX-License-Identifier: GPL-3.0-or-later
// md/front-matter.
#include <array>
#include <string>

#include "check/article/structure/structure.h"

namespace picdesk::check {
namespace {

constexpr auto kTexts =
    std::to_array<const char*>({"hero.image", "hero.alt", "hero.caption", "hero.credit"});

bool holds_text(const FrontMatter& front, const std::string& path) {
  const FrontMatterValue* value = find_value(front, path);
  return value != nullptr && value->is_text;
}

void add(const FrontMatterValue& value, std::string message, const char* hint,
         ArticleFindings& findings) {
  ArticleFinding& finding = findings.add("md/front-matter", value.key_span, std::move(message));
  finding.kind = "type";
  finding.flagged = value.path;
  finding.hint = hint;
}

}  // namespace

void check_front_matter(const ArticleContext& context, ArticleFindings& findings) {
  const FrontMatter& front = context.article().front_matter;
  for (const FrontMatterProblem& problem : front.problems) {
    ArticleFinding& finding = findings.add("md/front-matter", problem.where,
                                           "the front matter does not read: " + problem.message);
    finding.kind = "syntax";
    finding.flagged = problem.message;
  }
  const FrontMatterValue* hero = find_value(front, "hero");
  if (hero == nullptr) return;
  // A mapping without an image may hold what other tools look for.
  if (!hero->is_text && find_value(front, "hero[0]") != nullptr) {
    add(*hero, "the front matter's hero is a list", "write one path, or a mapping with image",
        findings);
  }
  if (hero->is_text || holds_text(front, "hero[0]")) return;
  for (const char* path : kTexts) {
    const FrontMatterValue* value = find_value(front, path);
    if (value == nullptr || value->is_text) continue;
    add(*value, "the front matter's " + std::string(path) + " is no text", "write a text",
        findings);
  }
}

}  // namespace picdesk::check
