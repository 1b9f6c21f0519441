// SPDX-License-Identifier: GPL-3.0-or-later
// Caption sheets (CSV, TSV), code replacements and caption templates. Pure: no file is opened but
// by the caller. Value types; re-entrant.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "picdesk/finding.h"
#include "picdesk/metadata_record.h"
#include "picdesk/result.h"

namespace picdesk {

// One photo as a sheet sees it.
struct SheetPhoto {
  std::string file;        // relative to the sheet's root, '/'
  std::string image_hash;  // SHA-256 of the coded image data
  MetadataRecord record;   // as read
};

enum class SheetFormat { csv, tsv };
SheetFormat sheet_format(std::string_view path);  // by ending; .tsv and .txt: tsv

struct SheetExport {
  std::string text;  // RFC 4180 with CRLF, UTF-8 with BOM; cells that a spreadsheet would run start
                     // with an apostrophe
  std::string base;  // picdesk.sheet-base/1: what each row said at the export, for stale rows
};
// Columns: file, image_hash, meta_hash, then the fields (paths as in set_metadata_field, "alt[ar]",
// "licensors[1].url"). No fields: those that picture desks edit, and every language that occurs.
Result<SheetExport> export_sheet(const std::vector<SheetPhoto>& photos,
                                 std::vector<std::string> fields, SheetFormat format);

struct SheetCell {
  std::string path;  // of the field
  std::string text;  // as typed, apostrophe removed; empty: leave; "<clear>": delete
};
struct SheetRow {
  int line = 0;  // 1-based, of its first line
  std::string file;
  std::string image_hash;
  std::string meta_hash;
  std::vector<SheetCell> cells;  // only those that are not empty
};
struct Sheet {
  std::string origin;                // its path, for messages
  std::vector<std::string> columns;  // field paths
  std::vector<SheetRow> rows;
};
// With or without BOM, UTF-16 with BOM, LF or CRLF; separator , ; or TAB as the header line has it.
// Errors: invalid_argument naming file, line and column: no `file` column, an unknown or repeated
// column, a row with another number of cells, an open quote, text that is not UTF-8, a file name
// that is absolute or leaves the root.
// At most 256 MiB, 1,000,000 rows, 512 columns and 1 MiB a cell: too_large. Empty rows are skipped,
// and so are columns that have neither name nor text.
Result<Sheet> parse_sheet(std::string_view bytes, std::string_view origin);

// The rows whose file another row names too, by index into `rows`: none of them can be applied
// ("sheet/duplicate-row: ...").
std::map<std::size_t, Error> duplicate_rows(const Sheet& sheet);

// The base that export_sheet() wrote: per file all record paths and texts at the export, whatever
// columns the sheet has.
struct SheetBase {
  std::map<std::string, std::map<std::string, std::string>> cells;  // file -> path -> text
  std::map<std::string, std::string> meta_hashes;
};
Result<SheetBase> parse_sheet_base(std::string_view json, std::string_view origin);

// One code table (docs: code replacements). Later files win over earlier ones.
class CodeTable {
 public:
  // Lines `code TAB replacement [TAB replacement 2 ...]`; UTF-8 or UTF-16 with BOM. Codes are put
  // into NFC and must not hold the delimiter. Errors: invalid_argument naming file, line and what
  // is wrong (codes/no-tab, codes/duplicate, codes/code, codes/encoding), too_large codes/limit:
  // above 100,000 codes, 32 replacements, 4 KiB each. After an error the table is as before.
  Result<void> add(std::string_view bytes, std::string_view origin,
                   bool last_duplicate_wins = false, std::string_view delimiter = "\\");
  bool empty() const { return codes_.empty(); }
  const std::map<std::string, std::vector<std::string>>& codes() const { return codes_; }
  std::vector<Finding> findings;  // codes/overridden, info

 private:
  std::map<std::string, std::vector<std::string>> codes_;
};

struct CodeOptions {
  std::string delimiter = "\\";  // one character
  bool lenient = false;          // unknown codes stay in the text, with a warning
};
// Replaces `\code\` and `\code#2\`; a doubled delimiter is one. Errors: invalid_argument
// "codes/unknown: ..." etc. with the 1-based column and the nearest codes; lenient: findings
// instead.
Result<std::string> expand_codes(std::string_view text, const CodeTable& codes,
                                 const CodeOptions& options, std::vector<Finding>& findings);

// What variables of a template may name beside the record's fields.
struct TemplateFacts {
  std::string file;             // name with extension
  std::string folder;           // name of its folder
  int sequence = 1;             // {seq:000}
  PartialDate today;            // {today:FMT}
  std::string language = "en";  // of month names: en, fr, ar, de, es, it, pt, ...
};
// `{field}`, `{file} {stem} {ext} {folder} {seq:000} {today:%B %-d, %Y}`, `{date_created:FMT}`,
// `{creators|, }`, `{name?}` and `{name?default}`, `{{` and `}}`. Inserted text is not scanned
// again. Errors: invalid_argument "tpl/unknown: ...", "tpl/empty: ...", "tpl/date-part: ...".
Result<std::string> expand_template(std::string_view text, const MetadataRecord& record,
                                    const TemplateFacts& facts);

// A template file: [fields.caption] mode = "set"|"if-empty"|"append"|"prepend"|"clear", text = ...
enum class TemplateMode { set, if_empty, append, prepend, clear };
std::optional<TemplateMode> template_mode(std::string_view word);  // "if-empty", ...
struct TemplateField {
  std::string path;
  TemplateMode mode = TemplateMode::set;
  std::string text;
};
// Codes in the template's text first, then variables (of the record before the edit), one pass
// each. Text that comes out empty leaves its field alone; to lists, append and prepend add entries.
// Changes `record` (all fields or, after an error, none); gives the keys of the fields that
// changed.
Result<std::vector<std::string>> apply_template(const std::vector<TemplateField>& fields,
                                                const CodeTable& codes, const CodeOptions& options,
                                                const TemplateFacts& facts, MetadataRecord& record,
                                                std::vector<Finding>& findings);

struct ApplyOptions {
  const CodeTable* codes = nullptr;  // codes in cells are expanded
  CodeOptions code_options;
  bool variables = false;  // {variables} in cells are expanded
  TemplateFacts facts;     // file and folder are taken from the row
};

// What a sheet asks of one photo.
struct SheetChange {
  int line = 0;
  std::string file;
  MetadataRecord values;            // the record with the row's cells in it
  std::vector<std::string> fields;  // keys that differ from the record read; empty: nothing to do
  struct Difference {
    std::string path, old_text, new_text;
  };
  std::vector<Difference> differences;
  std::vector<Finding> findings;  // warnings: codes/..., meta/...
  std::optional<Error> refused;   // "sheet/image-changed: ...", "sheet/conflict: ...", ...
};
// One row against the photo as it is now. `photo` is nullptr if there is no such file
// (sheet/missing). Three-way with the base; without one a row whose meta_hash differs is refused
// (sheet/stale), one without meta_hash is taken as it is. A row that asks for nothing new is never
// refused, so that applying a sheet twice changes nothing.
SheetChange apply_row(const SheetRow& row, const SheetPhoto* photo, const SheetBase* base,
                      const ApplyOptions& options);

// SHA-256 (hex) of the record as canonical JSON: the column meta_hash.
std::string meta_hash(const MetadataRecord& record);

}  // namespace picdesk
