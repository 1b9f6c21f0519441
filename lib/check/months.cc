// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/months.h"

#include <algorithm>
#include <array>

namespace picdesk::check {
namespace {

struct Month {
  std::string_view name;  // as fold_name() leaves it: an alef has no hamza
  int number;
};
constexpr std::array kMonths{
    Month{"january", 1},   Month{"february", 2}, Month{"march", 3},     Month{"april", 4},
    Month{"may", 5},       Month{"june", 6},     Month{"july", 7},      Month{"august", 8},
    Month{"september", 9}, Month{"october", 10}, Month{"november", 11}, Month{"december", 12},
    Month{"jan", 1},       Month{"feb", 2},      Month{"mar", 3},       Month{"apr", 4},
    Month{"jun", 6},       Month{"jul", 7},      Month{"aug", 8},       Month{"sep", 9},
    Month{"sept", 9},      Month{"oct", 10},     Month{"nov", 11},      Month{"dec", 12},
    Month{"janvier", 1},   Month{"février", 2},  Month{"mars", 3},      Month{"avril", 4},
    Month{"mai", 5},       Month{"juin", 6},     Month{"juillet", 7},   Month{"août", 8},
    Month{"septembre", 9}, Month{"octobre", 10}, Month{"novembre", 11}, Month{"décembre", 12},
    Month{"fevrier", 2},   Month{"aout", 8},     Month{"decembre", 12}, Month{"janv", 1},
    Month{"févr", 2},      Month{"avr", 4},      Month{"juil", 7},      Month{"déc", 12},
    Month{"يناير", 1},     Month{"فبراير", 2},   Month{"مارس", 3},      Month{"ابريل", 4},
    Month{"مايو", 5},      Month{"يونيو", 6},    Month{"يوليو", 7},     Month{"اغسطس", 8},
    Month{"سبتمبر", 9},    Month{"اكتوبر", 10},  Month{"نوفمبر", 11},   Month{"ديسمبر", 12},
    Month{"يونيه", 6},     Month{"يوليه", 7},    Month{"شباط", 2},      Month{"اذار", 3},
    Month{"نيسان", 4},     Month{"ايار", 5},     Month{"حزيران", 6},    Month{"تموز", 7},
    Month{"اب", 8},        Month{"ايلول", 9},    Month{"جانفي", 1},     Month{"فيفري", 2},
    Month{"افريل", 4},     Month{"ماي", 5},      Month{"جوان", 6},      Month{"جويلية", 7},
    Month{"اوت", 8},       Month{"يوليوز", 7},   Month{"غشت", 8},       Month{"شتنبر", 9},
    Month{"نونبر", 11},    Month{"دجنبر", 12},
};

}  // namespace

std::optional<int> month_number(std::string_view word) {
  const auto found = std::ranges::find(kMonths, word, &Month::name);
  if (found == kMonths.end()) return std::nullopt;
  return found->number;
}

std::optional<int> month_number(std::string_view first, std::string_view second) {
  const bool is_first = second == "الاول";
  if (!is_first && second != "الثاني") return std::nullopt;
  if (first == "تشرين") return is_first ? 10 : 11;
  if (first == "كانون") return is_first ? 12 : 1;
  return std::nullopt;
}

}  // namespace picdesk::check
