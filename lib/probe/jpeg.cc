// SPDX-License-Identifier: GPL-3.0-or-later
// JPEG (ITU-T T.81): all segments up to the first scan, then every marker up to the end.
#include <algorithm>
#include <optional>
#include <string>

#include "probe/caps.h"
#include "probe/exif_facts.h"
#include "probe/jpeg_blocks.h"
#include "probe/jpeg_frame.h"
#include "probe/jpeg_markers.h"
#include "probe/refusal.h"
#include "probe/walkers.h"

namespace picdesk::gate {
namespace {

constexpr int kMostSegments = 4096;
// Encoders write about 10. A decoder's work grows with each, and no library stops at any number.
constexpr int kMostScans = 100;
constexpr std::uint64_t kProgressiveOverhead = 16ull << 20;

class JpegWalk {
 public:
  JpegWalk(ByteView file, const Limits& limits) : file_(file), limits_(limits) {}
  Result<ProbeInfo> run();

 private:
  // Up to the first scan: faults are refused.
  Result<JpegSegment> read_header();
  Result<void> read_header_segment(const JpegSegment& segment);
  Result<void> read_first_scan(const JpegSegment& segment);
  // From the first scan's data on. At a fault the walk ends, as a decoder's would: cut files pass,
  // and the decoder says how much of the picture is there.
  Result<void> read_scans(std::size_t from);
  Result<void> count_marker();

  ByteView file_;
  const Limits& limits_;
  ProbeInfo info_;
  std::optional<JpegFrame> frame_;
  JpegColour colour_;
  int markers_ = 0;
};

std::string at_byte(std::size_t at) { return " at byte " + std::to_string(at); }

std::string hex_code(std::uint32_t code) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  return {'F', 'F', ' ', kDigits[code >> 4 & 15], kDigits[code & 15]};
}

Result<void> JpegWalk::count_marker() {
  if (++markers_ <= kMostSegments) return {};
  return too_large("the JPEG has more than " + count(kMostSegments, "segment"));
}

Result<void> check_header_marker(std::uint32_t code, std::size_t at) {
  if (code == marker::kSoi) return corrupt("the JPEG begins a second time" + at_byte(at));
  if (code == marker::kEoi) return corrupt("the JPEG ends" + at_byte(at) + " without a picture");
  if (code == marker::kDhp || code == marker::kExp) {
    return unsupported("the file is a hierarchical JPEG, which is not accepted",
                       "export it as a baseline or progressive JPEG");
  }
  if (code >= marker::kJpg0 && code < marker::kCom) {
    return unsupported("the file is a JPEG-LS or other JPEG extension (marker " + hex_code(code) +
                           "), which is not accepted",
                       "export it as a baseline or progressive JPEG");
  }
  if (code < marker::kSof0) {
    return corrupt("the JPEG has the reserved marker " + hex_code(code) + at_byte(at));
  }
  return {};
}

Result<void> JpegWalk::read_header_segment(const JpegSegment& segment) {
  if (!is_frame_header(segment.code)) {
    note_colour(file_, segment, colour_);
    add_segment(file_, segment, info_.metadata);
    return {};
  }
  if (frame_) return corrupt("the JPEG has a second frame header" + at_byte(segment.at));
  Result<JpegFrame> frame = read_frame(file_, segment, limits_);
  if (!frame) return forward_error(frame);
  frame_ = *frame;
  return {};
}

Result<JpegSegment> JpegWalk::read_header() {
  std::size_t position = 2;
  while (true) {
    const std::size_t at = find_marker(file_, position);
    if (at == file_.size()) return corrupt("the JPEG ends inside its header");
    if (Result<void> fine = count_marker(); !fine) return forward_error(fine);
    const std::uint32_t code = u8(file_, at + 1);
    position = at + 2;
    if (code == marker::kTem) continue;
    if (Result<void> fine = check_header_marker(code, at); !fine) return forward_error(fine);
    const std::optional<JpegSegment> segment = read_segment(file_, at);
    if (!segment) {
      return corrupt("the length of JPEG segment " + hex_code(code) + at_byte(at) +
                     " is below 2 or reaches beyond the file");
    }
    if (code == marker::kSos) return *segment;
    if (Result<void> fine = read_header_segment(*segment); !fine) return forward_error(fine);
    position = segment->end();
  }
}

Result<void> JpegWalk::read_first_scan(const JpegSegment& segment) {
  if (!frame_) return corrupt("the JPEG has a scan before its frame header" + at_byte(segment.at));
  const std::uint32_t components = segment.length == 0 ? 0 : u8(file_, segment.payload);
  if (components < 1 || components > frame_->count || segment.length != 4 + 2 * components) {
    return corrupt("the first scan of the JPEG" + at_byte(segment.at) + " claims " +
                   count(components, "component") + " in " + count(segment.length, "byte"));
  }
  info_.progressive = frame_->progressive || components < frame_->count;
  return {};
}

Result<void> JpegWalk::read_scans(std::size_t from) {
  std::size_t position = from;
  for (int scans = 1;;) {
    const std::size_t at = find_marker(file_, position);
    if (at == file_.size()) return {};
    if (Result<void> fine = count_marker(); !fine) return fine;
    const std::uint32_t code = u8(file_, at + 1);
    position = at + 2;
    if (code == marker::kTem) continue;
    if (code == marker::kEoi) {
      info_.trailing_bytes = file_.size() - position;
      return {};
    }
    if (is_frame_header(code)) {
      return corrupt("the JPEG has a second frame header" + at_byte(at));
    }
    if (code == marker::kSos && ++scans > kMostScans) {
      return too_large("the JPEG has more than " + count(kMostScans, "scan"));
    }
    const std::optional<JpegSegment> segment = read_segment(file_, at);
    if (!segment || code < marker::kSof0 || code == marker::kSoi) return {};
    add_segment(file_, *segment, info_.metadata);
    position = segment->end();
  }
}

Result<ProbeInfo> JpegWalk::run() {
  Result<JpegSegment> scan = read_header();
  if (!scan) return forward_error(scan);
  if (Result<void> fine = read_first_scan(*scan); !fine) return forward_error(fine);
  if (Result<void> fine = read_scans(scan->end()); !fine) return forward_error(fine);
  order_profile_parts(file_, info_.metadata);
  read_exif_facts_of_blocks(file_, info_);
  info_.stored = frame_->size;
  info_.components = static_cast<int>(frame_->count);
  info_.ycbcr = is_ycbcr(*frame_, colour_);
  // All coefficients are kept, two bytes each, until the last scan.
  info_.decode_bytes =
      info_.progressive ? 2 * frame_->samples() + kProgressiveOverhead : kStreamedDecode;
  return std::move(info_);
}

}  // namespace

Result<ProbeInfo> walk_jpeg(ByteView file, const Limits& limits) {
  return JpegWalk(file, limits).run();
}

}  // namespace picdesk::gate
