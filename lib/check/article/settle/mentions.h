// SPDX-License-Identifier: GPL-3.0-or-later
// The rules that an article's comments and front matter switch off, and where. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/article/settle/image_lines.h"
#include "picdesk/check_article.h"

namespace picdesk::check {

// One rule of one comment, or of the front matter.
struct Mention {
  const SuppressionComment* comment = nullptr;  // null: front matter
  std::string rule;                             // "alt/missing", "alt/missing:kind" or "alt/*"
  Span rule_span;
  bool known = true;
  std::optional<Span> bytes;  // of what it speaks; nothing: of nothing
  bool used = false;
  std::optional<std::size_t> ended_by;  // of picdesk-disable: the mention of picdesk-enable
};

// In the order of the article.
std::vector<Mention> read_mentions(const ArticleInput& input, const ImageLines& lines);

// Whether it is a rule that a configuration can change, one kind of it, or a family "alt/*".
bool is_known_rule(std::string_view pattern);

}  // namespace picdesk::check
