// SPDX-License-Identifier: GPL-3.0-or-later
#include "resample/box.h"

#include <algorithm>

#include "resample/filter.h"

namespace picdesk::resample {
namespace {

// Sums down a cell fit 16 bits, those of whole premultiplied cells 31; the filter does the rest.
constexpr int kLargestFactor = 128;
constexpr double kCellsPerOutput = 2;

void interleave_bytes(const std::uint8_t* upper, const std::uint8_t* lower, std::size_t samples,
                      std::int16_t* pair) {
  for (std::size_t i = 0; i < samples; ++i) {
    pair[2 * i] = static_cast<std::int16_t>(upper[i] << kSampleBits);
    pair[2 * i + 1] = static_cast<std::int16_t>(lower[i] << kSampleBits);
  }
}

void interleave(const std::int16_t* upper, const std::int16_t* lower, std::size_t samples,
                std::int16_t* pair) {
  for (std::size_t i = 0; i < samples; ++i) {
    pair[2 * i] = upper[i];
    pair[2 * i + 1] = lower[i];
  }
}

void set_row(const std::uint8_t* row, std::vector<std::uint16_t>& sums) {
  std::uint16_t* sum = sums.data();
  for (std::size_t i = 0; i < sums.size(); ++i) sum[i] = row[i];
}

void add_row(const std::uint8_t* row, std::vector<std::uint16_t>& sums) {
  for (std::size_t i = 0; i < sums.size(); ++i) {
    sums[i] = static_cast<std::uint16_t>(sums[i] + row[i]);
  }
}

// Sums are in units of 1/255, those of alpha too.
void add_row(const std::uint8_t* row, std::vector<std::int32_t>& sums) {
  for (std::size_t i = 0; i < sums.size(); i += 4) {
    const std::int32_t alpha = row[i + 3];
    for (std::size_t c = 0; c < 3; ++c) sums[i + c] += row[i + c] * alpha;
    sums[i + 3] += 255 * alpha;
  }
}

// Sums are never negative.
std::int16_t average(std::int32_t sum, float scale) {
  const float rounded = static_cast<float>(sum) * scale + 0.5F;
  return static_cast<std::int16_t>(rounded);
}

// Whole cells of one channel; the factor is a constant so that the loop vectorises.
template <int Factor>
void average_cells(const std::uint16_t* sums, int cells, float scale, std::int16_t* out) {
  for (int cell = 0; cell < cells; ++cell) {
    std::int32_t sum = 0;
    for (int i = 0; i < Factor; ++i) sum += sums[cell * Factor + i];
    out[cell] = average(sum, scale);
  }
}

// Cells from `first` on, whatever their shape. `unit`: what a sum of one sample of 1 is.
template <class Sum>
void average_cells(const std::vector<Sum>& sums, Cells columns, int first, float unit,
                   std::int16_t* out) {
  const int channels = static_cast<int>(sums.size()) / columns.samples;
  out += std::ptrdiff_t{first} * channels;
  for (int cell = first; cell < columns.count; ++cell) {
    const int begin = columns.begin(cell);
    const int end = columns.end(cell);
    const float scale = float{1 << kSampleBits} / (unit * static_cast<float>(end - begin));
    for (int c = 0; c < channels; ++c) {
      const Sum* column = sums.data() + c;
      std::int32_t sum = 0;
      for (int x = begin; x < end; ++x) sum += column[std::ptrdiff_t{x} * channels];
      *out++ = average(sum, scale);
    }
  }
}

}  // namespace

Cells make_cells(double start, double end, int outputs, int samples) {
  const double ratio = (end - start) / outputs;
  Cells cells;
  cells.samples = samples;
  cells.factor = static_cast<int>(std::clamp(ratio / kCellsPerOutput, 1.0, double{kLargestFactor}));
  cells.count = (samples + cells.factor - 1) / cells.factor;
  return cells;
}

BoxRows::BoxRows(const Plane& source, Cells columns, Cells rows)
    : source_(source), columns_(columns), rows_(rows) {
  const bool weighted = source.channels == 4;
  if (columns.factor == 1 && rows.factor == 1 && !weighted) return;
  (weighted ? weighted_sums_.resize(source.stride()) : sums_.resize(source.stride()));
  for (auto& row : reduced_) row.resize(static_cast<std::size_t>(samples()));
}

void BoxRows::read_pair(int row, std::int16_t* pair) {
  const int next = std::min(row + 1, rows_.count - 1);
  const auto samples = static_cast<std::size_t>(this->samples());
  if (reduced_[0].empty()) {
    interleave_bytes(source_.row(row), source_.row(next), samples, pair);
    return;
  }
  read_row(row, reduced_[0].data());
  read_row(next, reduced_[1].data());
  interleave(reduced_[0].data(), reduced_[1].data(), samples, pair);
}

void BoxRows::read_row(int row, std::int16_t* out) {
  const int begin = rows_.begin(row);
  const int end = rows_.end(row);
  const float height = static_cast<float>(end - begin);
  if (source_.channels == 4) {
    std::fill(weighted_sums_.begin(), weighted_sums_.end(), 0);
    for (int y = begin; y < end; ++y) add_row(source_.row(y), weighted_sums_);
    average_cells(weighted_sums_, columns_, 0, 255 * height, out);
    return;
  }
  set_row(source_.row(begin), sums_);
  for (int y = begin + 1; y < end; ++y) add_row(source_.row(y), sums_);
  int done = 0;
  const int whole = columns_.samples / columns_.factor;
  const float scale = float{1 << kSampleBits} / (height * static_cast<float>(columns_.factor));
  if (source_.channels == 1 && columns_.factor == 2) {
    average_cells<2>(sums_.data(), done = whole, scale, out);
  } else if (source_.channels == 1 && columns_.factor == 3) {
    average_cells<3>(sums_.data(), done = whole, scale, out);
  }
  average_cells(sums_, columns_, done, height, out);
}

}  // namespace picdesk::resample
