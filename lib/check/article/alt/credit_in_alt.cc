// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "base/code_point.h"
#include "base/words.h"
#include "check/article/alt/beside.h"
#include "check/article/alt/credit_names.h"
#include "check/article/alt/form_fault.h"
#include "check/article/caption/broken_credit.h"
#include "check/article/credit_form.h"

namespace picdesk::check {
namespace {

constexpr std::string_view kSpaces = " \t\r\n";

struct Found {
  TextRange where;
  CreditForm form;  // without names: only a sign
};

// "© Agency" that does not end the text. Alone, or behind a product's name, the sign is no credit;
// nor is it where it ends a word: "Ã©" is an é that was decoded wrongly.
std::optional<Found> signed_credit(std::string_view text) {
  const auto ends_a_word = [&](std::size_t at) {
    if (at == 0) return false;
    const std::size_t before = text::code_point_before(text, at);
    return text::has_letter_or_digit(text.substr(before, at - before));
  };
  std::size_t sign = text.find("©");
  while (sign != std::string_view::npos && ends_a_word(sign)) sign = text.find("©", sign + 1);
  if (sign == std::string_view::npos) return std::nullopt;
  const std::size_t name = text.find_first_not_of(kSpaces, sign + std::string_view("©").size());
  if (name == std::string_view::npos || !text::has_letter_or_digit(text.substr(name, 4))) {
    return std::nullopt;
  }
  const std::size_t end = std::min(text.find_first_of(".,;()[]", name), text.size());
  const text::Slice inner = text::trimmed(text.substr(sign, end - sign));
  return Found{{sign, sign + inner.end}, {}};
}

std::optional<Found> find_credit(const ArticleContext& context, std::string_view text) {
  const auto form = credit_at_end(text, context.desk.credit);
  if (form && names_someone(text, *form, context.agencies)) return Found{form->whole, *form};
  return signed_credit(text);
}

// As the desk writes it; as it stands where that cannot be told.
std::string house_credit(std::string_view text, const Found& found, const CreditConfig& config) {
  const std::string as_is(text.substr(found.where.begin, found.where.end - found.where.begin));
  if (found.form.house || found.form.names.empty()) return as_is;
  std::string names;
  for (const TextRange name : found.form.names) {
    if (!names.empty()) names += '/';
    names += text.substr(name.begin, name.end - name.begin);
  }
  const std::string form = config.forms.empty() ? "[{name}]" : config.forms.front();
  constexpr std::string_view kName = "{name}";
  const std::size_t at = form.find(kName);
  if (at == std::string::npos || form.find('{', at + 1) != std::string::npos) return as_is;
  return std::string(form).replace(at, kName.size(), names);
}

// The credit and the white space and separators in front of it.
TextRange with_gap(std::string_view text, TextRange range) {
  while (range.begin > 0 && (kSpaces.find(text[range.begin - 1]) != std::string_view::npos ||
                             text[range.begin - 1] == ',')) {
    --range.begin;
  }
  return range;
}

bool names_the_same(const ArticleContext& context, std::string_view text, const CreditForm& form,
                    std::string_view other_text, const CreditForm& other) {
  return std::ranges::any_of(form.names, [&](TextRange name) {
    return std::ranges::any_of(other.names, [&](TextRange other_name) {
      return context.agencies.agree(
          text.substr(name.begin, name.end - name.begin),
          other_text.substr(other_name.begin, other_name.end - other_name.begin));
    });
  });
}

// The credit out of the alt.
std::optional<TextEdit> removal(const ArticleContext& context, const SpokenAlt& alt,
                                const Found& found) {
  const MappedText& text = *alt.alt.text;
  const TextRange words = with_gap(text.text(), found.where);
  const auto quoting = alt_quoting(context, *alt.picture);
  if (!quoting || !in_one_piece(text, words)) return std::nullopt;
  return replace(text, words, {}, *quoting);
}

// To a caption without a credit; of one that has the same it only goes out of the alt. Which of two
// is right nobody can tell, nor what a broken one says.
std::optional<Fix> moved(const ArticleContext& context, const SpokenAlt& alt, const Found& found) {
  const Picture& picture = *alt.picture;
  if (picture.caption == nullptr || picture.credit != nullptr) return std::nullopt;
  const std::optional<TextEdit> out = removal(context, alt, found);
  if (!out || found.form.names.empty()) return std::nullopt;
  const CreditConfig& config = context.desk.credit;
  const std::string& caption = picture.caption->text();
  const std::string& text = alt.alt.text->text();
  if (const auto there = credit_at_end(caption, config)) {
    if (!names_the_same(context, text, found.form, caption, *there)) return std::nullopt;
    return Fix{"take the credit out of the alt", false, {*out}};
  }
  const auto quoting = caption_quoting(context, picture);
  const text::Slice inner = text::trimmed(caption);
  if (!quoting || *quoting == Quoting::html_bare || inner.begin == inner.end ||
      broken_credit(caption, config)) {
    return std::nullopt;
  }
  const std::uint64_t end = picture.caption->source(inner.end - 1, inner.end).end;
  const std::string credit = ' ' + house_credit(text, found, config);
  Fix fix{"move the credit to the caption", false, {*out, {{end, end}, escaped(credit, *quoting)}}};
  std::ranges::sort(fix.edits, {}, [](const TextEdit& edit) { return edit.where.begin; });
  return fix;
}

}  // namespace

void check_credit_in_alt(const ArticleContext& context, const SpokenAlt& alt,
                         ArticleFindings& findings) {
  const Picture& picture = *alt.picture;
  if (picture.profile != ArticleProfile::alt_and_caption) return;
  const auto found = find_credit(context, alt.alt.text->text());
  if (!found || form_fault(context, picture, alt.alt)) return;
  ArticleFinding& finding =
      findings.add("alt/credit-in-alt", *alt.alt.text, found->where,
                   quoted_words(slice(*alt.alt.text, found->where)) + " is a credit in the alt");
  finding.hint = "credit in the caption; the alt says what is seen";
  if (auto fix = moved(context, alt, *found)) finding.fixes.push_back(std::move(*fix));
}

}  // namespace picdesk::check
