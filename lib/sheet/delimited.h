// SPDX-License-Identifier: GPL-3.0-or-later
// CSV and TSV as RFC 4180 has them. Reading also takes LF alone as the end of a line, CR alone if
// the first line ends so, and a quote inside an unquoted cell as it is.
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "picdesk/result.h"

namespace picdesk::sheet {

constexpr std::size_t max_sheet_bytes = 256u << 20;
constexpr std::size_t max_sheet_rows = 1'000'000;
constexpr std::size_t max_sheet_columns = 512;
constexpr std::size_t max_cell_bytes = 1u << 20;

// Which of `,` `;` TAB comes first outside quotes in the first line; `,` if none does.
char separator_of(std::string_view text);

class DelimitedReader {
 public:
  // `text` and `origin` (its path, for messages) must outlive the reader.
  DelimitedReader(std::string_view text, char separator, std::string_view origin)
      : text_(text), separator_(separator), origin_(origin) {}

  // The cells of the next row, which stay valid until the next call; false at the end. Errors:
  // invalid_argument (an open quote, text behind a closing quote), too_large.
  Result<bool> next(std::vector<std::string_view>& cells);
  // 1-based, of the row's first line.
  int line() const { return line_; }

 private:
  Result<std::string_view> cell(std::size_t number);
  Result<std::string_view> quoted_cell(std::size_t number);
  std::string_view unquoted_cell();
  bool at_line_end() const;
  void skip_line_end();

  std::string_view text_;
  std::size_t at_ = 0;
  char separator_;
  bool return_ends_line_ = true;  // settled by the end of the first line
  std::string_view origin_;
  int line_ = 0;
  int next_line_ = 1;
  std::deque<std::string> unescaped_;  // cells of this row that hold doubled quotes
};

// Appends one row with its CRLF. Cells with a quote, a line end or any of the separators that
// spreadsheets know are quoted.
void append_row(std::string& out, const std::vector<std::string>& cells, char separator);

// "ORIGIN:LINE: column N: "
std::string at_cell(std::string_view origin, int line, std::size_t number);

}  // namespace picdesk::sheet
