// SPDX-License-Identifier: GPL-3.0-or-later
// What docs/face-detection.md promises, on the labelled photographs that are here.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "vision/detectors/detectors_here.h"
#include "vision/material.h"
#include "vision/read_photo.h"

namespace picdesk::vision {
namespace {

constexpr double kHit = 0.3;

struct Promise {
  test::DetectorHere detector;
  double recall = 0;  // of faces of at least 12 % of the height
  double precision = 0;
  int every = 1;  // labelled photograph is looked at: some detectors take their time
};

void PrintTo(const Promise& promise, std::ostream* stream) { *stream << promise.detector.name; }

// Faces of at least 12 % of a photograph's height, and which boxes are right.
struct Score {
  std::size_t large = 0, found = 0, right = 0, wrong = 0;

  void add(const test::LabelledPhoto& label, const std::vector<SubjectRegion>& seen) {
    const auto is_large = [&](const Box& box) { return box.height() >= 0.12 * label.size.height; };
    large +=
        static_cast<std::size_t>(std::count_if(label.faces.begin(), label.faces.end(), is_large));
    std::vector<Box> open = label.faces;
    for (const SubjectRegion& face : seen) {
      const auto hits = [&](const Box& box) { return overlap(box, face.box) >= kHit; };
      if (const auto hit = std::find_if(open.begin(), open.end(), hits); hit != open.end()) {
        found += is_large(*hit);
        ++right;
        open.erase(hit);
      } else if (std::none_of(label.ignore.begin(), label.ignore.end(), hits)) {
        ++wrong;
      }
    }
  }
};

class LabelledFaces : public testing::TestWithParam<Promise> {};

TEST_P(LabelledFaces, AreFound) {
  const std::unique_ptr<FaceDetector> detector = test::make(GetParam().detector);
  if (!detector) GTEST_SKIP() << GetParam().detector.name << " is not to be had here";
  std::vector<test::LabelledPhoto> labels = test::labelled_photos();
  std::erase_if(labels, [](const auto& label) { return label.path.empty() || label.negative; });
  if (labels.size() < 10) GTEST_SKIP() << "PICDESK_CONFORMANCE_DIR names no labelled photographs";
  Score score;
  for (std::size_t i = 0; i < labels.size(); i += static_cast<std::size_t>(GetParam().every)) {
    const auto seen = detector->detect(test::read_photo(labels[i].path));
    ASSERT_TRUE(seen) << seen.error().message;
    score.add(labels[i], *seen);
  }
  EXPECT_GE(double(score.found), GetParam().recall * double(score.large))
      << score.found << " of " << score.large;
  EXPECT_GE(double(score.right), GetParam().precision * double(score.right + score.wrong))
      << score.right << " right, " << score.wrong << " wrong";
}

INSTANTIATE_TEST_SUITE_P(
    Detectors, LabelledFaces,
    testing::Values(Promise{{"haar", DetectorKind::haar}, 0.5, 0.8, 2},
                    Promise{{"dlib", DetectorKind::dlib}, 0.78, 0.97},
                    Promise{{"ultraface640", DetectorKind::ultraface640}, 0.95, 0.97},
                    Promise{
                        {"ultraface640_tiles", DetectorKind::ultraface640, true}, 0.95, 0.97, 4},
                    Promise{{"ultraface320", DetectorKind::ultraface320}, 0.95, 0.97},
                    Promise{{"blazeface", DetectorKind::blazeface}, 0.85, 0.95},
                    Promise{{"yunet2023", DetectorKind::yunet2023}, 0.95, 0.97}),
    [](const auto& test) { return std::string(test.param.detector.name); });

}  // namespace
}  // namespace picdesk::vision
