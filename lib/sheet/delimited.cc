// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet/delimited.h"

#include <algorithm>

#include "sheet/plain_text.h"

namespace picdesk::sheet {
namespace {

int line_ends(std::string_view text) {
  int count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool lone_return = text[i] == '\r' && text.substr(i + 1, 1) != "\n";
    count += text[i] == '\n' || lone_return ? 1 : 0;
  }
  return count;
}

std::string undoubled(std::string_view content) {
  std::string cell;
  cell.reserve(content.size());
  for (std::size_t i = 0; i < content.size(); ++i) {
    cell += content[i];
    if (content[i] == '"') ++i;
  }
  return cell;
}

}  // namespace

std::string at_cell(std::string_view origin, int line, std::size_t number) {
  return at_line(origin, line) + "column " + std::to_string(number) + ": ";
}

char separator_of(std::string_view text) {
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == ',' || c == ';' || c == '\t') return c;
    if (c == '\r' || c == '\n') break;
  }
  return ',';
}

Result<bool> DelimitedReader::next(std::vector<std::string_view>& cells) {
  cells.clear();
  unescaped_.clear();
  if (at_ >= text_.size()) return false;
  line_ = next_line_;
  while (true) {
    if (cells.size() == max_sheet_columns) {
      return fail(
          ErrorCode::too_large,
          at_line(origin_, line_) + "more than " + std::to_string(max_sheet_columns) + " columns",
          "remove the columns that are not needed");
    }
    Result<std::string_view> next_cell = cell(cells.size() + 1);
    if (!next_cell) return forward_error(next_cell);
    cells.push_back(*next_cell);
    if (at_ < text_.size() && text_[at_] == separator_) {
      ++at_;
      continue;
    }
    skip_line_end();
    return true;
  }
}

Result<std::string_view> DelimitedReader::cell(std::size_t number) {
  const bool quoted = at_ < text_.size() && text_[at_] == '"';
  Result<std::string_view> content =
      quoted ? quoted_cell(number) : Result<std::string_view>(unquoted_cell());
  if (content && content->size() > max_cell_bytes) {
    return fail(ErrorCode::too_large,
                at_cell(origin_, line_, number) + "a cell of " + std::to_string(content->size()) +
                    " bytes; at most 1 MiB is read",
                "is a quote missing or too many?");
  }
  return content;
}

Result<std::string_view> DelimitedReader::quoted_cell(std::size_t number) {
  const std::size_t begin = at_ + 1;
  std::size_t end = begin;
  bool doubled = false;
  while (true) {
    end = text_.find('"', end);
    if (end == std::string_view::npos) {
      return fail(
          ErrorCode::invalid_argument,
          at_cell(origin_, next_line_, number) + "a quote that is opened here is not closed",
          "close it; a quote inside a quoted cell is written twice");
    }
    if (text_.substr(end + 1, 1) != "\"") break;
    doubled = true;
    end += 2;
  }
  const std::string_view content = text_.substr(begin, end - begin);
  next_line_ += line_ends(content);
  at_ = end + 1;
  if (at_ < text_.size() && text_[at_] != separator_ && !at_line_end()) {
    return fail(ErrorCode::invalid_argument,
                at_cell(origin_, next_line_, number) + "text behind the closing quote",
                "a quote inside a quoted cell is written twice");
  }
  if (!doubled) return content;
  return std::string_view(unescaped_.emplace_back(undoubled(content)));
}

std::string_view DelimitedReader::unquoted_cell() {
  const std::size_t begin = at_;
  while (at_ < text_.size() && text_[at_] != separator_ && !at_line_end()) ++at_;
  return text_.substr(begin, at_ - begin);
}

bool DelimitedReader::at_line_end() const {
  if (text_[at_] == '\n') return true;
  return text_[at_] == '\r' && (return_ends_line_ || text_.substr(at_ + 1, 1) == "\n");
}

void DelimitedReader::skip_line_end() {
  const std::string_view rest = text_.substr(at_, 2);
  if (line_ == 1) return_ends_line_ = rest.starts_with('\r') && rest != "\r\n";
  at_ += rest == "\r\n" ? 2 : std::min<std::size_t>(rest.size(), 1);
  ++next_line_;
}

void append_row(std::string& out, const std::vector<std::string>& cells, char separator) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += separator;
    // Spreadsheets split at the separator of their language, whatever the file is called.
    if (cells[i].find_first_of(",;\t\"\r\n") == std::string::npos) {
      out += cells[i];
      continue;
    }
    out += '"';
    for (const char c : cells[i]) {
      out += c;
      if (c == '"') out += '"';
    }
    out += '"';
  }
  out += "\r\n";
}

}  // namespace picdesk::sheet
