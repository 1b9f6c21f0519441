// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/jpeg_frame.h"

#include <algorithm>
#include <string>

#include "probe/caps.h"
#include "probe/refusal.h"

namespace picdesk::gate {
namespace {

constexpr std::size_t kFixedBytes = 6;      // precision, height, width, number of components
constexpr std::size_t kComponentBytes = 3;  // id, sampling, table
constexpr std::uint32_t kMostSampling = 4;
constexpr std::uint32_t kMostBlocks = 10;  // of an interleaved unit: T.81, B.2.3

std::string process_name(std::uint32_t code) {
  const std::string number = " JPEG (SOF" + std::to_string(code - marker::kSof0) + ")";
  switch (code) {
    case 0xC3:
      return "a lossless" + number;
    case 0xC5:
    case 0xC6:
    case 0xC7:
      return "a hierarchical" + number;
    case 0xC8:
      return "an extended" + number;
    default:
      return "an arithmetic-coded" + number;
  }
}

Result<void> check_process(std::uint32_t code) {
  if (code <= marker::kSof2) return {};
  return unsupported("the file is " + process_name(code) + ", which is not accepted",
                     "export it as a baseline or progressive JPEG");
}

Result<void> read_components(ByteView file, const JpegSegment& segment, JpegFrame& frame) {
  if (frame.count != 1 && frame.count != 3 && frame.count != 4) {
    return unsupported("the JPEG has " + count(frame.count, "component") + ", not 1, 3 or 4",
                       "export it as an RGB, grey or CMYK JPEG");
  }
  if (segment.length != kFixedBytes + kComponentBytes * frame.count) {
    return corrupt("the JPEG frame header has " + count(segment.length, "byte") + " for " +
                   count(frame.count, "component"));
  }
  std::uint32_t blocks = 0;
  for (std::uint32_t i = 0; i < frame.count; ++i) {
    const std::size_t at = segment.payload + kFixedBytes + i * kComponentBytes;
    JpegFrame::Component& component = frame.components[i];
    component = {u8(file, at), u8(file, at + 1) >> 4, u8(file, at + 1) & 15};
    const auto [least, most] = std::minmax(component.across, component.down);
    if (least < 1 || most > kMostSampling) {
      return corrupt("component " + std::to_string(i + 1) + " of the JPEG has sampling " +
                     std::to_string(component.across) + "x" + std::to_string(component.down));
    }
    blocks += component.across * component.down;
  }
  if (blocks <= kMostBlocks) return {};
  return corrupt("the sampling factors of the JPEG make " + std::to_string(blocks) +
                 " blocks a unit, at most " + std::to_string(kMostBlocks) + " are allowed");
}

}  // namespace

std::uint64_t JpegFrame::samples() const {
  std::uint32_t most_across = 1;
  std::uint32_t most_down = 1;
  std::uint64_t blocks = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    most_across = std::max(most_across, components[i].across);
    most_down = std::max(most_down, components[i].down);
    blocks += std::uint64_t{components[i].across} * components[i].down;
  }
  const auto units = [](int pixels, std::uint32_t factor) {
    const std::uint64_t unit = std::uint64_t{8} * factor;
    return (static_cast<std::uint64_t>(pixels) + unit - 1) / unit;
  };
  return units(size.width, most_across) * units(size.height, most_down) * blocks * 64;
}

Result<JpegFrame> read_frame(ByteView file, const JpegSegment& segment, const Limits& limits) {
  if (Result<void> fine = check_process(segment.code); !fine) return forward_error(fine);
  if (segment.length < kFixedBytes) {
    return corrupt("the JPEG frame header has " + count(segment.length, "byte"));
  }
  const std::uint32_t bits = u8(file, segment.payload);
  if (bits != 8) {
    return unsupported("the JPEG has " + std::to_string(bits) + " bits a sample, not 8",
                       "export it as an 8-bit JPEG or a 16-bit TIFF");
  }
  const std::uint32_t height = u16_big(file, segment.payload + 1);
  const std::uint32_t width = u16_big(file, segment.payload + 3);
  if (height == 0) {
    return unsupported("the JPEG header gives no height (it may follow in a DNL marker)",
                       "open the photo in an editor and export it anew");
  }
  Result<Size> size = checked_size(width, height, limits);
  if (!size) return forward_error(size);
  JpegFrame frame;
  frame.size = *size;
  frame.count = u8(file, segment.payload + 5);
  frame.progressive = segment.code == marker::kSof2;
  if (Result<void> fine = read_components(file, segment, frame); !fine) {
    return forward_error(fine);
  }
  return frame;
}

void note_colour(ByteView file, const JpegSegment& segment, JpegColour& colour) {
  constexpr std::size_t kLeastJfif = 14;
  constexpr std::size_t kLeastAdobe = 12;
  const ByteView payload = file.subspan(segment.payload, segment.length);
  if (segment.code == marker::kApp0 && segment.length >= kLeastJfif &&
      starts_with(payload, {"JFIF\0", 5})) {
    colour.jfif = true;
  }
  if (segment.code == marker::kApp14 && segment.length >= kLeastAdobe &&
      starts_with(payload, "Adobe")) {
    colour.adobe_transform = u8(payload, kLeastAdobe - 1);
  }
}

bool is_ycbcr(const JpegFrame& frame, const JpegColour& colour) {
  if (frame.count != 3) return frame.count == 1;
  if (colour.jfif) return true;
  if (colour.adobe_transform) return *colour.adobe_transform != 0;
  const auto& [first, second, third, unused] = frame.components;
  return !(first.id == 'R' && second.id == 'G' && third.id == 'B');
}

}  // namespace picdesk::gate
