// SPDX-License-Identifier: GPL-3.0-or-later
// Files of code replacements.
#include <algorithm>

#include "base/text.h"
#include "picdesk/sheet.h"
#include "sheet/code_points.h"
#include "sheet/plain_text.h"

namespace picdesk {
namespace sheet {
namespace {

constexpr std::size_t max_file_bytes = 64u << 20;
constexpr std::size_t max_codes = 100'000;
constexpr std::size_t max_replacements = 32;
constexpr std::size_t max_replacement_bytes = 4096;
constexpr std::size_t max_code_points = 64;

using Codes = std::map<std::string, std::vector<std::string>>;

std::string quoted(std::string_view text) {
  return "\"" + text::printable(text::truncate(text, 80)) + "\"";
}

bool has_white_space(std::string_view code) {
  return std::ranges::any_of(code_points(code), [](char32_t point) {
    return point <= 0x20 || point == 0x7F || point == 0x85 || point == 0xA0 || point == 0x1680 ||
           (point >= 0x2000 && point <= 0x200A) || point == 0x2028 || point == 0x2029 ||
           point == 0x202F || point == 0x205F || point == 0x3000;
  });
}

// What is wrong with a code; empty: nothing.
std::string complaint_about(std::string_view code, std::string_view delimiter) {
  if (code.empty()) return "no code before the TAB";
  const std::size_t length = count_code_points(code);
  if (length > max_code_points) {
    return "the code " + quoted(code) + " has " + std::to_string(length) +
           " characters; at most 64 are allowed";
  }
  if (has_white_space(code)) return "the code " + quoted(code) + " holds white space";
  if (code.find('#') != std::string_view::npos) {
    return "the code " + quoted(code) + " holds #, which chooses a replacement";
  }
  if (!delimiter.empty() && code.find(delimiter) != std::string_view::npos) {
    return "the code " + quoted(code) + " holds the delimiter " + std::string(delimiter);
  }
  return {};
}

std::vector<std::string> split_at_tabs(std::string_view text) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t end = std::min(text.find('\t'), text.size());
    parts.emplace_back(text.substr(0, end));
    if (end == text.size() || parts.size() > max_replacements) return parts;
    text.remove_prefix(end + 1);
  }
}

class CodeFile {
 public:
  CodeFile(std::string_view origin, std::string_view delimiter, bool last_wins)
      : origin_(origin), delimiter_(delimiter), last_wins_(last_wins) {}

  Result<Codes> read(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      std::string_view line = text.substr(0, end);
      text.remove_prefix(std::min(end + 1, text.size()));
      if (line.ends_with('\r')) line.remove_suffix(1);
      ++line_;
      if (line.starts_with("//") || line.find_first_not_of(' ') == std::string_view::npos) continue;
      Result<void> added = add_line(line);
      if (!added) return forward_error(added);
    }
    return std::move(codes_);
  }

 private:
  tl::unexpected<Error> wrong(ErrorCode code, std::string_view id, const std::string& what,
                              std::string hint) const {
    return fail(code, std::string(id) + ": " + at_line(origin_, line_) + what, std::move(hint));
  }

  Result<void> add_line(std::string_view line) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) {
      return wrong(ErrorCode::invalid_argument, "codes/no-tab", quoted(line) + " has no TAB",
                   "write code, TAB, replacement; spaces do not separate");
    }
    const std::string code = text::nfc(line.substr(0, tab));
    if (const std::string complaint = complaint_about(code, delimiter_); !complaint.empty()) {
      return wrong(ErrorCode::invalid_argument, "codes/code", complaint,
                   "codes are 1 to 64 characters without white space, # and delimiter");
    }
    std::vector<std::string> replacements = split_at_tabs(line.substr(tab + 1));
    Result<void> within = check_limits(code, replacements);
    if (!within) return within;
    return put(code, std::move(replacements));
  }

  Result<void> check_limits(const std::string& code,
                            const std::vector<std::string>& replacements) const {
    if (replacements.size() > max_replacements) {
      return wrong(ErrorCode::too_large, "codes/limit",
                   quoted(code) + " has more than 32 replacements", "remove some");
    }
    for (const std::string& text : replacements) {
      if (text.size() <= max_replacement_bytes) continue;
      return wrong(ErrorCode::too_large, "codes/limit",
                   "a replacement of " + quoted(code) + " has " + std::to_string(text.size()) +
                       " bytes; at most 4096 are allowed",
                   "shorten it");
    }
    if (codes_.size() < max_codes || codes_.contains(code)) return {};
    return wrong(ErrorCode::too_large, "codes/limit", "more than 100,000 codes",
                 "split the file by desk or event");
  }

  Result<void> put(const std::string& code, std::vector<std::string> replacements) {
    const auto found = codes_.find(code);
    if (found != codes_.end() && found->second != replacements && !last_wins_) {
      return wrong(ErrorCode::invalid_argument, "codes/duplicate",
                   quoted(code) + " stands here for another text than in line " +
                       std::to_string(lines_[code]),
                   "remove one of the lines, or let the last one win");
    }
    codes_[code] = std::move(replacements);
    lines_[code] = line_;
    return {};
  }

  std::string_view origin_;
  std::string_view delimiter_;
  bool last_wins_;
  int line_ = 0;
  Codes codes_;
  std::map<std::string, int> lines_;
};

}  // namespace
}  // namespace sheet

Result<void> CodeTable::add(std::string_view bytes, std::string_view origin,
                            bool last_duplicate_wins, std::string_view delimiter) {
  sheet::PlainText plain;
  Result<void> text =
      sheet::read_plain_text({bytes, origin, "codes/encoding", sheet::max_file_bytes}, plain);
  if (!text) return text;
  Result<sheet::Codes> read =
      sheet::CodeFile(origin, delimiter, last_duplicate_wins).read(plain.text);
  if (!read) return forward_error(read);
  for (auto& [code, replacements] : *read) {
    std::vector<std::string>& known = codes_[code];
    if (!known.empty() && known != replacements) {
      findings.push_back(
          {"codes/overridden", Severity::info,
           sheet::quoted(code) + " of an earlier file is replaced by " + text::printable(origin),
           std::string(origin), "the file that is given last wins"});
    }
    known = std::move(replacements);
  }
  return {};
}

}  // namespace picdesk
