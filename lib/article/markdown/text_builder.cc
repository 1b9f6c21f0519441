// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/markdown/text_builder.h"

#include <algorithm>

namespace picdesk::article {
namespace {

std::uint64_t code_point_end(std::string_view file, std::uint64_t at) {
  ++at;
  while (at < file.size() && (static_cast<unsigned char>(file[at]) & 0xC0) == 0x80) ++at;
  return at;
}

}  // namespace

void TextBuilder::settle_break(std::uint64_t next) {
  if (!break_pending_) return;
  break_pending_ = false;
  text_.append(" ", {last_, std::max(last_, next)}, MappedText::Kind::inserted);
}

void TextBuilder::text(std::string_view file, Span piece, bool escaped) {
  settle_break(escaped ? piece.begin - 1 : piece.begin);
  reached(piece.end);
  if (escaped) {
    const std::uint64_t end = std::min(code_point_end(file, piece.begin), piece.end);
    text_.append(file.substr(piece.begin, end - piece.begin), {piece.begin - 1, end},
                 MappedText::Kind::escape);
    piece.begin = end;
  }
  text_.append(file.substr(piece.begin, piece.end - piece.begin), piece, MappedText::Kind::raw);
}

void TextBuilder::reference(std::string_view decoded, Span source) {
  settle_break(source.begin);
  reached(source.end);
  text_.append(decoded, source, MappedText::Kind::entity);
}

}  // namespace picdesk::article
