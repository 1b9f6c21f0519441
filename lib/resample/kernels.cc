// SPDX-License-Identifier: GPL-3.0-or-later
#include "resample/kernels.h"

#include "resample/filter.h"
#include "resample/kernels_x86.h"

namespace picdesk::resample {
namespace {

constexpr std::int32_t kHalf = 1 << (kWeightBits - 1);

void mix_rows_portable(std::span<const std::int16_t* const> pairs, const std::int16_t* weights,
                       std::size_t samples, std::int16_t* out) {
  for (std::size_t x = 0; x < samples; ++x) {
    std::int32_t sum = kHalf;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      sum += pairs[i][2 * x] * weights[2 * i] + pairs[i][2 * x + 1] * weights[2 * i + 1];
    }
    out[x] = static_cast<std::int16_t>(sum >> kWeightBits);
  }
}

void mix_samples_portable(const std::int16_t* row, std::span<const int> first,
                          const std::int16_t* weights, int taps, std::int32_t* out) {
  for (std::size_t i = 0; i < first.size(); ++i, weights += taps) {
    const std::int16_t* samples = row + first[i];
    std::int32_t sum = 0;
    for (int k = 0; k < taps; ++k) sum += samples[k] * weights[k];
    out[i] = sum;
  }
}

constexpr Kernels kVariants[] = {
    {"portable", mix_rows_portable, mix_samples_portable},
#if defined(__x86_64__)
    {"sse2", mix_rows_sse2, mix_samples_sse2},
    {"avx2", mix_rows_avx2, mix_samples_sse2},
#endif
};

std::size_t count_usable() {
#if defined(__x86_64__)
  if (!__builtin_cpu_supports("avx2")) return std::size(kVariants) - 1;
#endif
  return std::size(kVariants);
}

}  // namespace

std::span<const Kernels> kernels() {
  static const std::size_t usable = count_usable();
  return std::span(kVariants).first(usable);
}

}  // namespace picdesk::resample
