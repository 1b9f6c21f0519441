// SPDX-License-Identifier: GPL-3.0-or-later
// caption/date-missing, caption/date-impossible, caption/date-weekday, caption/date-format.
#include <chrono>

#include "base/words.h"
#include "check/article/caption/caption_rules.h"
#include "check/article/caption/date_names.h"
#include "check/article/caption/date_tokens.h"

namespace picdesk::check {
namespace {

// Kurmanji month names differ from desk to desk: nothing about them is sure enough for an error.
Severity fact_severity(const WrittenDate& date) {
  return date.language == "kmr" ? Severity::warning : Severity::error;
}

int weekday_of(const WrittenDate& date) {
  using namespace std::chrono;
  const year_month_day day{year(date.year), month(static_cast<unsigned>(date.month)),
                           std::chrono::day(static_cast<unsigned>(date.day))};
  return static_cast<int>(weekday(sys_days(day)).c_encoding());
}

// The date as the language writes it: "3 octobre 2024"; empty where that is not certain.
std::string written_in(std::string_view language, const PartialDate& date) {
  const std::string_view month = house_month(language, *date.month);
  if (month.empty()) return {};
  const Languages languages = languages_of(language);
  if (languages == kEnglish) return to_english(date.to_day());
  std::string day = std::to_string(*date.day);
  if (languages == kFrench && day == "1") day += "er";
  return day.append(" ").append(month).append(" ").append(std::to_string(date.year));
}

// The first sentence's end without its mark.
std::size_t end_of_first_sentence(const Caption& caption) {
  const std::string_view body = caption.body_text();
  const auto sentences = text::sentences(body, caption.picture->language);
  std::size_t end = sentences.empty() ? body.size() : sentences.front().end;
  end = text::trimmed(body.substr(0, end)).end;
  while (end > 0 && std::string_view(".,;:").find(body[end - 1]) != std::string_view::npos) --end;
  if (body.substr(0, end).ends_with("۔")) end -= 2;
  return caption.body.begin + end;
}

void offer_embedded_date(const ArticleContext& context, const Caption& caption,
                         ArticleFinding& finding) {
  const MetadataRecord* record = caption.record();
  if (record == nullptr || !record->date_created || !record->date_created->has_day()) return;
  const std::string& language = caption.picture->language;
  const std::string date = written_in(language, *record->date_created);
  if (date.empty()) return;
  const Languages with_arabic_comma = kArabic | kPersian | kSorani | kUrdu;
  const bool arabic = (languages_of(language) & with_arabic_comma) != 0;
  const std::size_t at = end_of_first_sentence(caption);
  add_fix(context, caption, finding, {at, at}, (arabic ? "، " : ", ") + date, false,
          "take " + quoted_words(date) + " from the file");
}

// A year beside words that are no known month: perhaps a month in a spelling that is not known.
bool has_lone_year(std::string_view text) {
  for (const DateToken& token : date_tokens(text)) {
    const bool number = token.kind == DateToken::Kind::number && token.digits == 4;
    if (number && token.value >= 1300 && token.value <= 2199) return true;
  }
  return false;
}

void check_weekday(const ArticleContext& context, const Caption& caption, const WrittenDate& date,
                   ArticleFindings& findings) {
  const bool sure = date.complete() && date.comparable && !date.impossible;
  if (!sure || date.weekday_named < 0 || weekday_of(date) == date.weekday_named) return;
  const int right = weekday_of(date);
  ArticleFinding& finding =
      findings.add("caption/date-weekday", *caption.text, date.weekday,
                   told(caption, date.date) + " is a " + std::string(house_weekday("en", right)) +
                       ", not a " + std::string(house_weekday("en", date.weekday_named)));
  finding.severity = fact_severity(date);
  const bool numbers = date.language == "iso" || date.language == "numeric";
  const std::string& language = numbers ? caption.picture->language : date.language;
  const std::string name(house_weekday(language, right));
  if (name.empty()) return;
  finding.hint = "write \"" + name + "\"";
  add_fix(context, caption, finding, date.weekday, name, false, finding.hint);
}

}  // namespace

void check_date_missing(const ArticleContext& context, const Caption& caption,
                        ArticleFindings& findings) {
  const std::string& language = caption.picture->language;
  const bool says_nothing = !text::has_letter_or_digit(caption.body_text());
  if (says_nothing || says_undated(caption.body_text(), language)) return;
  ArticleFinding& finding = findings.add("caption/date-missing", *caption.text, caption.all(),
                                         "the caption gives no date");
  const bool unsure = languages_of(language) != kEnglish && languages_of(language) != kFrench &&
                      has_lone_year(caption.body_text());
  if (!caption.is_alt() || unsure) finding.severity = Severity::warning;
  finding.hint = "end the first sentence with the day the picture was taken";
  offer_embedded_date(context, caption, finding);
}

void check_date_facts(const ArticleContext& context, const Caption& caption,
                      const WrittenDate& date, ArticleFindings& findings) {
  check_weekday(context, caption, date, findings);
  if (!date.impossible) return;
  const std::string quoted = quoted_words(told(caption, date.date));
  ArticleFinding& finding = findings.add(
      "caption/date-impossible", *caption.text, date.date,
      quoted + (date.months_disagree ? " names two months" : " is not in the calendar"));
  finding.severity = fact_severity(date);
  finding.hint = date.months_disagree ? "both names must mean one month" : "correct the date";
}

void check_date_form(const ArticleContext& context, const Caption& caption, const WrittenDate& date,
                     ArticleFindings& findings) {
  const std::string& language = caption.picture->language;
  const bool numbers = date.language == "iso" || date.language == "numeric";
  const bool own = (languages_of(date.language) & languages_of(language)) != 0;
  if (date.house && own) return;
  const std::string quoted = quoted_words(told(caption, date.date));
  ArticleFinding& finding = findings.add("caption/date-format", *caption.text, date.date, {});
  if (!numbers && !own) {
    finding.kind = "language";
    finding.severity = Severity::info;
    finding.message = quoted + " is not written as the caption's language does";
  } else if (!date.complete() || date.range) {
    finding.kind = date.range ? "range" : "partial";
    finding.severity = Severity::info;
    finding.message = quoted + (date.range ? " is a range of days" : " is not a whole date");
    finding.hint = "give day, month and year";
  } else if (date.ambiguous) {
    finding.kind = "ambiguous";
    finding.message = quoted + " can be read in two ways";
    finding.hint = "write the month's name";
  } else {
    finding.message = quoted + " has not the house's form";
    finding.hint = date.in_house_form.empty() ? "write the month's name"
                                              : "write \"" + date.in_house_form + "\"";
    if (date.in_house_form.empty()) return;
    add_fix(context, caption, finding, date.date, date.in_house_form, true, finding.hint);
  }
}

}  // namespace picdesk::check
