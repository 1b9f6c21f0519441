// SPDX-License-Identifier: GPL-3.0-or-later
// Selectors as one list of steps, matched from the root down: what an element needs to know of its
// ancestors are two masks, so that a page costs one look at each element.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "picdesk/article.h"

namespace picdesk {
namespace article {

inline constexpr std::size_t kMostSelectorSteps = 64;

// What stands in "[...]"; of "#id" and ".class" the attribute is id and class.
struct AttributeTest {
  enum class Kind { present, equals, contains, word };
  std::string attribute;  // lower case
  Kind kind = Kind::present;
  std::string value;
};

// "figure.lead[a=v]": one element of a chain.
struct SelectorStep {
  std::string tag;  // lower case; empty: any
  std::vector<AttributeTest> tests;
};

}  // namespace article

// Bit n of a mask stands for steps[n]; the steps of a chain follow each other.
struct ArticleSelectors::Compiled {
  std::vector<article::SelectorStep> steps;
  std::uint64_t first = 0;       // begin a chain
  std::uint64_t child = 0;       // the step before them is the parent, ...
  std::uint64_t descendant = 0;  // ... or any ancestor
  std::uint64_t hero = 0;        // end a chain of this use
  std::uint64_t ignore = 0;
  std::uint64_t caption = 0;
  std::uint64_t credit = 0;
};

namespace article {

// The steps that an element ends, and those that it or an ancestor ends.
struct SelectorState {
  std::uint64_t here = 0;
  std::uint64_t above = 0;
};

using AttributeLookup = std::function<std::optional<std::string_view>(std::string_view name)>;

SelectorState match(const ArticleSelectors::Compiled& selectors, const SelectorState& parent,
                    std::string_view tag, const AttributeLookup& attribute);

// A Markdown image among raw HTML.
void mark_selected(const ArticleSelectors& selectors, const SelectorState& around,
                   ArticleImage& image);
void mark(const ArticleSelectors::Compiled& selectors, const SelectorState& state,
          ArticleImage& image);

}  // namespace article
}  // namespace picdesk
