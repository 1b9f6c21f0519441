// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/encode.h"

#include <utility>

#include "image/image.h"
#include "jpeg/jpeg.h"
#include "webp/webp.h"

namespace picdesk {
namespace {

using Encoded = Result<std::vector<std::byte>>;

Encoded with_metadata(Encoded bare, Format format, const MetadataBlobs& blobs) {
  if (!bare) return bare;
  return embed(*bare, format, blobs);
}

Encoded encode_webp(const Bitmap& bitmap, const RenditionSpec& spec, int quality,
                    const MetadataBlobs& blobs) {
  webp::EncodeOptions options;
  options.quality = static_cast<float>(quality);
  options.method = spec.method;
  options.alpha_quality = spec.alpha_quality;
  return with_metadata(webp::encode(bitmap, options), Format::webp, blobs);
}

Encoded encode_jpeg(const Bitmap& bitmap, int quality, const MetadataBlobs& blobs) {
  return with_metadata(jpeg::encode(bitmap, {.quality = quality}), Format::jpeg, blobs);
}

Encoded encode_avif(const Bitmap& bitmap, int quality, const MetadataBlobs& blobs) {
  image::AvifOptions options;
  options.quality = quality;
  options.exif = blobs.exif;
  options.xmp = blobs.xmp;
  return image::encode_avif(bitmap, options);
}

}  // namespace

Result<BudgetedFile> encode_rendition(const Bitmap& bitmap, const RenditionSpec& spec,
                                      const MetadataBlobs& blobs) {
  return encode_within(spec.max_bytes, spec.min_quality, spec.quality, [&](int quality) -> Encoded {
    switch (spec.format) {
      case Format::webp:
        return encode_webp(bitmap, spec, quality, blobs);
      case Format::jpeg:
        return encode_jpeg(bitmap, quality, blobs);
      case Format::avif:
        return encode_avif(bitmap, quality, blobs);
      case Format::png:
      case Format::tiff:
      case Format::heif:
      case Format::jxl:
      case Format::raw:
        break;
    }
    return fail(ErrorCode::invalid_argument,
                "rendition " + spec.name + " asks for " + std::string(name(spec.format)),
                "use webp, jpeg or avif");
  });
}

}  // namespace picdesk
