// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a sheet, and as a sheet's base: rows that can be applied, or an error. A sheet that
// is written from what was read says the same.
#include "picdesk/sheet.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/text.h"

namespace {

using namespace picdesk;

void require(bool condition) {
  if (!condition) std::abort();
}

void apply(const Sheet& sheet) {
  SheetPhoto photo{"a.jpg", "cafe", {}};
  photo.record.caption.set("", "Soldiers");
  ApplyOptions options;
  options.variables = true;
  for (const SheetRow& row : sheet.rows) {
    const SheetChange change = apply_row(row, &photo, nullptr, options);
    if (change.refused) {
      require(change.values == photo.record && change.differences.empty());
      require(text::printable(change.refused->message) == change.refused->message);
      continue;
    }
    require(change.fields.empty() == change.differences.empty());
    const SheetPhoto after{"a.jpg", photo.image_hash, change.values};
    const auto out = export_sheet({after}, {}, SheetFormat::csv);
    require(out.has_value());
    const auto back = parse_sheet(out->text, "back.csv");
    require(back && back->rows.size() == 1);
    const SheetChange again = apply_row(back->rows[0], &after, nullptr, {});
    require(!again.refused && again.fields.empty());
    require(parse_sheet_base(out->base, "base").has_value());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  const auto sheet = parse_sheet(text, "fuzz.csv");
  if (sheet) {
    (void)duplicate_rows(*sheet);
    apply(*sheet);
  } else {
    require(text::printable(sheet.error().message) == sheet.error().message);
    require(!sheet.error().hint.empty());
  }
  (void)parse_sheet_base(text, "fuzz.json");
  return 0;
}
