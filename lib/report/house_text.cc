// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/house_text.h"

#include <algorithm>

#include "base/text.h"
#include "report/caption_date.h"
#include "report/sentence.h"
#include "report/sinks.h"

namespace picdesk::report {
namespace {

std::string strip_end(std::string text, std::string_view characters) {
  const std::size_t last = text.find_last_not_of(characters);
  text.resize(last == std::string::npos ? 0 : last + 1);
  return text;
}

// A credit holds no brackets: they would end it.
std::string clean_credit(std::string_view credit) {
  std::string line = one_line(credit);
  if (line.size() >= 2 && line.front() == '[' && line.back() == ']') {
    line = one_line(std::string_view(line).substr(1, line.size() - 2));
  }
  std::replace(line.begin(), line.end(), '[', '(');
  std::replace(line.begin(), line.end(), ']', ')');
  return line;
}

// "[Agency]" or "[Agency]." at the end of a caption.
struct FinalBracket {
  std::string before;
  std::string inside;  // empty: there is none
};

FinalBracket final_bracket(const std::string& caption) {
  const std::string bare = strip_end(caption, ". ");
  if (bare.empty() || bare.back() != ']') return {};
  const std::size_t open = bare.find_last_of('[');
  if (open == std::string::npos) return {};
  const std::string inside =
      one_line(std::string_view(bare).substr(open + 1, bare.size() - open - 2));
  if (inside.empty() || inside.find(']') != std::string::npos) return {};
  return {strip_end(bare.substr(0, open), " "), inside};
}

void take_bracket(std::string& caption, HouseText& house) {
  const FinalBracket bracket = final_bracket(caption);
  if (bracket.inside.empty()) return;
  if (house.credit.empty()) house.credit = bracket.inside;
  if (text::fold(bracket.inside) == text::fold(house.credit)) {
    caption = bracket.before;
    return;
  }
  house.findings.push_back({"markup/credit-differs", Severity::warning,
                            "the caption ends in [" + bracket.inside + "], the credit is '" +
                                house.credit + "'; both are shown",
                            "caption",
                            "take the bracket out of the caption, or correct the credit"});
}

std::string with_date(const std::string& caption, const std::string& date) {
  const Sentence first = first_sentence(caption);
  return strip_end(first.text, " ,;:") + ", " + date + "." + first.rest;
}

}  // namespace

std::string HouseText::line() const {
  if (credit.empty()) return caption;
  return caption + (caption.empty() ? "[" : " [") + credit + "]";
}

HouseText house_text(std::string_view caption, std::string_view date, std::string_view credit) {
  HouseText house;
  house.credit = clean_credit(credit);
  house.caption = one_line(caption);
  take_bracket(house.caption, house);
  if (house.caption.empty()) return house;
  const std::string day = strip_end(one_line(date), ".");
  if (!day.empty() && !mentions_date(house.caption)) {
    house.caption = with_date(house.caption, day);
  } else if (!ends_in_mark(house.caption)) {
    house.caption = strip_end(house.caption, " ,;:") + ".";
  }
  return house;
}

}  // namespace picdesk::report
