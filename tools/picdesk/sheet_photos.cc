// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet_photos.h"

#include "photo_file.h"
#include "picdesk/metadata_edit.h"
#include "sidecar.h"

namespace picdesk::command {
Result<SheetPhoto> read_sheet_photo(const std::string& path, const std::string& file,
                                    const ReadOptions& options) {
  Result<PhotoFile> photo = open_for_metadata(path);
  if (!photo) return forward_error(photo);
  Result<MetadataReading> reading = read_with_sidecar(path, photo->bytes, photo->info, options);
  if (!reading) return forward_error(reading);
  return SheetPhoto{file, image_hash(photo->bytes, photo->info.format), std::move(reading->record)};
}

Result<OpenedSheet> open_sheet(const std::string& path, const std::string& base) {
  OpenedSheet opened;
  Result<std::string> text = read_text(path);
  if (!text) return forward_error(text);
  Result<Sheet> sheet = parse_sheet(*text, path);
  if (!sheet) return forward_error(sheet);
  opened.sheet = std::move(*sheet);
  const std::string base_path = base.empty() ? path + ".base.json" : base;
  Result<std::string> json = read_text(base_path);
  if (!json) {
    if (base.empty() && json.error().code == ErrorCode::not_found) return opened;
    return forward_error(json);
  }
  Result<SheetBase> parsed = parse_sheet_base(*json, base_path);
  if (!parsed) return forward_error(parsed);
  opened.base = std::move(*parsed);
  return opened;
}

}  // namespace picdesk::command
