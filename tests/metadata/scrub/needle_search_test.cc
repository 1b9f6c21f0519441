// SPDX-License-Identifier: GPL-3.0-or-later
// Held against looking for each needle by itself.
#include "metadata/scrub/needle_search.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace picdesk::metadata {
namespace {

std::map<std::string, std::size_t> found(const NeedleSearch& search, std::string_view text) {
  std::map<std::string, std::size_t> places;
  std::vector<bool> seen(search.needles().size());
  search.search(text, seen, [&](std::size_t needle, std::size_t offset) {
    EXPECT_TRUE(places.emplace(search.needles()[needle], offset).second) << "told twice";
  });
  return places;
}

std::map<std::string, std::size_t> expected(const NeedleSearch& search, std::string_view text) {
  std::map<std::string, std::size_t> places;
  for (const std::string& needle : search.needles()) {
    const std::size_t at = text.find(needle);
    if (at != std::string_view::npos) places.emplace(needle, at);
  }
  return places;
}

// Few letters, so that needles begin, hold and overlap each other.
TEST(NeedleSearchTest, FindsWhatFindFinds) {
  std::mt19937 random(7);
  const auto text = [&](std::size_t size) {
    std::string all;
    for (std::size_t i = 0; i < size; ++i) all += static_cast<char>('a' + random() % 2);
    return all;
  };
  for (int round = 0; round < 200; ++round) {
    std::vector<std::string> needles;
    for (int i = 0; i < 40; ++i) needles.push_back(text(4 + random() % 9));
    const NeedleSearch search(needles);
    const std::string hay = text(300);
    ASSERT_EQ(found(search, hay), expected(search, hay)) << hay;
  }
}

TEST(NeedleSearchTest, LeavesShortNeedlesOut) {
  const NeedleSearch search({"", "short", "longer", "longer"});
  EXPECT_EQ(search.needles(), std::vector<std::string>{"longer"});
  EXPECT_EQ(search.index_of("longer"), 0u);
  EXPECT_EQ(search.index_of("short"), 1u) << "none";
}

TEST(NeedleSearchTest, OfNothingFindsNothing) {
  EXPECT_TRUE(found(NeedleSearch({}), "some text").empty());
  EXPECT_TRUE(found(NeedleSearch({"needle"}), "").empty());
  EXPECT_TRUE(found(NeedleSearch({"needle"}), "needl").empty());
}

TEST(NeedleSearchTest, TakesNeedlesAtBothEndsAndBytesOfAnyValue) {
  const std::string binary("\xFF\0\x80\x01\xFE\0", 6);
  const NeedleSearch search({binary, "begins", "at end"});
  const auto places = found(search, "begins" + binary + "at end");
  EXPECT_EQ(places.size(), 3u);
  EXPECT_EQ(places.at(binary), 6u);
}

TEST(NeedleSearchTest, RemembersWhatAnotherTextHad) {
  const NeedleSearch search({"needle"});
  std::vector<bool> seen(1);
  int hits = 0;
  for (int i = 0; i < 2; ++i) search.search("a needle", seen, [&](auto, auto) { ++hits; });
  EXPECT_EQ(hits, 1);
}

// Needle by needle this would take hours.
TEST(NeedleSearchTest, ManyNeedlesThatAlmostMatchEverywhereTakeNoQuadraticTime) {
  std::vector<std::string> needles;
  for (int i = 0; i < 20'000; ++i) needles.push_back(std::string(40, 'a') + std::to_string(i));
  for (std::size_t i = 6; i < 250; ++i) needles.push_back(std::string(i, 'a') + "b");
  const NeedleSearch search(std::move(needles));
  EXPECT_TRUE(found(search, std::string(1u << 20, 'a')).empty());
}

}  // namespace
}  // namespace picdesk::metadata
