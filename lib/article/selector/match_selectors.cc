// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <bit>

#include "article/selector/selector.h"

namespace picdesk::article {
namespace {

constexpr std::string_view kWhiteSpace = " \t\n\r\f";

bool holds_word(std::string_view list, std::string_view word) {
  while (true) {
    const std::size_t begin = list.find_first_not_of(kWhiteSpace);
    if (begin == std::string_view::npos) return false;
    list.remove_prefix(begin);
    const std::size_t end = std::min(list.find_first_of(kWhiteSpace), list.size());
    if (list.substr(0, end) == word) return true;
    list.remove_prefix(end);
  }
}

bool passes(const AttributeTest& test, const AttributeLookup& attribute) {
  const std::optional<std::string_view> value = attribute(test.attribute);
  if (!value) return false;
  switch (test.kind) {
    case AttributeTest::Kind::present:
      return true;
    case AttributeTest::Kind::equals:
      return *value == test.value;
    case AttributeTest::Kind::contains:
      return !test.value.empty() && value->find(test.value) != std::string_view::npos;
    case AttributeTest::Kind::word:
      return holds_word(*value, test.value);
  }
  return false;
}

bool passes(const SelectorStep& step, std::string_view tag, const AttributeLookup& attribute) {
  if (!step.tag.empty() && step.tag != tag) return false;
  return std::ranges::all_of(step.tests,
                             [&](const AttributeTest& test) { return passes(test, attribute); });
}

std::optional<std::string_view> text_of(const std::optional<MappedText>& text) {
  return text ? std::optional<std::string_view>(text->text()) : std::nullopt;
}

}  // namespace

SelectorState match(const ArticleSelectors::Compiled& selectors, const SelectorState& parent,
                    std::string_view tag, const AttributeLookup& attribute) {
  const std::uint64_t possible = selectors.first | ((parent.here << 1) & selectors.child) |
                                 ((parent.above << 1) & selectors.descendant);
  SelectorState state;
  for (std::uint64_t left = possible; left != 0; left &= left - 1) {
    const auto index = static_cast<std::size_t>(std::countr_zero(left));
    if (passes(selectors.steps[index], tag, attribute)) state.here |= left & (~left + 1);
  }
  state.above = parent.above | state.here;
  return state;
}

void mark(const ArticleSelectors::Compiled& selectors, const SelectorState& state,
          ArticleImage& image) {
  image.selected = (state.here & selectors.hero) != 0;
  image.ignored = (state.here & selectors.ignore) != 0;
}

void mark_selected(const ArticleSelectors& selectors, const SelectorState& around,
                   ArticleImage& image) {
  if (selectors.compiled() == nullptr) return;
  const auto attribute = [&image](std::string_view name) -> std::optional<std::string_view> {
    if (name == "src") return text_of(image.src);
    if (name == "alt") return text_of(image.alt);
    if (name == "title") return text_of(image.title);
    return std::nullopt;
  };
  mark(*selectors.compiled(), match(*selectors.compiled(), around, "img", attribute), image);
}

}  // namespace picdesk::article
