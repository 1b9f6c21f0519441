// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "metadata/exif/exif_reader.h"
#include "metadata/iim/legacy_charset.h"
#include "metadata/reading/carriers.h"
#include "metadata/reading/exif_numbers.h"
#include "metadata/record/clean_text.h"
#include "metadata/record/fields.h"

namespace picdesk::metadata {
namespace {

// Exif says ASCII; MWG says UTF-8; cameras and older programs write 8-bit text.
std::string decode(std::string_view raw, std::string_view where, std::vector<Finding>& findings) {
  Charset charset = Charset::utf8;
  if (!text::is_utf8(raw)) {
    charset = mac_roman_votes(raw) >= 2 ? Charset::mac_roman : Charset::windows_1252;
    findings.push_back({"meta/charset-repaired", Severity::info,
                        std::string(where) + " was read as " + std::string(name(charset)),
                        std::string(where), ""});
  }
  std::string text = clean_text(to_utf8(raw, charset), where, findings);
  return is_blank(std::string_view(text)) ? std::string{} : text;
}

void read_date(const ExifTexts& texts, MetadataRecord& record, std::vector<Finding>& findings) {
  if (is_blank(std::string_view(texts.date_original))) return;
  Result<PartialDate> date =
      parse_exif_date(texts.date_original, texts.sub_second_original, texts.offset_original);
  // A camera's broken sub-seconds or offset must not cost the date.
  if (!date && date.error().code != ErrorCode::not_found) {
    date = parse_exif_date(texts.date_original, {}, {});
  }
  if (date) {
    record.date_created = *date;
  } else if (date.error().code != ErrorCode::not_found) {
    findings.push_back(
        {"meta/date-impossible", Severity::warning,
         "EXIF date \"" + text::printable(texts.date_original) + "\": " + date.error().message,
         "date_created", date.error().hint});
  }
}

}  // namespace

MetadataRecord read_exif_record(const Source& source, std::vector<Finding>& findings) {
  std::vector<ByteView> blocks = source.payloads(MetadataBlock::Kind::exif);
  // A TIFF file is its own EXIF block.
  if (source.info.format == Format::tiff) blocks = {source.file};
  if (blocks.empty()) return {};
  const Result<ExifTexts> texts = read_exif(blocks.front());
  if (!texts) {
    findings.push_back({"meta/exif-unreadable", Severity::warning, texts.error().message, "EXIF",
                        texts.error().hint});
    return {};
  }
  MetadataRecord record;
  record.caption.set("", decode(texts->description, "EXIF 0x010E", findings));
  record.creators = split_artist(decode(texts->artist, "EXIF 0x013B", findings));
  record.copyright.set("", decode(join_copyright(texts->copyright), "EXIF 0x8298", findings));
  read_date(*texts, record, findings);
  read_exif_numbers(blocks.front(), record);
  return record;
}

}  // namespace picdesk::metadata
