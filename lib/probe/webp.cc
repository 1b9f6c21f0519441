// SPDX-License-Identifier: GPL-3.0-or-later
// WebP (RFC 9649).
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "probe/caps.h"
#include "probe/exif_facts.h"
#include "probe/refusal.h"
#include "probe/riff.h"
#include "probe/walkers.h"
#include "probe/webp_frame.h"

namespace picdesk::gate {
namespace {

using Kind = MetadataBlock::Kind;

constexpr std::size_t kFirstChunk = 12;
constexpr int kMostChunks = 256;  // at the top, and again in each animation frame
constexpr std::size_t kFrameHead = 16;
constexpr std::size_t kCanvasBytes = 10;

// VP8X flags.
constexpr std::uint32_t kAnimation = 0x02;
constexpr std::uint32_t kXmp = 0x04;
constexpr std::uint32_t kExif = 0x08;
constexpr std::uint32_t kAlpha = 0x10;
constexpr std::uint32_t kIcc = 0x20;

class WebpWalk {
 public:
  WebpWalk(ByteView file, const Limits& limits) : file_(file), limits_(limits) {}
  Result<ProbeInfo> run();

 private:
  Result<std::size_t> read_end();
  Result<void> walk_chunks(std::size_t end);
  Result<void> take(const RiffChunk& chunk);
  Result<void> take_canvas(const RiffChunk& chunk);
  Result<void> take_picture(const RiffChunk& chunk);
  Result<void> take_animation_frame(const RiffChunk& chunk);
  Result<void> take_metadata(const RiffChunk& chunk);
  Result<void> check_frame(const WebpFrame& frame, std::uint64_t width, std::uint64_t height) const;
  Result<void> check_flags() const;
  Result<WebpFrame> read_picture(const RiffChunk& chunk) const;
  std::uint64_t decode_bytes() const;
  ByteView payload(const RiffChunk& chunk) const {
    return file_.subspan(chunk.payload, chunk.length);
  }

  ByteView file_;
  const Limits& limits_;
  ProbeInfo info_;
  bool extended_ = false;
  std::uint32_t flags_ = 0;  // as VP8X has them
  std::uint32_t found_ = 0;  // of these, what is there
  std::uint64_t frames_ = 0;
  std::optional<WebpFrame> picture_;
  bool packed_alpha_ = false;  // a compressed ALPH chunk
};

bool is_picture(std::string_view type) { return type == "VP8 " || type == "VP8L"; }

std::string sides(std::uint64_t width, std::uint64_t height) {
  return std::to_string(width) + "x" + std::to_string(height);
}

Result<std::size_t> WebpWalk::read_end() {
  const std::uint64_t end = std::uint64_t{8} + u32_little(file_, 4);
  if (end > file_.size()) {
    return corrupt("the WebP claims " + count(end, "byte") + ", the file has " +
                   std::to_string(file_.size()));
  }
  if (end < kFirstChunk + 8) {
    return corrupt("the WebP claims only " + count(end, "byte"));
  }
  info_.trailing_bytes = file_.size() - end;
  return static_cast<std::size_t>(end);
}

Result<void> WebpWalk::take_canvas(const RiffChunk& chunk) {
  if (chunk.length < kCanvasBytes) {
    return corrupt(describe(chunk) + " has " + count(chunk.length, "byte") + ", not 10");
  }
  extended_ = true;
  flags_ = u8(file_, chunk.payload);
  Result<Size> size =
      checked_size(std::uint64_t{u24_little(file_, chunk.payload + 4)} + 1,
                   std::uint64_t{u24_little(file_, chunk.payload + 7)} + 1, limits_);
  if (!size) return forward_error(size);
  info_.stored = *size;
  return {};
}

Result<void> WebpWalk::check_frame(const WebpFrame& frame, std::uint64_t width,
                                   std::uint64_t height) const {
  if (frame.width == width && frame.height == height) return {};
  return corrupt("the WebP promises a picture of " + sides(width, height) + ", its data is " +
                 sides(frame.width, frame.height));
}

Result<WebpFrame> WebpWalk::read_picture(const RiffChunk& chunk) const {
  return chunk.type == "VP8L" ? read_lossless_frame(payload(chunk))
                              : read_lossy_frame(payload(chunk));
}

Result<void> WebpWalk::take_picture(const RiffChunk& chunk) {
  if (picture_) return corrupt(describe(chunk) + " is a second picture");
  Result<WebpFrame> frame = read_picture(chunk);
  if (!frame) return forward_error(frame);
  if (extended_) {
    if (Result<void> fine = check_frame(*frame, static_cast<std::uint64_t>(info_.stored.width),
                                        static_cast<std::uint64_t>(info_.stored.height));
        !fine) {
      return fine;
    }
  } else {
    Result<Size> size = checked_size(frame->width, frame->height, limits_);
    if (!size) return forward_error(size);
    info_.stored = *size;
  }
  picture_ = *frame;
  return {};
}

Result<void> WebpWalk::take_animation_frame(const RiffChunk& chunk) {
  found_ |= kAnimation;
  ++frames_;
  if (chunk.length < kFrameHead) {
    return corrupt(describe(chunk) + " has only " + count(chunk.length, "byte"));
  }
  const std::uint64_t width = std::uint64_t{u24_little(file_, chunk.payload + 6)} + 1;
  const std::uint64_t height = std::uint64_t{u24_little(file_, chunk.payload + 9)} + 1;
  const std::uint64_t right = 2 * std::uint64_t{u24_little(file_, chunk.payload)} + width;
  const std::uint64_t bottom = 2 * std::uint64_t{u24_little(file_, chunk.payload + 3)} + height;
  if (right > static_cast<std::uint64_t>(info_.stored.width) ||
      bottom > static_cast<std::uint64_t>(info_.stored.height)) {
    return corrupt(describe(chunk) + " reaches to " + sides(right, bottom) + ", beyond the canvas");
  }
  const std::size_t end = chunk.payload + chunk.length;
  std::size_t position = chunk.payload + kFrameHead;
  for (int chunks = 0; position < end; ++chunks) {
    if (chunks == kMostChunks) return too_large(describe(chunk) + " has more than 256 parts");
    Result<RiffChunk> part = read_riff_chunk(file_, position, end);
    if (!part) return forward_error(part);
    if (is_picture(part->type)) {
      Result<WebpFrame> frame = read_picture(*part);
      if (!frame) return forward_error(frame);
      if (Result<void> fine = check_frame(*frame, width, height); !fine) return fine;
      if (!picture_) picture_ = *frame;
      return {};
    }
    if (part->type == "ALPH") found_ |= kAlpha;
    position = part->end();
  }
  return corrupt(describe(chunk) + " has no picture");
}

Result<void> WebpWalk::take_metadata(const RiffChunk& chunk) {
  if (chunk.type == "EXIF") {
    found_ |= kExif;
    add_exif_block(file_, chunk.payload, chunk.length, info_);
    return {};
  }
  Kind kind = Kind::other;
  if (chunk.type == "XMP ") {
    kind = Kind::xmp;
    found_ |= kXmp;
  } else if (chunk.type == "ICCP") {
    kind = Kind::icc;
    found_ |= kIcc;
  }
  info_.metadata.push_back({kind, chunk.payload, chunk.length, false});
  return {};
}

Result<void> WebpWalk::take(const RiffChunk& chunk) {
  if (chunk.type == "VP8X") return corrupt(describe(chunk) + " is not the first chunk");
  if (is_picture(chunk.type)) return take_picture(chunk);
  if (chunk.type == "ANMF" && extended_) return take_animation_frame(chunk);
  if (chunk.type == "ANIM") {
    found_ |= kAnimation;
    return {};
  }
  if (chunk.type == "ALPH") {
    found_ |= kAlpha;
    packed_alpha_ = chunk.length > 0 && (u8(file_, chunk.payload) & 3) != 0;
    return {};
  }
  return take_metadata(chunk);
}

Result<void> WebpWalk::walk_chunks(std::size_t end) {
  std::size_t position = kFirstChunk;
  for (int chunks = 0; position < end; ++chunks) {
    if (chunks == kMostChunks) {
      return too_large("the WebP has more than " + count(kMostChunks, "chunk"));
    }
    Result<RiffChunk> chunk = read_riff_chunk(file_, position, end);
    if (!chunk) return forward_error(chunk);
    if (chunks == 0 && chunk->type != "VP8X" && !is_picture(chunk->type)) {
      return corrupt(describe(*chunk) + " stands where the picture must be");
    }
    const bool canvas = chunks == 0 && chunk->type == "VP8X";
    if (Result<void> fine = canvas ? take_canvas(*chunk) : take(*chunk); !fine) return fine;
    position = chunk->end();
  }
  return {};
}

// A chunk that the flags deny is skipped by one reader and used by another; so is the reverse.
Result<void> WebpWalk::check_flags() const {
  struct Flag {
    std::uint32_t bit;
    std::string_view name;
  };
  constexpr std::array kFlags{Flag{kAnimation, "an animation"}, Flag{kXmp, "XMP"},
                              Flag{kExif, "EXIF"}, Flag{kAlpha, "alpha"},
                              Flag{kIcc, "a colour profile"}};
  for (const Flag& flag : kFlags) {
    const bool said = (flags_ & flag.bit) != 0;
    const bool there = (found_ & flag.bit) != 0;
    // Alpha may be said in advance, and that of VP8L has no chunk.
    if (said == there || (flag.bit == kAlpha && said)) continue;
    return corrupt("the WebP header " + std::string(said ? "promises " : "denies ") +
                   std::string(flag.name) + (said ? ", which is not there" : ", which is there"));
  }
  return {};
}

std::uint64_t WebpWalk::decode_bytes() const {
  const auto area = static_cast<std::uint64_t>(info_.stored.area());
  constexpr std::uint64_t kLosslessOverhead = 16ull << 20;
  // A canvas and one frame, RGBA each.
  if (frames_ > 0) return 8 * area + kLosslessOverhead;
  if (picture_->lossless) return 4 * area + kLosslessOverhead;
  // The alpha plane is a picture of its own; compressed, it is decoded as lossless.
  if (packed_alpha_) return 5 * area + kLosslessOverhead;
  return kStreamedDecode + ((found_ & kAlpha) != 0 ? area : 0);
}

Result<ProbeInfo> WebpWalk::run() {
  Result<std::size_t> end = read_end();
  if (!end) return forward_error(end);
  if (Result<void> fine = walk_chunks(*end); !fine) return forward_error(fine);
  if (!picture_) return corrupt("the WebP has no picture");
  if (extended_) {
    if (Result<void> fine = check_flags(); !fine) return forward_error(fine);
  }
  read_exif_facts_of_blocks(file_, info_);
  info_.frames = std::max<std::uint64_t>(frames_, 1);
  info_.lossless = picture_->lossless;
  info_.alpha = picture_->alpha || (flags_ & kAlpha) != 0;
  info_.components = info_.alpha ? 4 : 3;
  info_.decode_bytes = decode_bytes();
  return std::move(info_);
}

}  // namespace

Result<ProbeInfo> walk_webp(ByteView file, const Limits& limits) {
  return WebpWalk(file, limits).run();
}

}  // namespace picdesk::gate
