// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/html/map_text.h"

#include <algorithm>
#include <optional>
#include <string>

#include "article/html/tag_reader.h"

namespace picdesk::article {
namespace {

using Kind = MappedText::Kind;
constexpr std::size_t kMostSegments = std::size_t{1} << 16;  // 40 bytes each; no text for people
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// Bytes of the control character or noncharacter that starts the text, 0: it starts with another.
// Gumbo writes U+FFFD for them; browsers keep them.
std::size_t unread_length(std::string_view source) {
  const auto byte = [&](std::size_t at) {
    return at < source.size() ? static_cast<unsigned char>(source[at]) : 0u;
  };
  if (byte(0) < 0x20 || byte(0) == 0x7F) return 1;
  if (byte(0) == 0xC2 && byte(1) < 0xA0) return 2;
  const bool in_block = byte(0) == 0xEF && byte(1) == 0xB7 && byte(2) >= 0x90 && byte(2) < 0xB0;
  const bool at_end = byte(0) == 0xEF && byte(1) == 0xBF && byte(2) >= 0xBE;
  return in_block || at_end ? 3 : 0;
}

// Walks both texts side by side.
class Aligner {
 public:
  Aligner(std::string_view decoded, std::string_view source, std::size_t offset, TextPlace place,
          const SourceMap& map)
      : decoded_(decoded), source_(source), offset_(offset), place_(place), map_(map) {}

  std::optional<MappedText> run() {
    while (out_ < decoded_.size()) {
      if (in_ >= source_.size() || !step()) return std::nullopt;
      if (text_.segments().size() > kMostSegments) return std::nullopt;
    }
    return std::move(text_);
  }

 private:
  Span span(std::size_t length) const { return map_.source(offset_ + in_, offset_ + in_ + length); }

  void take(std::size_t length, std::size_t decoded, Kind kind) {
    text_.append(decoded_.substr(out_, decoded), span(length), kind);
    in_ += length;
    out_ += decoded;
  }

  bool step() {
    const char c = source_[in_];
    if (c == '&') return step_reference();
    if (c == '\r' || c == '\n') return step_line_break();
    if (c == '\0') return step_nul();
    if (decoded_.substr(out_).starts_with(kReplacement) && step_unread()) return true;
    if (c != decoded_[out_]) return skip_tag();
    step_raw();
    return true;
  }

  bool step_reference() {
    const CharacterReference found =
        match_reference(source_.substr(in_), decoded_.substr(out_), place_);
    if (found.length > 0) {
      take(found.length, found.decoded, Kind::entity);
      return true;
    }
    if (decoded_[out_] != '&') return skip_tag();
    take_raw(1);
    return true;
  }

  bool step_line_break() {
    const std::size_t length = source_.substr(in_).starts_with("\r\n") ? 2 : 1;
    if (decoded_[out_] == '\n') {
      text_.append(" ", span(length), Kind::inserted);
      ++out_;
    }  // else: dropped, as the first in a textarea
    in_ += length;
    return true;
  }

  bool step_nul() {
    if (decoded_.substr(out_).starts_with(kReplacement)) {
      take(1, kReplacement.size(), Kind::inserted);
    } else {
      ++in_;
    }
    return true;
  }

  bool step_unread() {
    const std::size_t length = unread_length(source_.substr(in_));
    if (length == 0) return false;
    const bool raw = map_.is_raw(offset_ + in_);
    text_.append(source_.substr(in_, length), span(length), raw ? Kind::raw : Kind::inserted);
    in_ += length;
    out_ += kReplacement.size();
    return true;
  }

  // A tag that the tree builder dropped in the middle of a text.
  bool skip_tag() {
    if (place_ == TextPlace::attribute || source_[in_] != '<') return false;
    const HtmlToken token = next_token(source_, in_);
    if (token.kind == HtmlToken::Kind::none || token.begin != in_) return false;
    in_ = token.end;
    return true;
  }

  void step_raw() {
    std::size_t length = 1;
    while (in_ + length < source_.size() && out_ + length < decoded_.size() &&
           source_[in_ + length] == decoded_[out_ + length] && is_plain(source_[in_ + length])) {
      ++length;
    }
    take_raw(length);
  }

  static bool is_plain(char c) {
    constexpr char first_of_replacement = '\xEF';
    return c != '&' && c != '<' && c != '\r' && c != '\n' && c != '\0' && c != first_of_replacement;
  }

  // Bytes that are the same, over as many pieces of the map as they lie in.
  void take_raw(std::size_t length) {
    while (length > 0) {
      const std::size_t at = offset_ + in_;
      const std::size_t part = std::clamp<std::size_t>(map_.piece_end(at) - at, 1, length);
      take(part, part, map_.is_raw(at) ? Kind::raw : Kind::inserted);
      length -= part;
    }
  }

  std::string_view decoded_;
  std::string_view source_;
  std::size_t offset_;
  TextPlace place_;
  const SourceMap& map_;
  MappedText text_;
  std::size_t in_ = 0;
  std::size_t out_ = 0;
};

}  // namespace

MappedText map_text(std::string_view decoded, std::string_view source, std::size_t offset,
                    TextPlace place, const SourceMap& map) {
  if (auto text = Aligner(decoded, source, offset, place, map).run()) return std::move(*text);
  std::string plain(decoded);
  std::replace(plain.begin(), plain.end(), '\n', ' ');
  MappedText whole;
  whole.append(plain, map.source(offset, offset + source.size()), Kind::inserted);
  return whole;
}

void TextCollapse::space(Span at) {
  if (pending_) {
    space_.end = std::max(space_.end, at.end);
    space_kind_ = Kind::inserted;
    return;
  }
  pending_ = text_.text().size() > 0;
  space_ = at;
  space_kind_ = Kind::inserted;
}

void TextCollapse::append(const MappedText& piece) {
  const std::string_view text = piece.text();
  const auto& segments = piece.segments();
  for (std::size_t index = 0; index < segments.size(); ++index) {
    const MappedText::Segment& segment = segments[index];
    const std::size_t end =
        index + 1 < segments.size() ? segments[index + 1].out_begin : text.size();
    // What is not raw is one sign; only such as the source has can be white space to collapse.
    const bool raw = segment.kind == Kind::raw;
    for (std::size_t at = segment.out_begin; at < end;) {
      const std::size_t space_end = std::min(text.find_first_not_of(" \t\n\r\f", at), end);
      if (space_end > at && segment.kind != Kind::entity) {
        const Span source = raw ? piece.source(at, space_end) : segment.source;
        const bool one = raw && !pending_ && space_end == at + 1 && text[at] == ' ';
        space(source);
        if (one) space_kind_ = Kind::raw;
        at = space_end;
        continue;
      }
      if (pending_) text_.append(" ", space_, space_kind_);
      pending_ = false;
      std::size_t word = raw ? std::min(text.find_first_of(" \t\n\r\f", at), end) : end;
      text_.append(text.substr(at, word - at), raw ? piece.source(at, word) : segment.source,
                   segment.kind);
      at = word;
    }
  }
}

}  // namespace picdesk::article
