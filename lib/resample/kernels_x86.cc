// SPDX-License-Identifier: GPL-3.0-or-later
#include "resample/kernels_x86.h"

#if defined(__x86_64__)

#include <immintrin.h>

#include <cstring>

#include "resample/filter.h"

namespace picdesk::resample {
namespace {

constexpr std::int32_t kHalf = 1 << (kWeightBits - 1);

// Two neighbouring weights as the one 32-bit lane that pmaddwd wants in every place.
std::int32_t weight_pair(const std::int16_t* weights) {
  std::int32_t pair;
  std::memcpy(&pair, weights, sizeof pair);
  return pair;
}

__m128i load128(const std::int16_t* at) {
  return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
}

__m128i dot(const std::int16_t* samples, const std::int16_t* weights, int taps) {
  __m128i sum = _mm_madd_epi16(load128(samples), load128(weights));
  for (int k = 8; k < taps; k += 8) {
    sum = _mm_add_epi32(sum, _mm_madd_epi16(load128(samples + k), load128(weights + k)));
  }
  return sum;
}

}  // namespace

void mix_rows_sse2(std::span<const std::int16_t* const> pairs, const std::int16_t* weights,
                   std::size_t samples, std::int16_t* out) {
  for (std::size_t x = 0; x < samples; x += 16) {
    __m128i sum[4];
    for (__m128i& quarter : sum) quarter = _mm_set1_epi32(kHalf);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const __m128i weight = _mm_set1_epi32(weight_pair(weights + 2 * i));
      const std::int16_t* pair = pairs[i] + 2 * x;
      for (std::size_t j = 0; j < 4; ++j) {
        sum[j] = _mm_add_epi32(sum[j], _mm_madd_epi16(load128(pair + 8 * j), weight));
      }
    }
    for (__m128i& quarter : sum) quarter = _mm_srai_epi32(quarter, kWeightBits);
    auto* packed = reinterpret_cast<__m128i*>(out + x);
    _mm_storeu_si128(packed, _mm_packs_epi32(sum[0], sum[1]));
    _mm_storeu_si128(packed + 1, _mm_packs_epi32(sum[2], sum[3]));
  }
}

__attribute__((target("avx2"))) void mix_rows_avx2(std::span<const std::int16_t* const> pairs,
                                                   const std::int16_t* weights, std::size_t samples,
                                                   std::int16_t* out) {
  const std::int16_t* const* rows = pairs.data();
  const std::size_t count = pairs.size();
  for (std::size_t x = 0; x < samples; x += 32) {
    __m256i sum[4];
    for (__m256i& quarter : sum) quarter = _mm256_set1_epi32(kHalf);
    for (std::size_t i = 0; i < count; ++i) {
      const __m256i weight = _mm256_set1_epi32(weight_pair(weights + 2 * i));
      const auto* pair = reinterpret_cast<const __m256i*>(rows[i] + 2 * x);
      for (int j = 0; j < 4; ++j) {
        sum[j] = _mm256_add_epi32(sum[j], _mm256_madd_epi16(_mm256_loadu_si256(pair + j), weight));
      }
    }
    for (__m256i& quarter : sum) quarter = _mm256_srai_epi32(quarter, kWeightBits);
    // packs works within 128-bit halves: 0xD8 puts the quarters back in order.
    auto* packed = reinterpret_cast<__m256i*>(out + x);
    _mm256_storeu_si256(packed, _mm256_permute4x64_epi64(_mm256_packs_epi32(sum[0], sum[1]), 0xD8));
    _mm256_storeu_si256(packed + 1,
                        _mm256_permute4x64_epi64(_mm256_packs_epi32(sum[2], sum[3]), 0xD8));
  }
}

void mix_samples_sse2(const std::int16_t* row, std::span<const int> first,
                      const std::int16_t* weights, int taps, std::int32_t* out) {
  const std::size_t whole = first.size() / 4 * 4;
  const std::ptrdiff_t step = taps;
  std::size_t i = 0;
  for (; i < whole; i += 4, weights += 4 * step) {
    const __m128i a = dot(row + first[i], weights, taps);
    const __m128i b = dot(row + first[i + 1], weights + step, taps);
    const __m128i c = dot(row + first[i + 2], weights + 2 * step, taps);
    const __m128i d = dot(row + first[i + 3], weights + 3 * step, taps);
    // Four horizontal sums at once, by a transpose.
    const __m128i ab =
        _mm_add_epi32(_mm_unpacklo_epi32(a, b), _mm_unpackhi_epi32(a, b));  // a0+a2 b0+b2 a1+a3 ..
    const __m128i cd = _mm_add_epi32(_mm_unpacklo_epi32(c, d), _mm_unpackhi_epi32(c, d));
    const __m128i sums = _mm_add_epi32(_mm_unpacklo_epi64(ab, cd), _mm_unpackhi_epi64(ab, cd));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(out + i), sums);
  }
  for (; i < first.size(); ++i, weights += step) {
    alignas(16) std::int32_t parts[4];
    _mm_store_si128(reinterpret_cast<__m128i*>(parts), dot(row + first[i], weights, taps));
    out[i] = parts[0] + parts[1] + parts[2] + parts[3];
  }
}

}  // namespace picdesk::resample

#endif
