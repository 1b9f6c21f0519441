// SPDX-License-Identifier: GPL-3.0-or-later
// The two inner loops. Integers only: every variant gives the same bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace picdesk::resample {

// Buffers of rows are padded to a multiple of this many samples.
inline constexpr std::size_t kRowPadding = 32;

struct Kernels {
  const char* name;

  // Down the columns: out[x] = sum over i of pairs[i][2x] * weights[2i] + pairs[i][2x+1] *
  // weights[2i+1], rounded and shifted right by kWeightBits. A pair is two rows interleaved.
  // `samples` is a multiple of kRowPadding.
  void (*mix_rows)(std::span<const std::int16_t* const> pairs, const std::int16_t* weights,
                   std::size_t samples, std::int16_t* out);

  // Along a row: out[i] = sum over k < taps of row[first[i] + k] * weights[i * taps + k].
  // `taps` is a multiple of 8.
  void (*mix_samples)(const std::int16_t* row, std::span<const int> first,
                      const std::int16_t* weights, int taps, std::int32_t* out);
};

// Those this CPU runs, the fastest last. There is always one.
std::span<const Kernels> kernels();

inline const Kernels& best_kernels() { return kernels().back(); }

}  // namespace picdesk::resample
