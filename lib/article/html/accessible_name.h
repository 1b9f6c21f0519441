// SPDX-License-Identifier: GPL-3.0-or-later
// The name of an image, from its own markup and what it refers to.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "article/html/node.h"
#include "article/html/visibility.h"
#include "picdesk/article.h"

namespace picdesk::article {

class NameReader {
 public:
  // `document`: where ids are looked up.
  NameReader(const Node& document, const HtmlText& text) : document_(document), text_(text) {}

  // `image`: kind and attributes are filled. `visibility`: of the element itself.
  AccessibleName read(const Node& node, const ArticleImage& image, const Visibility& visibility);

 private:
  MappedText labelled_by(std::string_view ids);
  const MappedText* label(std::string_view id);
  void index_ids();
  MappedText svg_title(const Node& node) const;

  const Node& document_;
  const HtmlText& text_;
  bool indexed_ = false;
  std::unordered_map<std::string_view, const Node*> ids_;
  std::unordered_map<const Node*, MappedText> labels_;
};

}  // namespace picdesk::article
