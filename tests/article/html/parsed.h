// SPDX-License-Identifier: GPL-3.0-or-later
// HTML parsed for a test that expects it to be fine.
#pragma once

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "article/html/fragment.h"
#include "picdesk/article.h"

namespace picdesk::test {

inline article::HtmlFacts parsed(std::string_view html,
                                 article::HtmlRoot root = article::HtmlRoot::page) {
  auto facts = article::parse_html(html, root, article::SourceMap::shifted(0), {});
  if (!facts) throw std::runtime_error(facts.error().message);
  return std::move(*facts);
}

// Names of the cases of a table.
template <class Case>
std::string title_of(const testing::TestParamInfo<Case>& of) {
  return of.param.title;
}

}  // namespace picdesk::test
