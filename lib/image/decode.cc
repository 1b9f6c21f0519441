// SPDX-License-Identifier: GPL-3.0-or-later
// One master: load, shrink, convert, read. Twice at most, once strictly and once tolerantly.
#include <vips/vips.h>

#include <cmath>
#include <new>
#include <optional>
#include <utility>

#include "image/colour.h"
#include "image/image.h"
#include "image/jpeg_header.h"
#include "image/load.h"
#include "image/pack.h"

namespace picdesk::image {
namespace {

// Plain 8 or 16 bit samples, for what a TIFF may hold besides (signed numbers). L*a*b* is left to
// the colour conversion.
Picture plain_samples(Picture picture) {
  const VipsBandFormat format = vips_image_get_format(picture.get());
  const VipsInterpretation kind = vips_image_get_interpretation(picture.get());
  if (format == VIPS_FORMAT_UCHAR || format == VIPS_FORMAT_USHORT) return picture;
  if (kind == VIPS_INTERPRETATION_LAB || kind == VIPS_INTERPRETATION_LABS) return picture;
  VipsImage* out = nullptr;
  vips_cast(picture.get(), &out,
            format == VIPS_FORMAT_CHAR ? VIPS_FORMAT_UCHAR : VIPS_FORMAT_USHORT, nullptr);
  return Picture(out);
}

// An extra TIFF sample that is not declared as alpha is a mask somebody saved, not transparency.
bool has_alpha(const Picture& picture, const ProbeInfo& info) {
  return vips_image_hasalpha(picture.get()) != 0 && (info.format != Format::tiff || info.alpha);
}

Size sample_size(Size stored, const Loaded& loaded) {
  const auto samples = [](int pixels, double step) {
    return static_cast<int>(std::ceil(pixels / step - 1e-9));
  };
  return {samples(stored.width, loaded.step_x), samples(stored.height, loaded.step_y)};
}

Result<Decoded> decode_once(std::span<const std::byte> file, const ProbeInfo& info,
                            const DecodeRequest& request, Care care) {
  Result<Loaded> loaded = load(file, info, request.max_shrink, care);
  if (!loaded) return forward_error(loaded);
  Picture plain = plain_samples(std::move(loaded->picture));
  if (!plain) return tl::unexpected(engine_error(info.format));
  Result<Converted> converted = to_srgb(std::move(plain), info, request.ignore_profile);
  if (!converted) return forward_error(converted);
  std::optional<Plane> plane = pack(converted->picture, sample_size(info.stored, *loaded),
                                    has_alpha(converted->picture, info));
  if (!plane) return tl::unexpected(engine_error(info.format));
  plane->step_x = loaded->step_x;
  plane->step_y = loaded->step_y;
  Decoded decoded;
  decoded.bitmap.format = plane->channels == 4 ? PixelFormat::rgba : PixelFormat::rgb;
  decoded.bitmap.size = info.stored;
  decoded.bitmap.planes.push_back(std::move(*plane));
  decoded.profile = std::move(converted->profile);
  decoded.findings = std::move(converted->findings);
  return decoded;
}

Finding damaged(Format format) {
  return {"master/damaged", Severity::warning,
          "the " + std::string(name(format)) +
              " file breaks its format's rules; no pixel is missing, but some may be wrong",
          "", "look at the renditions, or fetch the master again"};
}

// libvips' tolerant level lets libjpeg fill what it cannot read with grey. So a JPEG is only ever
// read strictly, a second time after harmless oddities of its header are mended.
Result<Decoded> decode_again(std::span<const std::byte> file, const ProbeInfo& info,
                             const DecodeRequest& request, Result<Decoded> failed) {
  if (info.format != Format::jpeg) return decode_once(file, info, request, Care::tolerant);
  const std::optional<std::vector<std::byte>> mended = with_plain_header(file);
  return mended ? decode_once(*mended, info, request, Care::strict) : failed;
}

Result<Decoded> decode_with_care(std::span<const std::byte> file, const ProbeInfo& info,
                                 const DecodeRequest& request) {
  Result<Decoded> decoded = decode_once(file, info, request, Care::strict);
  if (decoded || decoded.error().code != ErrorCode::corrupt_data) return decoded;
  decoded = decode_again(file, info, request, std::move(decoded));
  if (decoded) decoded->findings.push_back(damaged(info.format));
  return decoded;
}

}  // namespace

Result<Decoded> decode(std::span<const std::byte> file, const ProbeInfo& info,
                       const DecodeRequest& request) {
  if (request.max_shrink < 1) {
    return fail(ErrorCode::invalid_argument, "max_shrink is " + std::to_string(request.max_shrink),
                "use 1 or more");
  }
  if (file.empty() || info.stored.width < 1 || info.stored.height < 1) {
    return fail(ErrorCode::corrupt_data, "there is no picture data", "probe the file first");
  }
  if (Result<void> started = start_engine(); !started) return forward_error(started);
  try {
    return decode_with_care(file, info, request);
  } catch (const std::bad_alloc&) {
    return fail(ErrorCode::exhausted,
                "not enough memory for a picture of " + std::to_string(info.stored.width) + "x" +
                    std::to_string(info.stored.height),
                "free memory or run fewer jobs at once (-j), then try again");
  }
}

}  // namespace picdesk::image
