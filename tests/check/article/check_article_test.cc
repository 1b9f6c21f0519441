// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/check_article.h"

#include <gtest/gtest.h>

#include "check/article/support.h"

namespace picdesk::test {
namespace {

TEST(CheckArticle, says_nothing_of_text_without_pictures) {
  EXPECT_TRUE(checked("# Boats\n\nThey leave port.\n").findings.empty());
  EXPECT_TRUE(checked("<h1>Boats</h1><p>They leave port.").findings.empty());
}

}  // namespace
}  // namespace picdesk::test
