// SPDX-License-Identifier: GPL-3.0-or-later
// Code replacements in a text: one scan from left to right, no recursion.
#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "picdesk/sheet.h"
#include "sheet/code_points.h"
#include "sheet/expansion.h"
#include "sheet/nearest_codes.h"

namespace picdesk {
namespace sheet {
namespace {

// Of one text. Looking for near codes reads the whole table, so it is done for the first ones only.
constexpr std::size_t most_findings = 100;
constexpr std::size_t most_suggestions = 8;

struct Problem {
  std::string id;
  std::string what;
  std::string hint;
};

// A place between two delimiters: `code` or `code#2`.
struct Use {
  std::string code;
  std::size_t number = 1;  // 0: not a number
};

Use parse_use(std::string_view text) {
  const std::size_t hash = text.find('#');
  Use use{text::nfc(text.substr(0, hash)), 1};
  if (hash == std::string_view::npos) return use;
  const std::string_view digits = text.substr(hash + 1);
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), use.number);
  if (error == std::errc::result_out_of_range) use.number = std::string_view::npos;
  const bool is_number = !digits.empty() && end == digits.data() + digits.size();
  if (!is_number) use.code.clear();
  return use;
}

class CodeScanner {
 public:
  CodeScanner(std::string_view text, const CodeTable& codes, const CodeOptions& options,
              std::vector<Finding>& findings)
      : text_(text), codes_(codes), options_(options), findings_(findings) {}

  Result<std::vector<TextPart>> scan() {
    const std::string& delimiter = options_.delimiter;
    while (true) {
      const std::size_t begin = text_.find(delimiter, at_);
      add(text_.substr(at_, begin - at_), false);
      if (begin == std::string_view::npos) break;
      at_ = begin;
      if (text_.substr(begin + delimiter.size()).starts_with(delimiter)) {
        add(delimiter, false);
        at_ += 2 * delimiter.size();
        continue;
      }
      Result<void> replaced = replace();
      if (!replaced) return forward_error(replaced);
    }
    tell_rest();
    return std::move(parts_);
  }

 private:
  void add(std::string_view text, bool inserted) {
    if (parts_.empty() || parts_.back().inserted != inserted) parts_.push_back({{}, inserted});
    parts_.back().text += text;
  }

  // At a delimiter. Leaves at_ behind what was read.
  Result<void> replace() {
    const std::size_t begin = at_ + options_.delimiter.size();
    const std::size_t close = text_.find(options_.delimiter, begin);
    const std::string_view inside = text_.substr(begin, close - begin);
    if (close == std::string_view::npos || inside.find_first_of("\r\n") != std::string_view::npos) {
      return keep(
          options_.delimiter.size(),
          {"codes/syntax", "no closing " + options_.delimiter + " on the line", syntax_hint()});
    }
    const std::size_t whole = inside.size() + 2 * options_.delimiter.size();
    if (inside.find_first_of(" \t") != std::string_view::npos) {
      // The closing delimiter may open a code.
      return keep(options_.delimiter.size(),
                  {"codes/syntax", "white space inside " + shown(inside), syntax_hint()});
    }
    const Use use = parse_use(inside);
    if (use.code.empty()) {
      return keep(whole, {"codes/syntax", shown(inside) + " is not code#number", syntax_hint()});
    }
    return look_up(use, inside, whole);
  }

  Result<void> look_up(const Use& use, std::string_view inside, std::size_t whole) {
    const auto found = codes_.codes().find(use.code);
    if (found == codes_.codes().end()) {
      return keep(whole, {"codes/unknown", shown(inside) + " is no code", nearest(use.code)});
    }
    const std::vector<std::string>& replacements = found->second;
    if (use.number < 1 || use.number > replacements.size()) {
      return keep(whole, {"codes/no-alternate",
                          shown(inside) + ": the code has " + std::to_string(replacements.size()) +
                              (replacements.size() == 1 ? " replacement" : " replacements"),
                          "they are counted from 1"});
    }
    const std::string& replacement = replacements[use.number - 1];
    if (replacement.empty()) {
      return keep(whole, {"codes/empty", shown(inside) + " stands for nothing",
                          "fill this column of the code's line"});
    }
    add(replacement, true);
    at_ += whole;
    return {};
  }

  // A problem stops the text; where codes are lenient, `length` bytes stay as they are.
  Result<void> keep(std::size_t length, Problem problem) {
    std::string message = problem.id + ": " + problem.what + place();
    if (!options_.lenient) {
      return fail(ErrorCode::invalid_argument, std::move(message), std::move(problem.hint));
    }
    if (++problems_ <= most_findings) {
      findings_.push_back({std::move(problem.id), Severity::warning, std::move(message), "",
                           std::move(problem.hint)});
    }
    add(text_.substr(at_, length), false);
    at_ += length;
    return {};
  }

  void tell_rest() {
    if (problems_ <= most_findings) return;
    findings_.push_back(
        {"codes/unknown", Severity::warning,
         "codes/unknown: " + std::to_string(problems_ - most_findings) + " more in the same text",
         "", "is the delimiter right?"});
  }

  // ", column 7", with the line where there are several.
  std::string place() {
    // Counted on from the last problem: many of them must not take quadratic time.
    const std::string_view passed = text_.substr(counted_, at_ - counted_);
    const std::size_t last_end = passed.rfind('\n');
    if (last_end != std::string_view::npos) {
      line_ += std::ranges::count(passed, '\n');
      column_ = 1;
    }
    column_ +=
        count_code_points(passed.substr(last_end == std::string_view::npos ? 0 : last_end + 1));
    counted_ = at_;
    const std::string column = "column " + std::to_string(column_);
    return line_ == 1 ? ", " + column : ", line " + std::to_string(line_) + ", " + column;
  }

  std::string shown(std::string_view inside) const {
    return text::printable(options_.delimiter + text::truncate(inside, 80) + options_.delimiter);
  }

  std::string nearest(const std::string& code) {
    const std::string otherwise =
        "add it to the codes; a " + options_.delimiter + " that opens no code is written twice";
    if (problems_ >= most_suggestions) return otherwise;
    std::string list;
    for (const std::string& near : nearest_codes(code, codes_)) {
      list += (list.empty() ? "" : ", ") + shown(near);
    }
    return list.empty() ? otherwise : "did you mean " + list + "?";
  }

  std::string syntax_hint() const {
    return "write " + options_.delimiter + "code" + options_.delimiter + "; a " +
           options_.delimiter + " that opens no code is written twice";
  }

  std::string_view text_;
  const CodeTable& codes_;
  const CodeOptions& options_;
  std::vector<Finding>& findings_;
  std::vector<TextPart> parts_;
  std::size_t at_ = 0;
  std::size_t problems_ = 0;
  std::size_t counted_ = 0;  // where line_ and column_ stand
  std::ptrdiff_t line_ = 1;
  std::size_t column_ = 1;
};

bool is_delimiter(std::string_view delimiter) {
  return text::is_utf8(delimiter) && count_code_points(delimiter) == 1 &&
         std::string_view(" \t\r\n#").find(delimiter) == std::string_view::npos;
}

}  // namespace

Result<std::vector<TextPart>> scan_codes(std::string_view text, const CodeTable& codes,
                                         const CodeOptions& options,
                                         std::vector<Finding>& findings) {
  if (!is_delimiter(options.delimiter)) {
    return fail(ErrorCode::invalid_argument,
                "\"" + text::printable(options.delimiter) + "\" cannot delimit codes",
                "choose one character that is no white space and not #, for example = or \\");
  }
  return CodeScanner(text, codes, options, findings).scan();
}

}  // namespace sheet

Result<std::string> expand_codes(std::string_view text, const CodeTable& codes,
                                 const CodeOptions& options, std::vector<Finding>& findings) {
  Result<std::vector<sheet::TextPart>> parts = sheet::scan_codes(text, codes, options, findings);
  if (!parts) return forward_error(parts);
  std::string result;
  for (const sheet::TextPart& part : *parts) result += part.text;
  return result;
}

}  // namespace picdesk
