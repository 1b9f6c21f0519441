// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/alt/source_name.h"

#include <gtest/gtest.h>

namespace picdesk::check {
namespace {

struct NameCase {
  const char* name;
  std::string_view url;
  std::string_view base, stem, file, slug;
};
void PrintTo(const NameCase& of, std::ostream* out) { *out << of.name; }

class SourceNames : public testing::TestWithParam<NameCase> {};

TEST_P(SourceNames, HaveParts) {
  const SourceName source(GetParam().url);
  EXPECT_EQ(source.base(), GetParam().base);
  EXPECT_EQ(source.stem(), GetParam().stem);
  EXPECT_EQ(source.name(), GetParam().file);
  EXPECT_EQ(source.slug(), GetParam().slug);
}

INSTANTIATE_TEST_SUITE_P(
    Urls, SourceNames,
    testing::Values(
        NameCase{"House", "/gc1/images/2025/04/01/49785-harbour-boats-600_384.webp",
                 "49785-harbour-boats-600_384.webp", "49785-harbour-boats-600_384",
                 "49785-harbour-boats", "harbour-boats"},
        NameCase{"OtherSize", "a/boats-300x192.JPG", "boats-300x192.JPG", "boats-300x192", "boats",
                 "boats"},
        NameCase{"QueryAndFragment", "https://x.example/boats.png?w=600/a.jpg#b", "boats.png",
                 "boats", "boats", "boats"},
        NameCase{"Escapes", "/tower%20bridge.jpg", "tower bridge.jpg", "tower bridge",
                 "tower bridge", "tower bridge"},
        NameCase{"DecodedOnce", "/100%2525.jpg", "100%25.jpg", "100%25", "100%25", "100%25"},
        NameCase{"BrokenEscapes", "/100%.jpg", "100%.jpg", "100%", "100%", "100%"},
        NameCase{"NoUtf8", "/%FF%FE.jpg", "%FF%FE.jpg", "%FF%FE", "%FF%FE", "%FF%FE"},
        NameCase{"OtherExtension", "/boats.final", "boats.final", "boats.final", "boats.final",
                 "boats.final"},
        NameCase{"NoExtension", "/uploads/boats", "boats", "boats", "boats", "boats"},
        NameCase{"OnlyAnExtension", "/.jpg", ".jpg", ".jpg", ".jpg", ".jpg"},
        NameCase{"OnlyASize", "/-600_384.webp", "-600_384.webp", "-600_384", "-600_384",
                 "-600_384"},
        NameCase{"OnlyAnId", "/49785-.webp", "49785-.webp", "49785-", "49785-", "49785-"},
        NameCase{"ANumberInTheSlug", "/7-a-b2-600_384.webp", "7-a-b2-600_384.webp",
                 "7-a-b2-600_384", "7-a-b2", "a-b2"},
        NameCase{"Folder", "/images/", "", "", "", ""},
        NameCase{"Data", "DATA:image/png;base64,AAAA/b.png", "", "", "", ""},
        NameCase{"Nothing", "", "", "", "", ""}),
    [](const auto& of) { return of.param.name; });

TEST(SourceNames, OfOnePictureAreEqual) {
  const std::string_view picture = "/2025/7-boats";
  EXPECT_EQ(SourceName("/2025/7-boats-600_384.webp?v=1").picture(), picture);
  EXPECT_EQ(SourceName("/2025/7-boats-300x192.jpg").picture(), picture);
  EXPECT_EQ(SourceName("/2025/7-boats.avif").picture(), picture);
  EXPECT_NE(SourceName("/2024/7-boats.avif").picture(), picture);
}

}  // namespace
}  // namespace picdesk::check
