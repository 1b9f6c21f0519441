// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/hero/house_path.h"

#include <gtest/gtest.h>

#include <random>
#include <regex>

#include "check/article/hero/slug_words.h"
#include "check/article/support.h"

namespace picdesk::check {
namespace {

constexpr const char* kHouse = "/gc1/images/{yyyy}/{mm}/{dd}/{id}-{slug}-{width}_{height}.{ext}";

struct Case {
  std::string name, path;
  std::string found;  // "2025/04/01 7 a-b2 600x384 webp", or what is missing and where
  std::string form = kHouse;
};
class HousePaths : public testing::TestWithParam<Case> {};

std::string told(const std::string& path, const std::string& form) {
  const PathMatch match = match_house_path(path, form);
  if (!match.path) return "no " + match.expected + " before " + path.substr(match.at);
  const auto field = [&](PathField of) {
    const auto& range = match.path->of(of);
    return range ? path.substr(range->begin, range->end - range->begin) : "-";
  };
  return field(PathField::yyyy) + "/" + field(PathField::mm) + "/" + field(PathField::dd) + " " +
         field(PathField::id) + " " + field(PathField::slug) + " " + field(PathField::width) + "x" +
         field(PathField::height) + " " + field(PathField::ext);
}

TEST_P(HousePaths, are_told_apart) {
  EXPECT_EQ(told(GetParam().path, GetParam().form), GetParam().found);
}

INSTANTIATE_TEST_SUITE_P(
    Forms, HousePaths,
    testing::Values(
        Case{"house", "/gc1/images/2025/04/01/49785-boats-600_384.webp",
             "2025/04/01 49785 boats 600x384 webp"},
        Case{"digits_in_the_slug", "/gc1/images/2025/04/01/7-a-b2-600_384.webp",
             "2025/04/01 7 a-b2 600x384 webp"},
        Case{"a_size_in_the_slug", "/gc1/images/2025/04/01/7-plan-600-384-600_384.webp",
             "2025/04/01 7 plan-600-384 600x384 webp"},
        Case{"a_number_as_slug", "/gc1/images/2025/04/01/7-2024-600_384.webp",
             "2025/04/01 7 2024 600x384 webp"},
        Case{"the_longest_slug", "/gc1/images/2025/04/01/7-" + std::string(80, 'a') + "-1_1.webp",
             "2025/04/01 7 " + std::string(80, 'a') + " 1x1 webp"},
        Case{"too_long_a_slug", "/gc1/images/2025/04/01/7-" + std::string(81, 'a') + "-1_1.webp",
             "no \"-\" before " + std::string(80, 'a') + "-1_1.webp"},
        Case{"other_extension", "/gc1/images/2025/04/01/7-a-600_384.jpg",
             "2025/04/01 7 a 600x384 jpg"},
        Case{"impossible_date", "/gc1/images/2025/02/30/7-a-600_384.webp",
             "2025/02/30 7 a 600x384 webp"},
        Case{"x_for_the_size", "/gc1/images/2025/4/1/7_A-600x384.webp", "no \"_\" before 384.webp"},
        Case{"short_month", "/gc1/images/2025/4/01/7-a-600_384.webp",
             "no {mm} before /01/7-a-600_384.webp"},
        Case{"capital_in_the_slug", "/gc1/images/2025/04/01/7-A-600_384.webp",
             "no {slug} before -600_384.webp"},
        Case{"two_hyphens", "/gc1/images/2025/04/01/7-a--b-600_384.webp",
             "no {id} before -b-600_384.webp"},
        Case{"no_id", "/gc1/images/2025/04/01/a-600_384.webp", "no \"-\" before a-600_384.webp"},
        Case{"leading_zero", "/gc1/images/2025/04/01/07-a-600_384.webp",
             "no {id} before -a-600_384.webp"},
        Case{"eleven_digits", "/gc1/images/2025/04/01/12345678901-a-600_384.webp",
             "no {id} before -a-600_384.webp"},
        Case{"no_size", "/gc1/images/2025/04/01/7-a.webp", "no {height} before .webp"},
        Case{"six_digits", "/gc1/images/2025/04/01/7-a-600_000384.webp",
             "no {height} before .webp"},
        Case{"no_extension", "/gc1/images/2025/04/01/7-a-600_384", "no \".\" before 384"},
        Case{"other_folder", "/gc2/images/2025/04/01/7-a-600_384.webp",
             "no \"/gc1/images/\" before 2025/04/01/7-a-600_384.webp"},
        Case{"something_in_front", "/x/gc1/images/2025/04/01/7-a-600_384.webp",
             "no the beginning before /gc1/images/2025/04/01/7-a-600_384.webp"},
        Case{"empty", "", "no {ext} before "},
        Case{"own_form", "/img/boats-at-dawn@1200x800.jpg", "-/-/- - boats-at-dawn 1200x800 jpg",
             "/img/{slug}@{width}x{height}.{ext}"},
        Case{"free_fields", "/img/Any Name-0a1b2c3d.webp", "-/-/- - - -x- webp",
             "/img/{name}-{hash8}.{ext}"},
        Case{"odd_form", "/img/{a", "-/-/- - - -x- -", "/img/{a"}),
    picdesk::test::name_of<Case>);

// Paths near the form, by chance; the oracle is a regular expression.
TEST(HousePath, agrees_with_a_regular_expression) {
  const std::regex form(
      "/gc1/images/(\\d{4})/(\\d{2})/(\\d{2})/([1-9]\\d{0,9})-([a-z0-9]+(?:-[a-z0-9]+)*)"
      "-(\\d{1,5})_(\\d{1,5})\\.([a-z0-9]{1,5})");
  std::mt19937 chance(7);
  const auto one_of = [&](std::string_view letters) { return letters[chance() % letters.size()]; };
  int matches = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string path = "/gc1/images/2025/04/01/";
    for (auto left = 1 + chance() % 3; left > 0; --left) path += one_of("01279");
    for (auto left = chance() % 12; left > 0; --left) path += one_of("ab12--");
    path += one_of("a1-") + std::string("-600_384.webp");
    for (auto changes = chance() % 3; changes > 0; --changes) {
      path[chance() % path.size()] = one_of("a1-_./0A");
    }
    std::smatch found;
    const bool expected = std::regex_match(path, found, form);
    const PathMatch match = match_house_path(path, kHouse);
    ASSERT_EQ(match.path.has_value(), expected) << path;
    if (!expected) continue;
    ++matches;
    for (std::size_t group = 1; group < found.size(); ++group) {
      const TextRange range = *match.path->ranges[group - 1];
      EXPECT_EQ(path.substr(range.begin, range.end - range.begin), found.str(group)) << path;
    }
  }
  EXPECT_GT(matches, 800);
}

TEST(HousePath, takes_no_time_for_hostile_texts) {
  const std::string hyphens(1000, '-');
  std::string slugs = "/";
  for (int i = 0; i < 400; ++i) slugs += "a-";
  const std::string form = "/{slug}{slug}{slug}{slug}{slug}{slug}{slug}-{width}";
  EXPECT_FALSE(match_house_path(slugs + "1", form).path);
  EXPECT_FALSE(match_house_path(hyphens, form).path);
  EXPECT_FALSE(match_house_path(std::string(1 << 20, '1'), kHouse).path);
}

TEST(SizeSuffix, stands_in_front_of_the_extension) {
  const auto read = [](std::string_view path) {
    const auto size = size_suffix(path);
    return size ? std::to_string(size->width) + "x" + std::to_string(size->height) : "none";
  };
  EXPECT_EQ(read("/a/x-600_384.webp"), "600x384");
  EXPECT_EQ(read("x-1_99999.jpg"), "1x99999");
  EXPECT_EQ(read("-600_384.webp"), "600x384");
  for (const std::string_view path :
       {"x-600_384", "x_600_384.webp", "x-600-384.webp", "x-600_384_.webp", "x-600000_384.webp",
        "x-600_384000.webp", "x-_384.webp", "x-600_.webp", "x-600_384.d/a", "", ".webp", "_1.webp",
        "600_384.webp"}) {
    EXPECT_EQ(read(path), "none") << path;
  }
}

struct Words {
  std::string name, slug, text;
  bool shared;
};
class SlugWords : public testing::TestWithParam<Words> {};
TEST_P(SlugWords, are_looked_for) {
  EXPECT_EQ(shares_word(GetParam().slug, {"no", GetParam().text}), GetParam().shared);
}
INSTANTIATE_TEST_SUITE_P(
    Texts, SlugWords,
    testing::Values(Words{"word", "harbour-boats", "Boats leave port", true},
                    Words{"capitals", "harbour-boats", "BOATS LEAVE", true},
                    Words{"plural", "boat-show", "Two boats", true},
                    Words{"none", "election-count", "Boats leave port", false},
                    Words{"inside_a_word", "boat-show", "Riverboats leave", false},
                    Words{"too_short_to_say", "un-vote-7", "Boats leave", false},
                    Words{"nothing_to_say", "un-iraq2-is", "Boats leave", false},
                    Words{"only_short_tokens", "un-rio-7", "Boats leave", true},
                    Words{"accents", "election-presidentielle", "L'élection de mai", true},
                    Words{"accents_inside", "medecins-greve", "Des médecins marchent", true},
                    Words{"turkish", "secim-sandigi", "Seçim günü", true},
                    Words{"kurmanji", "zarok-dibistan", "Zarokên dibistanê", true},
                    Words{"dotless_i", "isci-grevi", "İŞÇİ yürüyüşü", true},
                    Words{"decomposed", "election-vote", "L'e\u0301lection", true},
                    Words{"two_letters", "coeur-greffe", "Le cœur", true},
                    Words{"behind_arabic", "boats-port", "قوارب Boats", true},
                    Words{"cut_text", "boats-port", "Boa", false},
                    Words{"cut_letter", "boats-port", "\xC3", false},
                    Words{"other_accents", "greve-usine", "Des médecins marchent", false}),
    picdesk::test::name_of<Words>);

}  // namespace
}  // namespace picdesk::check
