// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/date_form.h"

namespace picdesk::check {

std::vector<WrittenDate> written_dates(std::string_view /*text*/, std::string_view /*language*/) {
  return {};
}

std::optional<WrittenDate> caption_date(std::string_view text, std::string_view language) {
  const std::vector<WrittenDate> all = written_dates(text, language);
  if (all.empty()) return std::nullopt;
  return all.back();
}

bool says_file_photo(std::string_view /*text*/, std::string_view /*language*/,
                     const ArticleConfig& /*config*/) {
  return false;
}

}  // namespace picdesk::check
