// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "base/text.h"
#include "picdesk/sheet.h"
#include "sheet/cell_text.h"
#include "sheet/delimited.h"
#include "sheet/plain_text.h"
#include "sheet/record_paths.h"

namespace picdesk {
namespace sheet {
namespace {

constexpr std::string_view file_column = "file";
constexpr std::string_view image_hash_column = "image_hash";
constexpr std::string_view meta_hash_column = "meta_hash";

bool is_own_column(std::string_view name) {
  return name == file_column || name == image_hash_column || name == meta_hash_column;
}

// Relative to the root, without "." and empty parts.
Result<std::string> safe_file(std::string_view file, const std::string& where) {
  const std::string shown = text::printable(file);
  const auto refuse = [&](std::string_view problem) {
    return fail(ErrorCode::invalid_argument,
                where + "file \"" + shown + "\" " + std::string(problem),
                "name files as they lie below the sheet's folder, for example \"day1/a.jpg\"");
  };
  if (file.starts_with('/')) return refuse("is absolute");
  std::string result;
  for (std::string_view rest = file; !rest.empty();) {
    const std::size_t end = std::min(rest.find('/'), rest.size());
    const std::string_view part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (part == "..") return refuse("leaves the sheet's folder");
    if (part.empty() || part == ".") continue;
    if (!result.empty()) result += '/';
    result += part;
  }
  if (result.empty()) return refuse("names no file");
  return result;
}

class SheetParser {
 public:
  SheetParser(std::string_view text, std::string_view origin)
      : origin_(origin), reader_(text, separator_of(text), origin) {
    sheet_.origin = origin;
  }

  Result<Sheet> parse() {
    Result<void> header = read_header();
    if (!header) return forward_error(header);
    while (true) {
      Result<bool> more = reader_.next(cells_);
      if (!more) return forward_error(more);
      if (!*more) return std::move(sheet_);
      Result<void> row = add_row();
      if (!row) return forward_error(row);
    }
  }

 private:
  std::string at(std::size_t index) const { return at_cell(origin_, reader_.line(), index + 1); }

  Result<void> read_header() {
    Result<bool> any = reader_.next(cells_);
    if (!any) return forward_error(any);
    std::set<std::string> seen;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      Result<void> column = add_column(i, without_guard(cells_[i]), seen);
      if (!column) return column;
    }
    if (seen.contains(std::string(file_column))) return {};
    return fail(ErrorCode::invalid_argument,
                at_line(origin_, 1) + "no column \"file\" in the first line",
                "the first line names the columns: file, caption, credit, ...");
  }

  Result<void> add_column(std::size_t index, std::string_view name, std::set<std::string>& seen) {
    const std::string path = is_own_column(name) ? std::string(name) : canonical_path(name);
    names_.push_back(path);
    if (path.empty()) return {};  // a column that was deleted in the spreadsheet; must stay empty
    if (!seen.insert(path).second) {
      return fail(ErrorCode::invalid_argument,
                  at(index) + "column \"" + text::printable(name) + "\" occurs twice",
                  "remove one of them");
    }
    if (is_own_column(path)) return {};
    Result<std::string> field = field_of_path(path);
    if (!field) {
      return fail(ErrorCode::invalid_argument, at(index) + field.error().message,
                  field.error().hint);
    }
    sheet_.columns.push_back(path);
    return {};
  }

  Result<void> add_row() {
    // Spreadsheets write empty lines, and lines of separators.
    if (std::ranges::all_of(cells_, &std::string_view::empty)) return {};
    if (cells_.size() != names_.size()) {
      return fail(ErrorCode::invalid_argument,
                  at_line(origin_, reader_.line()) + std::to_string(cells_.size()) +
                      " cells, but the first line has " + std::to_string(names_.size()),
                  "is a separator missing, or a text with one not in quotes?");
    }
    if (sheet_.rows.size() == max_sheet_rows) {
      return fail(ErrorCode::too_large,
                  at_line(origin_, reader_.line()) + "more than " + std::to_string(max_sheet_rows) +
                      " rows",
                  "split the sheet");
    }
    SheetRow row;
    row.line = reader_.line();
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      Result<void> added = add_cell(row, i, without_guard(cells_[i]));
      if (!added) return added;
    }
    if (row.file.empty()) {
      return fail(ErrorCode::invalid_argument,
                  at_line(origin_, row.line) + "a row without a file name",
                  "fill its cell of the column \"file\", or remove the row");
    }
    sheet_.rows.push_back(std::move(row));
    return {};
  }

  Result<void> add_cell(SheetRow& row, std::size_t index, std::string_view text) {
    const std::string& name = names_[index];
    if (text.empty()) return {};
    if (name.empty()) {
      return fail(ErrorCode::invalid_argument,
                  at(index) + "\"" + text::printable(text.substr(0, 40)) +
                      "\" stands in a column without a name",
                  "name the column in the first line");
    }
    if (name == file_column) {
      Result<std::string> file = safe_file(text, at(index));
      if (!file) return forward_error(file);
      row.file = std::move(*file);
    } else if (name == image_hash_column) {
      row.image_hash = text;
    } else if (name == meta_hash_column) {
      row.meta_hash = text;
    } else {
      row.cells.push_back({name, std::string(text)});
    }
    return {};
  }

  std::string_view origin_;
  DelimitedReader reader_;
  Sheet sheet_;
  std::vector<std::string> names_;  // of all columns; empty: none
  std::vector<std::string_view> cells_;
};

}  // namespace
}  // namespace sheet

SheetFormat sheet_format(std::string_view path) {
  const std::string folded = text::fold(path);
  return folded.ends_with(".tsv") || folded.ends_with(".txt") ? SheetFormat::tsv : SheetFormat::csv;
}

Result<Sheet> parse_sheet(std::string_view bytes, std::string_view origin) {
  sheet::PlainText plain;
  Result<void> read =
      sheet::read_plain_text({bytes, origin, "sheet/encoding", sheet::max_sheet_bytes}, plain);
  if (!read) return forward_error(read);
  return sheet::SheetParser(plain.text, origin).parse();
}

}  // namespace picdesk
