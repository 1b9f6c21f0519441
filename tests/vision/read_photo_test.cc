// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/read_photo.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "support/temp_dir.h"
#include "vision/material.h"

namespace picdesk::test {
namespace {

TEST(ReadPhoto, GivesUprightRgbReducedToALongSide) {
  PICDESK_NEED_PHOTO(path, "skimage/rocket.jpg");
  const Bitmap whole = read_photo(path);
  EXPECT_EQ(whole.size, (Size{640, 427}));
  EXPECT_EQ(whole.format, PixelFormat::rgb);
  ASSERT_EQ(whole.planes.size(), 1u);
  EXPECT_EQ(whole.planes.front().channels, 3);
  EXPECT_EQ(read_photo(path, 320).size, (Size{320, 214}));
}

TEST(ReadPhoto, FailsOnWhatIsNoPhoto) {
  const TempDir folder;
  write_file(folder / "a.jpg", "no photo");
  EXPECT_THROW(read_photo(folder / "a.jpg"), std::runtime_error);
  EXPECT_THROW(read_photo(folder / "absent.jpg"), std::runtime_error);
}

}  // namespace
}  // namespace picdesk::test
