// SPDX-License-Identifier: GPL-3.0-or-later
// Scalars as values of a block: how far they reach over lines.
#include <algorithm>
#include <utility>

#include "article/front_matter/yaml_reader.h"
#include "article/markdown/characters.h"

namespace picdesk::article {
namespace {

using Kind = MappedText::Kind;

void append_raw(std::string_view file, Span piece, MappedText& text) {
  text.append(file.substr(piece.begin, piece.end - piece.begin), piece, Kind::raw);
}

struct BlockHeader {
  bool folded = false;
  std::size_t indent = 0;  // given as a digit; 0: that of the first line
  bool good = true;
};

BlockHeader block_header(std::string_view file, std::uint64_t at, std::uint64_t end) {
  BlockHeader header{file[at] == '>', 0, true};
  std::uint64_t i = at + 1;
  for (; i < end && !is_space(file[i]); ++i) {
    const char c = file[i];
    if (c >= '1' && c <= '9') {
      header.indent = static_cast<std::size_t>(c - '0');
    } else if (c != '+' && c != '-') {
      header.good = false;
    }
  }
  while (i < end && is_space(file[i])) ++i;
  header.good = header.good && (i == end || file[i] == '#');
  return header;
}

}  // namespace

// After a value that ended at `at`: the next line is current. False: something else follows on the
// same line.
bool YamlReader::move_behind(std::uint64_t at) {
  while (line_ < lines_.size() && lines_[line_].end < at) ++line_;
  return line_ < lines_.size() && rest_is_void(at, lines_[line_].end);
}

void YamlReader::plain(const Owner& owner, std::uint64_t at) {
  MappedText text;
  Span piece = yaml_plain_line(file_, at, lines_[line_].end, false);
  while (true) {
    const std::uint64_t end = lines_[line_].end;
    if (!rest_is_void(piece.end, end)) {
      return give_up(owner, {piece.begin, end}, "a key within a text; the text needs quotes");
    }
    append_raw(file_, piece, text);
    const bool commented = piece.end < end && file_.substr(piece.end, end - piece.end).find('#') !=
                                                  std::string_view::npos;
    ++line_;
    std::size_t next = line_;
    while (next < lines_.size() && lines_[next].is_empty) ++next;
    if (commented || next == lines_.size() || lines_[next].is_void ||
        lines_[next].indent <= owner.indent) {
      break;
    }
    if (const auto fold = yaml_fold(file_, piece.end, content_.end)) {
      append_fold(text, piece.end, *fold);
    }
    line_ = next;
    std::uint64_t start = lines_[next].text;
    while (start < lines_[next].end && is_space(file_[start])) ++start;
    piece = yaml_plain_line(file_, start, lines_[next].end, false);
  }
  into_.scalar(owner.path, owner.key, std::move(text));
}

void YamlReader::quoted(const Owner& owner, std::uint64_t at) {
  auto scalar = yaml_quoted(file_, at, content_.end);
  const Span rest{at, lines_[line_].end};
  if (!scalar) return give_up(owner, rest, "a quoted text that does not end or a wrong escape");
  if (!move_behind(scalar->end)) {
    return give_up(owner, {at, scalar->end}, "something follows the quoted text");
  }
  ++line_;
  into_.scalar(owner.path, owner.key, std::move(scalar->text));
}

void YamlReader::flow(const Owner& owner, std::uint64_t at, Level level) {
  const std::size_t mark = into_.mark();
  into_.group(owner.path, owner.key);
  const auto end = read_yaml_flow(file_, {at, content_.end}, owner.path, level, into_);
  if (end && move_behind(*end)) {
    ++line_;
    return;
  }
  into_.forget(mark);
  if (end) into_.problem({at, *end}, "something follows the list or mapping");
  ++line_;
  skip_deeper(owner.indent);
}

void YamlReader::block_text(const Owner& owner, std::uint64_t at) {
  const std::uint64_t end = lines_[line_].end;
  const BlockHeader header = block_header(file_, at, end);
  if (!header.good) return give_up(owner, {at, end}, "a wrong mark of a text block");
  ++line_;
  std::size_t first = line_;
  while (first < lines_.size() && lines_[first].is_empty) ++first;
  std::size_t indent = first < lines_.size() ? lines_[first].indent : 0;
  if (header.indent > 0) indent = owner.indent + header.indent;
  const bool has_text = indent > owner.indent;
  MappedText text;
  std::uint64_t last = 0;    // where the last line with text ended
  std::size_t breaks = 0;    // since
  bool last_deeper = false;  // it was indented more: not folded
  for (; line_ < lines_.size(); ++line_) {
    const YamlLine& line = lines_[line_];
    if (line.is_empty) {
      ++breaks;
      continue;
    }
    if (!has_text || line.indent < indent) break;
    const Span piece{line.begin + indent, line.end};
    const bool deeper = is_space(file_[piece.begin]);
    ++breaks;
    const bool join = header.folded && !deeper && !last_deeper;
    const std::size_t newlines = join ? breaks - 1 : breaks;
    if (last > 0) {
      text.append(newlines == 0 ? " " : std::string(newlines, '\n'), {last, piece.begin},
                  Kind::inserted);
    }
    append_raw(file_, piece, text);
    last = line.end;
    last_deeper = deeper;
    breaks = 0;
  }
  into_.scalar(owner.path, owner.key, std::move(text));
}

}  // namespace picdesk::article
