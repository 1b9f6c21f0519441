// SPDX-License-Identifier: GPL-3.0-or-later
// Files that break the rules of their format.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/samples.h"

namespace picdesk::test {
namespace {

struct Broken {
  const char* name;
  Format format;
  std::string bytes;
};

class BrokenContainer : public ::testing::TestWithParam<Broken> {};

TEST_P(BrokenContainer, IsCorruptData) {
  const auto made = embed(to_bytes(GetParam().bytes), GetParam().format, full_blobs());
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, ErrorCode::corrupt_data);
}

INSTANTIATE_TEST_SUITE_P(
    Files, BrokenContainer,
    ::testing::Values(
        Broken{"empty_jpeg", Format::jpeg, ""}, Broken{"empty_webp", Format::webp, ""},
        Broken{"empty_png", Format::png, ""},
        Broken{"jpeg_segment_beyond_end", Format::jpeg, "\xFF\xD8\xFF\xE0\xFF\xFFxx"},
        Broken{"jpeg_length_one", Format::jpeg, std::string("\xFF\xD8\xFF\xE0\0\1xxxx", 10)},
        Broken{"jpeg_without_scan", Format::jpeg, "\xFF\xD8\xFF\xD9"},
        Broken{"jpeg_broken_resources", Format::jpeg,
               std::string("\xFF\xD8\xFF\xED\0\x14Photoshop 3.0\0junk\xFF\xDA\0\2", 26)},
        Broken{"webp_chunk_beyond_end", Format::webp,
               std::string("RIFF\x0C\0\0\0WEBPVP8 \xFF\0\0\0", 20)},
        Broken{"webp_riff_beyond_end", Format::webp,
               std::string("RIFF\xFF\xFF\xFF\xFFWEBPVP8 \0\0\0\0", 20)},
        Broken{"webp_without_frame_header", Format::webp,
               std::string("RIFF\x0C\0\0\0WEBPVP8 \0\0\0\0", 20)},
        Broken{"png_chunk_beyond_end", Format::png,
               std::string("\x89PNG\r\n\x1A\n\x3F\xFF\xFF\xFFzTXtxxxx", 20)}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace picdesk::test
