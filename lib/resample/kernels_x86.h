// SPDX-License-Identifier: GPL-3.0-or-later
// The inner loops for x86-64; see kernels.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace picdesk::resample {

void mix_rows_sse2(std::span<const std::int16_t* const> pairs, const std::int16_t* weights,
                   std::size_t samples, std::int16_t* out);
void mix_rows_avx2(std::span<const std::int16_t* const> pairs, const std::int16_t* weights,
                   std::size_t samples, std::int16_t* out);
void mix_samples_sse2(const std::int16_t* row, std::span<const int> first,
                      const std::int16_t* weights, int taps, std::int32_t* out);

}  // namespace picdesk::resample
