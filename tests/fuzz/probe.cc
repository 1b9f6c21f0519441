// SPDX-License-Identifier: GPL-3.0-or-later
// The header gate on any bytes: what it lets pass is within the limits and inside the file.
#include "picdesk/probe.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

namespace {

using picdesk::Limits;
using picdesk::ProbeInfo;

void require(bool condition) {
  if (!condition) std::abort();
}

bool is_inside(const picdesk::MetadataBlock& block, std::size_t size) {
  return block.offset <= size && block.length <= size - block.offset;
}

void check(const ProbeInfo& info, const Limits& limits, std::size_t size) {
  require(info.stored.width >= 1 && info.stored.width <= limits.side);
  require(info.stored.height >= 1 && info.stored.height <= limits.side);
  require(static_cast<std::uint64_t>(info.stored.area()) <= limits.pixels);
  require(info.frames >= 1 && (limits.first_frame || info.frames <= limits.frames));
  require(info.decode_bytes <= limits.decode_bytes);
  require(info.bits >= 1 && info.bits <= 16);
  require(info.components >= 1 && info.components <= 5);
  require(info.trailing_bytes < size);
  const int orientation = static_cast<int>(info.orientation);
  require(orientation >= 1 && orientation <= 8);
  for (const picdesk::MetadataBlock& block : info.metadata) require(is_inside(block, size));
}

void run(std::span<const std::byte> file, const Limits& limits) {
  const picdesk::Result<ProbeInfo> info = picdesk::probe(file, limits);
  if (info) return check(*info, limits, file.size());
  require(!info.error().message.empty() && !info.error().hint.empty());
  require(info.error().code != picdesk::ErrorCode::internal);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const auto file = std::as_bytes(std::span(bytes, size));
  run(file, {});
  Limits wide;
  wide.first_frame = true;
  wide.side = 65'535;
  wide.pixels = 4'294'836'225;
  wide.decode_bytes = 1ull << 40;
  run(file, wide);
  return 0;
}
