// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/load.h"

#include <vips/vips.h>

#include <algorithm>
#include <string>

namespace picdesk::image {
namespace {

constexpr int kMaxJpegShrink = 8;
constexpr int kLinesAtOnce = 16;

// The largest power of two up to `max_shrink` that leaves at least one pixel.
int decoder_shrink(const ProbeInfo& info, int max_shrink) {
  if (info.format != Format::jpeg && info.format != Format::webp) return 1;
  const int most = std::min({max_shrink, kMaxJpegShrink, info.stored.width, info.stored.height});
  int shrink = 1;
  while (shrink * 2 <= most) shrink *= 2;
  return shrink;
}

// The loader is named, never sniffed, so that only what the gate saw is what decodes.
Picture open(std::span<const std::byte> file, Format format, int shrink, Care care) {
  // libvips takes a mutable pointer and does not write through it.
  void* bytes = const_cast<std::byte*>(file.data());
  const int level = care == Care::strict ? VIPS_FAIL_ON_WARNING : VIPS_FAIL_ON_TRUNCATED;
  VipsImage* image = nullptr;
  switch (format) {
    case Format::jpeg:
      vips_jpegload_buffer(bytes, file.size(), &image, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on",
                           level, "shrink", shrink, nullptr);
      break;
    case Format::png:
      vips_pngload_buffer(bytes, file.size(), &image, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on",
                          level, nullptr);
      break;
    case Format::webp:
      vips_webpload_buffer(bytes, file.size(), &image, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on",
                           level, "scale", 1.0 / shrink, nullptr);
      break;
    case Format::tiff:
      vips_tiffload_buffer(bytes, file.size(), &image, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on",
                           level, nullptr);
      break;
    case Format::avif:
    case Format::heif:
    case Format::jxl:
    case Format::raw:
      break;
  }
  return Picture(image);
}

// Whether this is the picture that the gate measured, at that shrink. JPEG rounds up, WebP to the
// nearest.
bool fits(const Picture& picture, Size stored, int shrink) {
  const auto near = [shrink](int loaded, int full) {
    return loaded == full / shrink || loaded == (full + shrink - 1) / shrink;
  };
  return near(vips_image_get_width(picture.get()), stored.width) &&
         near(vips_image_get_height(picture.get()), stored.height);
}

Picture box(const Picture& picture, int shrink) {
  VipsImage* smaller = nullptr;
  vips_shrink(picture.get(), &smaller, shrink, shrink, "ceil", TRUE, nullptr);
  return Picture(smaller);
}

// Whole numbers again, in the format of the file.
Picture rounded(const Picture& picture, VipsBandFormat format) {
  VipsImage* step = nullptr;
  if (vips_rint(picture.get(), &step, nullptr) != 0) return {};
  const Picture whole(step);
  VipsImage* out = nullptr;
  vips_cast(whole.get(), &out, format, nullptr);
  return Picture(out);
}

// Averages colours weighted by their alpha: what lies beneath clear pixels must not bleed out.
Picture box_with_alpha(const Picture& picture, int shrink) {
  VipsImage* step = nullptr;
  if (vips_premultiply(picture.get(), &step, nullptr) != 0) return {};
  const Picture smaller = box(Picture(step), shrink);
  if (!smaller) return {};
  // Alpha and colour are read separately from here on: without these lines kept, the box filter
  // would run twice.
  if (vips_linecache(smaller.get(), &step, "tile_height", kLinesAtOnce, "access",
                     VIPS_ACCESS_SEQUENTIAL, nullptr) != 0) {
    return {};
  }
  const Picture lines(step);
  if (vips_unpremultiply(lines.get(), &step, nullptr) != 0) return {};
  return rounded(Picture(step), vips_image_get_format(picture.get()));
}

Picture reduced(const Picture& picture, int shrink) {
  return vips_image_hasalpha(picture.get()) != 0 ? box_with_alpha(picture, shrink)
                                                 : box(picture, shrink);
}

}  // namespace

Result<Loaded> load(std::span<const std::byte> file, const ProbeInfo& info, int max_shrink,
                    Care care) {
  if (info.format == Format::avif) {
    return fail(ErrorCode::unsupported_format, "avif is not accepted as a master",
                "export the master as JPEG, PNG, WebP or TIFF");
  }
  const int in_decoder = decoder_shrink(info, max_shrink);
  const int most = std::min({max_shrink, info.stored.width, info.stored.height});
  const int by_box = std::max(1, most / in_decoder);
  Loaded loaded;
  loaded.picture = open(file, info.format, in_decoder, care);
  if (!loaded.picture) return tl::unexpected(engine_error(info.format));
  if (!fits(loaded.picture, info.stored, in_decoder)) {
    return fail(ErrorCode::corrupt_data,
                "the picture is not of the size its header promises: " +
                    std::to_string(info.stored.width) + "x" + std::to_string(info.stored.height),
                "fetch the master again, or open it in an editor and export it anew");
  }
  loaded.step_x = loaded.step_y = in_decoder;
  if (info.format == Format::webp) {
    loaded.step_x = double(info.stored.width) / vips_image_get_width(loaded.picture.get());
    loaded.step_y = double(info.stored.height) / vips_image_get_height(loaded.picture.get());
  }
  if (by_box > 1) {
    loaded.picture = reduced(loaded.picture, by_box);
    if (!loaded.picture) return tl::unexpected(engine_error(info.format));
    loaded.step_x *= by_box;
    loaded.step_y *= by_box;
  }
  return loaded;
}

}  // namespace picdesk::image
