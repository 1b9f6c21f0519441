// SPDX-License-Identifier: GPL-3.0-or-later
// The AVIF encoder, on libheif itself: libvips' own saver rewrites EXIF and loses accents.
#include <libheif/heif.h>

#include <cstring>
#include <memory>
#include <new>

#include "image/avif_planes.h"
#include "image/image.h"

namespace picdesk::image {
namespace {

template <auto Free>
struct Deleter {
  template <class T>
  void operator()(T* object) const {
    Free(object);
  }
};
using Context = std::unique_ptr<heif_context, Deleter<heif_context_free>>;
using Image = std::unique_ptr<heif_image, Deleter<heif_image_release>>;
using Handle = std::unique_ptr<heif_image_handle, Deleter<heif_image_handle_release>>;
using Encoder = std::unique_ptr<heif_encoder, Deleter<heif_encoder_release>>;
using Options = std::unique_ptr<heif_encoding_options, Deleter<heif_encoding_options_free>>;
using Nclx = std::unique_ptr<heif_color_profile_nclx, Deleter<heif_nclx_color_profile_free>>;

// Carries a libheif error to the end of encode_avif().
struct EncodeFailure {
  heif_error error;
};

void require(heif_error error) {
  if (error.code != heif_error_Ok) throw EncodeFailure{error};
}

Error translated(const heif_error& error) {
  if (error.code == heif_error_Memory_allocation_error) {
    return {ErrorCode::exhausted, "not enough memory to encode an AVIF picture",
            "free memory or run fewer jobs at once (-j), then try again"};
  }
  return {ErrorCode::internal,
          "the AVIF encoder failed: " + std::string(error.message ? error.message : "no reason"),
          "leave avif out of the preset's formats and report this"};
}

// CICP 1/13/6, full range: sRGB pixels as BT.601 Y'CbCr, which decoders take as they take a JPEG.
Nclx srgb_signal() {
  Nclx nclx(heif_nclx_color_profile_alloc());
  if (!nclx) throw std::bad_alloc();
  nclx->color_primaries = heif_color_primaries_ITU_R_BT_709_5;
  nclx->transfer_characteristics = heif_transfer_characteristic_IEC_61966_2_1;
  nclx->matrix_coefficients = heif_matrix_coefficients_ITU_R_BT_601_6;
  nclx->full_range_flag = 1;
  return nclx;
}

void add_plane(heif_image* image, heif_channel channel, const Plane& plane) {
  require(heif_image_add_plane(image, channel, plane.size.width, plane.size.height, 8));
  int stride = 0;
  std::uint8_t* target = heif_image_get_plane(image, channel, &stride);
  for (int y = 0; y < plane.size.height; ++y) {
    std::memcpy(target + static_cast<std::ptrdiff_t>(y) * stride, plane.row(y), plane.stride());
  }
}

Image make_image(const AvifPlanes& planes, const heif_color_profile_nclx* signal) {
  const Size size = planes.ycbcr[0].size;
  heif_image* created = nullptr;
  require(
      heif_image_create(size.width, size.height, heif_colorspace_YCbCr, heif_chroma_420, &created));
  Image image(created);
  add_plane(created, heif_channel_Y, planes.ycbcr[0]);
  add_plane(created, heif_channel_Cb, planes.ycbcr[1]);
  add_plane(created, heif_channel_Cr, planes.ycbcr[2]);
  if (planes.alpha) add_plane(created, heif_channel_Alpha, *planes.alpha);
  require(heif_image_set_nclx_color_profile(created, signal));
  return image;
}

Encoder make_encoder(heif_context* context, const AvifOptions& options) {
  heif_encoder* created = nullptr;
  require(heif_context_get_encoder_for_format(context, heif_compression_AV1, &created));
  Encoder encoder(created);
  require(heif_encoder_set_lossy_quality(created, options.quality));
  // Not every AV1 plug-in has all of these; what one lacks keeps its default.
  heif_encoder_set_parameter_integer(created, "speed", 9 - options.effort);
  heif_encoder_set_parameter_integer(created, "threads", 1);  // same bytes on any machine
  heif_encoder_set_parameter_integer(created, "alpha-quality", options.quality);
  heif_encoder_set_parameter_string(created, "chroma", "420");
  return encoder;
}

heif_error append(heif_context* /*context*/, const void* data, std::size_t size, void* user) {
  auto& out = *static_cast<std::vector<std::byte>*>(user);
  const auto* bytes = static_cast<const std::byte*>(data);
  try {
    out.insert(out.end(), bytes, bytes + size);
  } catch (const std::bad_alloc&) {
    return {heif_error_Memory_allocation_error, heif_suberror_Unspecified, "out of memory"};
  }
  return {heif_error_Ok, heif_suberror_Unspecified, "ok"};
}

std::vector<std::byte> encode(const AvifPlanes& planes, const AvifOptions& options) {
  const Context context(heif_context_alloc());
  const Nclx signal = srgb_signal();
  const Image image = make_image(planes, signal.get());
  const Encoder encoder = make_encoder(context.get(), options);
  const Options encoding(heif_encoding_options_alloc());
  encoding->output_nclx_profile = signal.get();
  encoding->macOS_compatibility_workaround_no_nclx_profile = 0;
  heif_image_handle* created = nullptr;
  require(heif_context_encode_image(context.get(), image.get(), encoder.get(), encoding.get(),
                                    &created));
  const Handle handle(created);
  if (!options.exif.empty()) {
    require(heif_context_add_exif_metadata(context.get(), created, options.exif.data(),
                                           static_cast<int>(options.exif.size())));
  }
  if (!options.xmp.empty()) {
    require(heif_context_add_XMP_metadata(context.get(), created, options.xmp.data(),
                                          static_cast<int>(options.xmp.size())));
  }
  std::vector<std::byte> file;
  heif_writer writer{1, append};
  require(heif_context_write(context.get(), &writer, &file));
  return file;
}

// A finished rendition: one sample a pixel, chroma halved.
bool is_finished(const Bitmap& bitmap) {
  if (bitmap.planes.empty() || bitmap.planes[0].size != bitmap.size) return false;
  if (bitmap.size.width < 1 || bitmap.size.height < 1) return false;
  if (bitmap.format != PixelFormat::ycbcr) return true;
  const Size half{(bitmap.size.width + 1) / 2, (bitmap.size.height + 1) / 2};
  return bitmap.planes.size() == 1 || (bitmap.planes.size() == 3 && bitmap.planes[1].size == half &&
                                       bitmap.planes[2].size == half);
}

}  // namespace

Result<std::vector<std::byte>> encode_avif(const Bitmap& bitmap, const AvifOptions& options) {
  if (options.quality < 0 || options.quality > 100) {
    return fail(ErrorCode::invalid_argument, "AVIF quality is " + std::to_string(options.quality),
                "use 0 to 100");
  }
  if (options.effort < 0 || options.effort > 9) {
    return fail(ErrorCode::invalid_argument, "AVIF effort is " + std::to_string(options.effort),
                "use 0 to 9");
  }
  if (!is_finished(bitmap)) {
    return fail(ErrorCode::invalid_argument,
                "the picture to encode is not whole: " + std::to_string(bitmap.size.width) + "x" +
                    std::to_string(bitmap.size.height),
                "scale it first; chroma must be 4:2:0");
  }
  if (heif_have_encoder_for_format(heif_compression_AV1) == 0) {
    return fail(ErrorCode::unsupported_format, "this libheif has no AV1 encoder",
                "install libheif with its libaom plug-in, or leave avif out of the preset");
  }
  try {
    return encode(avif_planes(bitmap), options);
  } catch (const EncodeFailure& failure) {
    return tl::unexpected(translated(failure.error));
  } catch (const std::bad_alloc&) {
    return tl::unexpected(translated({heif_error_Memory_allocation_error, {}, nullptr}));
  }
}

}  // namespace picdesk::image
