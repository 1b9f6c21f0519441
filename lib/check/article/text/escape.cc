// SPDX-License-Identifier: GPL-3.0-or-later
// Character references that are still there when the text is decoded.
#include "article/text/entity.h"
#include "check/article/text/text_rules.h"

namespace picdesk::check {
namespace {

constexpr std::size_t kLongestReference = 40;

struct Reference {
  std::size_t length = 0;  // bytes in the text
  std::string meaning;
};

// The reference at the text's start. One that gives an ampersand goes on with the one that this
// ampersand begins: "&amp;amp;" and "&amp;lt;" were escaped three times.
std::optional<Reference> reference_at(std::string_view text, article::EntityDecoder& decoder) {
  Reference found;
  std::string next(text.substr(0, kLongestReference));
  while (const std::size_t length = article::reference_length(next)) {
    const std::optional<std::string> meaning = decoder.decode(next.substr(0, length));
    if (!meaning) break;
    found.length += found.length == 0 ? length : length - 1;  // its ampersand is not in the text
    found.meaning = *meaning;
    if (found.meaning != "&") break;
    next = '&' + std::string(text.substr(found.length, kLongestReference));
  }
  return found.length == 0 ? std::nullopt : std::optional(std::move(found));
}

}  // namespace

void check_escape(const TextCheck& check) {
  if (may_be_markdown(check.checked)) return;
  const std::string_view text = check.text();
  article::EntityDecoder decoder;
  Places places;
  std::vector<Replacement> replacements;
  for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at)) {
    std::optional<Reference> reference = reference_at(text.substr(at), decoder);
    const std::size_t end = at + (reference ? reference->length : 1);
    if (reference) {
      places.add({at, end});
      replacements.push_back({{at, end}, std::move(reference->meaning)});
    }
    at = end;
  }
  if (places.count == 0) return;
  const std::string written = quoted_words(slice(*check.checked.mapped, places.first));
  ArticleFinding& finding = check.add("text/escape", places.first,
                                      check.subject() + " still holds the character reference " +
                                          written + " when it is decoded" + more(places));
  finding.hint = "escape the text once only";
  // Some templates print a value as it is.
  if (check.checked.in_front_matter) finding.severity = Severity::warning;
  const std::string meaning = quoted_words(replacements.front().by);
  offer(check, finding, replacements,
        places.count == 1 ? "write " + meaning : "write what the character references stand for",
        true);
}

}  // namespace picdesk::check
