// SPDX-License-Identifier: GPL-3.0-or-later
// The frame header of a JPEG and the colours it means.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "picdesk/master.h"
#include "picdesk/result.h"
#include "probe/jpeg_markers.h"

namespace picdesk::gate {

struct JpegFrame {
  struct Component {
    std::uint32_t id = 0;
    std::uint32_t across = 1;  // sampling factors
    std::uint32_t down = 1;
  };
  Size size;
  std::uint32_t count = 0;  // of components
  std::array<Component, 4> components{};
  bool progressive = false;

  // Samples of all components, padded to whole blocks.
  std::uint64_t samples() const;
};

// Errors: unsupported_format for lossless, arithmetic, hierarchical, 12-bit or 2 components,
// corrupt_data for what the standard forbids, too_large.
Result<JpegFrame> read_frame(ByteView file, const JpegSegment& segment, const Limits& limits);

// What the application markers before the first scan say about colour.
struct JpegColour {
  bool jfif = false;
  std::optional<std::uint32_t> adobe_transform;  // 0 none, 1 YCbCr, 2 YCCK
};
void note_colour(ByteView file, const JpegSegment& segment, JpegColour& colour);

// Y, or Y Cb Cr, decided as libjpeg does.
bool is_ycbcr(const JpegFrame& frame, const JpegColour& colour);

}  // namespace picdesk::gate
