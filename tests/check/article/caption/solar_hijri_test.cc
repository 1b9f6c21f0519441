// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/caption/solar_hijri.h"

#include <gtest/gtest.h>

namespace picdesk::check {
namespace {

using namespace std::chrono_literals;
using std::chrono::sys_days;

TEST(SolarHijri, KnownDays) {
  EXPECT_EQ(gregorian_of_solar_hijri(1403, 7, 12), 2024y / 10 / 3);
  EXPECT_EQ(gregorian_of_solar_hijri(1357, 11, 22), 1979y / 2 / 11);
  EXPECT_EQ(gregorian_of_solar_hijri(1300, 1, 1), 1921y / 3 / 21);
  EXPECT_EQ(gregorian_of_solar_hijri(1399, 12, 30), 2021y / 3 / 20);
}

TEST(SolarHijri, EveryDayFollowsTheOneBefore) {
  sys_days expected = 1921y / 3 / 21;
  for (int year = 1300; year <= 1499; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (int day = 1; const auto date = gregorian_of_solar_hijri(year, month, day); ++day) {
        ASSERT_EQ(sys_days(*date), expected) << year << '-' << month << '-' << day;
        expected += std::chrono::days(1);
      }
    }
  }
  EXPECT_EQ(expected, sys_days(2121y / 3 / 21));
}

TEST(SolarHijri, NoSuchDay) {
  for (const auto& [month, day] : {std::pair{0, 1}, {13, 1}, {1, 32}, {7, 31}, {12, 30}, {1, 0}}) {
    EXPECT_EQ(gregorian_of_solar_hijri(1402, month, day), std::nullopt);
  }
  EXPECT_EQ(gregorian_of_solar_hijri(0, 1, 1), std::nullopt);
  EXPECT_EQ(gregorian_of_solar_hijri(1'000'000, 1, 1), std::nullopt);
}

}  // namespace
}  // namespace picdesk::check
