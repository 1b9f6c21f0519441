// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/tiff_image.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "probe/caps.h"
#include "probe/refusal.h"
#include "probe/refused_formats.h"
#include "probe/tiff_strips.h"

namespace picdesk::gate {
namespace {

namespace tag {
constexpr std::uint32_t kNewSubfileType = 254;
constexpr std::uint32_t kSubfileType = 255;
constexpr std::uint32_t kWidth = 256;
constexpr std::uint32_t kHeight = 257;
constexpr std::uint32_t kBits = 258;
constexpr std::uint32_t kCompression = 259;
constexpr std::uint32_t kPhotometric = 262;
constexpr std::uint32_t kSamples = 277;
constexpr std::uint32_t kPlanar = 284;
constexpr std::uint32_t kExtraSamples = 338;
constexpr std::uint32_t kSampleFormat = 339;
constexpr std::uint32_t kSubsampling = 530;
}  // namespace tag

constexpr std::uint32_t kMostSamples = 5;

struct Compression {
  std::uint32_t code;
  std::string_view name;
  bool accepted;
};

constexpr std::array kCompressions{
    Compression{1, "none", true},           Compression{5, "LZW", true},
    Compression{7, "JPEG", true},           Compression{8, "deflate", true},
    Compression{32773, "PackBits", true},   Compression{32946, "deflate", true},
    Compression{2, "CCITT fax", false},     Compression{3, "CCITT fax", false},
    Compression{4, "CCITT fax", false},     Compression{6, "old-style JPEG", false},
    Compression{34712, "JPEG 2000", false}, Compression{33003, "JPEG 2000", false},
    Compression{33005, "JPEG 2000", false}, Compression{33004, "JPEG 2000", false},
    Compression{34925, "LZMA", false},      Compression{50000, "Zstandard", false},
    Compression{50001, "WebP", false},
};

Result<void> check_compression(std::uint32_t code) {
  const auto found = std::ranges::find(kCompressions, code, &Compression::code);
  if (found != kCompressions.end() && found->accepted) return {};
  const std::string name =
      found == kCompressions.end() ? "of an unknown kind" : std::string(found->name);
  return unsupported(
      "the TIFF is compressed (" + name + ", " + std::to_string(code) + "), which is not accepted",
      "save it uncompressed, or with LZW or ZIP (deflate)");
}

// Samples of a pixel by PhotometricInterpretation; 0: not decoded here.
std::uint32_t colour_samples(std::uint32_t photometric) {
  switch (photometric) {
    case 0:  // grey, 0 is white
    case 1:  // grey
    case 3:  // palette
      return 1;
    case 2:  // RGB
    case 6:  // YCbCr
    case 8:  // CIE L*a*b*
      return 3;
    case 5:  // CMYK
      return 4;
    default:
      return 0;
  }
}

Result<std::uint32_t> check_colour(const TiffReader& reader, const TiffDirectory& page,
                                   std::uint32_t samples) {
  const std::optional<std::uint32_t> photometric = reader.find_value(page, tag::kPhotometric);
  if (!photometric) return corrupt("the TIFF does not say its colours (tag 262)");
  const std::uint32_t colours = colour_samples(*photometric);
  constexpr std::uint32_t kColourFilterArray = 32803;
  constexpr std::uint32_t kLinearRaw = 34892;
  if (*photometric == kColourFilterArray || *photometric == kLinearRaw) {
    return unsupported("the file is a camera raw file, which is not accepted",
                       std::string(raw_hint()));
  }
  if (colours == 0) {
    return unsupported("the TIFF has colours of kind " + std::to_string(*photometric) +
                           " (tag 262), which are not accepted",
                       "export it as RGB, grey or CMYK");
  }
  if (samples < colours || samples > kMostSamples) {
    return unsupported("the TIFF has " + count(samples, "sample") + " a pixel, not " +
                           std::to_string(colours) + " to " + std::to_string(kMostSamples),
                       "export it as RGB, grey or CMYK without extra channels");
  }
  return *photometric;
}

// One depth for all samples.
Result<std::uint32_t> check_depth(const TiffReader& reader, const TiffDirectory& page,
                                  std::uint32_t samples) {
  std::uint32_t bits = 1;
  if (const std::optional<TiffEntry> entry = reader.find(page, tag::kBits)) {
    bits = reader.value(*entry).value_or(0);
    for (std::uint32_t i = 1; i < std::min(entry->count, samples); ++i) {
      if (reader.value(*entry, i) != bits) {
        return unsupported("the samples of the TIFF have unequal depths",
                           "export it with 8 or 16 bits a channel");
      }
    }
  }
  if (bits != 1 && bits != 2 && bits != 4 && bits != 8 && bits != 16) {
    return unsupported("the TIFF has " + std::to_string(bits) + " bits a sample",
                       "export it with 8 or 16 bits a channel");
  }
  constexpr std::uint32_t kUnsigned = 1;
  constexpr std::uint32_t kUntyped = 4;
  const std::uint32_t format = reader.find_value(page, tag::kSampleFormat).value_or(kUnsigned);
  if (format == kUnsigned || format == kUntyped) return bits;
  return unsupported("the samples of the TIFF are signed or floating-point numbers",
                     "export it with 8 or 16 bits a channel");
}

bool declares_alpha(const TiffReader& reader, const TiffDirectory& page) {
  const std::optional<TiffEntry> extra = reader.find(page, tag::kExtraSamples);
  if (!extra) return false;
  for (std::uint32_t i = 0; i < std::min(extra->count, kMostSamples); ++i) {
    const std::optional<std::uint32_t> kind = reader.value(*extra, i);
    if (kind == 1u || kind == 2u) return true;
  }
  return false;
}

TiffLayout layout_of(const TiffReader& reader, const TiffDirectory& page, const ProbeInfo& info) {
  TiffLayout layout;
  layout.width = static_cast<std::uint64_t>(info.stored.width);
  layout.height = static_cast<std::uint64_t>(info.stored.height);
  layout.bits = static_cast<std::uint64_t>(info.bits);
  layout.samples = static_cast<std::uint64_t>(info.components);
  layout.planar = reader.find_value(page, tag::kPlanar).value_or(1) == 2;
  return layout;
}

void set_subsampling(const TiffReader& reader, const TiffDirectory& page, TiffLayout& layout) {
  layout.chroma_across = layout.chroma_down = 2;
  const std::optional<TiffEntry> entry = reader.find(page, tag::kSubsampling);
  if (!entry) return;
  layout.chroma_across = std::clamp(reader.value(*entry, 0).value_or(1), 1u, 4u);
  layout.chroma_down = std::clamp(reader.value(*entry, 1).value_or(1), 1u, 4u);
}

}  // namespace

bool is_by_picture(const TiffReader& reader, const TiffDirectory& page) {
  constexpr std::uint32_t kReduced = 1;
  constexpr std::uint32_t kMask = 4;
  constexpr std::uint32_t kOldReduced = 2;
  const std::uint32_t bits = reader.find_value(page, tag::kNewSubfileType).value_or(0);
  return (bits & (kReduced | kMask)) != 0 ||
         reader.find_value(page, tag::kSubfileType) == kOldReduced;
}

Result<void> read_tiff_image(const TiffReader& reader, const TiffDirectory& page,
                             const Limits& limits, ProbeInfo& info) {
  const std::optional<std::uint32_t> width = reader.find_value(page, tag::kWidth);
  const std::optional<std::uint32_t> height = reader.find_value(page, tag::kHeight);
  if (!width || !height) return corrupt("the TIFF does not say its width and height");
  Result<Size> size = checked_size(*width, *height, limits);
  if (!size) return forward_error(size);
  const std::uint32_t compression = reader.find_value(page, tag::kCompression).value_or(1);
  if (Result<void> fine = check_compression(compression); !fine) return fine;
  const std::uint32_t samples = reader.find_value(page, tag::kSamples).value_or(1);
  Result<std::uint32_t> photometric = check_colour(reader, page, samples);
  if (!photometric) return forward_error(photometric);
  Result<std::uint32_t> bits = check_depth(reader, page, samples);
  if (!bits) return forward_error(bits);
  info.stored = *size;
  info.bits = static_cast<int>(*bits);
  info.components = static_cast<int>(samples);
  info.alpha = samples > colour_samples(*photometric) && declares_alpha(reader, page);
  TiffLayout layout = layout_of(reader, page, info);
  layout.uncompressed = compression == 1;
  constexpr std::uint32_t kYcbcr = 6;
  if (*photometric == kYcbcr && !layout.planar) set_subsampling(reader, page, layout);
  Result<std::uint64_t> memory = check_strips(reader, page, layout);
  if (!memory) return forward_error(memory);
  info.decode_bytes = *memory;
  return {};
}

}  // namespace picdesk::gate
