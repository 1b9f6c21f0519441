// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/article_rules.h"
#include "check/article/caption/caption_rules.h"

namespace picdesk::check {

void check_caption_dates(const ArticleContext& context, ArticleFindings& findings) {
  for (const Caption& caption : captions_of(context)) {
    const std::string& language = caption.picture->language;
    if (!reads_dates(language)) continue;
    const std::string_view text = std::string_view(caption.str()).substr(0, caption.body.end);
    const std::vector<WrittenDate> dates = written_dates(text, language);
    const WrittenDate* date = caption_date(text, language, dates);
    if (date == nullptr) {
      check_date_missing(context, caption, findings);
      continue;
    }
    for (const WrittenDate& each : dates) check_date_facts(context, caption, each, findings);
    if (date->impossible) continue;
    check_date_form(context, caption, *date, findings);
    check_date_place(context, caption, *date, dates, findings);
    check_embedded_date(context, caption, *date, dates, findings);
  }
}

}  // namespace picdesk::check
