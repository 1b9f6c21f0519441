// SPDX-License-Identifier: GPL-3.0-or-later
#include "resample/box.h"

#include <algorithm>

#include "resample/filter.h"

namespace picdesk::resample {
namespace {

// A larger one could overflow the sums of premultiplied samples; the filter does the rest.
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

void add_plain(const std::uint8_t* row, std::size_t samples, std::uint32_t* sums) {
  for (std::size_t i = 0; i < samples; ++i) sums[i] += row[i];
}

// Sums are in units of 1/255, those of alpha too.
void add_premultiplied(const std::uint8_t* row, std::size_t samples, std::uint32_t* sums) {
  for (std::size_t i = 0; i < samples; i += 4) {
    const std::uint32_t alpha = row[i + 3];
    for (std::size_t c = 0; c < 3; ++c) sums[i + c] += row[i + c] * alpha;
    sums[i + 3] += 255 * alpha;
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
  if (columns.factor == 1 && rows.factor == 1 && source.channels != 4) return;
  sums_.resize(source.stride());
  for (auto& row : reduced_) row.resize(static_cast<std::size_t>(samples()));
}

void BoxRows::read_pair(int row, std::int16_t* pair) {
  const int next = std::min(row + 1, rows_.count - 1);
  const auto samples = static_cast<std::size_t>(this->samples());
  if (sums_.empty()) {
    interleave_bytes(source_.row(row), source_.row(next), samples, pair);
    return;
  }
  read_row(row, reduced_[0].data());
  read_row(next, reduced_[1].data());
  interleave(reduced_[0].data(), reduced_[1].data(), samples, pair);
}

void BoxRows::add_row(int row) {
  if (source_.channels == 4) {
    add_premultiplied(source_.row(row), sums_.size(), sums_.data());
  } else {
    add_plain(source_.row(row), sums_.size(), sums_.data());
  }
}

void BoxRows::read_row(int row, std::int16_t* out) {
  std::fill(sums_.begin(), sums_.end(), 0U);
  for (int y = rows_.begin(row); y < rows_.end(row); ++y) add_row(y);
  const auto height = static_cast<std::uint32_t>(rows_.end(row) - rows_.begin(row));
  const std::uint32_t unit = source_.channels == 4 ? 255 : 1;
  const int channels = source_.channels;
  for (int cell = 0; cell < columns_.count; ++cell) {
    const int begin = columns_.begin(cell);
    const int end = columns_.end(cell);
    const double scale =
        double{1 << kSampleBits} / (height * unit * static_cast<std::uint32_t>(end - begin));
    for (int c = 0; c < channels; ++c) {
      std::uint32_t sum = 0;
      for (int x = begin; x < end; ++x) {
        sum += sums_[static_cast<std::size_t>(x * channels + c)];
      }
      *out++ = static_cast<std::int16_t>(sum * scale + 0.5);
    }
  }
}

}  // namespace picdesk::resample
