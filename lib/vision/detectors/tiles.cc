// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/detectors/tiles.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace picdesk::vision {
namespace {

constexpr double kStep = 0.7;  // of a tile, at most
constexpr int kSmallestTile = 64;
constexpr double kEdge = 2;  // px
constexpr std::size_t kMaxTiles = 64;

std::vector<int> offsets(int length, int tile) {
  if (length <= tile) return {0};
  const int last = length - tile;
  const int count = static_cast<int>(std::ceil(last / (kStep * tile))) + 1;
  std::vector<int> starts;
  starts.reserve(static_cast<std::size_t>(count));
  for (std::int64_t i = 0; i < count; ++i) {
    starts.push_back(static_cast<int>(std::llround(double(last) * double(i) / (count - 1))));
  }
  return starts;
}

}  // namespace

std::vector<Rect> tiles(Size picture) {
  const int shorter = std::min(picture.width, picture.height);
  const int tile = std::max(kSmallestTile, static_cast<int>(std::floor(kTileShare * shorter)));
  const std::vector<int> columns = offsets(picture.width, tile);
  const std::vector<int> rows = offsets(picture.height, tile);
  const std::size_t count = columns.size() * rows.size();
  if (count < 2 || count > kMaxTiles) return {};
  std::vector<Rect> found;
  for (const int y : rows) {
    for (const int x : columns) {
      found.push_back(
          {x, y, std::min(x + tile, picture.width), std::min(y + tile, picture.height)});
    }
  }
  return found;
}

bool cut_by_tile(const Box& box, const Rect& tile, Size picture) {
  return (tile.x0 > 0 && box.x0 <= tile.x0 + kEdge) || (tile.y0 > 0 && box.y0 <= tile.y0 + kEdge) ||
         (tile.x1 < picture.width && box.x1 >= tile.x1 - kEdge) ||
         (tile.y1 < picture.height && box.y1 >= tile.y1 - kEdge);
}

}  // namespace picdesk::vision
