// SPDX-License-Identifier: GPL-3.0-or-later
// nlohmann's parser judges whether it is JSON; it keeps no places, so a scan of our own finds them.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "article/front_matter/escapes.h"
#include "article/front_matter/readers.h"
#include "article/markdown/characters.h"

namespace picdesk::article {
namespace {

// Where the parser stopped, if it is no JSON.
std::optional<std::uint64_t> first_error(std::string_view json) {
  if (nlohmann::json::accept(json)) return std::nullopt;
  try {
    const auto value = nlohmann::json::parse(json);
    (void)value;
  } catch (const nlohmann::json::parse_error& error) {
    return error.byte == 0 ? 0 : error.byte - 1;
  } catch (const std::exception&) {
    return 0;  // a number out of range; its place is not told
  }
  return 0;
}

// Reads a text that is JSON, so nothing is tested twice.
class JsonReader {
 public:
  JsonReader(std::string_view file, Span content, Collector& into)
      : file_(file), at_(content.begin), end_(content.end), into_(into) {}

  void read() { object("", {1, 0}); }

 private:
  bool done() const { return at_ >= end_; }

  void skip_space() {
    while (!done() && (is_space(file_[at_]) || is_newline(file_[at_]))) ++at_;
  }

  // Behind white space: whether this character follows; goes behind it.
  bool take(char c) {
    skip_space();
    if (done() || file_[at_] != c) return false;
    ++at_;
    return true;
  }

  MappedText string() {
    MappedText text;
    ++at_;
    while (!done() && file_[at_] != '"') {
      if (file_[at_] == '\\') {
        const auto escape = read_escape(file_.substr(at_, end_ - at_));
        if (!escape) return text;
        text.append(escape->text, {at_, at_ + escape->size}, MappedText::Kind::escape);
        at_ += escape->size;
        continue;
      }
      const std::uint64_t stop = std::min<std::uint64_t>(file_.find_first_of("\"\\", at_), end_);
      text.append(file_.substr(at_, stop - at_), {at_, stop}, MappedText::Kind::raw);
      at_ = stop;
    }
    ++at_;
    return text;
  }

  void object(const std::string& parent, Level level) {
    take('{');
    while (!take('}') && !done()) {
      skip_space();
      const std::uint64_t start = at_;
      const MappedText name = string();
      const Span key{start, std::min(at_, end_)};
      take(':');
      const std::string path = member_path(parent, name.text());
      if (into_.claim(path, key)) {
        value(path, key, level);
      } else {
        skip_value();
      }
      take(',');
    }
  }

  void list(const std::string& path, Level level) {
    take('[');
    for (std::size_t index = 0; !take(']') && !done(); ++index) {
      skip_space();
      value(item_path(path, index), {at_, at_ + 1}, level);
      take(',');
    }
  }

  void value(const std::string& path, Span key, Level level) {
    skip_space();
    if (done()) return;
    const char first = file_[at_];
    if (first == '"') return into_.scalar(path, key, string());
    if (first != '{' && first != '[') return into_.scalar(path, key, word());
    ++(first == '[' ? level.lists : level.mappings);
    if (level.too_deep()) {
      into_.problem({at_, at_ + 1}, "nested more than " + std::to_string(kMaxDepth) + " deep");
      return skip_value();
    }
    into_.group(path, key);
    if (first == '[') {
      list(path, level);
    } else {
      object(path, level);
    }
  }

  // A number, true, false; null is as good as an empty text.
  MappedText word() {
    const std::uint64_t stop =
        std::min<std::uint64_t>(file_.find_first_of(",]} \t\r\n", at_), end_);
    MappedText text;
    const std::string_view piece = file_.substr(at_, stop - at_);
    if (piece != "null") text.append(piece, {at_, stop}, MappedText::Kind::raw);
    at_ = std::max(stop, at_ + 1);
    return text;
  }

  void skip_value() {
    skip_space();
    std::uint64_t depth = 0;
    do {
      skip_space();
      if (done()) return;
      const char c = file_[at_];
      if (c == '"') {
        (void)string();
      } else if (c == '{' || c == '[') {
        ++depth, ++at_;
      } else if (c == '}' || c == ']') {
        --depth, ++at_;
      } else if (c == ',' || c == ':') {
        ++at_;
      } else {
        (void)word();
      }
    } while (depth > 0);
  }

  std::string_view file_;
  std::uint64_t at_;
  std::uint64_t end_;
  Collector& into_;
};

}  // namespace

void read_json(std::string_view file, Span content, Collector& into) {
  const std::string_view json = file.substr(content.begin, content.end - content.begin);
  if (const auto error = first_error(json)) {
    const std::uint64_t at = std::min(content.begin + *error, content.end - 1);
    return into.problem(character_at(file, at), "no JSON");
  }
  JsonReader(file, content, into).read();
}

}  // namespace picdesk::article
