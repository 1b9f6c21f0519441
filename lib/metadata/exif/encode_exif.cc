// SPDX-License-Identifier: GPL-3.0-or-later
#include <exiv2/error.hpp>
#include <exiv2/exif.hpp>

#include "metadata/exif/exif_reader.h"
#include "metadata/rendition/encoders.h"

namespace picdesk::metadata {
namespace {

void add(Exiv2::ExifData& data, const char* key, const std::string& text) {
  if (text.empty()) return;
  Exiv2::AsciiValue value;
  value.value_ = text;
  value.value_ += '\0';
  data.add(Exiv2::ExifKey(key), &value);
}

}  // namespace

Result<Bytes> encode_exif(const MetadataRecord& record, const Exiv2Session&) {
  const std::string artist = join_artist(record.creators);
  if (record.caption.empty() && record.copyright.empty() && artist.empty()) return Bytes{};
  try {
    Exiv2::ExifData data;
    add(data, "Exif.Image.ImageDescription", std::string(record.caption.text()));
    add(data, "Exif.Image.Artist", artist);
    add(data, "Exif.Image.Copyright", std::string(record.copyright.text()));
    Exiv2::Blob blob;
    Exiv2::ExifParser::encode(blob, Exiv2::littleEndian, data);
    const auto bytes = std::as_bytes(std::span(blob));
    return Bytes(bytes.begin(), bytes.end());
  } catch (const std::exception& error) {
    return fail(ErrorCode::metadata_invalid,
                std::string("EXIF could not be encoded: ") + error.what(),
                "shorten or correct caption, creators and copyright");
  }
}

}  // namespace picdesk::metadata
