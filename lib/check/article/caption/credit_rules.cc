// SPDX-License-Identifier: GPL-3.0-or-later
// caption/credit-missing, caption/credit-format.
#include <algorithm>

#include "base/text.h"
#include "check/article/caption/broken_credit.h"
#include "check/article/caption/caption_rules.h"
#include "check/article/caption/credit_names.h"

namespace picdesk::check {
namespace {

constexpr std::size_t kMostNames = 3;

std::string house_form_of(const CreditConfig& config) {
  return config.forms.empty() ? "[Name]" : config.forms.front();
}

// Whether the desk's form is a name in square brackets, which a fix can write.
bool is_bracket_house(const CreditConfig& config) {
  return config.forms.empty() || config.forms.front() == "[{name}]";
}

std::string joined_names(const Caption& caption) {
  std::string names;
  for (const TextRange name : caption.credit->names) {
    if (!names.empty()) names += '/';
    names += slice(*caption.text, name);
  }
  return names;
}

ArticleFinding& add_format(const Caption& caption, TextRange where, std::string_view kind,
                           std::string message, ArticleFindings& findings) {
  ArticleFinding& finding =
      findings.add("caption/credit-format", *caption.text, where, std::move(message));
  finding.kind = kind;
  return finding;
}

void offer_embedded(const ArticleContext& context, const Caption& caption, TextRange where,
                    ArticleFinding& finding) {
  const std::string credit = embedded_credit(caption);
  if (credit.empty() || !is_bracket_house(context.desk.credit)) return;
  std::string by = "[" + credit + "]";
  if (where.empty() && where.begin > 0) by.insert(0, " ");
  add_fix(context, caption, finding, where, by, false,
          "take " + quoted_words(credit) + " from the file");
}

// Round brackets around the names alone are a slip; any other form says more than the house's does.
void offer_house_form(const ArticleContext& context, const Caption& caption,
                      ArticleFinding& finding) {
  if (!is_bracket_house(context.desk.credit)) return;
  const std::string names = joined_names(caption);
  const std::string by = "[" + names + "]";
  const bool safe = slice(*caption.text, caption.credit->whole) == "(" + names + ")";
  add_fix(context, caption, finding, caption.credit->whole, by, safe, "write " + quoted_words(by));
}

bool is_listed(const ArticleContext& context, const Caption& caption) {
  const auto& agencies = context.desk.credit.agencies;
  return std::ranges::any_of(caption.credit->names, [&](TextRange range) {
    const std::vector<std::string> named = context.agencies.named_in(slice(*caption.text, range));
    return std::ranges::any_of(agencies, [&](const std::string& allowed) {
      const std::string key = context.agencies.find(allowed).value_or(allowed);
      return std::ranges::find(named, key) != named.end();
    });
  });
}

// Faults of the names; the first one is told.
bool check_names(const ArticleContext& context, const Caption& caption, ArticleFindings& findings) {
  const CreditForm& credit = *caption.credit;
  const TextRange all = {credit.names.front().begin, credit.names.back().end};
  const bool address = slice(*caption.text, all).find("://") != std::string_view::npos;
  for (TextRange range : credit.names) {
    if (address) range = all;  // its slashes separate no names
    const std::string_view name = slice(*caption.text, range);
    if (is_credit_placeholder(name, context.desk.credit)) {
      ArticleFinding& finding = add_format(caption, range, "placeholder",
                                           quoted_words(name) + " is a placeholder", findings);
      finding.hint = "name the photographer or the agency";
      offer_embedded(context, caption, credit.whole, finding);
      return true;
    }
    if (const std::string_view fault = name_fault(name); !fault.empty()) {
      add_format(caption, range, "name", quoted_words(name) + " " + std::string(fault), findings)
          .hint = "name the photographer or the agency";
      return true;
    }
  }
  if (credit.names.size() <= kMostNames) return false;
  add_format(caption, credit.whole, "parts",
             "the credit has " + std::to_string(credit.names.size()) + " parts", findings)
      .hint = "name at most 3, separated by \"/\"";
  return true;
}

// A bracket too many in front: "[[AFP]".
bool check_second_bracket(const ArticleContext& context, const Caption& caption,
                          ArticleFindings& findings) {
  const TextRange whole = caption.credit->whole;
  const std::string& text = caption.str();
  if (whole.begin == 0 || text[whole.begin] != '[' || text[whole.begin - 1] != '[') return false;
  ArticleFinding& finding = add_format(caption, {whole.begin - 1, whole.end}, "unbalanced",
                                       "the brackets of the credit do not balance", findings);
  finding.hint = "take one \"[\" out";
  add_fix(context, caption, finding, {whole.begin - 1, whole.begin}, "", true, "take \"[\" out");
  return true;
}

void check_form(const ArticleContext& context, const Caption& caption, ArticleFindings& findings) {
  const CreditForm& credit = *caption.credit;
  if (credit.names.empty()) {
    ArticleFinding& finding =
        add_format(caption, credit.whole, "empty", "the credit is empty", findings);
    finding.hint = "name the photographer or the agency";
    offer_embedded(context, caption, credit.whole, finding);
    return;
  }
  if (check_second_bracket(context, caption, findings)) return;
  if (check_names(context, caption, findings)) return;
  if (!credit.house) {
    ArticleFinding& finding = add_format(
        caption, credit.whole, "form",
        quoted_words(told(caption, credit.whole)) + " has not the house's form", findings);
    finding.hint = "the form is " + house_form_of(context.desk.credit);
    offer_house_form(context, caption, finding);
    return;
  }
  if (context.desk.credit.agencies.empty() || is_listed(context, caption)) return;
  ArticleFinding& finding =
      add_format(caption, credit.whole, "agency",
                 quoted_words(joined_names(caption)) + " names no agency of the desk", findings);
  finding.severity = Severity::warning;
  finding.hint = "the desk knows";
  for (const std::string& agency : context.desk.credit.agencies) finding.hint += " " + agency;
}

void tell_broken(const ArticleContext& context, const Caption& caption, const BrokenCredit& broken,
                 ArticleFindings& findings) {
  if (broken.kind == BrokenCredit::Kind::text_behind) {
    add_format(caption, broken.where, "text-behind",
               quoted_words(told(caption, broken.where)) + " stands behind the credit", findings)
        .hint = "put it in front of the credit";
    return;
  }
  const bool unclosed = broken.kind == BrokenCredit::Kind::unclosed;
  ArticleFinding& finding = add_format(
      caption, broken.where, "unbalanced",
      std::string("the credit's \"") + (unclosed ? "[" : "]") + "\" has no partner", findings);
  finding.hint = unclosed ? "close it with \"]\"" : "open it with \"[\"";
  if (broken.mend.empty() && broken.by.empty()) return;
  const std::string title = broken.by.empty() ? "take \"]\" out" : "put \"" + broken.by + "\" in";
  add_fix(context, caption, finding, broken.mend, broken.by, true, title);
}

// Markdown read the brackets as a link: md/credit-stolen tells that.
bool is_stolen(const ArticleContext& context, const Picture& picture) {
  return std::ranges::any_of(context.article().stolen, [&](const StolenCredit& stolen) {
    return picture.image == &context.article().images[stolen.image];
  });
}

bool stands_apart(const Picture& picture) {
  return picture.credit != nullptr && !text::trim(picture.credit->text()).empty();
}

}  // namespace

void check_credit_form(const ArticleContext& context, const Caption& caption,
                       ArticleFindings& findings) {
  if (caption.credit) return check_form(context, caption, findings);
  if (const auto broken = broken_credit(caption.str(), context.desk.credit)) {
    return tell_broken(context, caption, *broken, findings);
  }
  if (stands_apart(*caption.picture) || is_stolen(context, *caption.picture)) return;
  ArticleFinding& finding = findings.add("caption/credit-missing", *caption.text, caption.all(),
                                         "the caption ends in no credit");
  finding.hint = "end it with a credit, such as " + house_form_of(context.desk.credit);
  offer_embedded(context, caption, {caption.body.end, caption.body.end}, finding);
}

}  // namespace picdesk::check
