// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "picdesk/preset.h"

namespace picdesk {
namespace {

TEST(CanonicalRecipe, IsPinned) {  // a change renders every site anew
  RenditionSpec spec;
  EXPECT_EQ(canonical_recipe(spec), "format=webp\nquality=80\nmethod=4\nalpha_quality=100\n");
  spec.max_bytes = 60'000;
  EXPECT_EQ(canonical_recipe(spec),
            "format=webp\nquality=80\nmethod=4\nalpha_quality=100\nmax_bytes=60000\n"
            "min_quality=30\n");
  spec.format = Format::jpeg;
  spec.background = 0x0A0B0C;
  EXPECT_EQ(canonical_recipe(spec),
            "format=jpeg\nquality=80\nmax_bytes=60000\nmin_quality=30\nbackground=0a0b0c\n");
}

TEST(CanonicalRecipe, LeavesOutWhatDoesNotChangeThePixels) {
  RenditionSpec one;
  RenditionSpec other;
  other.name = "other";
  other.path = "{id}.{ext}";
  other.width = 600;
  other.widths = {1, 2};
  other.densities = {1, 2};
  other.min_quality = 50;           // without max_bytes
  other.background = 0x123456;      // WebP keeps transparency
  other.gravity = Gravity::centre;  // the crop shows it
  other.on_conflict = OnConflict::best;
  EXPECT_EQ(canonical_recipe(one), canonical_recipe(other));
}

TEST(CanonicalRecipe, ShowsEachSettingThatChangesTheFile) {
  const RenditionSpec one;
  const std::vector<void (*)(RenditionSpec&)> changes = {
      [](RenditionSpec& spec) { spec.format = Format::avif; },
      [](RenditionSpec& spec) { spec.quality = 81; },
      [](RenditionSpec& spec) { spec.method = 5; },
      [](RenditionSpec& spec) { spec.alpha_quality = 99; },
      [](RenditionSpec& spec) { spec.max_bytes = 1; },
      [](RenditionSpec& spec) { spec.bars = 0x000000; }};
  for (std::size_t i = 0; i < changes.size(); ++i) {
    RenditionSpec changed = one;
    changes[i](changed);
    EXPECT_NE(canonical_recipe(changed), canonical_recipe(one)) << i;
  }
}

}  // namespace
}  // namespace picdesk
