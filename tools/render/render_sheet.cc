// SPDX-License-Identifier: GPL-3.0-or-later
#include "render_sheet.h"

#include <filesystem>
#include <memory>

#include "picdesk/metadata_edit.h"
#include "record_edits.h"
#include "sheet_photos.h"

namespace picdesk::command {
namespace {

namespace stdfs = std::filesystem;

struct LoadedSheet {
  stdfs::path folder;  // absolute
  OpenedSheet opened;
  CodeTable codes;
  ApplyOptions options;
  std::map<std::size_t, Error> refused;  // by row
};

// The row of a master, or nothing: it has the name below the sheet's folder, else below the one
// that is rendered, else the longest that ends the master's path. A name without folder says too
// little for the last.
std::optional<std::size_t> row_of(const LoadedSheet& loaded, const BatchInput& input) {
  std::error_code ignored;
  const stdfs::path path = stdfs::absolute(input.path, ignored).lexically_normal();
  const std::string below_sheet = path.lexically_relative(loaded.folder).generic_string();
  std::optional<std::size_t> best;
  std::size_t best_length = 0;
  const std::vector<SheetRow>& rows = loaded.opened.sheet.rows;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string& file = rows[i].file;
    if (file == below_sheet) return i;
    const bool ends = file.find('/') != std::string::npos && path.native().ends_with("/" + file);
    if (file != input.relative && !ends) continue;
    const std::size_t length = file == input.relative ? std::string::npos : file.size();
    if (length > best_length) {
      best = i;
      best_length = length;
    }
  }
  return best;
}

Result<void> apply_sheet(const LoadedSheet& loaded, const MasterTexts& texts) {
  const std::optional<std::size_t> row = row_of(loaded, texts.input);
  if (!row) {
    texts.findings.push_back({"sheet/no-row", Severity::warning,
                              "the sheet has no row for this photo; its own texts were used",
                              texts.input.relative, "add a row, or leave the sheet out"});
    return {};
  }
  if (const auto refused = loaded.refused.find(*row); refused != loaded.refused.end()) {
    return tl::unexpected<Error>(refused->second);
  }
  const SheetRow& entry = loaded.opened.sheet.rows[*row];
  const SheetPhoto photo{entry.file, image_hash(texts.bytes, texts.info.format), texts.record};
  ApplyOptions options = loaded.options;
  if (!loaded.codes.empty()) options.codes = &loaded.codes;
  options.facts.sequence = static_cast<int>(*row) + 1;
  SheetChange change =
      apply_row(entry, &photo, loaded.opened.base ? &*loaded.opened.base : nullptr, options);
  if (change.refused) return tl::unexpected<Error>(*change.refused);
  texts.record = std::move(change.values);
  for (Finding& finding : change.findings) texts.findings.push_back(std::move(finding));
  return {};
}

}  // namespace

Result<EditTexts> sheet_texts(const RenderArguments& arguments) {
  if (arguments.sheet.empty()) return EditTexts();
  auto loaded = std::make_shared<LoadedSheet>();
  Result<OpenedSheet> opened = open_sheet(arguments.sheet, arguments.sheet_base);
  if (!opened) return forward_error(opened);
  std::error_code ignored;
  loaded->folder = stdfs::absolute(arguments.sheet, ignored).lexically_normal().parent_path();
  loaded->opened = std::move(*opened);
  Result<CodeTable> codes =
      read_codes({arguments.codes, arguments.code_delimiter, arguments.codes_mode},
                 loaded->options.code_options);
  if (!codes) return forward_error(codes);
  loaded->codes = std::move(*codes);
  loaded->options.variables = arguments.variables;
  loaded->options.facts.today = today();
  loaded->refused = duplicate_rows(loaded->opened.sheet);
  return EditTexts([loaded](const MasterTexts& texts) { return apply_sheet(*loaded, texts); });
}

}  // namespace picdesk::command
