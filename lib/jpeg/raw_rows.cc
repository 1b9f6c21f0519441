// SPDX-License-Identifier: GPL-3.0-or-later
#include "jpeg/raw_rows.h"

// jpeglib.h needs stdio.h in front.
// clang-format off
#include <stdio.h>
#include <jpeglib.h>
// clang-format on

#include <algorithm>
#include <array>
#include <cstring>

namespace picdesk::jpeg {
namespace {

constexpr int kMaxRows = MAX_SAMP_FACTOR * DCTSIZE;  // of one component in one MCU row

// One plane as libjpeg fills it: whole blocks, so that rows may need trimming.
struct Target {
  std::uint8_t* samples;
  std::size_t width;
  int height;
  std::size_t padded;  // samples in a row of whole blocks
  int rows;            // in an MCU row
  std::uint8_t* scratch;

  bool trims() const { return padded != width; }
};

// Trivial, because errors jump over it.
struct RowReader {
  jpeg_decompress_struct* decoder;
  Target targets[kMaxComponents];

  static std::uint8_t* row_of(const Target& target, int y, int row) {
    if (target.trims() || y >= target.height) {
      return target.scratch + static_cast<std::size_t>(row) * target.padded;
    }
    return target.samples + static_cast<std::size_t>(y) * target.width;
  }

  static void trim(const Target& target, int first) {
    if (!target.trims()) return;
    const int count = std::min(target.rows, target.height - first);
    for (int i = 0; i < count; ++i) {
      std::memcpy(target.samples + static_cast<std::size_t>(first + i) * target.width,
                  target.scratch + static_cast<std::size_t>(i) * target.padded, target.width);
    }
  }

  void read_mcu_row(int mcu_row) const {
    JSAMPROW rows[kMaxComponents][kMaxRows];
    JSAMPARRAY components[kMaxComponents];
    for (int c = 0; c < decoder->num_components; ++c) {
      const Target& target = targets[c];
      for (int i = 0; i < target.rows; ++i) {
        rows[c][i] = row_of(target, mcu_row * target.rows + i, i);
      }
      components[c] = rows[c];
    }
    const int lines = decoder->max_v_samp_factor * decoder->min_DCT_scaled_size;
    jpeg_read_raw_data(decoder, components, static_cast<JDIMENSION>(lines));
    for (int c = 0; c < decoder->num_components; ++c) {
      trim(targets[c], mcu_row * targets[c].rows);
    }
  }

  void read_all() const {
    for (int row = 0; decoder->output_scanline < decoder->output_height; ++row) read_mcu_row(row);
  }
};

}  // namespace

// libjpeg keeps chroma as large as it can when it shrinks: at half scale the chroma of 4:2:0 has
// the size of the luma. DCT_scaled_size tells.
std::vector<Plane> empty_planes(const jpeg_decompress_struct& decoder) {
  std::vector<Plane> planes;
  for (int c = 0; c < decoder.num_components; ++c) {
    const jpeg_component_info& component = decoder.comp_info[c];
    Plane& plane = planes.emplace_back(Size{static_cast<int>(component.downsampled_width),
                                            static_cast<int>(component.downsampled_height)},
                                       1);
    plane.step_x = double(decoder.max_h_samp_factor * DCTSIZE) /
                   (component.h_samp_factor * component.DCT_scaled_size);
    plane.step_y = double(decoder.max_v_samp_factor * DCTSIZE) /
                   (component.v_samp_factor * component.DCT_scaled_size);
  }
  return planes;
}

bool read_planes(jpeg_decompress_struct& decoder, ErrorTrap& trap, std::vector<Plane>& planes) {
  std::array<std::vector<std::uint8_t>, kMaxComponents> scratch;
  RowReader reader{&decoder, {}};
  for (std::size_t c = 0; c < planes.size(); ++c) {
    const jpeg_component_info& component = decoder.comp_info[c];
    Target& target = reader.targets[c];
    target.samples = planes[c].samples.data();
    target.width = planes[c].stride();
    target.height = planes[c].size.height;
    target.padded = std::size_t{component.width_in_blocks} *
                    static_cast<std::size_t>(component.DCT_scaled_size);
    target.rows = component.v_samp_factor * component.DCT_scaled_size;
    scratch[c].resize(target.padded * static_cast<std::size_t>(target.rows));
    target.scratch = scratch[c].data();
  }
  return trap.run([&] { reader.read_all(); });
}

}  // namespace picdesk::jpeg
