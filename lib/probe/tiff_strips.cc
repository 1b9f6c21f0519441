// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/tiff_strips.h"

#include <algorithm>
#include <optional>
#include <string>

#include "probe/caps.h"
#include "probe/refusal.h"

namespace picdesk::gate {
namespace {

constexpr std::uint32_t kStripOffsets = 273;
constexpr std::uint32_t kRowsPerStrip = 278;
constexpr std::uint32_t kStripLengths = 279;
constexpr std::uint32_t kTileWidth = 322;
constexpr std::uint32_t kTileHeight = 323;
constexpr std::uint32_t kTileOffsets = 324;
constexpr std::uint32_t kTileLengths = 325;
// 100 megapixels in tiles of 32x32 are 98,000.
constexpr std::uint64_t kMostPieces = 131'072;

std::uint64_t divide_up(std::uint64_t number, std::uint64_t by) { return (number + by - 1) / by; }

struct Pieces {
  std::string name;         // "strip", "tile"
  std::uint64_t width = 0;  // of one piece, px
  std::uint64_t height = 0;
  std::uint64_t across = 1;  // pieces side by side
  std::uint64_t down = 1;
  bool tiled = false;
  std::optional<TiffEntry> offsets;
  std::optional<TiffEntry> lengths;

  std::uint64_t number(const TiffLayout& layout) const { return across * down * layout.planes(); }
};

Result<Pieces> read_tiles(const TiffReader& reader, const TiffDirectory& page,
                          const TiffLayout& layout) {
  Pieces pieces;
  pieces.name = "tile";
  pieces.tiled = true;
  pieces.width = reader.find_value(page, kTileWidth).value_or(0);
  pieces.height = reader.find_value(page, kTileHeight).value_or(0);
  if (pieces.width == 0 || pieces.height == 0) {
    return corrupt("the tiles of the TIFF are " + std::to_string(pieces.width) + "x" +
                   std::to_string(pieces.height));
  }
  pieces.across = divide_up(layout.width, pieces.width);
  pieces.down = divide_up(layout.height, pieces.height);
  pieces.offsets = reader.find(page, kTileOffsets);
  pieces.lengths = reader.find(page, kTileLengths);
  return pieces;
}

Result<Pieces> read_strips(const TiffReader& reader, const TiffDirectory& page,
                           const TiffLayout& layout) {
  Pieces pieces;
  pieces.name = "strip";
  pieces.width = layout.width;
  pieces.height = reader.find_value(page, kRowsPerStrip).value_or(0xFFFFFFFF);
  if (pieces.height == 0) return corrupt("the strips of the TIFF have no rows");
  pieces.height = std::min(pieces.height, layout.height);
  pieces.down = divide_up(layout.height, pieces.height);
  pieces.offsets = reader.find(page, kStripOffsets);
  pieces.lengths = reader.find(page, kStripLengths);
  return pieces;
}

Result<void> check_number(const Pieces& pieces, const TiffLayout& layout) {
  const std::uint64_t expected = pieces.number(layout);
  if (expected > kMostPieces) {
    return too_large("the TIFF is cut into " + count(expected, pieces.name) + ", at most " +
                     std::to_string(kMostPieces) + " are accepted");
  }
  if (!pieces.offsets || !pieces.lengths || pieces.offsets->count != pieces.lengths->count ||
      pieces.offsets->count < expected) {
    return corrupt("the TIFF needs " + count(expected, pieces.name) + " and has " +
                   std::to_string(pieces.offsets ? pieces.offsets->count : 0) + " offsets and " +
                   std::to_string(pieces.lengths ? pieces.lengths->count : 0) + " lengths");
  }
  return {};
}

// Bytes that a piece must have.
std::uint64_t needed_bytes(const Pieces& pieces, const TiffLayout& layout, std::uint64_t number) {
  if (!layout.uncompressed) return 1;
  const std::uint64_t row = number % (pieces.across * pieces.down) / pieces.across;
  const std::uint64_t rows =
      pieces.tiled ? pieces.height : std::min(pieces.height, layout.height - row * pieces.height);
  return layout.bytes(pieces.width, rows);
}

Result<void> check_ranges(const TiffReader& reader, const Pieces& pieces,
                          const TiffLayout& layout) {
  const std::optional<TiffArray> offsets = TiffArray::open(reader, *pieces.offsets);
  const std::optional<TiffArray> lengths = TiffArray::open(reader, *pieces.lengths);
  if (!offsets || !lengths) {
    return corrupt("the " + pieces.name + "s of the TIFF have no usable offsets or lengths");
  }
  const auto number = static_cast<std::uint32_t>(pieces.number(layout));
  for (std::uint32_t i = 0; i < number; ++i) {
    const std::uint32_t offset = (*offsets)[i];
    const std::uint32_t length = (*lengths)[i];
    if (fits(reader.block(), offset, length) && length >= needed_bytes(pieces, layout, i)) continue;
    return corrupt(pieces.name + " " + std::to_string(i) + " of the TIFF (" +
                   count(length, "byte") + " at byte " + std::to_string(offset) +
                   ") is outside the file, or shorter than the " +
                   count(needed_bytes(pieces, layout, i), "byte") + " it needs");
  }
  return {};
}

// Tiles are decoded by rows of tiles, of which two are held; strips line by line.
std::uint64_t decode_bytes(const Pieces& pieces, const TiffLayout& layout) {
  if (!pieces.tiled) return kStreamedDecode;
  const std::uint64_t row_of_tiles =
      layout.bytes(pieces.width, pieces.height) * pieces.across * layout.planes();
  return std::max(kStreamedDecode, 2 * row_of_tiles + kStreamedDecode / 2);
}

}  // namespace

std::uint64_t TiffLayout::bytes(std::uint64_t columns, std::uint64_t rows) const {
  if (chroma_across * chroma_down > 1) {
    const std::uint64_t units = divide_up(columns, chroma_across) * divide_up(rows, chroma_down);
    return divide_up(units * (chroma_across * chroma_down + 2) * bits, 8);
  }
  return divide_up(columns * bits * (planar ? 1 : samples), 8) * rows;
}

Result<std::uint64_t> check_strips(const TiffReader& reader, const TiffDirectory& page,
                                   const TiffLayout& layout) {
  const bool tiled = reader.find(page, kTileWidth).has_value();
  Result<Pieces> pieces =
      tiled ? read_tiles(reader, page, layout) : read_strips(reader, page, layout);
  if (!pieces) return forward_error(pieces);
  // A tile far larger than the picture would overflow what follows.
  constexpr std::uint64_t kLongestTile = 1u << 16;
  if (pieces->width > kLongestTile || pieces->height > kLongestTile) {
    return too_large("the tiles of the TIFF are " + std::to_string(pieces->width) + "x" +
                     std::to_string(pieces->height));
  }
  if (Result<void> fine = check_number(*pieces, layout); !fine) return forward_error(fine);
  if (Result<void> fine = check_ranges(reader, *pieces, layout); !fine) return forward_error(fine);
  return decode_bytes(*pieces, layout);
}

}  // namespace picdesk::gate
