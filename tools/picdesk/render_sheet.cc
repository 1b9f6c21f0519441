// SPDX-License-Identifier: GPL-3.0-or-later
#include "render_sheet.h"

#include <filesystem>
#include <memory>

#include "picdesk/metadata_edit.h"
#include "record_edits.h"
#include "sheet_photos.h"

namespace picdesk::command {
namespace {

struct LoadedSheet {
  OpenedSheet opened;
  CodeTable codes;
  ApplyOptions options;
  std::map<std::size_t, Error> refused;  // by row
};

std::string file_name(const std::string& path) {
  return std::filesystem::path(path).filename().native();
}

// The row of a master, or nothing.
std::optional<std::size_t> row_of(const Sheet& sheet, const BatchInput& input) {
  std::optional<std::size_t> by_name;
  bool several = false;
  for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
    if (sheet.rows[i].file == input.relative) return i;
    if (file_name(sheet.rows[i].file) != file_name(input.relative)) continue;
    several = by_name.has_value();
    by_name = i;
  }
  return several ? std::nullopt : by_name;
}

Result<void> apply_sheet(const LoadedSheet& loaded, const MasterTexts& texts) {
  const std::optional<std::size_t> row = row_of(loaded.opened.sheet, texts.input);
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
