// SPDX-License-Identifier: GPL-3.0-or-later
// The planner against crops that a person placed, from the faces alone.
#include <gtest/gtest.h>

#include <algorithm>

#include "plan/recorded_photos.h"
#include "plan/sample_subjects.h"

namespace picdesk {
namespace {

bool whole(const std::vector<Box>& faces, const Rect& rect) {
  return std::ranges::all_of(faces,
                             [&](const Box& face) { return inside(face, Box::of(rect)) > 0.97; });
}

class RecordedPhotos : public ::testing::TestWithParam<test::RecordedPhoto> {};

TEST_P(RecordedPhotos, KeepFacesWholeWhereThePersonDid) {
  const test::RecordedPhoto& photo = GetParam();
  Subjects subjects;
  for (const Box& face : photo.faces) subjects.regions.push_back(test::known(face));
  for (const auto& [ratio, reference] : photo.crops) {
    const auto choice = plan_crop({photo.size, ratio, {}, {}, &subjects});
    ASSERT_TRUE(choice);
    const Rect& rect = choice->plan.rect;
    EXPECT_EQ(rect.size(), reference.size());
    for (const Box& face : photo.faces) {
      const double share = inside(face, Box::of(rect));
      EXPECT_TRUE(share < 0.03 || share > 0.97)
          << ratio.width << ":" << ratio.height << " cuts a face: " << share;
    }
    if (whole(photo.faces, reference)) {
      EXPECT_TRUE(whole(photo.faces, rect)) << ratio.width << ":" << ratio.height;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Plan, RecordedPhotos, ::testing::ValuesIn(test::kRecordedPhotos),
                         [](const auto& test) {
                           std::string name = "p" + test.param.id;
                           std::ranges::replace_if(
                               name, [](char c) { return c < '0' || (c > '9' && c < 'A'); }, '_');
                           std::ranges::replace(name, '-', '_');
                           return name;
                         });

TEST(RecordedCrops, AreCloseToThoseOfAPerson) {
  double sum = 0;
  int count = 0;
  for (const test::RecordedPhoto& photo : test::kRecordedPhotos) {
    Subjects subjects;
    for (const Box& face : photo.faces) subjects.regions.push_back(test::known(face));
    for (const auto& [ratio, reference] : photo.crops) {
      const auto choice = plan_crop({photo.size, ratio, {}, {}, &subjects});
      sum += overlap(Box::of(choice->plan.rect), Box::of(reference));
      ++count;
    }
  }
  EXPECT_GT(sum / count, 0.87);
}

}  // namespace
}  // namespace picdesk
