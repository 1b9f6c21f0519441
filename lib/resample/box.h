// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a plane, reduced by whole-number box averages: what the filter reads.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "base/bitmap.h"

namespace picdesk::resample {

// One axis cut into cells of `factor` samples from its start; the last may be cut short by the
// edge.
struct Cells {
  int factor = 1;
  int count = 0;
  int samples = 0;

  int begin(int cell) const { return cell * factor; }
  int end(int cell) const { return std::min((cell + 1) * factor, samples); }
  // A position on the axis, in cells.
  double position(double sample) const { return sample / factor; }
};

// Cells for scaling [start, end) to `outputs`: as large as leaves the filter two cells an output.
Cells make_cells(double start, double end, int outputs, int samples);

// Planes of four channels are premultiplied by the last one.
class BoxRows {
 public:
  BoxRows(const Plane& source, Cells columns, Cells rows);

  int samples() const { return columns_.count * source_.channels; }  // of one row
  int rows() const { return rows_.count; }

  // Rows `row` and row + 1 interleaved (row 0's first sample, row 1's first sample, ...), with
  // kSampleBits behind the point. The second row repeats the first beyond the end.
  void read_pair(int row, std::int16_t* pair);

 private:
  void read_row(int row, std::int16_t* out);

  const Plane& source_;
  Cells columns_;
  Cells rows_;
  std::vector<std::uint16_t> sums_;          // down one cell row, for each sample of the source
  std::vector<std::int32_t> weighted_sums_;  // the same, premultiplied
  std::vector<std::int16_t> reduced_[2];
};

}  // namespace picdesk::resample
