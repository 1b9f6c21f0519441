// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/markdown/raw_html.h"

#include <algorithm>

#include "base/ascii.h"

namespace picdesk::article {
namespace {

constexpr std::string_view kPlaceholder = "<img>";

// A tag whose text matters: "figcaption", "h1" ... "h6"; `tag` is what follows "<" or "</".
bool takes_text(std::string_view tag) {
  constexpr std::string_view kCaption = "figcaption";
  const bool is_heading = tag.size() >= 2 && text::ascii_lower(tag[0]) == 'h';
  if (is_heading && tag[1] >= '1' && tag[1] <= '6') return true;
  return tag.size() >= kCaption.size() &&
         std::equal(kCaption.begin(), kCaption.end(), tag.begin(),
                    [](char expected, char found) { return expected == text::ascii_lower(found); });
}

// The next sign that HTML does not take for itself, or the piece's size.
std::size_t markup_in(std::string_view piece) {
  std::size_t at = 0;
  while (at < piece.size() && piece[at] != '<' && piece[at] != '&') ++at;
  return at;
}

}  // namespace

// Whether such an element is open behind the piece.
void RawHtml::watch(std::string_view piece) {
  for (std::size_t at = piece.find('<'); at != std::string_view::npos; at = piece.find('<', at)) {
    ++at;
    const bool closes = at < piece.size() && piece[at] == '/';
    if (takes_text(piece.substr(closes ? at + 1 : at))) takes_text_ = !closes;
  }
}

void RawHtml::html(std::string_view piece, std::uint64_t at) {
  has_html_ = true;
  watch(piece);
  joined_ += piece;
  map_.append_raw(piece.size(), at);
}

void RawHtml::inserted(std::string_view piece, Span source) {
  joined_ += piece;
  map_.append_inserted(piece.size(), source);
}

void RawHtml::placeholder(std::size_t image, Span whole) {
  joined_ += kPlaceholder;
  map_.append_placeholder(kPlaceholder.size(), whole, image);
}

void RawHtml::text(std::string_view piece, std::uint64_t at) {
  if (!takes_text_) return;
  while (!piece.empty()) {
    const std::size_t plain = markup_in(piece);
    joined_ += piece.substr(0, plain);
    if (plain > 0) map_.append_raw(plain, at);
    at += plain;
    piece.remove_prefix(plain);
    if (piece.empty()) return;
    inserted(piece.front() == '<' ? "&lt;" : "&amp;", {at, at + 1});
    piece.remove_prefix(1);
    ++at;
  }
}

void RawHtml::reference(std::string_view piece, std::uint64_t at) {
  if (!takes_text_) return;
  joined_ += piece;
  map_.append_raw(piece.size(), at);
}

void RawHtml::space(std::uint64_t at) {
  if (takes_text_) inserted(" ", {at, at});
}

}  // namespace picdesk::article
