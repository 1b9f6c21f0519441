// SPDX-License-Identifier: GPL-3.0-or-later
// The gate and the decoder must see the same picture in the same bytes, also in damaged ones: a
// file that passes as one thing and decodes as another would go round every limit.
#include <cstdio>
// jpeglib.h needs size_t and FILE before it.
#include <jpeglib.h>

#include <csetjmp>
#include <random>

#include "probe/refusals.h"
#include "support/paths.h"
#include "support/temp_dir.h"

namespace picdesk::test {
namespace {

struct Seen {
  bool header = false;  // could be read
  Size size;
  int components = 0;
  bool multi_scan = false;
  bool ycbcr = false;
  int scans = 0;  // up to the end, or to what stops libjpeg
};

struct Errors : jpeg_error_mgr {
  std::jmp_buf leave;
};

// Reads the header and then all scans without decoding pixels of them.
void read(jpeg_decompress_struct& jpeg, const Bytes& file, Seen& seen) {
  jpeg_mem_src(&jpeg, reinterpret_cast<const unsigned char*>(file.data()), file.size());
  jpeg_read_header(&jpeg, TRUE);
  seen.size = {static_cast<int>(jpeg.image_width), static_cast<int>(jpeg.image_height)};
  seen.components = jpeg.num_components;
  seen.multi_scan = jpeg_has_multiple_scans(&jpeg) != 0;
  seen.ycbcr = jpeg.jpeg_color_space == JCS_YCbCr || jpeg.jpeg_color_space == JCS_GRAYSCALE;
  seen.header = true;
  jpeg.buffered_image = TRUE;
  jpeg_start_decompress(&jpeg);
  while (jpeg_input_complete(&jpeg) == 0) {
    jpeg_consume_input(&jpeg);
    seen.scans = jpeg.input_scan_number;
  }
}

Seen libjpeg_sees(const Bytes& file) {
  Seen seen;
  jpeg_decompress_struct jpeg{};
  Errors errors;
  jpeg.err = jpeg_std_error(&errors);
  errors.error_exit = [](j_common_ptr common) {
    std::longjmp(static_cast<Errors*>(common->err)->leave, 1);
  };
  errors.output_message = [](j_common_ptr) {};
  jpeg_create_decompress(&jpeg);
  if (setjmp(errors.leave) == 0) read(jpeg, file, seen);
  jpeg_destroy_decompress(&jpeg);
  return seen;
}

void expect_agreement(const ProbeInfo& info, const Seen& seen) {
  EXPECT_EQ(info.stored, seen.size);
  EXPECT_EQ(info.components, seen.components);
  EXPECT_EQ(info.progressive, seen.multi_scan);
  EXPECT_EQ(info.ycbcr, seen.ycbcr);
  EXPECT_LE(seen.scans, 100);
}

class AgreementTest : public testing::TestWithParam<const char*> {};

TEST_P(AgreementTest, HoldsForDamagedFiles) {
  const Bytes file = read_file(test_image(std::string("jpeg/") + GetParam() + ".jpg"));
  std::mt19937 random(49'785);
  int compared = 0;
  for (int round = 0; round < 1500; ++round) {
    Bytes damaged = file;
    const std::size_t reach =
        std::min<std::size_t>(round % 2 == 0 ? 700 : file.size(), file.size());
    for (int i = 0; i < round % 8; ++i) {
      damaged[random() % reach] = static_cast<std::byte>(random() & 0xFF);
    }
    const auto info = probe(damaged);
    if (!info || info->format != Format::jpeg || info->stored.area() > 4'000'000) continue;
    const Seen seen = libjpeg_sees(damaged);
    if (!seen.header) continue;
    SCOPED_TRACE("round " + std::to_string(round));
    expect_agreement(*info, seen);
    ++compared;
  }
  EXPECT_GT(compared, 200);
}
INSTANTIATE_TEST_SUITE_P(Probe, AgreementTest,
                         testing::Values("plain", "progressive", "grey", "restart", "ycck"),
                         [](const auto& file) { return std::string(file.param); });

TEST(AgreementTest, HoldsForAllTestImages) {
  for (const char* name : {"adobe-rgb-exif", "cmyk", "cmyk-adobe", "ycck", "rgb-adobe", "rgb-ids",
                           "grey", "plain", "progressive", "trailing", "two-in-one", "odd"}) {
    SCOPED_TRACE(name);
    const Bytes file = read_file(test_image(std::string("jpeg/") + name + ".jpg"));
    const Seen seen = libjpeg_sees(file);
    ASSERT_TRUE(seen.header);
    expect_agreement(*probe(file), seen);
  }
}

}  // namespace
}  // namespace picdesk::test
