// SPDX-License-Identifier: GPL-3.0-or-later
// One walk over gumbo's tree that collects what concerns pictures. No recursion.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "article/html/accessible_name.h"
#include "article/html/fragment.h"
#include "article/html/node.h"
#include "article/html/visibility.h"

namespace picdesk::article {

class FactReader {
 public:
  // `selectors`: null where nothing is selected.
  FactReader(const Node& document, const HtmlText& text,
             const ArticleSelectors::Compiled* selectors)
      : document_(document), text_(text), selectors_(selectors), names_(document, text) {}
  HtmlFacts run();

 private:
  // What an element inherits.
  struct Surroundings {
    Visibility visibility;
    SelectorState selectors;
    std::string_view language;
    std::optional<std::size_t> figure;
    std::optional<std::size_t> picture;
    const Node* picture_node = nullptr;
    bool skipped = false;
    bool in_main = false;
    bool in_article = false;
    bool in_link = false;
    bool in_noscript = false;
    bool in_image = false;  // role=img hides what is inside
  };
  struct Frame {
    const Node* node;
    unsigned next = 0;  // child
    Surroundings inside;
  };

  Surroundings enter(const Node& node, const Surroundings& around);
  void leave(const Node& node);
  void mark_ancestor(const Node& node, Surroundings& inside) const;
  void read_noscript(const Node& node, Surroundings& inside);
  void read_language(const Node& node, Surroundings& inside);
  void read_figure(const Node& node, Surroundings& inside);
  void read_picture(const Node& node, Surroundings& inside);
  void read_published(const Node& node, const Surroundings& inside);
  void read_image(const Node& node, const Surroundings& around, Surroundings& inside);
  void read_selected_texts(const Node& node, Surroundings& inside);
  std::optional<std::size_t> figure_of_text(const Node& node, const Surroundings& inside);
  void part_credits();
  void read_comment(const Node& node);
  void fill_attributes(const Node& node, ArticleImage& image) const;
  std::optional<std::size_t> placeholder(const Node& node) const;

  const Node& document_;
  HtmlText text_;
  const ArticleSelectors::Compiled* selectors_;
  NameReader names_;
  HtmlFacts facts_;
  bool has_published_meta_ = false;
  std::vector<bool> has_selected_caption_;  // by figure
  std::size_t noscript_begin_ = 0;          // of one in head, in the HTML text
  std::size_t noscript_end_ = 0;
};

}  // namespace picdesk::article
