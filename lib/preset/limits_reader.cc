// SPDX-License-Identifier: GPL-3.0-or-later
#include "preset/limits_reader.h"

namespace picdesk::preset {
namespace {

constexpr Range kBytes{1, std::int64_t{4} << 30};
constexpr Range kPixels{1, 2'147'483'647};
constexpr Range kSide{1, 1'000'000};
constexpr Range kFrames{1, 1'000'000};

}  // namespace

Limits read_limits(const TableReader& top, Faults& faults) {
  Limits limits;
  const TableReader table(top.table("limits"), Section::limits, faults);
  const auto bytes = [&](std::string_view key, std::uint64_t& value) {
    if (const auto set = table.bytes(key, kBytes)) value = *set;
  };
  const auto count = [&](std::string_view key, Range range, auto& value) {
    using Value = std::remove_reference_t<decltype(value)>;
    if (const auto set = table.integer(key, range)) value = static_cast<Value>(*set);
  };
  bytes("file_bytes", limits.file_bytes);
  count("pixels", kPixels, limits.pixels);
  count("side", kSide, limits.side);
  count("frames", kFrames, limits.frames);
  if (const auto first = table.boolean("first_frame")) limits.first_frame = *first;
  bytes("text_bytes", limits.text_bytes);
  bytes("extended_xmp_bytes", limits.extended_xmp_bytes);
  bytes("icc_bytes", limits.icc_bytes);
  bytes("metadata_bytes", limits.metadata_bytes);
  bytes("decode_bytes", limits.decode_bytes);
  bytes("output_bytes", limits.output_bytes);
  return limits;
}

}  // namespace picdesk::preset
