// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of one caption. Each adds what it finds. Pure.
#pragma once

#include "check/article/caption/captions.h"
#include "check/article/date_form.h"

namespace picdesk::check {

// caption/credit-missing, caption/credit-format.
void check_credit_form(const ArticleContext& context, const Caption& caption,
                       ArticleFindings& findings);
// caption/credit-mismatch.
void check_credit_names(const ArticleContext& context, const Caption& caption,
                        ArticleFindings& findings);
// The credit that the file carries, as a caption can print it; empty: none.
std::string embedded_credit(const Caption& caption);

// caption/date-missing.
void check_date_missing(const ArticleContext& context, const Caption& caption,
                        ArticleFindings& findings);
// caption/date-impossible, caption/date-weekday.
void check_date_facts(const ArticleContext& context, const Caption& caption,
                      const WrittenDate& date, ArticleFindings& findings);
// caption/date-format, of the caption's own date.
void check_date_form(const ArticleContext& context, const Caption& caption, const WrittenDate& date,
                     ArticleFindings& findings);
// caption/date-future, caption/date-mismatch. `date` is the caption's own one of `dates`.
void check_date_place(const ArticleContext& context, const Caption& caption,
                      const WrittenDate& date, const std::vector<WrittenDate>& dates,
                      ArticleFindings& findings);
void check_embedded_date(const ArticleContext& context, const Caption& caption,
                         const WrittenDate& date, const std::vector<WrittenDate>& dates,
                         ArticleFindings& findings);

// caption/embedded-mismatch.
void check_embedded_caption(const Caption& caption, const ArticleContext& context,
                            ArticleFindings& findings);

// The past-tense verb of an English text's first clause, unless the clause has a present one too.
std::optional<TextRange> past_tense(std::string_view text);

}  // namespace picdesk::check
