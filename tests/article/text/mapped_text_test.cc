// SPDX-License-Identifier: GPL-3.0-or-later
// Where each piece of a text stands.
#include <gtest/gtest.h>

#include <string>

#include "picdesk/article.h"

namespace picdesk {
namespace {

using Kind = MappedText::Kind;

MappedText sample() {
  MappedText text;  // of "xBo&amp;ats\nleave" from byte 1 on
  text.append("Bo", {1, 3}, Kind::raw);
  text.append("&", {3, 8}, Kind::entity);
  text.append("at", {8, 10}, Kind::raw);
  text.append("s", {10, 11}, Kind::raw);
  text.append(" ", {11, 12}, Kind::inserted);
  text.append("leave", {12, 17}, Kind::raw);
  return text;
}

TEST(MappedText, JoinsNeighboursOfTheSameBytes) {
  const MappedText text = sample();
  EXPECT_EQ(text.text(), "Bo&ats leave");
  ASSERT_EQ(text.segments().size(), 5u);
  EXPECT_EQ(text.segments()[2], (MappedText::Segment{3, {8, 11}, Kind::raw}));
}

TEST(MappedText, DoesNotJoinAcrossAGap) {
  MappedText text;
  text.append("a", {1, 2}, Kind::raw);
  text.append("b", {4, 5}, Kind::raw);
  EXPECT_EQ(text.segments().size(), 2u);
  EXPECT_EQ(text.source(), (Span{1, 5}));
}

TEST(MappedText, RangesSnapOutwardAtWhatIsNotRaw) {
  MappedText text = sample();
  EXPECT_EQ(text.source(), (Span{1, 17}));
  EXPECT_EQ(text.source(0, 2), (Span{1, 3}));
  EXPECT_EQ(text.source(1, 3), (Span{2, 8}));
  EXPECT_EQ(text.source(2, 3), (Span{3, 8}));
  EXPECT_EQ(text.source(4, 6), (Span{9, 11}));
  EXPECT_EQ(text.source(6, 9), (Span{11, 14}));
  text.append("é", {17, 25}, Kind::entity);
  EXPECT_EQ(text.source(13, 14), (Span{17, 25}));  // half of the two bytes
  EXPECT_EQ(text.source(8, 99), (Span{13, 25}));
}

TEST(MappedText, EmptyRangesHaveAPlace) {
  const MappedText text = sample();
  EXPECT_EQ(text.source(0, 0), (Span{1, 1}));
  EXPECT_EQ(text.source(4, 4), (Span{9, 9}));
  EXPECT_EQ(text.source(12, 12), (Span{17, 17}));
  EXPECT_EQ(MappedText().source(), (Span{0, 0}));
  MappedText entity;
  entity.append("&", {3, 8}, Kind::entity);
  EXPECT_EQ(entity.source(1, 1), (Span{8, 8}));
  entity.append("", {9, 9}, Kind::raw);
  EXPECT_EQ(entity.segments().size(), 1u);
}

}  // namespace
}  // namespace picdesk
