// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include "metadata/container/containers.h"

namespace picdesk {

Result<std::vector<std::byte>> embed(std::span<const std::byte> encoded, Format format,
                                     const MetadataBlobs& blobs) {
  switch (format) {
    case Format::jpeg:
      return metadata::embed_jpeg(encoded, blobs);
    case Format::png:
      return metadata::embed_png(encoded, blobs);
    case Format::webp:
      return metadata::embed_webp(encoded, blobs);
    case Format::tiff:
    case Format::avif:
    case Format::heif:
    case Format::jxl:
    case Format::raw:
      break;
  }
  return fail(ErrorCode::invalid_argument,
              "metadata cannot be embedded in " + std::string(name(format)),
              "use jpeg, png or webp, or leave the metadata out");
}

}  // namespace picdesk
