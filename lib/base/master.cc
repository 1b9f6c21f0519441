// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/master.h"

namespace picdesk {
namespace {

struct FormatNames {
  std::string_view name;
  std::string_view media_type;
  std::string_view extension;
};

FormatNames names(Format format) {
  switch (format) {
    case Format::jpeg:
      return {"jpeg", "image/jpeg", "jpg"};
    case Format::png:
      return {"png", "image/png", "png"};
    case Format::webp:
      return {"webp", "image/webp", "webp"};
    case Format::tiff:
      return {"tiff", "image/tiff", "tif"};
    case Format::avif:
      return {"avif", "image/avif", "avif"};
    case Format::heif:
      return {"heif", "image/heif", "heic"};
    case Format::jxl:
      return {"jxl", "image/jxl", "jxl"};
    case Format::raw:
      return {"raw", "image/x-dcraw", "dng"};
  }
  return {"unknown", "application/octet-stream", "bin"};
}

}  // namespace

std::string_view name(Format format) { return names(format).name; }
std::string_view media_type(Format format) { return names(format).media_type; }
std::string_view file_extension(Format format) { return names(format).extension; }

std::string_view name(MetadataBlock::Kind kind) {
  switch (kind) {
    case MetadataBlock::Kind::exif:
      return "exif";
    case MetadataBlock::Kind::xmp:
      return "xmp";
    case MetadataBlock::Kind::extended_xmp:
      return "extended_xmp";
    case MetadataBlock::Kind::icc:
      return "icc";
    case MetadataBlock::Kind::photoshop:
      return "photoshop";
    case MetadataBlock::Kind::iim:
      return "iim";
    case MetadataBlock::Kind::text:
      return "text";
    case MetadataBlock::Kind::comment:
      return "comment";
    case MetadataBlock::Kind::other:
      return "other";
  }
  return "other";
}

}  // namespace picdesk
