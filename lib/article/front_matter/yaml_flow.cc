// SPDX-License-Identifier: GPL-3.0-or-later
// Flow lists and mappings: [a, "b"], {alt: text}.
#include <algorithm>
#include <utility>

#include "article/front_matter/yaml_reader.h"
#include "article/markdown/characters.h"

namespace picdesk::article {
namespace {

class FlowReader {
 public:
  FlowReader(std::string_view file, Span rest, Collector& into)
      : file_(file), at_(rest.begin), end_(rest.end), into_(into) {}

  std::uint64_t at() const { return at_; }

  bool group(const std::string& path, Level level) {
    const bool is_list = file_[at_] == '[';
    ++(is_list ? level.lists : level.mappings);
    if (level.too_deep()) {
      return wrong("nested more than " + std::to_string(kMaxDepth) + " deep");
    }
    const char close = is_list ? ']' : '}';
    ++at_;
    for (std::size_t index = 0;; ++index) {
      if (!skip_space()) return wrong("a list or mapping that does not end");
      if (file_[at_] == close) break;
      const bool read = is_list ? value(item_path(path, index), character_at(file_, at_), level)
                                : member(path, level);
      if (!read) return false;
      if (!skip_space()) return wrong("a list or mapping that does not end");
      if (file_[at_] == close) break;
      if (file_[at_] != ',') return wrong("a comma was expected");
      ++at_;
    }
    ++at_;
    return true;
  }

 private:
  bool wrong(std::string message) {
    const bool ended = at_ >= end_;
    into_.problem(ended ? Span{end_, end_} : character_at(file_, at_), std::move(message));
    return false;
  }

  // False: nothing follows.
  bool skip_space() {
    while (at_ < end_) {
      const char c = file_[at_];
      if (c == '#' && (is_space(file_[at_ - 1]) || is_newline(file_[at_ - 1]))) {
        at_ = std::min<std::uint64_t>(find_newline(file_, at_), end_);
      } else if (is_space(c) || is_newline(c)) {
        ++at_;
      } else {
        return true;
      }
    }
    return false;
  }

  std::optional<MappedText> scalar() {
    const char first = file_[at_];
    if (first == '"' || first == '\'') {
      auto quoted = yaml_quoted(file_, at_, end_);
      if (!quoted) return wrong("a quoted text that does not end or a wrong escape"), std::nullopt;
      at_ = quoted->end;
      return std::move(quoted->text);
    }
    if (first == '&' || first == '*' || first == '!') {
      return wrong("anchors, aliases and tags are not supported"), std::nullopt;
    }
    return plain();
  }

  MappedText plain() {
    MappedText text;
    while (true) {
      const std::uint64_t line = std::min<std::uint64_t>(find_newline(file_, at_), end_);
      const Span piece = yaml_plain_line(file_, at_, line, true);
      text.append(file_.substr(piece.begin, piece.end - piece.begin), piece, MappedText::Kind::raw);
      at_ = piece.end;
      const auto fold = yaml_fold(file_, at_, end_);
      constexpr std::string_view kEnds = ",[]{}#:";
      if (!fold || fold->end >= end_ || kEnds.find(file_[fold->end]) != std::string_view::npos) {
        return text;
      }
      append_fold(text, at_, *fold);
      at_ = fold->end;
    }
  }

  bool value(const std::string& path, Span key, Level level) {
    if (file_[at_] == '[' || file_[at_] == '{') {
      into_.group(path, key);
      return group(path, level);
    }
    if (file_[at_] == ',') return wrong("a value is missing");
    auto text = scalar();
    if (!text) return false;
    into_.scalar(path, key, std::move(*text));
    return true;
  }

  bool member(const std::string& parent, Level level) {
    const std::uint64_t start = at_;
    const auto name = scalar();
    if (!name) return false;
    if (name->text() == "<<") return wrong("merge keys are not supported");
    const Span key{start, at_};
    if (key.empty()) return wrong("a key is missing");
    const std::string path = member_path(parent, name->text());
    if (!into_.claim(path, key)) return false;
    if (!skip_space()) return wrong("a list or mapping that does not end");
    if (file_[at_] != ':') {
      into_.scalar(path, key, {});
      return true;
    }
    ++at_;
    if (!skip_space()) return wrong("a list or mapping that does not end");
    if (file_[at_] == ',' || file_[at_] == '}') {
      into_.scalar(path, key, {});
      return true;
    }
    return value(path, key, level);
  }

  std::string_view file_;
  std::uint64_t at_;
  std::uint64_t end_;
  Collector& into_;
};

}  // namespace

std::optional<std::uint64_t> read_yaml_flow(std::string_view file, Span rest,
                                            const std::string& path, Level level, Collector& into) {
  FlowReader reader(file, rest, into);
  if (!reader.group(path, level)) return std::nullopt;
  return reader.at();
}

}  // namespace picdesk::article
