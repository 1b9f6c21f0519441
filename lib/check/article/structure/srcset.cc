// SPDX-License-Identifier: GPL-3.0-or-later
#include <vector>

#include "check/article/article_rules.h"
#include "check/article/structure/ascii.h"
#include "check/article/structure/responsive_element.h"
#include "check/article/structure/srcset_rules.h"

namespace picdesk::check {
namespace {

bool is_lazy(const std::vector<Attribute>& attributes) {
  const Attribute* loading = attribute_of(attributes, "loading");
  return loading != nullptr && lower(loading->value.text()) == "lazy";
}

// Of each picture element the attributes of its img; null: it has none.
std::vector<const ArticleImage*> images_of_pictures(const Article& article) {
  std::vector<const ArticleImage*> images(article.pictures.size(), nullptr);
  for (const ArticleImage& image : article.images) {
    if (image.picture && image.kind == ArticleImage::Kind::img) images[*image.picture] = &image;
  }
  return images;
}

}  // namespace

void check_srcset(const ArticleContext& context, ArticleFindings& findings) {
  const Article& article = context.article();
  for (const ArticleImage& image : article.images) {
    if (image.kind != ArticleImage::Kind::img) continue;
    ResponsiveElement element{image.attributes, image.tag_name};
    element.lazy = is_lazy(image.attributes);
    element.in_picture = image.picture.has_value();
    check_responsive_element(context, element, findings);
  }
  if (article.pictures.empty()) return;
  const std::vector<const ArticleImage*> images = images_of_pictures(article);
  for (std::size_t index = 0; index < article.pictures.size(); ++index) {
    const ArticlePicture& picture = article.pictures[index];
    for (const PictureSource& source : picture.sources) {
      ResponsiveElement element{source.attributes, source_tag_name(source.whole)};
      element.lazy = images[index] != nullptr && is_lazy(images[index]->attributes);
      element.in_picture = element.is_source = true;
      check_responsive_element(context, element, findings);
    }
    check_source_choice(picture, images[index], findings);
  }
}

}  // namespace picdesk::check
