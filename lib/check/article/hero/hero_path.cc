// SPDX-License-Identifier: GPL-3.0-or-later
// The hero's path against the house's form, its date against the calendar and the article.
#include <algorithm>
#include <chrono>

#include "base/text.h"
#include "check/article/hero/hero_rules.h"
#include "check/article/hero/slug_words.h"
#include "check/days.h"

namespace picdesk::check {
namespace {

// Whether the URL can have the house's form at all, and nothing worse is said of it already.
bool is_judged(const HeroFile& hero) {
  const bool is_path =
      hero.url.kind == ImageUrl::Kind::from_root || hero.url.kind == ImageUrl::Kind::from_folder;
  if (!is_path || hero.context.config.path_template.empty()) return false;
  const ImageFile* file = hero.picture.file;
  if (file == nullptr) return true;
  if (file->state == ImageFile::State::missing) return file->near_match.empty();
  return file->state == ImageFile::State::found || file->state == ImageFile::State::unmapped;
}

void check_name(const HeroFile& hero, ArticleFindings& findings) {
  if (hero.match.path) return;
  const std::string_view behind = hero.raw().substr(std::min(hero.match.at, hero.raw().size()));
  const std::string place = behind.empty() ? "at its end" : "in front of " + quoted_words(behind);
  const bool too_much = hero.match.expected == "the beginning";
  std::string message = "the hero's path has not the house's form: ";
  message += too_much ? "something stands " + place
                      : "no " + text::printable(hero.match.expected) + " " + place;
  ArticleFinding& finding = hero.add(findings, "hero/name", std::move(message));
  finding.hint = "the form is " + text::printable(hero.context.config.path_template);
}

struct FolderDate {
  PartialDate date;  // may be none of the calendar
  TextRange where;   // in the raw path
  std::string text;  // "2025-04-01"
};

std::optional<FolderDate> folder_date(const HeroFile& hero) {
  const HousePath& path = *hero.match.path;
  const auto& year = path.of(PathField::yyyy);
  if (!year) return std::nullopt;
  const auto digits = [&](const TextRange& range) {
    return hero.raw().substr(range.begin, range.end - range.begin);
  };
  FolderDate found;
  found.where = *year;
  found.text = digits(*year);
  found.date.year = number_of(found.text);
  for (const PathField field : {PathField::mm, PathField::dd}) {
    const auto& range = path.of(field);
    if (!range) break;
    found.where = {std::min(found.where.begin, range->begin),
                   std::max(found.where.end, range->end)};
    found.text += "-" + std::string(digits(*range));
    (field == PathField::mm ? found.date.month : found.date.day) = number_of(digits(*range));
  }
  return found;
}

bool is_in_calendar(const PartialDate& date) {
  const std::chrono::year_month_day day{
      std::chrono::year(date.year),
      std::chrono::month(static_cast<unsigned>(date.month.value_or(1))),
      std::chrono::day(static_cast<unsigned>(date.day.value_or(1)))};
  return date.year > 0 && day.ok();
}

void check_date_folder(const HeroFile& hero, ArticleFindings& findings) {
  constexpr std::string_view kRule = "hero/date-folder";
  const std::optional<FolderDate> folder = folder_date(hero);
  if (!folder) return;
  const TextRange where = hero.in_src(folder->where);
  if (!is_in_calendar(folder->date)) {
    ArticleFinding& finding = hero.add(
        findings, kRule, where, "the folder's date " + folder->text + " is not in the calendar");
    finding.kind = "impossible";
    finding.hint = "use the day on which the picture was filed";
    return;
  }
  // One day more: folders are named in the desk's time zone, articles dated in any.
  const auto& article = hero.context.date();
  if (!article || first_day(folder->date) <= days_since_epoch(*article) + 1) return;
  ArticleFinding& finding =
      hero.add(findings, kRule, where,
               "the folder's date " + folder->text + " is later than the article's, " +
                   to_iso(article->to_day()));
  finding.kind = "later";
  finding.severity = Severity::warning;
  finding.hint = "correct the article's date, or the folder";
  finding.related.push_back({"the article's date", "", hero.context.date_span()});
}

// Slugs are of Latin letters; other languages are not asked for their words in it.
bool is_latin_language(std::string_view language) {
  const std::string_view primary = language.substr(0, language.find_first_of("-_"));
  return primary == "en" || primary == "fr" || primary == "kmr" || primary == "ku" ||
         primary == "tr";
}

void check_slug(const HeroFile& hero, ArticleFindings& findings) {
  const auto& range = hero.match.path->of(PathField::slug);
  if (!range || !is_latin_language(hero.picture.language)) return;
  const std::string_view slug = hero.raw().substr(range->begin, range->end - range->begin);
  std::vector<std::string_view> texts;
  for (const MappedText* text : {hero.picture.caption, hero.picture.alt, hero.context.headline()}) {
    const bool again = text == hero.picture.caption && !texts.empty();
    if (text != nullptr && !text->empty() && !again) texts.push_back(text->text());
  }
  // A headline alone is seldom about what the picture shows.
  const bool described = texts.size() > 1 || hero.context.headline() == nullptr;
  if (texts.empty() || !described || shares_word(slug, texts)) return;
  ArticleFinding& finding = hero.add(
      findings, "hero/slug-unrelated", hero.in_src(*range),
      "no word of the slug \"" + std::string(slug) + "\" is in the caption or the headline");
  finding.hint = "check that this is the picture that is meant";
}

}  // namespace

void check_hero_path(const HeroFile& hero, ArticleFindings& findings) {
  if (!is_judged(hero)) return;
  check_name(hero, findings);
  if (!hero.match.path) return;
  check_date_folder(hero, findings);
  check_slug(hero, findings);
}

}  // namespace picdesk::check
