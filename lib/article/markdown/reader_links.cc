// SPDX-License-Identifier: GPL-3.0-or-later
// Links and images: where they end, what they point to, what became of the alt.
#include <algorithm>
#include <utility>

#include "article/markdown/characters.h"
#include "article/markdown/reader.h"

namespace picdesk::article {
namespace {

// Whether nothing but white space and closing marks stands in the span.
bool only_closing(std::string_view file, Span span) {
  constexpr std::string_view kClosing = " \t\r\n.,;:!";
  for (std::uint64_t at = span.begin; at < span.end; ++at) {
    if (kClosing.find(file[at]) == std::string_view::npos) return false;
  }
  return true;
}

bool within(const std::optional<Span>& place, Span span) {
  return place && place->begin >= span.begin && place->end <= span.end;
}

}  // namespace

void Reader::enter_link(bool is_image, SourceAttribute destination, SourceAttribute title) {
  Opener opener;
  opener.is_image = is_image;
  opener.destination = std::move(destination);
  opener.title = std::move(title);
  openers_.push(std::move(opener));
  ++(is_image ? images_open_ : links_open_);
  if (!is_image || images_open_ > 1) return;
  alt_.emplace(cursor_);
  alt_opener_ = openers_.size() - 1;
  last_link_.reset();
}

void Reader::leave_link() {
  if (openers_.empty()) return;
  const Opener opener = openers_.pop(cursor_);
  if (heading_ && !heading_begin_) heading_begin_ = opener.begin;
  --(opener.is_image ? images_open_ : links_open_);
  if (opener.is_autolink) return leave_autolink(opener);
  const std::uint64_t inner = std::max(cursor_, opener.content());
  const std::uint64_t close = std::min<std::uint64_t>(file_.find(']', inner), file_.size());
  const bool outermost = opener.is_image && images_open_ == 0;
  Targets found = targets(opener, close, outermost);
  const Span whole{opener.begin, found.end};
  const Span brackets{std::min(opener.content(), close), close};
  if (outermost) {
    finish_image(opener, brackets, whole, std::move(found));
  } else if (!opener.is_image && images_open_ > 0) {
    last_link_ = StolenCredit{article_.images.size(), whole, found.is_inline};
  }
  cursor_ = std::max(cursor_, found.end);
}

void Reader::leave_autolink(const Opener& opener) {
  const std::uint64_t close = std::min<std::uint64_t>(file_.find('>', cursor_), file_.size());
  cursor_ = std::min<std::uint64_t>(close + 1, file_.size());
  if (images_open_ == 0) broken_.atom({opener.begin, cursor_});
}

void Reader::finish_image(const Opener& opener, Span brackets, Span whole, Targets found) {
  ArticleImage image;
  image.kind = ArticleImage::Kind::markdown;
  image.whole = whole;
  image.tag_name = {opener.begin, std::min(opener.content(), whole.end)};
  alt_->begins_at(opener.content());
  image.alt = alt_->finish(brackets.end);
  alt_.reset();
  image.alt_span = brackets;
  image.name.text = *image.alt;
  image.name.from = "alt";
  image.name.present = !image.alt->empty();
  image.src = std::move(found.destination);
  image.title = std::move(found.title);
  image.in_link = links_open_ > 0;
  image.from_reference = !found.is_inline;
  if (last_link_ && only_closing(file_, {last_link_->link.end, brackets.end})) {
    article_.stolen.push_back(*last_link_);
  }
  if (in_cell_) {
    if (auto pipe = pipe_in_cell(file_, whole, brackets)) article_.broken.push_back(*pipe);
  }
  raw_html_.placeholder(article_.images.size(), whole);
  broken_.atom(whole);
  article_.images.push_back(std::move(image));
}

// Decoded, the copies of the parser and of the source must be equal.
bool Reader::same_text(const SourceAttribute& attribute, const MappedText& text) {
  if (!attribute.present) return text.empty();
  std::string decoded;
  const std::string& copy = attribute.copy;
  for (std::size_t at = 0; at < copy.size();) {
    const std::string_view rest = std::string_view(copy).substr(at);
    const std::size_t length = reference_length(rest);
    const auto reference = length > 0 ? entities_.decode(rest.substr(0, length)) : std::nullopt;
    decoded += reference ? *reference : std::string(1, copy[at]);
    at += reference ? length : 1;
  }
  return decoded == text.text();
}

std::optional<Reader::Targets> Reader::inline_targets(const Opener& opener, std::uint64_t close,
                                                      bool with_texts) {
  if (close + 1 >= file_.size() || file_[close + 1] != '(') return std::nullopt;
  const auto tail = inline_tail(range(), close + 1);
  if (!tail) return std::nullopt;
  Targets found;
  found.is_inline = true;
  found.end = tail->end;
  const Span inside{close + 1, tail->end};
  const SourceAttribute& destination = opener.destination;
  if (destination.place && !within(destination.place, inside)) return std::nullopt;
  if (!with_texts && destination.place) return found;
  found.destination = unescape(range(), tail->destination, entities_);
  if (!destination.place && !same_text(destination, found.destination)) return std::nullopt;
  if (tail->title && !tail->title->empty()) {
    found.title = unescape(range(), *tail->title, entities_);
  }
  return found;
}

Reader::Targets Reader::reference_targets(const Opener& opener, std::uint64_t close,
                                          bool with_texts) {
  Targets found;
  found.end = std::min<std::uint64_t>(close + 1, file_.size());
  Span label{std::min(opener.content(), close), close};
  if (found.end < file_.size() && file_[found.end] == '[') {
    if (const auto end = label_end(range(), found.end)) {
      if (*end > found.end + 2) label = {found.end + 1, *end - 1};
      found.end = *end;
    }
  }
  if (!with_texts) return found;
  const auto raw = [this](Span span) {
    MappedText text;
    text.append(file_.substr(span.begin, span.end - span.begin), span, MappedText::Kind::raw);
    return text;
  };
  const auto& title = opener.title;
  if (opener.destination.place && (title.place || !title.present)) {
    found.destination = raw(*opener.destination.place);
    if (title.place) found.title = raw(*title.place);
    return found;
  }
  for (const auto& known : definitions_.of(file_.substr(label.begin, label.end - label.begin))) {
    const ScanRange own{file_, file_.size(), known.quotes};
    MappedText text = unescape(own, known.tail.destination, entities_);
    const bool same = opener.destination.place ? *opener.destination.place == known.tail.destination
                                               : same_text(opener.destination, text);
    if (!same) continue;
    found.destination = std::move(text);
    if (known.tail.title) found.title = unescape(own, *known.tail.title, entities_);
    return found;
  }
  // Never seen; the label stands in for the definition's place.
  found.destination.append(opener.destination.copy, label, MappedText::Kind::entity);
  return found;
}

Reader::Targets Reader::targets(const Opener& opener, std::uint64_t close, bool with_texts) {
  if (auto found = inline_targets(opener, close, with_texts)) return std::move(*found);
  return reference_targets(opener, close, with_texts);
}

}  // namespace picdesk::article
