// SPDX-License-Identifier: GPL-3.0-or-later
// caption/date-future, caption/date-mismatch: the caption's date beside the article's and the
// file's.
#include <algorithm>
#include <cstdlib>

#include "check/article/caption/caption_rules.h"
#include "check/days.h"

namespace picdesk::check {
namespace {

// Where the article and the picture come from, it may be tomorrow.
constexpr std::int64_t kFutureTolerance = 1;

PartialDate partial(const WrittenDate& date) {
  PartialDate known;
  known.year = date.year;
  if (date.month > 0) known.month = date.month;
  if (date.month > 0 && date.day > 0) known.day = date.day;
  return known;
}

// At the coarser of both precisions.
bool agree(const WrittenDate& told, const PartialDate& embedded, int tolerance) {
  if (embedded.has_day()) {
    const std::int64_t difference = days_since_epoch(partial(told)) - days_since_epoch(embedded);
    return std::llabs(difference) <= tolerance;
  }
  return told.year == embedded.year && (!embedded.month || told.month == *embedded.month);
}

bool can_compare(const WrittenDate& date) {
  return date.complete() && date.comparable && !date.impossible;
}

}  // namespace

void check_date_place(const ArticleContext& context, const Caption& caption,
                      const WrittenDate& date, const std::vector<WrittenDate>& dates,
                      ArticleFindings& findings) {
  if (!date.comparable || date.year == 0) return;
  const std::optional<PartialDate>& published = context.date();
  const PartialDate& last = published ? *published : context.now;
  const std::int64_t limit = days_since_epoch(last) + kFutureTolerance;
  if (first_day(partial(date)) <= limit) return;
  // Captions look ahead: "May 4, 2025, before the vote of June 1, 2025".
  const bool dated = std::ranges::any_of(dates, [&](const WrittenDate& each) {
    return can_compare(each) && days_since_epoch(partial(each)) <= limit;
  });
  if (dated) return;
  ArticleFinding& finding =
      findings.add("caption/date-future", *caption.text, date.date,
                   quoted_words(told(caption, date.date)) +
                       (published ? " is after the article, of " : " is still to come, it is ") +
                       to_iso(last.to_day()));
  if (date.language == "kmr") finding.severity = Severity::warning;
  finding.hint = "correct the year, or the article's date";
  if (published) finding.related.push_back({"the article's date", {}, context.date_span()});
}

void check_embedded_date(const ArticleContext& context, const Caption& caption,
                         const WrittenDate& date, const std::vector<WrittenDate>& dates,
                         ArticleFindings& findings) {
  const MetadataRecord* record = caption.record();
  if (record == nullptr || !record->date_created || !can_compare(date)) return;
  const PartialDate& embedded = *record->date_created;
  // Captions look back: one date that agrees is enough.
  const bool agreed = std::ranges::any_of(dates, [&](const WrittenDate& each) {
    return can_compare(each) && agree(each, embedded, context.config.date_tolerance_days);
  });
  if (agreed || says_file_photo(caption.str(), caption.picture->language, context.config)) return;
  ArticleFinding& finding = findings.add(
      "caption/date-mismatch", *caption.text, date.date,
      "the caption says " + to_iso(partial(date)) + ", the file " + to_iso(embedded.to_day()));
  finding.hint = "correct one of them, or call it a file photo";
}

}  // namespace picdesk::check
