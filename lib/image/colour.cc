// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/colour.h"

#include <vips/vips.h>

#include <algorithm>
#include <optional>
#include <span>

#include "base/profile_description.h"
#include "base/srgb_profile.h"
#include "image/icc_profile.h"

namespace picdesk::image {
namespace {

using Profile = std::span<const std::byte>;

bool is_cmyk(const Picture& picture) {
  return vips_image_get_interpretation(picture.get()) == VIPS_INTERPRETATION_CMYK;
}

bool is_lab(const Picture& picture) {
  const VipsInterpretation kind = vips_image_get_interpretation(picture.get());
  return kind == VIPS_INTERPRETATION_LAB || kind == VIPS_INTERPRETATION_LABS ||
         kind == VIPS_INTERPRETATION_LABQ;
}

bool is_rgb(const Picture& picture) {
  return !is_cmyk(picture) && !is_lab(picture) && vips_image_get_bands(picture.get()) >= 3;
}

Profile embedded_profile(const Picture& picture) {
  const void* data = nullptr;
  std::size_t size = 0;
  if (vips_image_get_typeof(picture.get(), VIPS_META_ICC_NAME) == 0) return {};
  if (vips_image_get_blob(picture.get(), VIPS_META_ICC_NAME, &data, &size) != 0) return {};
  return {static_cast<const std::byte*>(data), size};
}

bool promises_profile(const ProbeInfo& info) {
  return std::ranges::any_of(info.metadata, [](const MetadataBlock& block) {
    return block.kind == MetadataBlock::Kind::icc;
  });
}

// `from`: the name of a profile that libvips has built in; null: the embedded one.
Picture transform(const Picture& picture, const char* from) {
  const int depth = vips_image_get_format(picture.get()) == VIPS_FORMAT_USHORT ? 16 : 8;
  VipsImage* out = nullptr;
  if (from != nullptr) {
    vips_icc_transform(picture.get(), &out, "srgb", "input_profile", from, "intent",
                       VIPS_INTENT_RELATIVE, "black_point_compensation", TRUE, "depth", depth,
                       nullptr);
  } else {
    vips_icc_transform(picture.get(), &out, "srgb", "embedded", TRUE, "intent",
                       VIPS_INTENT_RELATIVE, "black_point_compensation", TRUE, "depth", depth,
                       nullptr);
  }
  return Picture(out);
}

// libvips scales the alpha of 16-bit CMYK as if it were 8-bit.
Picture without_deep_cmyk_alpha(Picture picture) {
  const bool deep = vips_image_get_format(picture.get()) == VIPS_FORMAT_USHORT;
  if (!deep || !is_cmyk(picture) || vips_image_get_bands(picture.get()) < 5) return picture;
  VipsImage* out = nullptr;
  vips_cast(picture.get(), &out, VIPS_FORMAT_UCHAR, "shift", TRUE, nullptr);
  return Picture(out);
}

Picture with_profile(const Picture& picture, const std::vector<std::byte>& profile) {
  VipsImage* out = nullptr;
  if (vips_copy(picture.get(), &out, nullptr) != 0) return {};
  vips_image_set_blob_copy(out, VIPS_META_ICC_NAME, profile.data(), profile.size());
  return Picture(out);
}

Finding profile_ignored(const std::string& description) {
  const std::string named = description.empty() ? "" : " (" + description + ")";
  return {"master/profile-ignored", Severity::warning,
          "the embedded colour profile" + named +
              " is broken or does not fit the picture and was ignored",
          "", "check the colours of the renditions, or export the master as sRGB"};
}

// Without a usable profile: what the file itself says, else sRGB.
Picture convert_unprofiled(Picture picture, const ProbeInfo& info, std::string& from) {
  if (is_cmyk(picture)) {
    from = "CMYK without a profile";
    return transform(picture, "cmyk");
  }
  if (is_lab(picture)) {
    from = "CIE L*a*b*";
    VipsImage* out = nullptr;
    vips_colourspace(picture.get(), &out, VIPS_INTERPRETATION_sRGB, nullptr);
    return Picture(out);
  }
  if (info.adobe_rgb && is_rgb(picture)) {
    from = "Adobe RGB (1998)";
    const Picture tagged = with_profile(picture, adobe_rgb_profile());
    return tagged ? transform(tagged, nullptr) : Picture();
  }
  return picture;
}

// By the embedded profile; empty if it cannot be applied. libvips itself would assume sRGB for an
// incomplete one without a word.
Picture convert_profiled(const Picture& picture, Profile profile) {
  if (!is_complete(profile)) return {};
  if (vips_icc_is_compatible_profile(picture.get(), profile.data(), profile.size()) == 0) return {};
  Picture converted = transform(picture, nullptr);
  if (!converted) vips_error_clear();
  return converted;
}

}  // namespace

Result<Converted> to_srgb(Picture picture, const ProbeInfo& info, bool ignore_profile) {
  Converted converted;
  const Profile profile = embedded_profile(picture);
  const bool srgb = ignore_profile || (!profile.empty() && is_srgb_profile(profile));
  if (srgb && is_rgb(picture)) {
    converted.picture = std::move(picture);
    return converted;
  }
  picture = without_deep_cmyk_alpha(std::move(picture));
  if (!picture) return tl::unexpected(engine_error(info.format));
  if (!profile.empty()) converted.picture = convert_profiled(picture, profile);
  if (converted.picture) {
    converted.profile = profile_description(profile);
    if (converted.profile.empty()) converted.profile = "an unnamed profile";
    return converted;
  }
  if (!profile.empty() || promises_profile(info)) {
    converted.findings.push_back(profile_ignored(profile_description(profile)));
  }
  converted.picture = convert_unprofiled(std::move(picture), info, converted.profile);
  if (!converted.picture) return tl::unexpected(engine_error(info.format));
  return converted;
}

}  // namespace picdesk::image
