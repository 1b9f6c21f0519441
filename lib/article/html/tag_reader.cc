// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/html/tag_reader.h"

#include <algorithm>

#include "base/ascii.h"

namespace picdesk::article {
namespace {

constexpr auto kNowhere = std::string_view::npos;

constexpr bool ends_name(char c) { return is_html_space(c) || c == '/' || c == '>'; }
// The attributes of one tag, from behind its name to behind its '>'.
class AttributeReader {
 public:
  AttributeReader(std::string_view html, std::size_t at) : html_(html), at_(at) {}

  // Reads on to the next attribute; false: the tag ends, or the text.
  bool next(TagAttribute& attribute) {
    const std::size_t from = at_;
    while (at_ < html_.size() && (is_html_space(html_[at_]) || html_[at_] == '/')) ++at_;
    if (at_ >= html_.size()) return false;
    if (html_[at_] == '>') {
      // The '/' that ends an unquoted value is its own.
      self_closing_ = at_ > from && html_[at_ - 1] == '/';
      ++at_;
      return false;
    }
    read_name(attribute);
    skip_space();
    attribute.value_begin = attribute.value_end = attribute.name_end;
    attribute.quote = 0;
    if (at_ < html_.size() && html_[at_] == '=') read_value(attribute);
    return true;
  }

  bool self_closing() const { return self_closing_; }
  std::size_t at() const { return at_; }

 private:
  void skip_space() {
    while (at_ < html_.size() && is_html_space(html_[at_])) ++at_;
  }

  // A '=' in front belongs to the name.
  void read_name(TagAttribute& attribute) {
    attribute.name_begin = at_++;
    while (at_ < html_.size() && html_[at_] != '=' && !ends_name(html_[at_])) ++at_;
    attribute.name_end = at_;
  }

  void read_value(TagAttribute& attribute) {
    ++at_;
    skip_space();
    attribute.value_begin = attribute.value_end = std::min(at_, html_.size());
    if (at_ >= html_.size() || html_[at_] == '>') return;
    const char first = html_[at_];
    if (first == '"' || first == '\'') {
      attribute.quote = first;
      attribute.value_begin = ++at_;
      at_ = std::min(html_.find(first, at_), html_.size());
      attribute.value_end = at_;
      if (at_ < html_.size()) ++at_;
      return;
    }
    while (at_ < html_.size() && !is_html_space(html_[at_]) && html_[at_] != '>') ++at_;
    attribute.value_end = at_;
  }

  std::string_view html_;
  std::size_t at_;
  bool self_closing_ = false;
};

std::size_t behind(std::string_view html, char mark, std::size_t at) {
  const std::size_t found = html.find(mark, at);
  return found == kNowhere ? html.size() : found + 1;
}

// Behind the comment that "<!--" opens; `at` is behind that. One scan finds every way to end it.
std::size_t comment_end(std::string_view html, std::size_t at) {
  if (html.substr(at).starts_with('>')) return at + 1;
  if (html.substr(at).starts_with("->")) return at + 2;
  for (std::size_t dash = html.find("--", at); dash != kNowhere; dash = html.find("--", dash)) {
    dash += 2;
    while (dash < html.size() && html[dash] == '-') ++dash;
    if (dash < html.size() && html[dash] == '>') return dash + 1;
    if (html.substr(dash).starts_with("!>")) return dash + 2;
  }
  return html.size();
}

HtmlToken read_tag(std::string_view html, std::size_t begin, bool end_tag) {
  HtmlToken token;
  token.begin = begin;
  token.end = html.size();
  std::size_t at = begin + (end_tag ? 2 : 1);
  while (at < html.size() && !ends_name(html[at])) ++at;
  token.name_end = at;
  AttributeReader reader(html, at);
  TagAttribute attribute;
  while (reader.next(attribute)) ++token.attributes;
  token.kind = end_tag ? HtmlToken::Kind::end_tag : HtmlToken::Kind::start_tag;
  token.end = reader.at();
  token.self_closing = reader.self_closing();
  return token;
}

// "<!", "<?", "</" without a letter: comments, true ones or bogus. A CDATA section counts as bogus:
// in HTML it is, and in SVG the bogus one ends earlier, so that no tag is missed.
HtmlToken read_comment(std::string_view html, std::size_t begin) {
  HtmlToken token;
  token.kind = HtmlToken::Kind::comment;
  token.begin = begin;
  const bool real = html.substr(begin).starts_with("<!--");
  token.end = real ? comment_end(html, begin + 4) : behind(html, '>', begin + 2);
  return token;
}

// "</name" with something that ends a name.
bool is_close(std::string_view html, std::size_t at, std::string_view name) {
  const std::size_t end = at + 2 + name.size();
  return end < html.size() && ends_name(html[end]) && html[at + 1] == '/' &&
         equal_ignoring_case(html.substr(at + 2, name.size()), name);
}

bool is_open(std::string_view html, std::size_t at, std::string_view name) {
  const std::size_t end = at + 1 + name.size();
  return end < html.size() && ends_name(html[end]) &&
         equal_ignoring_case(html.substr(at + 1, name.size()), name);
}

// HTML 13.2.5.15 to 31: inside "<!-- ... -->" a "<script" hides the next "</script".
std::size_t script_end(std::string_view html, std::size_t at) {
  bool escaped = false;
  bool hidden = false;
  while ((at = html.find_first_of("<-", at)) != kNowhere) {
    const std::string_view rest = html.substr(at);
    if (rest.front() == '<') {
      if (is_close(html, at, "script")) {
        if (!hidden) return at;
        hidden = false;
      } else if (escaped && is_open(html, at, "script")) {
        hidden = true;
      } else if (!escaped && rest.starts_with("<!--")) {
        escaped = true;
        at += 2;  // its dashes may end it: "<!-->"
        continue;
      }
      ++at;
    } else if (escaped && rest.starts_with("-->")) {
      escaped = hidden = false;
      at += 3;
    } else {
      ++at;
    }
  }
  return html.size();
}

}  // namespace

std::string lower_case(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), text::ascii_lower);
  return out;
}

bool equal_ignoring_case(std::string_view left, std::string_view right) {
  return left.size() == right.size() &&
         std::equal(left.begin(), left.end(), right.begin(),
                    [](char a, char b) { return text::ascii_lower(a) == text::ascii_lower(b); });
}

HtmlToken next_token(std::string_view html, std::size_t at) {
  HtmlToken none;
  none.begin = none.end = html.size();
  while ((at = html.find('<', at)) != kNowhere && at + 1 < html.size()) {
    const char next = html[at + 1];
    if (text::is_ascii_letter(next)) return read_tag(html, at, false);
    if (next == '!' || next == '?') return read_comment(html, at);
    if (next == '/' && at + 2 < html.size()) {
      if (text::is_ascii_letter(html[at + 2])) return read_tag(html, at, true);
      // "</>" is dropped without a node.
      if (html[at + 2] != '>') return read_comment(html, at);
    }
    ++at;
  }
  return none;
}

std::vector<TagAttribute> read_attributes(std::string_view html, std::size_t begin) {
  std::vector<TagAttribute> attributes;
  std::size_t at = begin + 1;
  while (at < html.size() && !ends_name(html[at])) ++at;
  AttributeReader reader(html, at);
  TagAttribute attribute;
  while (reader.next(attribute)) attributes.push_back(attribute);
  return attributes;
}

std::size_t raw_text_end(std::string_view html, std::size_t at, std::string_view name) {
  if (equal_ignoring_case(name, "script")) return script_end(html, at);
  while ((at = html.find("</", at)) != kNowhere) {
    if (is_close(html, at, name)) return at;
    at += 2;
  }
  return html.size();
}

}  // namespace picdesk::article
