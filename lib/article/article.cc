// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/article.h"

namespace picdesk {

std::string_view name(BrokenImage::Kind kind) {
  switch (kind) {
    case BrokenImage::Kind::bracket:
      return "bracket";
    case BrokenImage::Kind::url_space:
      return "url-space";
    case BrokenImage::Kind::gap:
      return "gap";
    case BrokenImage::Kind::open_url:
      return "open-url";
    case BrokenImage::Kind::undefined_reference:
      return "undefined-ref";
    case BrokenImage::Kind::no_url:
      return "no-url";
    case BrokenImage::Kind::table_pipe:
      return "table-pipe";
  }
  return "";
}

const Attribute* find_attribute(const ArticleImage& image, std::string_view name) {
  for (const Attribute& attribute : image.attributes) {
    if (attribute.name == name) return &attribute;
  }
  return nullptr;
}

const FrontMatterValue* find_value(const FrontMatter& front, std::string_view path) {
  for (const FrontMatterValue& value : front.values) {
    if (value.path == path) return &value;
  }
  return nullptr;
}

}  // namespace picdesk
