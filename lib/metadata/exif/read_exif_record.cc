// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "metadata/exif/exif_reader.h"
#include "metadata/iim/legacy_charset.h"
#include "metadata/reading/carriers.h"
#include "metadata/record/clean_text.h"
#include "metadata/record/fields.h"

namespace picdesk::metadata {
namespace {

// Exif says ASCII; MWG says UTF-8; cameras and older programs write 8-bit text.
std::string decode(std::string_view raw, std::string_view where, std::vector<Finding>& findings) {
  Charset charset = Charset::utf8;
  if (!text::is_utf8(raw)) {
    const bool mac = mac_roman_votes(raw) >= 2 || !is_defined(raw, Charset::windows_1252);
    charset = mac ? Charset::mac_roman : Charset::windows_1252;
    findings.push_back({"meta/charset-repaired", Severity::info,
                        std::string(where) + " was read as " + std::string(name(charset)),
                        std::string(where), ""});
  }
  std::string text = clean_text(to_utf8(raw, charset), where, findings);
  return is_blank(std::string_view(text)) ? std::string{} : text;
}

// TIFF 6.0: a value may hold several texts, each with its NUL; only Copyright is said to.
std::string_view first_text(std::string_view value) { return value.substr(0, value.find('\0')); }

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

// Texts in places that do not count as fields, and what else a person should know of.
void report(const ExifTexts& texts, std::vector<Finding>& findings) {
  const std::pair<const char*, const std::string*> places[] = {
      {"EXIF 0x9C9B XPTitle", &texts.xp_title},
      {"EXIF 0x9C9C XPComment", &texts.xp_comment},
      {"EXIF 0x9C9D XPAuthor", &texts.xp_author},
      {"EXIF 0x9C9E XPKeywords", &texts.xp_keywords},
      {"EXIF 0x9C9F XPSubject", &texts.xp_subject},
      {"EXIF 0x9286 UserComment", &texts.user_comment}};
  for (const auto& [where, text] : places) {
    if (is_blank(std::string_view(*text)) || !text::is_utf8(*text)) continue;
    findings.push_back(
        {"meta/exif-elsewhere", Severity::info,
         std::string(where) + " holds \"" + text::printable(text::truncate(*text, 200)) + "\"",
         where, "it is kept and not read as a field"});
  }
  if (texts.has_gps) {
    findings.push_back({"meta/exif-gps", Severity::info, "EXIF holds where the camera stood",
                        "EXIF 0x8825", "renditions never carry it"});
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
  record.caption.set("", decode(first_text(texts->description), "EXIF 0x010E", findings));
  record.creators = split_artist(decode(first_text(texts->artist), "EXIF 0x013B", findings));
  record.copyright.set("", decode(join_copyright(texts->copyright), "EXIF 0x8298", findings));
  read_date(*texts, record, findings);
  record.guid = decode(texts->unique_id, "EXIF 0xA420", findings);
  if (texts->orientation >= 1 && texts->orientation <= 8) {
    record.orientation = std::to_string(texts->orientation);
  }
  // 0 is what cameras write for "not rated".
  if (texts->rating >= 1 && texts->rating <= 5) record.rating = std::to_string(texts->rating);
  report(*texts, findings);
  return record;
}

}  // namespace picdesk::metadata
