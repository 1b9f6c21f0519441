// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/structure/roles.h"

#include <algorithm>
#include <array>

#include "base/words.h"
#include "check/article/structure/ascii.h"

namespace picdesk::check {
namespace {

void check_hidden_alt(const ArticleImage& image, ArticleFindings& findings) {
  if (!image.name.role_conflict || !image.alt) return;
  const Attribute* role = find_attribute(image, "role");
  const bool by_role = role != nullptr && !image.name.aria_hidden;
  const std::string by = by_role ? "role \"" + role->value.text() + '"' : "aria-hidden";
  ArticleFinding& finding =
      findings.add("html/role-conflict", *image.alt, {0, image.alt->text().size()},
                   "the image has an alt text and is hidden from screen readers by " + by);
  finding.hint = "remove " + std::string(by_role ? "role" : "aria-hidden") +
                 ", or write alt=\"\" if the image only decorates";
}

// An alt of length 0 says that the image only decorates. (Without a name: alt/missing.)
void check_empty_alt(const ArticleImage& image, ArticleFindings& findings) {
  if (!image.alt || !image.alt->empty()) return;
  const text::Slice words = text::trimmed(image.name.text.text());
  if (words.begin == words.end) return;
  const Attribute* alt = find_attribute(image, "alt");
  ArticleFinding& finding = findings.add(
      "html/role-conflict", {alt->name_span.begin, alt->value_span.end},
      "alt is empty, as if the image only decorated, but " + image.name.from + " names it");
  finding.kind = "empty-alt";
  finding.flagged = image.name.text.text();
  finding.hint = "write what the image shows into alt";
}

// Roles that an img with a text alternative can take (ARIA in HTML, img), and what hides it.
constexpr auto kRolesOfImg = std::to_array<std::string_view>({"button",
                                                              "checkbox",
                                                              "graphics-document",
                                                              "graphics-symbol",
                                                              "img",
                                                              "link",
                                                              "math",
                                                              "menuitem",
                                                              "menuitemcheckbox",
                                                              "menuitemradio",
                                                              "meter",
                                                              "none",
                                                              "option",
                                                              "presentation",
                                                              "progressbar",
                                                              "radio",
                                                              "scrollbar",
                                                              "separator",
                                                              "slider",
                                                              "switch",
                                                              "tab",
                                                              "treeitem"});

void check_known_role(const ArticleImage& image, ArticleFindings& findings) {
  const Attribute* role = find_attribute(image, "role");
  if (role == nullptr || without_space(role->value.text()).empty()) return;
  const std::string& words = role->value.text();
  const bool known = !image.name.role.empty();
  if (std::ranges::find(kRolesOfImg, image.name.role) != kRolesOfImg.end()) return;
  // The roles of digital publishing, templates, and roles that other attributes undo.
  const std::string folded = lower(words);
  for (const char* other : {"doc-", "{{", "{%", "none", "presentation"}) {
    if (folded.find(other) != std::string::npos) return;
  }
  ArticleFinding& finding =
      findings.add("html/role-conflict", role->value, {0, words.size()},
                   "role " + quoted_words(words) +
                       (known ? " is none that an img can have" : " is none that ARIA knows"));
  finding.kind = known ? "other-role" : "unknown-role";
  finding.hint = "remove it: an img has its role already";
}

}  // namespace

void check_roles(const Picture& picture, ArticleFindings& findings) {
  const ArticleImage& image = *picture.image;
  if (!picture.hero) check_hidden_alt(image, findings);  // of heroes: alt/empty-hero
  if (image.kind != ArticleImage::Kind::img) return;
  check_empty_alt(image, findings);
  check_known_role(image, findings);
}

}  // namespace picdesk::check
