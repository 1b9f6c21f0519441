// SPDX-License-Identifier: GPL-3.0-or-later
// WebP (RFC 9649).
#include <algorithm>
#include <optional>
#include <string>

#include "probe/caps.h"
#include "probe/exif_facts.h"
#include "probe/refusal.h"
#include "probe/riff.h"
#include "probe/walkers.h"
#include "probe/webp_flags.h"
#include "probe/webp_frame.h"

namespace picdesk::gate {
namespace {

using Kind = MetadataBlock::Kind;

constexpr std::size_t kFirstChunk = 12;
constexpr std::size_t kCanvasBytes = 10;

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
  std::uint64_t decode_bytes() const;

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

Result<void> WebpWalk::take_picture(const RiffChunk& chunk) {
  if (picture_) return corrupt(describe(chunk) + " is a second picture");
  Result<WebpFrame> frame = read_picture(file_, chunk);
  if (!frame) return forward_error(frame);
  if (extended_) {
    if (Result<void> fine = check_promise(*frame, static_cast<std::uint64_t>(info_.stored.width),
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
  Result<AnimationFrame> frame = read_animation_frame(file_, chunk, info_.stored);
  if (!frame) return forward_error(frame);
  if (frames_ == 0 && picture_) return corrupt(describe(chunk) + " stands beside a still picture");
  found_ |= webp_flag::kAnimation;
  if (frame->has_alpha_chunk) found_ |= webp_flag::kAlpha;
  if (frames_++ == 0) picture_ = frame->picture;
  return {};
}

Result<void> WebpWalk::take_metadata(const RiffChunk& chunk) {
  if (chunk.type == "EXIF") {
    found_ |= webp_flag::kExif;
    add_exif_block(file_, chunk.payload, chunk.length, info_);
    return {};
  }
  Kind kind = Kind::other;
  if (chunk.type == "XMP ") {
    kind = Kind::xmp;
    found_ |= webp_flag::kXmp;
  } else if (chunk.type == "ICCP") {
    kind = Kind::icc;
    found_ |= webp_flag::kIcc;
  }
  info_.metadata.push_back({kind, chunk.payload, chunk.length, false});
  return {};
}

Result<void> WebpWalk::take(const RiffChunk& chunk) {
  if (chunk.type == "VP8X") return corrupt(describe(chunk) + " is not the first chunk");
  if (is_picture(chunk)) return take_picture(chunk);
  if (chunk.type == "ANMF" && extended_) return take_animation_frame(chunk);
  if (chunk.type == "ANIM") {
    found_ |= webp_flag::kAnimation;
    return {};
  }
  if (chunk.type == "ALPH") {
    found_ |= webp_flag::kAlpha;
    packed_alpha_ = chunk.length > 0 && (u8(file_, chunk.payload) & 3) != 0;
    return {};
  }
  return take_metadata(chunk);
}

Result<void> WebpWalk::walk_chunks(std::size_t end) {
  std::size_t position = kFirstChunk;
  for (int chunks = 0; position < end; ++chunks) {
    if (chunks == kMostWebpChunks) {
      return too_large("the WebP has more than " + count(kMostWebpChunks, "chunk"));
    }
    Result<RiffChunk> chunk = read_riff_chunk(file_, position, end);
    if (!chunk) return forward_error(chunk);
    if (chunks == 0 && chunk->type != "VP8X" && !is_picture(*chunk)) {
      return corrupt(describe(*chunk) + " stands where the picture must be");
    }
    const bool canvas = chunks == 0 && chunk->type == "VP8X";
    if (Result<void> fine = canvas ? take_canvas(*chunk) : take(*chunk); !fine) return fine;
    position = chunk->end();
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
  return kStreamedDecode + ((found_ & webp_flag::kAlpha) != 0 ? area : 0);
}

Result<ProbeInfo> WebpWalk::run() {
  Result<std::size_t> end = read_end();
  if (!end) return forward_error(end);
  if (Result<void> fine = walk_chunks(*end); !fine) return forward_error(fine);
  if (!picture_) return corrupt("the WebP has no picture");
  if (extended_) {
    if (Result<void> fine = check_flags(flags_, found_); !fine) return forward_error(fine);
  }
  read_exif_facts_of_blocks(file_, info_);
  info_.frames = std::max<std::uint64_t>(frames_, 1);
  info_.lossless = picture_->lossless;
  info_.alpha = picture_->alpha || (flags_ & webp_flag::kAlpha) != 0;
  info_.components = info_.alpha ? 4 : 3;
  info_.decode_bytes = decode_bytes();
  return std::move(info_);
}

}  // namespace

Result<ProbeInfo> walk_webp(ByteView file, const Limits& limits) {
  return WebpWalk(file, limits).run();
}

}  // namespace picdesk::gate
