// SPDX-License-Identifier: GPL-3.0-or-later
// md/broken-image, md/credit-stolen.
#include <string_view>

#include "check/article/structure/structure.h"

namespace picdesk::check {
namespace {

using Kind = BrokenImage::Kind;

struct Words {
  const char* message;
  const char* hint;
  const char* fix;
};

Words words_of(Kind kind) {
  switch (kind) {
    case Kind::bracket:
      return {"the brackets of the image do not balance, so that it is text",
              "close the bracket in front of the parenthesis", "balance the brackets"};
    case Kind::url_space:
      return {"the URL of the image holds a space, so that it is text",
              "put the URL in angle brackets, or write %20", "put the URL in angle brackets"};
    case Kind::gap:
      return {"white space stands between the image's text and its URL, so that it is text",
              "remove what is between the bracket and the parenthesis", "remove the white space"};
    case Kind::open_url:
      return {"the parenthesis of the image's URL is not closed, so that it is text",
              "close the parenthesis behind the URL", ""};
    case Kind::undefined_reference:
      return {"the image refers to a label that is nowhere defined, so that it is text",
              "define the label, or write the URL in parentheses", ""};
    case Kind::no_url:
      return {"the image has no URL, so that it is text",
              "write the URL in parentheses behind the bracket", ""};
    case Kind::table_pipe:
      return {"a bare | in the alt text ends the table's cell in other readers of Markdown",
              "write \\| instead", "write \\|"};
  }
  return {"", "", ""};
}

std::string_view bytes_of(const ArticleContext& context, Span span) {
  return context.input.bytes.substr(span.begin, span.end - span.begin);
}

// "[AFP]" of "[AFP](url)" or "[AFP][label]"; nothing if brackets nest.
std::string_view first_brackets(std::string_view link) {
  const std::size_t close = link.find_first_of("[]\\", 1);
  if (close == std::string_view::npos || link[close] != ']') return {};
  return link.substr(0, close + 1);
}

std::string escaped_brackets(std::string_view brackets) {
  return "\\[" + std::string(brackets.substr(1, brackets.size() - 2)) + "\\]";
}

}  // namespace

void check_broken_images(const ArticleContext& context, ArticleFindings& findings) {
  for (const BrokenImage& broken : context.article().broken) {
    const Words words = words_of(broken.kind);
    ArticleFinding& finding = findings.add("md/broken-image", broken.whole, words.message);
    finding.kind = name(broken.kind);
    finding.flagged = bytes_of(context, broken.whole);
    finding.hint = words.hint;
    if (!broken.mend) continue;
    finding.fixes.push_back({words.fix, true, {{broken.mend->first, broken.mend->second}}});
  }
}

void check_stolen_credits(const ArticleContext& context, ArticleFindings& findings) {
  for (const StolenCredit& stolen : context.article().stolen) {
    const std::string_view link = bytes_of(context, stolen.link);
    const std::string_view brackets = first_brackets(link);
    ArticleFinding& finding = findings.add(
        "md/credit-stolen", stolen.link,
        "Markdown reads " + quoted_words(link) + " as a link and drops the brackets of the credit");
    finding.kind = stolen.inline_link ? "link" : "reference";
    finding.flagged = link;
    finding.hint = "put a backslash before each bracket of the credit";
    if (brackets.empty()) continue;
    const bool whole = brackets.size() == link.size();
    finding.fixes.push_back({whole ? "escape the brackets" : "escape the brackets, drop the link",
                             whole,
                             {{stolen.link, escaped_brackets(brackets)}}});
  }
}

}  // namespace picdesk::check
