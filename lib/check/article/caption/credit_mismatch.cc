// SPDX-License-Identifier: GPL-3.0-or-later
// caption/credit-mismatch: whom the caption credits, and whom the file does.
#include <algorithm>

#include "base/text.h"
#include "check/article/alt/said_text.h"
#include "check/article/caption/caption_rules.h"
#include "check/article/caption/credit_names.h"
#include "check/article/caption/date_tokens.h"

namespace picdesk::check {
namespace {

std::vector<std::string> embedded_names(const MetadataRecord& record) {
  std::vector<std::string> names = {record.credit, record.source};
  names.insert(names.end(), record.creators.begin(), record.creators.end());
  names.emplace_back(record.copyright.text());
  std::erase_if(names, [](const std::string& name) { return text::trim(name).empty(); });
  return names;
}

// Of the caption's credit form, else of the credit that stands apart.
std::vector<std::string_view> printed_names(const Caption& caption, const CreditConfig& config) {
  std::vector<std::string_view> names;
  if (caption.credit) {
    for (const TextRange name : caption.credit->names) names.push_back(slice(*caption.text, name));
    return names;
  }
  if (caption.picture->credit == nullptr) return names;
  const MappedText& apart = *caption.picture->credit;
  if (const auto form = credit_at_end(apart.text(), config)) {
    for (const TextRange name : form->names) names.push_back(slice(apart, name));
  } else if (const std::string_view whole = text::trim(apart.text()); !whole.empty()) {
    names.push_back(whole);
  }
  return names;
}

bool agree(const ArticleContext& context, std::string_view printed, std::string_view embedded) {
  if (printed == embedded || context.agencies.agree(printed, embedded)) return true;
  // "DOE Jane" is Jane Doe.
  const std::string words = said(printed, "en");
  return !words.empty() && contained(words, said(embedded, "en")) == 1.0;
}

enum class Script { latin, other };
Script script_of(std::string_view name) {
  const auto is_latin = [](const DateToken& token) { return token.kind == DateToken::Kind::word; };
  for (const DateToken& token : date_tokens(name)) {
    if (!is_latin(token)) continue;
    const auto lead = static_cast<unsigned char>(name[token.begin]);
    return lead < 0x80 || (lead >= 0xC3 && lead <= 0xC9) ? Script::latin : Script::other;
  }
  return Script::other;
}

// A name in another script may be the same one: only aliases can tell.
bool cannot_compare(const ArticleContext& context, std::string_view printed,
                    const std::vector<std::string>& embedded) {
  if (context.agencies.find(printed)) return false;
  return std::ranges::none_of(
      embedded, [&](const std::string& other) { return script_of(other) == script_of(printed); });
}

}  // namespace

std::string embedded_credit(const Caption& caption) {
  const MetadataRecord* record = caption.record();
  if (record == nullptr) return {};
  std::vector<std::string> names = {record->credit, record->source};
  if (!record->creators.empty()) names.push_back(record->creators.front());
  for (const std::string& name : names) {
    const std::string_view trimmed = text::trim(name);
    const bool plain = trimmed.find_first_of("[]\r\n") == std::string_view::npos;
    if (plain && !trimmed.empty() && name_fault(trimmed).empty()) return std::string(trimmed);
  }
  return {};
}

void check_credit_names(const ArticleContext& context, const Caption& caption,
                        ArticleFindings& findings) {
  const MetadataRecord* record = caption.record();
  if (record == nullptr) return;
  const std::vector<std::string_view> printed = printed_names(caption, context.desk.credit);
  const std::vector<std::string> embedded = embedded_names(*record);
  if (printed.empty() || embedded.empty()) return;
  for (const std::string_view name : printed) {
    if (is_credit_placeholder(name, context.desk.credit)) return;
    for (const std::string& other : embedded) {
      if (agree(context, name, other)) return;
    }
  }
  const MappedText& text = caption.credit ? *caption.text : *caption.picture->credit;
  const TextRange where = caption.credit ? TextRange{caption.credit->names.front().begin,
                                                     caption.credit->names.back().end}
                                         : TextRange{0, text.text().size()};
  ArticleFinding& finding = findings.add("caption/credit-mismatch", text, where,
                                         "the caption credits " + quoted_words(slice(text, where)) +
                                             ", the file " + quoted_words(embedded.front()));
  finding.hint = "make them name the same, or give [credit.aliases] both names";
  if (std::ranges::all_of(printed, [&](std::string_view name) {
        return cannot_compare(context, name, embedded);
      })) {
    finding.severity = Severity::warning;
  }
  const std::string credit = embedded_credit(caption);
  if (caption.credit && !credit.empty()) {
    add_fix(context, caption, finding, where, credit, false,
            "take " + quoted_words(credit) + " from the file");
  }
}

}  // namespace picdesk::check
