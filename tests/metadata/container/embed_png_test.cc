// SPDX-License-Identifier: GPL-3.0-or-later
// The chunks of a PNG file after embed().
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/bytes.h"
#include "metadata/oracles.h"
#include "metadata/samples.h"

namespace picdesk::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

TEST(PngEmbed, IsCleanForPngcheck) {
  const std::string report = checked_by({"pngcheck", "-v"}, embedded("png", full_record()), "png");
  EXPECT_THAT(report, StartsWith("0\n"));
  EXPECT_THAT(report, HasSubstr("eXIf"));
  EXPECT_THAT(report, HasSubstr("XML:com.adobe.xmp"));
  EXPECT_LT(report.find("iTXt"), report.find("chunk IDAT"));
  EXPECT_LT(report.find("eXIf"), report.find("chunk IDAT"));
}

TEST(PngEmbed, RemovesWhatWouldBeStaleAndKeepsOtherText) {
  Bytes file = picture("png");
  Bytes extra;
  for (const std::string& data :
       {std::string("Raw profile type exif\0\nexif\n", 28), std::string("Comment\0kept", 12)}) {
    metadata::append_u32_big(extra, static_cast<std::uint32_t>(data.size()));
    metadata::append(extra, "tEXt" + data);
    metadata::append_u32_big(extra, 0);  // embed() copies checksums as they are
  }
  file.insert(file.begin() + 33, extra.begin(), extra.end());
  const auto made = embed(file, Format::png, full_blobs());
  ASSERT_TRUE(made);
  EXPECT_THAT(to_text(*made), Not(HasSubstr("Raw profile")));
  EXPECT_THAT(to_text(*made), HasSubstr(std::string("Comment\0kept", 12)));
}

}  // namespace
}  // namespace picdesk::test
