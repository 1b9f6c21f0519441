// SPDX-License-Identifier: GPL-3.0-or-later
// jpeglib.h needs stdio.h in front.
// clang-format off
#include <stdio.h>
#include <jpeglib.h>
// clang-format on

#include <array>
#include <new>
#include <stdexcept>
#include <string>
#include <utility>

#include "jpeg/error_trap.h"
#include "jpeg/jpeg.h"
#include "jpeg/raw_rows.h"

namespace picdesk::jpeg {
namespace {

constexpr int kMaxScans = 100;
constexpr const char* kExportAgain = "export the picture again from its original";

// Called by libjpeg now and then while it reads the scans of a multi-scan file.
struct ScanWatch {
  jpeg_progress_mgr manager{};  // comes first: libjpeg hands back its address
  bool too_many = false;
  std::array<bool, MAX_COMPONENTS> seen{};

  static void look(j_common_ptr info) {
    const auto* decoder = reinterpret_cast<j_decompress_ptr>(info);
    auto* watch = reinterpret_cast<ScanWatch*>(info->progress);
    for (int i = 0; i < decoder->comps_in_scan; ++i) {
      const int index = decoder->cur_comp_info[i]->component_index;
      watch->seen[static_cast<std::size_t>(index)] = true;
    }
    watch->too_many = decoder->input_scan_number > kMaxScans;
    if (watch->too_many) info->err->error_exit(info);
  }
};

class Decoder {
 public:
  Decoder() { decoder_.err = trap_.manager(); }
  ~Decoder() { jpeg_destroy_decompress(&decoder_); }
  Decoder(const Decoder&) = delete;
  Decoder& operator=(const Decoder&) = delete;

  Result<Decoded> decode(std::span<const std::byte> file, Size expected, int shrink);

 private:
  bool read_header(std::span<const std::byte> file);
  Result<void> check_header(Size expected) const;
  bool start(int shrink);
  bool has_every_scan();
  tl::unexpected<Error> failure() const;
  static tl::unexpected<Error> incomplete(const std::string& why);

  ErrorTrap trap_;
  ScanWatch watch_;
  jpeg_decompress_struct decoder_{};
};

bool Decoder::read_header(std::span<const std::byte> file) {
  return trap_.run([&] {
    jpeg_create_decompress(&decoder_);
    jpeg_mem_src(&decoder_, reinterpret_cast<const unsigned char*>(file.data()),
                 static_cast<unsigned long>(file.size()));
    jpeg_read_header(&decoder_, TRUE);
  });
}

Result<void> Decoder::check_header(Size expected) const {
  const Size found{static_cast<int>(decoder_.image_width), static_cast<int>(decoder_.image_height)};
  if (found != expected) {
    return fail(ErrorCode::corrupt_data,
                "JPEG: the frame is " + std::to_string(found.width) + "x" +
                    std::to_string(found.height) + " pixels where " +
                    std::to_string(expected.width) + "x" + std::to_string(expected.height) +
                    " were announced",
                kExportAgain);
  }
  const bool grey = decoder_.jpeg_color_space == JCS_GRAYSCALE && decoder_.num_components == 1;
  const bool colour = decoder_.jpeg_color_space == JCS_YCbCr && decoder_.num_components == 3;
  if (!grey && !colour) {
    return fail(ErrorCode::unsupported_format,
                "JPEG: " + std::to_string(decoder_.num_components) +
                    " components that are not Y or Y Cb Cr",
                "save the picture as an RGB or grey JPEG");
  }
  if (decoder_.arith_code != 0) {
    return fail(ErrorCode::unsupported_format, "JPEG: arithmetic coding",
                "save the picture as a baseline or progressive JPEG");
  }
  return {};
}

// Reads all scans if there is more than one.
bool Decoder::start(int shrink) {
  decoder_.scale_num = static_cast<unsigned>(DCTSIZE / shrink);
  decoder_.scale_denom = DCTSIZE;
  decoder_.raw_data_out = TRUE;
  decoder_.out_color_space = decoder_.jpeg_color_space;
  watch_.manager.progress_monitor = ScanWatch::look;
  decoder_.progress = &watch_.manager;
  return trap_.run([&] { jpeg_start_decompress(&decoder_); });
}

// libjpeg shows what has come of a file of many scans and says nothing of what has not.
bool Decoder::has_every_scan() {
  if (jpeg_has_multiple_scans(&decoder_) == 0) return true;
  for (int c = 0; c < decoder_.num_components; ++c) {
    if (!watch_.seen[static_cast<std::size_t>(c)]) return false;
    if (decoder_.coef_bits == nullptr) continue;
    const int* bits = decoder_.coef_bits[c];  // -1: never came; 0: every bit came
    // Encoders may leave out coefficients that are 0 all over, but not in a file that was cut.
    if (bits[0] < 0) return false;
    for (int i = 0; i < DCTSIZE2 && trap_.premature_end(); ++i) {
      if (bits[i] != 0) return false;
    }
  }
  return true;
}

tl::unexpected<Error> Decoder::failure() const {
  if (watch_.too_many) {
    return fail(ErrorCode::too_large, "JPEG: more than " + std::to_string(kMaxScans) + " scans",
                kExportAgain);
  }
  return tl::unexpected<Error>(trap_.error());
}

tl::unexpected<Error> Decoder::incomplete(const std::string& why) {
  return fail(ErrorCode::corrupt_data, "JPEG: part of the picture is missing (" + why + ")",
              "fetch or export the picture again: the file is cut short or damaged");
}

Result<Decoded> Decoder::decode(std::span<const std::byte> file, Size expected, int shrink) {
  if (!read_header(file)) return failure();
  Result<void> header = check_header(expected);
  if (!header) return forward_error(header);
  if (!start(shrink)) return failure();
  if (trap_.lost_samples()) return incomplete(trap_.warning());
  if (!has_every_scan()) return incomplete("scans are missing");
  Decoded decoded;
  decoded.bitmap.format = PixelFormat::ycbcr;
  decoded.bitmap.size = expected;
  decoded.bitmap.planes = empty_planes(decoder_);
  if (!read_planes(decoder_, trap_, decoded.bitmap.planes)) return failure();
  if (!trap_.run([&] { jpeg_finish_decompress(&decoder_); })) return failure();
  if (trap_.lost_samples()) return incomplete(trap_.warning());
  if (!trap_.warning().empty()) {
    decoded.findings.push_back({"master/damaged", Severity::warning,
                                "the JPEG decoder repaired something: " + trap_.warning(), "",
                                "look at the picture, and export it again if it is not right"});
  }
  return decoded;
}

}  // namespace

Result<Decoded> decode_planes(std::span<const std::byte> file, const ProbeInfo& info, int shrink) {
  if (shrink != 1 && shrink != 2 && shrink != 4 && shrink != 8) {
    return fail(ErrorCode::invalid_argument, "JPEG: cannot shrink by " + std::to_string(shrink),
                "shrink by 1, 2, 4 or 8");
  }
  try {
    Decoder decoder;
    return decoder.decode(file, info.stored, shrink);
  } catch (const std::bad_alloc&) {
    return fail(ErrorCode::exhausted,
                "JPEG: no memory for " + std::to_string(info.stored.width) + "x" +
                    std::to_string(info.stored.height) + " pixels",
                "free memory or process fewer pictures at a time");
  }
}

}  // namespace picdesk::jpeg
