// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/structure/parse_srcset.h"

#include <algorithm>
#include <cstdlib>

#include "check/article/article_findings.h"
#include "check/article/structure/ascii.h"

namespace picdesk::check {
namespace {

constexpr std::size_t kMostFaults = 20;
constexpr std::size_t kMostNumberBytes = 30;

// Floating-point number of HTML without a sign: "1", "1.5", ".5", "1e3".
bool is_positive_float(std::string_view text) {
  std::size_t at = 0;
  const auto digits = [&] {
    const std::size_t from = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    return at > from;
  };
  const bool whole = digits();
  bool fraction = false;
  if (at < text.size() && text[at] == '.') {
    ++at;
    fraction = digits();
    if (!fraction) return false;
  }
  if (!whole && !fraction) return false;
  if (at < text.size() && lower(text[at]) == 'e') {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    if (!digits()) return false;
  }
  return at == text.size();
}

bool is_whole(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

double number(std::string_view text) {
  return std::strtod(std::string(text.substr(0, kMostNumberBytes)).c_str(), nullptr);
}

class SrcsetParser {
 public:
  explicit SrcsetParser(std::string_view text) : text_(text) {}

  ParsedSrcset run() {
    while (true) {
      skip_separators();
      if (at_ >= text_.size()) break;
      read_candidate();
    }
    if (parsed_.candidates.empty() && parsed_.faults.empty()) {
      add({0, text_.size()}, "empty-candidate", "srcset is empty");
    }
    return std::move(parsed_);
  }

 private:
  std::string_view slice(TextRange range) const {
    return text_.substr(range.begin, range.end - range.begin);
  }
  void add(TextRange where, const char* kind, std::string what, bool harmless = false) {
    if (parsed_.faults.size() >= kMostFaults) return;
    parsed_.faults.push_back({where, kind, std::move(what), harmless});
  }

  // Commas here have no candidate in front of them.
  void skip_separators() {
    std::size_t comma = text_.size();
    while (at_ < text_.size() && (is_space(text_[at_]) || text_[at_] == ',')) {
      if (text_[at_] == ',') comma = std::min(comma, at_);
      ++at_;
    }
    if (comma < text_.size()) {
      add({comma, comma + 1}, "empty-candidate",
          "srcset has a comma without a candidate before it");
    }
  }

  void read_candidate() {
    SrcsetCandidate candidate;
    const std::size_t begin = at_;
    while (at_ < text_.size() && !is_space(text_[at_])) ++at_;
    std::size_t end = at_;
    while (end > begin && text_[end - 1] == ',') --end;
    candidate.url = candidate.whole = {begin, end};
    if (at_ - end > 1) {
      add({end + 1, end + 2}, "empty-candidate",
          "srcset has a comma without a candidate before it");
    }
    if (end < at_) {
      note_last_comma(end);
    } else {
      read_descriptors(candidate);
    }
    parsed_.candidates.push_back(candidate);
  }

  void note_last_comma(std::size_t comma) {
    if (text_.find_first_not_of(" \t\r\n\f,", comma) != std::string_view::npos) return;
    if (at_ - comma > 1) return;  // said already
    add({comma, comma + 1}, "empty-candidate", "srcset ends in a comma", true);
  }

  // Up to a comma outside parentheses.
  void read_descriptors(SrcsetCandidate& candidate) {
    bool several = false;
    while (at_ < text_.size()) {
      while (at_ < text_.size() && is_space(text_[at_])) ++at_;
      const TextRange token = read_token();
      if (!token.empty()) {
        several = several || !candidate.descriptor.empty();
        candidate.whole.end = token.end;
        read_descriptor(token, candidate);
      }
      if (at_ < text_.size() && text_[at_] == ',') {
        note_last_comma(at_);
        ++at_;
        break;
      }
    }
    if (candidate.height > 0 && candidate.unit != SrcsetCandidate::Unit::width) {
      candidate.sound = false;
      add(candidate.whole, "descriptor",
          "srcset gives a height without a width: " + quoted_words(slice(candidate.whole)));
    }
  }

  TextRange read_token() {
    const std::size_t begin = at_;
    bool inside = false;
    while (at_ < text_.size()) {
      const char byte = text_[at_];
      if (!inside && (is_space(byte) || byte == ',')) break;
      if (byte == '(') inside = true;
      if (byte == ')') inside = false;
      ++at_;
    }
    return {begin, at_};
  }

  void read_descriptor(TextRange token, SrcsetCandidate& candidate) {
    const std::string_view text = slice(token);
    const std::string_view figure = text.substr(0, text.size() - 1);
    const char unit = text.back();
    if (unit == 'h' && is_whole(figure) && number(figure) > 0 && candidate.height == 0) {
      candidate.height = static_cast<int>(std::min(number(figure), 1e9));
      return;
    }
    const bool first = candidate.descriptor.empty();
    if (first) candidate.descriptor = token;
    if (first && unit == 'w' && is_whole(figure) && number(figure) > 0) {
      candidate.unit = SrcsetCandidate::Unit::width;
      candidate.value = number(figure);
    } else if (first && unit == 'x' && is_positive_float(figure) && number(figure) > 0) {
      candidate.unit = SrcsetCandidate::Unit::density;
      candidate.value = number(figure);
    } else {
      if (candidate.sound) add(token, "descriptor", descriptor_fault(text, first));
      candidate.sound = false;
    }
  }

  static std::string descriptor_fault(std::string_view text, bool first) {
    if (!first) return "srcset gives a second descriptor for one picture: " + quoted_words(text);
    return "srcset has a descriptor that is neither a width like 600w nor a density like 2x: " +
           quoted_words(text);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  ParsedSrcset parsed_;
};

}  // namespace

ParsedSrcset parse_srcset(std::string_view srcset) { return SrcsetParser(srcset).run(); }

}  // namespace picdesk::check
