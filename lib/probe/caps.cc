// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/caps.h"

#include <string>

#include "probe/refusal.h"

namespace picdesk::gate {
namespace {

using Kind = MetadataBlock::Kind;

std::string size_text(std::uint64_t width, std::uint64_t height) {
  return std::to_string(width) + "x" + std::to_string(height);
}

Result<void> check_frames(const ProbeInfo& info, const Limits& limits) {
  if (info.frames <= limits.frames || limits.first_frame) return {};
  return unsupported("the file holds " + count(info.frames, "frame") + ", at most " +
                         std::to_string(limits.frames) + " is accepted",
                     "export one frame as a still picture, or pass --first-frame");
}

Result<void> check_block(const MetadataBlock& block, const Limits& limits) {
  const bool is_text =
      block.kind == Kind::xmp || block.kind == Kind::text || block.kind == Kind::comment;
  if (!is_text || block.length <= limits.text_bytes) return {};
  return metadata_too_large("the " + std::string(name(block.kind)) + " block at byte " +
                            std::to_string(block.offset) + " has " + count(block.length, "byte") +
                            ", at most " + std::to_string(limits.text_bytes) + " are accepted");
}

// The blocks of one kind together, which a reader would join.
Result<void> check_kind(const ProbeInfo& info, Kind kind, std::uint64_t most) {
  std::uint64_t bytes = 0;
  for (const MetadataBlock& block : info.metadata) {
    if (block.kind == kind) bytes += block.length;
  }
  if (bytes <= most) return {};
  return metadata_too_large("the " + std::string(name(kind)) + " metadata has " +
                            count(bytes, "byte") + ", at most " + std::to_string(most) +
                            " are accepted");
}

Result<void> check_metadata(const ProbeInfo& info, const Limits& limits) {
  std::uint64_t bytes = 0;
  for (const MetadataBlock& block : info.metadata) {
    if (Result<void> fine = check_block(block, limits); !fine) return fine;
    // A TIFF or raw file is its own EXIF block.
    const bool whole = info.format == Format::tiff || info.format == Format::raw;
    if (!whole || block.kind != Kind::exif) bytes += block.length;
  }
  if (Result<void> fine = check_kind(info, Kind::extended_xmp, limits.extended_xmp_bytes); !fine) {
    return fine;
  }
  if (Result<void> fine = check_kind(info, Kind::icc, limits.icc_bytes); !fine) return fine;
  if (bytes <= limits.metadata_bytes) return {};
  return metadata_too_large("the metadata has " + count(bytes, "byte") + ", at most " +
                            std::to_string(limits.metadata_bytes) + " are accepted");
}

}  // namespace

Result<Size> checked_size(std::uint64_t width, std::uint64_t height, const Limits& limits) {
  if (width == 0 || height == 0) {
    return corrupt("the picture has no area: " + size_text(width, height));
  }
  const auto side = static_cast<std::uint64_t>(limits.side);
  if (width > side || height > side) {
    return too_large("the picture is " + size_text(width, height) + ", a side may have " +
                     std::to_string(side) + " pixels");
  }
  if (width * height > limits.pixels) {
    return too_large("the picture is " + size_text(width, height) + ", " +
                     std::to_string(width * height) + " pixels; at most " +
                     std::to_string(limits.pixels) + " are accepted");
  }
  return Size{static_cast<int>(width), static_cast<int>(height)};
}

Result<void> check_caps(const ProbeInfo& info, const Limits& limits) {
  if (Result<void> fine = check_frames(info, limits); !fine) return fine;
  if (Result<void> fine = check_metadata(info, limits); !fine) return fine;
  if (info.decode_bytes <= limits.decode_bytes) return {};
  return too_large("decoding " +
                   size_text(static_cast<std::uint64_t>(info.stored.width),
                             static_cast<std::uint64_t>(info.stored.height)) +
                   (info.progressive ? " (progressive or interlaced)" : "") + " would take " +
                   std::to_string(info.decode_bytes >> 20) + " MiB of memory, at most " +
                   std::to_string(limits.decode_bytes >> 20) + " are accepted");
}

}  // namespace picdesk::gate
