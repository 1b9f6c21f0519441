// SPDX-License-Identifier: GPL-3.0-or-later
// jpeglib.h needs stdio.h in front.
// clang-format off
#include <stdio.h>
#include <jpeglib.h>
// clang-format on

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <new>
#include <string>

#include "jpeg/error_trap.h"
#include "jpeg/jpeg.h"

namespace picdesk::jpeg {
namespace {

constexpr int kComponents = 3;
constexpr int kMaxRows = 2 * DCTSIZE;  // of one component in one MCU row of 4:2:0

class Encoder {
 public:
  Encoder() { encoder_.err = trap_.manager(); }
  ~Encoder() {
    jpeg_destroy_compress(&encoder_);
    std::free(buffer_);
  }
  Encoder(const Encoder&) = delete;
  Encoder& operator=(const Encoder&) = delete;

  Result<std::vector<std::byte>> encode(const Bitmap& bitmap, const EncodeOptions& options);

 private:
  void configure(const Bitmap& bitmap, const EncodeOptions& options);
  void write_pixels(const Plane& plane);
  void write_planes(const std::vector<Plane>& planes, std::vector<std::uint8_t>* padded);

  ErrorTrap trap_;
  jpeg_compress_struct encoder_{};
  unsigned char* buffer_ = nullptr;
  unsigned long size_ = 0;
};

// Runs inside the trap: owns nothing.
void Encoder::configure(const Bitmap& bitmap, const EncodeOptions& options) {
  jpeg_create_compress(&encoder_);
  jpeg_mem_dest(&encoder_, &buffer_, &size_);
  encoder_.image_width = static_cast<JDIMENSION>(bitmap.size.width);
  encoder_.image_height = static_cast<JDIMENSION>(bitmap.size.height);
  encoder_.input_components = bitmap.planes.size() == 1 && bitmap.planes[0].channels == 1 ? 1 : 3;
  const bool grey = encoder_.input_components == 1;
  const bool planes = bitmap.format == PixelFormat::ycbcr;
  encoder_.in_color_space = grey ? JCS_GRAYSCALE : planes ? JCS_YCbCr : JCS_RGB;
  jpeg_set_defaults(&encoder_);  // 4:2:0 unless grey
  jpeg_set_quality(&encoder_, options.quality, TRUE);
  encoder_.optimize_coding = TRUE;
  if (options.progressive) jpeg_simple_progression(&encoder_);
  encoder_.raw_data_in = planes ? TRUE : FALSE;
  jpeg_start_compress(&encoder_, TRUE);
}

void Encoder::write_pixels(const Plane& plane) {
  while (encoder_.next_scanline < encoder_.image_height) {
    auto* row = const_cast<JSAMPROW>(plane.row(static_cast<int>(encoder_.next_scanline)));
    jpeg_write_scanlines(&encoder_, &row, 1);
  }
}

// libjpeg wants whole MCUs: the last sample of each row and the last row repeat.
void Encoder::write_planes(const std::vector<Plane>& planes, std::vector<std::uint8_t>* padded) {
  JSAMPROW rows[kComponents][kMaxRows];
  JSAMPARRAY components[kComponents];
  const int lines = encoder_.max_v_samp_factor * DCTSIZE;
  for (int mcu_row = 0; encoder_.next_scanline < encoder_.image_height; ++mcu_row) {
    for (int c = 0; c < encoder_.num_components; ++c) {
      const Plane& plane = planes[static_cast<std::size_t>(c)];
      const int count = encoder_.comp_info[c].v_samp_factor * DCTSIZE;
      const std::size_t width = padded[c].size() / static_cast<std::size_t>(count);
      for (int i = 0; i < count; ++i) {
        const std::uint8_t* from = plane.row(std::min(mcu_row * count + i, plane.size.height - 1));
        rows[c][i] = padded[c].data() + static_cast<std::size_t>(i) * width;
        std::memcpy(rows[c][i], from, plane.stride());
        std::memset(rows[c][i] + plane.stride(), from[plane.stride() - 1], width - plane.stride());
      }
      components[c] = rows[c];
    }
    jpeg_write_raw_data(&encoder_, components, static_cast<JDIMENSION>(lines));
  }
}

Result<std::vector<std::byte>> Encoder::encode(const Bitmap& bitmap, const EncodeOptions& options) {
  if (!trap_.run([&] { configure(bitmap, options); })) {
    return tl::unexpected<Error>(trap_.error());
  }
  std::array<std::vector<std::uint8_t>, kComponents> padded;
  for (int c = 0; c < encoder_.num_components; ++c) {
    const int across = encoder_.max_h_samp_factor * DCTSIZE;
    const int mcus = (bitmap.size.width + across - 1) / across;
    const int width = mcus * encoder_.comp_info[c].h_samp_factor * DCTSIZE;
    const int rows = encoder_.comp_info[c].v_samp_factor * DCTSIZE;
    padded[static_cast<std::size_t>(c)].resize(static_cast<std::size_t>(width) *
                                               static_cast<std::size_t>(rows));
  }
  const bool written = trap_.run([&] {
    if (bitmap.format == PixelFormat::ycbcr) {
      write_planes(bitmap.planes, padded.data());
    } else {
      write_pixels(bitmap.planes[0]);
    }
    jpeg_finish_compress(&encoder_);
  });
  if (!written) return tl::unexpected<Error>(trap_.error());
  const auto* bytes = reinterpret_cast<const std::byte*>(buffer_);
  return std::vector<std::byte>(bytes, bytes + size_);
}

bool has_shape(const Plane& plane, Size size, int channels) {
  return plane.size == size && plane.channels == channels &&
         plane.samples.size() == plane.stride() * static_cast<std::size_t>(size.height);
}

// Why it cannot be encoded; empty: it can.
std::string objection(const Bitmap& bitmap) {
  const Size size = bitmap.size;
  if (size.width < 1 || size.height < 1 || bitmap.planes.empty()) return "an empty bitmap";
  if (bitmap.format == PixelFormat::rgba) return "alpha";
  if (bitmap.format == PixelFormat::rgb) {
    return has_shape(bitmap.planes[0], size, 3) ? "" : "a plane that is not of the bitmap's size";
  }
  if (bitmap.range != SampleRange::full) return "samples of limited range";
  const Size half{(size.width + 1) / 2, (size.height + 1) / 2};
  const bool grey = bitmap.planes.size() == 1;
  const bool luma = has_shape(bitmap.planes[0], size, 1);
  const bool chroma = bitmap.planes.size() == 3 && has_shape(bitmap.planes[1], half, 1) &&
                      has_shape(bitmap.planes[2], half, 1);
  return luma && (grey || chroma) ? "" : "planes that are not 4:2:0 or grey";
}

}  // namespace

Result<std::vector<std::byte>> encode(const Bitmap& bitmap, const EncodeOptions& options) {
  if (const std::string found = objection(bitmap); !found.empty()) {
    return fail(ErrorCode::invalid_argument, "JPEG cannot hold " + found,
                "pass rgb, or ycbcr of full range that is 4:2:0 or grey; flatten alpha first");
  }
  if (options.quality < 1 || options.quality > 100) {
    return fail(ErrorCode::invalid_argument, "JPEG quality " + std::to_string(options.quality),
                "choose 1 to 100");
  }
  try {
    Encoder encoder;
    return encoder.encode(bitmap, options);
  } catch (const std::bad_alloc&) {
    return fail(ErrorCode::exhausted, "JPEG: no memory to encode",
                "free memory or process fewer pictures at a time");
  }
}

}  // namespace picdesk::jpeg
