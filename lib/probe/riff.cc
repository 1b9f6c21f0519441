// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/riff.h"

#include <algorithm>

#include "probe/refusal.h"

namespace picdesk::gate {
namespace {

constexpr std::size_t kHead = 8;  // type, length

}  // namespace

std::string describe(const RiffChunk& chunk) {
  return "WebP chunk '" + four_letters(chunk.type) + "' at byte " + std::to_string(chunk.at);
}

Result<RiffChunk> read_riff_chunk(ByteView file, std::size_t at, std::size_t end) {
  const ByteView inside = file.first(end);
  if (!fits(inside, at, kHead)) {
    return corrupt("the WebP ends inside the chunk at byte " + std::to_string(at));
  }
  const RiffChunk chunk{at, as_text(file).substr(at, 4), at + kHead, u32_little(file, at + 4)};
  const bool printable =
      std::ranges::all_of(chunk.type, [](char byte) { return byte >= ' ' && byte <= '~'; });
  if (!printable) {
    return corrupt("there is no WebP chunk at byte " + std::to_string(at) + ", where one must be");
  }
  if (!fits(inside, chunk.payload, std::uint64_t{chunk.length} + (chunk.length & 1))) {
    return corrupt(describe(chunk) + " claims " + count(chunk.length, "byte") +
                   " and their padding, there are " + std::to_string(end - chunk.payload) +
                   " more");
  }
  return chunk;
}

}  // namespace picdesk::gate
