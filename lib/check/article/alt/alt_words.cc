// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/ascii.h"
#include "base/text.h"
#include "base/words.h"
#include "check/article/alt/form_fault.h"
#include "check/article/alt/image_of.h"
#include "check/article/article_rules.h"

namespace picdesk::check {
namespace {

constexpr std::size_t kFewestWords = 3;
constexpr std::size_t kFewestCharacters = 10;
constexpr std::size_t kSurelyLong = 200;  // bytes
constexpr std::size_t kSurelyWords = 6;   // between spaces; some of them may be "«"

void check_image_of(const ArticleContext& context, const Picture& picture, const AltText& alt,
                    ArticleFindings& findings) {
  const auto found = image_of(alt.described(), picture.language, context);
  if (!found) return;
  const std::size_t base = alt.description.begin;
  const auto in_text = [&](TextRange range) {
    return TextRange{range.begin + base, range.end + base};
  };
  const TextRange phrase = in_text(found->phrase);
  ArticleFinding& finding =
      findings.add("alt/image-of", *alt.text, phrase,
                   quoted_words(slice(*alt.text, phrase)) +
                       " says that it is an image, as screen readers do by themselves");
  finding.hint = "say at once what the picture shows";
  const auto quoting = alt.is_alt ? alt_quoting(context, picture) : std::nullopt;
  if (!found->rest || !quoting) return;
  const TextRange drop = in_text(found->rest->drop);
  if (!in_one_piece(*alt.text, drop)) return;
  finding.fixes.push_back({"drop " + quoted_words(slice(*alt.text, phrase)),
                           false,
                           {replace(*alt.text, drop, found->rest->lead, *quoting)}});
}

// No fewer than the characters, and cheap to count.
std::size_t code_points(std::string_view utf8) {
  return static_cast<std::size_t>(std::ranges::count_if(
      utf8, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

// Whether so many pieces between spaces hold letters that counting words would change nothing.
bool is_surely_enough(std::string_view text) {
  std::size_t pieces = 0;
  bool counted = false;
  for (const char byte : text) {
    if (byte == ' ') {
      counted = false;
    } else if (!counted && text::is_ascii_letter(byte)) {
      counted = true;
      ++pieces;
    } else if (!counted && (static_cast<unsigned char>(byte) & 0xC0) == 0xC0) {
      counted = static_cast<unsigned char>(byte) < 0xE0;  // no dashes, quotation marks or emoji
      pieces += counted ? 1 : 0;
    }
  }
  return pieces >= kSurelyWords;
}

std::optional<Severity> severity_of(std::size_t length, const Picture& picture,
                                    const ArticleConfig& config) {
  const auto above = [&](int limit) {
    return limit > 0 && length > static_cast<std::size_t>(limit);
  };
  if (above(config.alt_error)) return Severity::error;
  if (above(config.alt_max)) return Severity::warning;
  const bool aims = picture.profile == ArticleProfile::alt_and_caption;
  return aims && above(config.alt_target) ? std::optional(Severity::info) : std::nullopt;
}

void check_length(const ArticleContext& context, const Picture& picture, const AltText& alt,
                  ArticleFindings& findings) {
  const std::string_view described = alt.described();
  if (!severity_of(described.size(), picture, context.config)) return;
  if (!severity_of(code_points(described), picture, context.config)) return;
  const std::size_t length = text::graphemes(described);
  const auto severity = severity_of(length, picture, context.config);
  if (!severity) return;
  const ArticleConfig& config = context.config;
  const bool caption = picture.profile == ArticleProfile::caption_as_alt;
  std::string aim = "at most " + std::to_string(config.alt_max);
  if (!caption) aim = "aim at " + std::to_string(config.alt_target) + ", " + aim;
  ArticleFinding& finding =
      findings.add("alt/too-long", *alt.text, alt.description,
                   "the description has " + std::to_string(length) + " characters; " + aim);
  finding.severity = *severity;
  finding.hint = "keep what the picture shows, and put the rest into the article";
}

void check_shortness(const ArticleContext& context, const Picture& picture, const AltText& alt,
                     ArticleFindings& findings) {
  const std::string_view described = alt.described();
  if (!picture.hero || described.size() > kSurelyLong || is_surely_enough(described)) return;
  if (!text::has_letter_or_digit(described)) return;
  const std::size_t words = text::words(described).size();
  if (words >= kFewestWords && text::graphemes(described) >= kFewestCharacters) return;
  if (form_fault(context, picture, alt)) return;  // says more about it
  ArticleFinding& finding = findings.add("alt/too-short", *alt.text, alt.description,
                                         quoted_words(described) + " hardly describes the hero");
  finding.hint = "say who or what is seen, where, and what happens";
}

}  // namespace

void check_alt_words(const ArticleContext& context, ArticleFindings& findings) {
  for (const Picture& picture : context.pictures()) {
    const auto alt = alt_text_of(picture);
    if (!alt) continue;
    check_image_of(context, picture, *alt, findings);
    check_length(context, picture, *alt, findings);
    check_shortness(context, picture, *alt, findings);
  }
}

}  // namespace picdesk::check
