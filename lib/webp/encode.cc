// SPDX-License-Identifier: GPL-3.0-or-later
#include <webp/encode.h>

#include <cmath>
#include <new>
#include <span>
#include <string>

#include "webp/webp.h"

namespace picdesk::webp {
namespace {

using Bytes = std::vector<std::byte>;

constexpr std::uint8_t kNeutralChroma = 128;

// Called from C, so no exception may leave it; 0 makes libwebp give up with BAD_WRITE.
int append(const std::uint8_t* data, std::size_t size, const WebPPicture* picture) {
  try {
    auto& bytes = *static_cast<Bytes*>(picture->custom_ptr);
    const auto chunk = std::as_bytes(std::span(data, size));
    bytes.insert(bytes.end(), chunk.begin(), chunk.end());
    return 1;
  } catch (const std::bad_alloc&) {
    return 0;
  }
}

class Picture {
 public:
  Picture() { WebPPictureInit(&picture_); }
  ~Picture() { WebPPictureFree(&picture_); }
  Picture(const Picture&) = delete;
  Picture& operator=(const Picture&) = delete;

  WebPPicture* operator->() { return &picture_; }
  WebPPicture* get() { return &picture_; }

 private:
  WebPPicture picture_{};
};

tl::unexpected<Error> no_memory() {
  return fail(ErrorCode::exhausted, "WebP: no memory to encode",
              "free memory or render fewer pictures at a time");
}

tl::unexpected<Error> translate(WebPEncodingError code, Size size) {
  const std::string dimensions = std::to_string(size.width) + "x" + std::to_string(size.height);
  switch (code) {
    case VP8_ENC_ERROR_OUT_OF_MEMORY:
    case VP8_ENC_ERROR_BITSTREAM_OUT_OF_MEMORY:
    case VP8_ENC_ERROR_BAD_WRITE:
      return no_memory();
    case VP8_ENC_ERROR_BAD_DIMENSION:
      return fail(ErrorCode::too_large, "WebP: " + dimensions + " pixels",
                  "WebP takes at most 16383 pixels a side");
    case VP8_ENC_ERROR_PARTITION0_OVERFLOW:
    case VP8_ENC_ERROR_PARTITION_OVERFLOW:
      return fail(ErrorCode::too_large,
                  "WebP: " + dimensions + " pixels overflow the format's partitions",
                  "lower the quality or the size");
    case VP8_ENC_ERROR_FILE_TOO_BIG:
      return fail(ErrorCode::too_large, "WebP: more than 4 GiB", "lower the quality or the size");
    case VP8_ENC_ERROR_INVALID_CONFIGURATION:
      return fail(ErrorCode::invalid_argument, "WebP: libwebp refuses the options",
                  "quality and alpha quality are 0 to 100, the method is 0 to 6");
    case VP8_ENC_OK:
    case VP8_ENC_ERROR_NULL_PARAMETER:
    case VP8_ENC_ERROR_USER_ABORT:
    case VP8_ENC_ERROR_LAST:
      break;
  }
  return fail(ErrorCode::internal, "WebP: libwebp error " + std::to_string(code),
              "report it with the master and the preset");
}

bool has_shape(const Plane& plane, Size size, int channels) {
  return plane.size == size && plane.channels == channels &&
         plane.samples.size() == plane.stride() * static_cast<std::size_t>(size.height);
}

Size chroma_size(Size size) { return {(size.width + 1) / 2, (size.height + 1) / 2}; }

// Why it cannot be encoded; empty: it can.
std::string objection(const Bitmap& bitmap) {
  const Size size = bitmap.size;
  if (size.width < 1 || size.height < 1 || bitmap.planes.empty()) return "an empty bitmap";
  const Plane& first = bitmap.planes[0];
  switch (bitmap.format) {
    case PixelFormat::rgb:
      return has_shape(first, size, 3) ? "" : "a plane that is not of the bitmap's size";
    case PixelFormat::rgba:
      return has_shape(first, size, 4) ? "" : "a plane that is not of the bitmap's size";
    case PixelFormat::ycbcr:
      break;
  }
  if (bitmap.range != SampleRange::limited) return "samples of full range";
  const Size half = chroma_size(size);
  const bool grey = bitmap.planes.size() == 1;
  const bool chroma = bitmap.planes.size() == 3 && has_shape(bitmap.planes[1], half, 1) &&
                      has_shape(bitmap.planes[2], half, 1);
  return has_shape(first, size, 1) && (grey || chroma) ? "" : "planes that are not 4:2:0 or grey";
}

// The encoder only reads planes without alpha; the picture neither copies nor frees them.
std::uint8_t* borrow(const Plane& plane) { return const_cast<std::uint8_t*>(plane.samples.data()); }

// `neutral` becomes the chroma of a grey picture; it must outlive the picture.
void borrow_planes(const Bitmap& bitmap, WebPPicture& picture, Plane& neutral) {
  const bool grey = bitmap.planes.size() == 1;
  if (grey) {
    neutral = Plane(chroma_size(bitmap.size), 1);
    neutral.samples.assign(neutral.samples.size(), kNeutralChroma);
  }
  picture.colorspace = WEBP_YUV420;
  picture.y = borrow(bitmap.planes[0]);
  picture.u = borrow(grey ? neutral : bitmap.planes[1]);
  picture.v = borrow(grey ? neutral : bitmap.planes[2]);
  picture.y_stride = bitmap.size.width;
  picture.uv_stride = chroma_size(bitmap.size).width;
}

bool import_pixels(const Bitmap& bitmap, WebPPicture& picture, Plane& neutral) {
  const Plane& first = bitmap.planes[0];
  switch (bitmap.format) {
    case PixelFormat::rgb:
      return WebPPictureImportRGB(&picture, first.samples.data(), 3 * first.size.width) != 0;
    case PixelFormat::rgba:
      return WebPPictureImportRGBA(&picture, first.samples.data(), 4 * first.size.width) != 0;
    case PixelFormat::ycbcr:
      borrow_planes(bitmap, picture, neutral);
      return true;
  }
  return false;
}

Result<WebPConfig> configure(const EncodeOptions& options) {
  WebPConfig config;
  if (WebPConfigInit(&config) == 0) {
    return fail(ErrorCode::internal, "WebP: libwebp is older than its headers",
                "rebuild picdesk against the installed libwebp");
  }
  config.quality = options.quality;
  config.method = options.method;
  config.alpha_quality = options.alpha_quality;
  config.lossless = options.lossless ? 1 : 0;
  // libwebp takes NaN for a quality.
  if (std::isnan(options.quality) || WebPValidateConfig(&config) == 0) {
    return fail(ErrorCode::invalid_argument,
                "WebP: quality " + std::to_string(options.quality) + ", method " +
                    std::to_string(options.method) + ", alpha quality " +
                    std::to_string(options.alpha_quality),
                "quality and alpha quality are 0 to 100, the method is 0 to 6");
  }
  return config;
}

Result<Bytes> encode_checked(const Bitmap& bitmap, const EncodeOptions& options) {
  Result<WebPConfig> config = configure(options);
  if (!config) return forward_error(config);
  Bytes bytes;
  Plane neutral;
  Picture picture;
  picture->use_argb = options.lossless && bitmap.format != PixelFormat::ycbcr ? 1 : 0;
  picture->width = bitmap.size.width;
  picture->height = bitmap.size.height;
  picture->writer = append;
  picture->custom_ptr = &bytes;
  if (!import_pixels(bitmap, *picture.get(), neutral)) return no_memory();
  if (WebPEncode(&*config, picture.get()) == 0) return translate(picture->error_code, bitmap.size);
  return bytes;
}

}  // namespace

Result<std::vector<std::byte>> encode(const Bitmap& bitmap, const EncodeOptions& options) {
  if (const std::string found = objection(bitmap); !found.empty()) {
    return fail(ErrorCode::invalid_argument, "WebP cannot hold " + found,
                "pass rgb, rgba, or ycbcr of limited range that is 4:2:0 or grey");
  }
  if (bitmap.size.width > WEBP_MAX_DIMENSION || bitmap.size.height > WEBP_MAX_DIMENSION) {
    return translate(VP8_ENC_ERROR_BAD_DIMENSION, bitmap.size);
  }
  try {
    return encode_checked(bitmap, options);
  } catch (const std::bad_alloc&) {
    return no_memory();
  }
}

std::string engine_version() {
  const int version = WebPGetEncoderVersion();
  return std::to_string(version >> 16) + "." + std::to_string(version >> 8 & 0xFF) + "." +
         std::to_string(version & 0xFF);
}

}  // namespace picdesk::webp
