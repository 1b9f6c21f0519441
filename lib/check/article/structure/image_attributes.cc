// SPDX-License-Identifier: GPL-3.0-or-later
// html/picture: the attributes of img elements.
#include <algorithm>

#include "check/article/structure/element_faults.h"
#include "check/article/structure/structure.h"

namespace picdesk::check {
namespace {

ArticleFinding& add(Span where, const char* kind, std::string message, ArticleFindings& findings) {
  ArticleFinding& finding = findings.add("html/picture", where, std::move(message));
  finding.kind = kind;
  finding.severity = Severity::warning;
  return finding;
}

// Scripts that load images late keep the URL in an attribute of their own.
bool has_late_source(const ArticleImage& image) {
  return std::ranges::any_of(image.attributes, [](const Attribute& attribute) {
    return attribute.name.starts_with("data-") || attribute.name.starts_with(":") ||
           attribute.name.starts_with("v-") || attribute.name.starts_with("[");
  });
}

void check_source(const ArticleImage& image, ArticleFindings& findings) {
  const Attribute* src = find_attribute(image, "src");
  if (src != nullptr) {
    if (!src->value.empty() || !has_late_source(image)) add_url_fault(*src, findings);
    return;
  }
  if (find_attribute(image, "srcset") != nullptr || image.picture || has_late_source(image)) return;
  add(image.tag_name, "no-src", "the img has neither src nor srcset, so that nothing is shown",
      findings);
}

void check_map(const ArticleImage& image, ArticleFindings& findings) {
  const Attribute* ismap = find_attribute(image, "ismap");
  if (ismap == nullptr || image.in_link) return;
  add(ismap->name_span, "attribute", "ismap does nothing on an img outside of a link", findings);
}

}  // namespace

void check_image_attributes(const ArticleContext& context, ArticleFindings& findings) {
  for (const Picture& picture : context.pictures()) {
    if (picture.image == nullptr || picture.image->kind != ArticleImage::Kind::img) continue;
    const ArticleImage& image = *picture.image;
    check_source(image, findings);
    check_map(image, findings);
    add_attribute_faults(PictureElement::img, image.attributes, findings, picture.hero);
  }
}

}  // namespace picdesk::check
