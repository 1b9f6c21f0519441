// SPDX-License-Identifier: GPL-3.0-or-later
// PNG (ISO/IEC 15948), with the animation chunks of its third edition.
#include <algorithm>
#include <string>
#include <string_view>

#include "probe/exif_facts.h"
#include "probe/png_header.h"
#include "probe/png_text.h"
#include "probe/refusal.h"
#include "probe/walkers.h"

namespace picdesk::gate {
namespace {

constexpr std::size_t kSignature = 8;
constexpr std::size_t kChunkHead = 8;  // length, type
constexpr std::size_t kChunkSum = 4;   // CRC-32, which the decoder checks
constexpr std::size_t kHeaderBytes = 13;
constexpr std::uint64_t kLongest = 0x7FFFFFFF;
constexpr int kMostOtherChunks = 4096;
// Encoders write 8 KiB or more in each; without a cap a file of empty ones costs 60 ms.
constexpr int kMostDataChunks = 32'768;

struct Chunk {
  std::size_t at = 0;
  std::string_view type;
  std::size_t payload = 0;
  std::size_t length = 0;
  std::size_t end() const { return payload + length + kChunkSum; }
};

std::string describe(const Chunk& chunk) {
  return "PNG chunk " + four_letters(chunk.type) + " at byte " + std::to_string(chunk.at);
}

class PngWalk {
 public:
  PngWalk(ByteView file, const Limits& limits) : file_(file), limits_(limits) {}
  Result<ProbeInfo> run();

 private:
  // Whether there is a chunk at `at`, with all its bytes.
  bool read_chunk(std::size_t at, Chunk& chunk) const;
  // Why there is none.
  tl::unexpected<Error> no_chunk(std::size_t at) const;
  Result<void> read_header(const Chunk& chunk);
  Result<void> take(const Chunk& chunk);
  Result<void> take_data(const Chunk& chunk);
  Result<void> take_critical(const Chunk& chunk);
  Result<void> take_ancillary(const Chunk& chunk);

  ByteView file_;
  const Limits& limits_;
  ProbeInfo info_;
  PngHeader header_;
  int data_chunks_ = 0;  // IDAT, fdAT
  int other_chunks_ = 0;
  bool has_palette_ = false;
  bool has_data_ = false;
  bool data_ended_ = false;
};

bool is_letter(char byte) { return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z'); }

bool PngWalk::read_chunk(std::size_t at, Chunk& chunk) const {
  if (!fits(file_, at, kChunkHead)) return false;
  chunk = {at, as_text(file_).substr(at + 4, 4), at + kChunkHead, u32_big(file_, at)};
  for (const char byte : chunk.type) {
    if (!is_letter(byte)) return false;
  }
  return chunk.length <= kLongest &&
         fits(file_, chunk.payload, std::uint64_t{chunk.length} + kChunkSum);
}

tl::unexpected<Error> PngWalk::no_chunk(std::size_t at) const {
  if (!fits(file_, at, kChunkHead)) return corrupt("the PNG ends without IEND");
  const Chunk chunk{at, as_text(file_).substr(at + 4, 4), at + kChunkHead, u32_big(file_, at)};
  if (!std::ranges::all_of(chunk.type, is_letter)) {
    return corrupt("there is no PNG chunk at byte " + std::to_string(at) + ", where one must be");
  }
  return corrupt(describe(chunk) + " claims " + count(chunk.length, "byte") + ", the file has " +
                 std::to_string(file_.size() - chunk.payload) + " more");
}

Result<void> PngWalk::read_header(const Chunk& chunk) {
  if (chunk.type == "CgBI") {
    return unsupported(
        "the file is a PNG as Apple packs it into apps (CgBI), which is not accepted",
        export_hint());
  }
  if (chunk.type != "IHDR" || chunk.length != kHeaderBytes) {
    return corrupt("the PNG starts with " + four_letters(chunk.type) + " of " +
                   count(chunk.length, "byte") + ", not with IHDR of 13");
  }
  Result<PngHeader> header = read_png_header(file_.subspan(chunk.payload, kHeaderBytes), limits_);
  if (!header) return forward_error(header);
  header_ = *header;
  info_.alpha = header_.alpha;
  return {};
}

Result<void> PngWalk::take_data(const Chunk& chunk) {
  if (++data_chunks_ > kMostDataChunks) {
    return too_large("the PNG has its picture in more than " + count(kMostDataChunks, "chunk"));
  }
  if (chunk.type == "fdAT") return {};
  if (data_ended_) return corrupt(describe(chunk) + " is apart from the IDAT before it");
  if (header_.palette && !has_palette_) return corrupt("the PNG has a palette picture, no palette");
  has_data_ = true;
  return {};
}

Result<void> PngWalk::take_critical(const Chunk& chunk) {
  if (chunk.type != "PLTE") {
    return corrupt(describe(chunk) +
                   (chunk.type == "IHDR" ? " is a second header" : " is unknown"));
  }
  if (has_palette_ || has_data_ || chunk.length == 0 || chunk.length % 3 != 0 ||
      chunk.length > 768) {
    return corrupt(describe(chunk) + " of " + count(chunk.length, "byte") +
                   " is no palette, or not in its place");
  }
  has_palette_ = true;
  return {};
}

Result<void> PngWalk::take_ancillary(const Chunk& chunk) {
  if (chunk.type == "tRNS" && !has_data_) info_.alpha = true;
  if (chunk.type == "acTL" && !has_data_) {
    if (chunk.length != 8 || u32_big(file_, chunk.payload) == 0) {
      return corrupt(describe(chunk) + " gives no number of frames");
    }
    info_.frames = u32_big(file_, chunk.payload);
  }
  add_png_chunk(file_, chunk.type, chunk.payload, chunk.length, info_);
  return {};
}

Result<void> PngWalk::take(const Chunk& chunk) {
  if (chunk.type == "IDAT" || chunk.type == "fdAT") return take_data(chunk);
  data_ended_ = has_data_;
  if (++other_chunks_ > kMostOtherChunks) {
    return too_large("the PNG has more than " + count(kMostOtherChunks, "chunk") +
                     " beside the picture");
  }
  const bool critical = chunk.type[0] <= 'Z';
  return critical ? take_critical(chunk) : take_ancillary(chunk);
}

Result<ProbeInfo> PngWalk::run() {
  Chunk chunk;
  if (!read_chunk(kSignature, chunk)) return no_chunk(kSignature);
  if (Result<void> fine = read_header(chunk); !fine) return forward_error(fine);
  while (true) {
    const std::size_t at = chunk.end();
    if (!read_chunk(at, chunk)) return no_chunk(at);
    if (chunk.type == "IEND") break;
    if (Result<void> fine = take(chunk); !fine) return forward_error(fine);
  }
  if (!has_data_) return corrupt("the PNG has no picture data");
  read_exif_facts_of_blocks(file_, info_);
  info_.trailing_bytes = file_.size() - chunk.end();
  info_.stored = header_.size;
  info_.bits = header_.bits;
  info_.components = header_.components;
  info_.progressive = header_.interlaced;
  info_.decode_bytes = header_.decode_bytes(info_.alpha);
  return std::move(info_);
}

}  // namespace

Result<ProbeInfo> walk_png(ByteView file, const Limits& limits) {
  return PngWalk(file, limits).run();
}

}  // namespace picdesk::gate
