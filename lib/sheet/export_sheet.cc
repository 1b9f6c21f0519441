// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "base/code_point.h"
#include "base/text.h"
#include "picdesk/sheet.h"
#include "sheet/cell_text.h"
#include "sheet/delimited.h"
#include "sheet/record_paths.h"
#include "sheet/sheet_base.h"

namespace picdesk {
namespace sheet {
namespace {

// What picture desks edit, in the order in which they fill it in.
constexpr std::string_view desk_fields[] = {
    "caption",       "alt",          "headline",     "title",          "creators",
    "creator_title", "credit",       "source",       "copyright",      "usage_terms",
    "web_statement", "instructions", "job_id",       "caption_writer", "keywords",
    "persons",       "event",        "date_created", "sublocation",    "city",
    "state",         "country",      "country_code"};

// Each field, followed by every language that occurs in it.
std::vector<std::string> desk_columns(const std::vector<SheetPhoto>& photos) {
  std::vector<std::string> columns;
  for (const std::string_view field : desk_fields) {
    std::set<std::string> languages;
    for (const SheetPhoto& photo : photos) {
      const Result<Texts> texts = texts_of(photo.record, field);
      if (!texts) continue;
      for (const auto& [path, text] : *texts) {
        if (path != field) languages.insert(path);
      }
    }
    columns.emplace_back(field);
    columns.insert(columns.end(), languages.begin(), languages.end());
  }
  return columns;
}

Result<void> check_columns(std::vector<std::string>& columns) {
  std::set<std::string> seen;
  for (std::string& column : columns) {
    const Result<std::string> field = field_of_path(column);
    if (!field) return tl::unexpected(field.error());
    column = canonical_path(column);
    if (!seen.insert(column).second) {
      return fail(ErrorCode::invalid_argument,
                  "column \"" + text::printable(column) + "\" is asked for twice",
                  "name each field once");
    }
  }
  if (columns.size() + 3 <= max_sheet_columns) return {};
  return fail(ErrorCode::too_large,
              std::to_string(columns.size()) + " columns; a sheet has at most " +
                  std::to_string(max_sheet_columns),
              "name the fields that are to be edited");
}

std::vector<std::string> row_of(const SheetPhoto& photo, const std::string& hash,
                                const std::vector<std::string>& columns) {
  std::vector<std::string> cells = {spreadsheet_safe(photo.file), photo.image_hash, hash};
  std::string field;  // of `texts`: columns of one field stand together
  Texts texts;
  for (const std::string& column : columns) {
    const std::string next_field = column.substr(0, column.find_first_of("[."));
    if (next_field != field) {
      field = next_field;
      texts = texts_of(photo.record, field).value_or(Texts{});
    }
    cells.push_back(spreadsheet_safe(cell_for(text_at(texts, column))));
  }
  return cells;
}

}  // namespace
}  // namespace sheet

Result<SheetExport> export_sheet(const std::vector<SheetPhoto>& photos,
                                 std::vector<std::string> fields, SheetFormat format) {
  if (fields.empty()) fields = sheet::desk_columns(photos);
  Result<void> checked = sheet::check_columns(fields);
  if (!checked) return forward_error(checked);
  const char separator = format == SheetFormat::tsv ? '\t' : ',';
  SheetExport result;
  result.text = text::kByteOrderMark;
  std::vector<std::string> header = {"file", "image_hash", "meta_hash"};
  header.insert(header.end(), fields.begin(), fields.end());
  sheet::append_row(result.text, header, separator);
  std::vector<std::string> hashes;
  hashes.reserve(photos.size());
  for (const SheetPhoto& photo : photos) {
    hashes.push_back(meta_hash(photo.record));
    sheet::append_row(result.text, sheet::row_of(photo, hashes.back(), fields), separator);
  }
  result.base = sheet::sheet_base_json(photos, hashes);
  return result;
}

}  // namespace picdesk
