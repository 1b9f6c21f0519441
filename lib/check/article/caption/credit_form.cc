// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/credit_form.h"

#include <algorithm>

#include "check/article/caption/credit_names.h"
#include "check/article/caption/credit_pattern.h"

namespace picdesk::check {
namespace {

constexpr std::string_view kHouseForm = "[{name}]";
constexpr std::size_t kLongestBareName = 120;  // bytes; beyond it the label begins a sentence

// What agencies and photographers write where the house's form should stand. Known only by an
// agency's name in it:
constexpr std::string_view kOfAgencies[] = {
    "({agency} Photo/{name})",
    "({agency} Photo)",
    "({agency} photos)",
    "({agency}/{name})",
    "({name}/{agency})",
    "({name} via {agency})",
    "({name}/{agency} via {name})",
    "({agency})",
};
// By its label, in round brackets or at the end.
constexpr std::string_view kLabelled[] = {
    "(Photo by {name})",    "(Photo: {name})",   "(Photo credit: {name})", "(Credit: {name})",
    "(Photograph: {name})", "(Courtesy {name})", "(Photo : {name})",       "(Photo de {name})",
    "(Crédit : {name})",    "(Foto: {name})",    "(Fotoğraf: {name})",     "(Wêne: {name})",
    "(تصوير: {name})",      "(عکس: {name})",     "(وێنە: {name})",         "(تصویر: {name})",
    "(فوٹو: {name})",       "(© {name})",
};
// Longer labels stand in front of those that end them.
constexpr std::string_view kBare[] = {
    "Photo credit: {name}", "Crédit photo : {name}", "Photograph: {name}",
    "Photo: {name}",        "Credit: {name}",        "Picture: {name}",
    "Photo by {name}",      "Photograph by {name}",  "© {name}",
    "Photo : {name}",       "Crédit : {name}",       "Crédits : {name}",
    "Foto: {name}",         "Fotoğraf: {name}",      "Wêne: {name}",
    "تصوير: {name}",        "المصدر: {name}",        "عکس: {name}",
    "وێنە: {name}",         "تصویر: {name}",         "فوٹو: {name}",
};

// White space, marks of direction and one full stop behind the credit do not count.
std::string_view without_end(std::string_view text) {
  bool stop = false;
  while (!text.empty()) {
    if (std::string_view(" \t\r\n").find(text.back()) != std::string_view::npos) {
      text.remove_suffix(1);
    } else if (text.ends_with("\u200E") || text.ends_with("\u200F")) {
      text.remove_suffix(3);
    } else if (text.ends_with("\u00A0")) {
      text.remove_suffix(2);
    } else if (text.back() == '.' && !stop) {
      stop = true;
      text.remove_suffix(1);
    } else {
      break;
    }
  }
  return text;
}

void add_names(std::string_view text, TextRange value, std::vector<TextRange>& names) {
  const auto add = [&](std::size_t begin, std::size_t end) {
    while (begin < end && text[begin] == ' ') ++begin;
    while (begin < end && text[end - 1] == ' ') --end;
    if (begin < end) names.push_back({begin, end});
  };
  std::size_t begin = value.begin;
  for (std::size_t at = value.begin; at < value.end; ++at) {
    if (text[at] != '/') continue;
    add(begin, at);
    begin = at + 1;
  }
  add(begin, value.end);
}

CreditForm form_of(std::string_view text, const CreditMatch& match, bool house) {
  CreditForm form{match.whole, {}, house};
  for (const CreditMatch::Value& value : match.values) add_names(text, value.range, form.names);
  return form;
}

bool names_agencies(std::string_view text, const CreditMatch& match, const CreditConfig& config) {
  return std::ranges::all_of(match.values, [&](const CreditMatch::Value& value) {
    const TextRange range = value.range;
    return !value.agency ||
           is_agency_name(text.substr(range.begin, range.end - range.begin), config);
  });
}

bool is_filled(const CreditMatch& match) {
  return std::ranges::none_of(match.values, [](const auto& value) { return value.range.empty(); });
}

// Behind a label anything may stand: "Photo: boats leave port" credits nobody.
bool holds_names(std::string_view text, const CreditMatch& match) {
  return std::ranges::all_of(match.values, [&](const CreditMatch::Value& value) {
    return looks_like_name(text.substr(value.range.begin, value.range.end - value.range.begin));
  });
}

// Brackets around a value make the form even of nothing; bare labels do not.
std::optional<CreditForm> house_form(std::string_view text, const CreditConfig& config) {
  if (config.forms.empty()) {
    if (const auto match = match_credit(text, kHouseForm)) return form_of(text, *match, true);
    return std::nullopt;
  }
  for (const std::string& form : config.forms) {
    const auto match = match_credit(text, form);
    const bool closed = form.ends_with(']') || form.ends_with(')');
    if (match && (closed || is_filled(*match))) return form_of(text, *match, true);
  }
  return std::nullopt;
}

std::optional<CreditForm> bracketed_form(std::string_view text, const CreditConfig& config) {
  for (const std::string_view form : kOfAgencies) {
    const auto match = match_credit(text, form);
    if (match && is_filled(*match) && names_agencies(text, *match, config)) {
      return form_of(text, *match, false);
    }
  }
  for (const std::string_view form : kLabelled) {
    const auto match = match_credit(text, form);
    if (match && holds_names(text, *match)) return form_of(text, *match, false);
  }
  return std::nullopt;
}

std::optional<CreditForm> bare_form(std::string_view text) {
  const bool labelled = text.find(':') != std::string_view::npos ||
                        text.find("©") != std::string_view::npos ||
                        text.find(" by ") != std::string_view::npos;
  if (!labelled) return std::nullopt;
  for (const std::string_view form : kBare) {
    const auto match = match_credit(text, form);
    if (!match || !holds_names(text, *match)) continue;
    const TextRange value = match->values.front().range;
    if (value.end - value.begin <= kLongestBareName) return form_of(text, *match, false);
  }
  return std::nullopt;
}

}  // namespace

std::optional<CreditForm> credit_at_end(std::string_view text, const CreditConfig& config) {
  text = without_end(text);
  if (text.empty()) return std::nullopt;
  if (auto form = house_form(text, config)) return form;
  if (text.back() == ']') {
    if (const auto match = match_credit(text, kHouseForm)) return form_of(text, *match, false);
    return std::nullopt;
  }
  if (text.back() == ')') return bracketed_form(text, config);
  return bare_form(text);
}

}  // namespace picdesk::check
