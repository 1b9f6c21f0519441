// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/markdown/reader.h"

#include <algorithm>
#include <utility>

#include "article/markdown/characters.h"

namespace picdesk::article {
namespace {

// The "#" in front of the text on its line, if there is one.
std::uint64_t heading_start(std::string_view file, std::uint64_t text) {
  std::uint64_t line = text;
  while (line > 0 && !is_newline(file[line - 1])) --line;
  const std::size_t mark = file.substr(line, text - line).find('#');
  return mark == std::string_view::npos ? text : line + mark;
}

}  // namespace

TextBuilder* Reader::builder() {
  if (alt_) return &*alt_;
  return heading_ ? &*heading_ : nullptr;
}

// Must come first for every reported piece: it settles where open links and images began.
void Reader::reach(Span piece) {
  openers_.settle(cursor_, piece.begin);
  if (alt_) alt_->begins_at(openers_.at(alt_opener_).content());
  if (heading_ && !heading_begin_) heading_begin_ = piece.begin;
}

// A backslash that was not reported escapes what follows it.
bool Reader::escaped(Span piece) const {
  return piece.begin > cursor_ && file_[piece.begin - 1] == '\\';
}

void Reader::text(Span piece) {
  reach(piece);
  const bool is_escaped = escaped(piece);
  if (TextBuilder* open = builder()) open->text(file_, piece, is_escaped);
  if (images_open_ == 0) {
    broken_.text(file_, piece, is_escaped);
    raw_html_.text(file_.substr(piece.begin, piece.end - piece.begin), piece.begin);
  }
  cursor_ = piece.end;
}

void Reader::code(Span piece) {
  reach(piece);
  if (TextBuilder* open = builder()) open->text(file_, piece, false);
  if (images_open_ == 0) {
    broken_.atom(piece);
    raw_html_.text(file_.substr(piece.begin, piece.end - piece.begin), piece.begin);
  }
  cursor_ = piece.end;
}

void Reader::html(Span piece) {
  reach(piece);
  if (TextBuilder* open = builder()) open->skip(piece);
  if (images_open_ == 0) {
    broken_.atom(piece);
    raw_html_.html(file_.substr(piece.begin, piece.end - piece.begin), piece.begin);
  }
  cursor_ = piece.end;
}

void Reader::html_filling(std::string_view text) {
  if (images_open_ > 0) return;
  // Mostly it is what stands in the file; then pieces stay whole, and what they hold has a place.
  std::string_view source = text;
  if (text == "\n" && file_.substr(cursor_).starts_with('\r')) {
    source = file_.substr(cursor_).starts_with("\r\n") ? "\r\n" : "\r";
  }
  if (file_.substr(cursor_).starts_with(source)) {
    raw_html_.html(source, cursor_);
    cursor_ += source.size();
  } else {
    raw_html_.inserted(text, {cursor_, cursor_});
  }
}

void Reader::entity(Span piece) {
  const std::string_view source = file_.substr(piece.begin, piece.end - piece.begin);
  reach(piece);
  if (TextBuilder* open = builder()) {
    const auto decoded = entities_.decode(source);
    if (decoded) {
      open->reference(*decoded, piece);
    } else {
      open->text(file_, piece, false);
    }
  }
  if (images_open_ == 0) raw_html_.reference(source, piece.begin);
  cursor_ = piece.end;
}

void Reader::null_character() {
  const std::uint64_t at = file_.find('\0', cursor_);
  if (at == std::string_view::npos) return;
  const Span piece{at, at + 1};
  reach(piece);
  if (TextBuilder* open = builder()) open->reference("\xEF\xBF\xBD", piece);
  cursor_ = piece.end;
}

void Reader::line_break() {
  if (TextBuilder* open = builder()) open->line_break();
  if (images_open_ == 0) raw_html_.space(cursor_);
}

void Reader::end_block() {
  broken_.end_block({file_, cursor_, quotes_}, article_.broken);
  raw_html_.space(cursor_);
}

// Cells beyond the header's count are not reported: what stands in them must not be found later.
void Reader::leave_row() {
  end_block();
  cursor_ = find_newline(file_, cursor_);
}

void Reader::enter_heading(int level) {
  end_block();
  article_.headings.push_back({level, {}, {cursor_, cursor_}});
  heading_.emplace(cursor_);
  heading_begin_.reset();
}

void Reader::leave_heading() {
  end_block();
  ArticleHeading& heading = article_.headings.back();
  if (heading_begin_) {
    heading.whole = {heading_start(file_, *heading_begin_), cursor_};
  }
  heading.text = heading_->finish(cursor_);
  heading_.reset();
}

}  // namespace picdesk::article
