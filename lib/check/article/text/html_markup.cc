// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "check/article/text/markup_scan.h"

namespace picdesk::check {
namespace {

constexpr std::size_t kLongestName = 24;

// What writers and their programs use; sorted.
constexpr auto kElements = std::to_array<std::string_view>(
    {"a",      "abbr",   "article", "aside",      "b",      "blockquote", "body",     "br",
     "button", "center", "cite",    "code",       "dd",     "del",        "div",      "dl",
     "dt",     "em",     "embed",   "figcaption", "figure", "font",       "footer",   "form",
     "h1",     "h2",     "h3",      "h4",         "h5",     "h6",         "head",     "header",
     "hr",     "html",   "i",       "iframe",     "img",    "input",      "ins",      "label",
     "li",     "link",   "main",    "mark",       "meta",   "nav",        "noscript", "object",
     "ol",     "p",      "picture", "pre",        "q",      "s",          "script",   "section",
     "small",  "source", "span",    "strike",     "strong", "style",      "sub",      "sup",
     "svg",    "table",  "tbody",   "td",         "th",     "thead",      "time",     "title",
     "tr",     "u",      "ul",      "video",      "wbr"});
static_assert(std::ranges::is_sorted(kElements));

bool is_name_byte(char byte) {
  return text::is_ascii_letter(byte) || text::is_ascii_digit(byte) || byte == '-' || byte == ':';
}

std::size_t name_end(std::string_view text, std::size_t at) {
  const std::size_t limit = std::min(text.size(), at + kLongestName);
  while (at < limit && is_name_byte(text[at])) ++at;
  return at;
}

bool is_element(std::string_view name) {
  std::string lower(name);
  std::ranges::transform(lower, lower.begin(), text::ascii_lower);
  return std::ranges::binary_search(kElements, lower);
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  // Where the markup that begins with the "<" at `at` ends; 0: it is text.
  std::size_t markup_end(std::size_t at) {
    const std::string_view rest = text_.substr(at);
    if (rest.starts_with("<!--")) return comment_end(at);
    const bool end_tag = rest.starts_with("</");
    const std::size_t name = at + (end_tag ? 2 : 1);
    const std::size_t behind = name_end(text_, name);
    if (behind == name || behind == text_.size() || !text::is_ascii_letter(text_[name])) return 0;
    if (end_tag) return text_[behind] == '>' ? behind + 1 : 0;
    if (!is_element(text_.substr(name, behind - name))) return 0;
    if (text_[behind] == '>') return behind + 1;
    if (text_.substr(behind).starts_with("/>")) return behind + 2;
    return begins_attribute(behind) ? tag_end(behind) : 0;
  }

 private:
  std::size_t comment_end(std::size_t at) const {
    const std::size_t end = text_.find("-->", at);
    return end == std::string_view::npos ? text_.size() : end + 3;
  }

  // White space, then " name=" or " />".
  bool begins_attribute(std::size_t at) const {
    const std::size_t name = text_.find_first_not_of(" \t\n", at);
    if (name == at || name == std::string_view::npos) return false;
    if (text_.substr(name).starts_with("/>")) return true;
    const std::size_t behind = name_end(text_, name);
    return behind > name && behind < text_.size() && text_[behind] == '=';
  }

  // The text may have been cut within the tag. One search for many tags: text without ">" must not
  // be searched again and again.
  std::size_t tag_end(std::size_t at) {
    if (close_ < at) close_ = std::min(text_.find('>', at), text_.size());
    return std::min(close_ + 1, text_.size());
  }

  std::string_view text_;
  std::size_t close_ = 0;
};

}  // namespace

std::vector<Replacement> html_markup(std::string_view text) {
  std::vector<Replacement> found;
  Scanner scanner(text);
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at)) {
    const std::size_t end = scanner.markup_end(at);
    if (end != 0) found.push_back({{at, end}, ""});
    at = std::max(end, at + 1);
  }
  return found;
}

}  // namespace picdesk::check
