// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "picdesk/preset.h"

namespace picdesk {
namespace {

struct Stem {
  std::string stem;
  std::string id;
  std::string slug;
};

void PrintTo(const Stem& stem, std::ostream* out) { *out << '"' << stem.stem << '"'; }

class SplitName : public ::testing::TestWithParam<Stem> {};

TEST_P(SplitName, GivesIdAndSlug) {
  const NameParts parts = split_name(GetParam().stem);
  EXPECT_EQ(parts.id, GetParam().id);
  EXPECT_EQ(parts.slug, GetParam().slug);
}

INSTANTIATE_TEST_SUITE_P(
    House, SplitName,
    ::testing::Values(
        Stem{"49785-iraq-isis-tunnel", "49785", "iraq-isis-tunnel"},
        Stem{"49785-iraq-isis-tunnel-600_384", "49785", "iraq-isis-tunnel"}, Stem{"1-a", "1", "a"},
        Stem{"1234567890-ten", "1234567890", "ten"}, Stem{"49785", "49785", ""},
        Stem{"49785-600_384", "49785", ""}, Stem{"7-2024-parade", "7", "2024-parade"},
        Stem{"iraq-isis-tunnel", "", "iraq-isis-tunnel"}, Stem{"g20-summit", "", "g20-summit"},
        Stem{"photo-finish", "", "photo-finish"}, Stem{"image-of-the-day", "", "image-of-the-day"},
        Stem{"photographer", "", "photographer"}, Stem{"facade", "", "facade"},
        Stem{"2024-10-03-parade", "", "2024-10-03-parade"}));

// Neither: no house form.
INSTANTIATE_TEST_SUITE_P(
    Neither, SplitName,
    ::testing::Values(Stem{"", "", ""}, Stem{"-", "", ""}, Stem{"0", "", ""},
                      Stem{"049785", "", ""}, Stem{"012-bridge", "", "012-bridge"},
                      Stem{"12345678901", "", ""}, Stem{"49785-", "", ""},
                      Stem{"49785-Iraq-Tunnel", "", ""}, Stem{"Harbour at Dawn", "", ""},
                      Stem{"49785--iraq", "", ""}, Stem{"2024-10-03", "", ""},
                      Stem{"20241003-112233", "", ""}, Stem{"20241003_112233", "", ""},
                      Stem{"1234-5678", "", ""}, Stem{"49785-\xFF", "", ""}, Stem{"été", "", ""},
                      Stem{std::string(90, 'a') + "-b", "", ""}));

INSTANTIATE_TEST_SUITE_P(
    Machine, SplitName,
    ::testing::Values(
        Stem{"IMG_1234", "", ""}, Stem{"img_1234", "", ""}, Stem{"img-1234", "", ""},
        Stem{"img1234", "", ""}, Stem{"IMG_20240103_101112", "", ""}, Stem{"_MG_0815", "", ""},
        Stem{"mg-0815", "", ""}, Stem{"DSC00012", "", ""}, Stem{"dsc00012", "", ""},
        Stem{"DSC_0010", "", ""}, Stem{"DSCF1234", "", ""}, Stem{"dscf1234", "", ""},
        Stem{"dscn0001", "", ""}, Stem{"P1010012", "", ""}, Stem{"p1010012", "", ""},
        Stem{"GOPR0012", "", ""}, Stem{"gopr0012", "", ""}, Stem{"gx010123", "", ""},
        Stem{"PXL_20240103_101112345", "", ""}, Stem{"pxl-20240103-101112345", "", ""},
        Stem{"pxl-20240103-101112345-mp", "", ""}, Stem{"img-20240103-wa0001", "", ""},
        Stem{"WhatsApp Image 2024-01-03 at 10.11.12", "", ""},
        Stem{"whatsapp-image-2024-01-03-at-10-11-12", "", ""},
        Stem{"screenshot-2024-01-03-at-10-11-12", "", ""}, Stem{"dji-0042", "", ""},
        Stem{"image", "", ""}, Stem{"image1", "", ""}, Stem{"photo-2", "", ""},
        Stem{"untitled", "", ""}, Stem{"untitled-1", "", ""}, Stem{"download", "", ""},
        Stem{"l1000123", "", ""}, Stem{"550e8400-e29b-41d4-a716-446655440000", "", ""},
        Stem{"12345678-1234-4234-8234-123456789abc", "", ""},
        Stem{"d41d8cd98f00b204e9800998ecf8427e", "", ""},
        Stem{"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "", ""},
        Stem{"49785-dsc00012", "49785", ""}));

}  // namespace
}  // namespace picdesk
