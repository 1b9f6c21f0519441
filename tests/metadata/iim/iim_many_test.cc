// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks as full as they may be: every step reads them once, not once for each dataset.
#include <gtest/gtest.h>

#include <algorithm>

#include "metadata/iim_samples.h"

namespace picdesk::test {
namespace {

std::vector<std::string> many_keywords() {
  std::vector<std::string> keywords;
  for (int i = 0; i < 4'000; ++i) keywords.push_back("mot-clé " + std::to_string(i));
  return keywords;
}

TEST(ManyDatasets, AreFoundByTheirTwins) {
  MetadataRecord twin;
  twin.keywords = many_keywords();
  std::string block;
  for (int i = 0; i < 4'000; ++i) block += dataset(2, 25, "mot-cl\x8E " + std::to_string(i));
  const IimReading read = read_block(block, twin);
  EXPECT_EQ(read.record.keywords, twin.keywords);
}

TEST(ManyDatasets, AreWrittenAndKept) {
  MetadataRecord values;
  values.keywords = many_keywords();
  const auto edit = edit_block(dataset(2, 5, "t"), {"keywords"}, values);
  ASSERT_TRUE(edit);
  const std::string block = to_text(edit->block);
  EXPECT_EQ(read_block(block).record.keywords, values.keywords);
  std::ranges::reverse(values.keywords);
  const auto other = edit_block(block, {"keywords"}, values);
  ASSERT_TRUE(other);
  EXPECT_EQ(read_block(to_text(other->block)).record.keywords, values.keywords);
}

}  // namespace
}  // namespace picdesk::test
