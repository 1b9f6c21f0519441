// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/picture/saliency_kept.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace picdesk::vision {
namespace {

// Sums over windows of the grid, fractions of cells included.
class Table {
 public:
  explicit Table(const SaliencyGrid& grid) : width_(grid.size.width), height_(grid.size.height) {
    sums_.assign(index(width_, height_) + 1, 0);
    for (int y = 0; y < height_; ++y) {
      double row = 0;
      for (int x = 0; x < width_; ++x) {
        row += grid.cells[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
                          static_cast<std::size_t>(x)];
        sums_[index(x + 1, y + 1)] = sums_[index(x + 1, y)] + row;
      }
    }
  }

  double inside(const Box& box) const {
    return up_to(box.x1, box.y1) - up_to(box.x0, box.y1) - up_to(box.x1, box.y0) +
           up_to(box.x0, box.y0);
  }

 private:
  std::size_t index(int x, int y) const {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(width_ + 1) +
           static_cast<std::size_t>(x);
  }
  double up_to(double x, double y) const {
    const int column = std::clamp(static_cast<int>(x), 0, width_ - 1);
    const int row = std::clamp(static_cast<int>(y), 0, height_ - 1);
    const double right = std::clamp(x - column, 0.0, 1.0);
    const double below = std::clamp(y - row, 0.0, 1.0);
    const auto sum = [&](int dx, int dy) { return sums_[index(column + dx, row + dy)]; };
    return (1 - below) * ((1 - right) * sum(0, 0) + right * sum(1, 0)) +
           below * ((1 - right) * sum(0, 1) + right * sum(1, 1));
  }

  int width_;
  int height_;
  std::vector<double> sums_;
};

}  // namespace

std::optional<double> saliency_kept(const SaliencyGrid& grid, Size master, const Box& crop) {
  const bool whole = grid.size.width > 0 && grid.size.height > 0 &&
                     grid.cells.size() == static_cast<std::size_t>(grid.size.area());
  const Box image{0, 0, double(master.width), double(master.height)};
  const Box part = intersection(crop, image);
  if (!whole || master.area() < 1 || part.empty()) return std::nullopt;
  const Table table(grid);
  const double across = double(grid.size.width) / master.width;
  const double down = double(grid.size.height) / master.height;
  const Box window{part.x0 * across, part.y0 * down, part.x1 * across, part.y1 * down};
  const double kept = table.inside(window);
  double best = kept;
  for (int y = 0; y + window.height() <= grid.size.height + 1e-9; ++y) {
    for (int x = 0; x + window.width() <= grid.size.width + 1e-9; ++x) {
      best = std::max(
          best, table.inside({double(x), double(y), x + window.width(), y + window.height()}));
    }
  }
  if (!(best > 0)) return std::nullopt;
  return std::clamp(kept / best, 0.0, 1.0);
}

}  // namespace picdesk::vision
