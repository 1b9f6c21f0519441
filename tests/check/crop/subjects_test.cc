// SPDX-License-Identifier: GPL-3.0-or-later
// Faces, subjects, protected regions and focal points, at and around the edges of the crop.
#include <gtest/gtest.h>

#include <functional>

#include "check/crop/crop_case.h"

namespace picdesk::test {
namespace {

using Findings = std::vector<std::string>;

struct SubjectCase {
  const char* name;
  std::function<void(CroppedPhoto&)> spoil;
  Findings expected;
};
void PrintTo(const SubjectCase& tested, std::ostream* out) { *out << tested.name; }

class CropSubjects : public ::testing::TestWithParam<SubjectCase> {};

TEST_P(CropSubjects, AreFound) {
  CroppedPhoto photo = faultless();
  photo.subjects.focal_point.reset();
  GetParam().spoil(photo);
  EXPECT_EQ(found(photo), GetParam().expected);
}

// Of 200 px; half of it is left of the crop.
constexpr Box kHalfOut{100, 400, 300, 600};

SubjectRegion region(RegionKind kind, const Box& box, bool is_protected = false) {
  SubjectRegion made = face(box, RegionSource::user);
  made.kind = kind;
  made.is_protected = is_protected;
  return made;
}

void only(CroppedPhoto& photo, const SubjectRegion& one) { photo.subjects.regions = {one}; }

INSTANTIATE_TEST_SUITE_P(
    Faces, CropSubjects,
    ::testing::Values(
        SubjectCase{"OfMetadata",
                    [](CroppedPhoto& p) { only(p, face(kHalfOut)); },
                    {"error crop/face-cut"}},
        SubjectCase{"Sure",
                    [](CroppedPhoto& p) { only(p, detected(kHalfOut, "ultraface640", 0.9)); },
                    {"error crop/face-cut"}},
        SubjectCase{"LessSure",
                    [](CroppedPhoto& p) { only(p, detected(kHalfOut, "ultraface640", 0.89)); },
                    {"warning crop/face-cut"}},
        SubjectCase{"OfHaar",
                    [](CroppedPhoto& p) { only(p, detected(kHalfOut, "haar", 1)); },
                    {"info crop/face-cut"}},
        SubjectCase{"OfAnUnsureBlazeface",
                    [](CroppedPhoto& p) { only(p, detected(kHalfOut, "blazeface", 0.72)); },
                    {"info crop/face-cut"}},
        SubjectCase{"Small",
                    [](CroppedPhoto& p) {
                      p.subjects.regions.push_back(face({190, 500, 210, 525}));
                    },
                    {"info crop/face-cut"}},
        SubjectCase{"WhollyOut",
                    [](CroppedPhoto& p) {
                      only(p, face({0, 400, 150, 600}));
                    },
                    {}},
        SubjectCase{"HardlyIn",
                    [](CroppedPhoto& p) {
                      only(p, face({5, 400, 205, 600}));
                    },
                    {}},
        SubjectCase{"HardlyOut",
                    [](CroppedPhoto& p) {
                      only(p, face({195, 400, 395, 600}));
                    },
                    {}},
        SubjectCase{"TheMasterCutsItToo",
                    [](CroppedPhoto& p) {
                      move(p, -200, 0);
                      only(p, face({-100, 400, 100, 600}));
                    },
                    {}},
        SubjectCase{
            "KnownTwice",
            [](CroppedPhoto& p) {
              p.subjects.regions = {face(kHalfOut), detected({105, 405, 305, 605}, "haar", 1)};
            },
            {"error crop/face-cut"}},
        SubjectCase{"InOneOfTwoPlaces",
                    [](CroppedPhoto& p) {
                      only(p, face(kHalfOut));
                      p.comparison->located.second = p.comparison->located.place;
                    },
                    {"info crop/not-located", "warning crop/face-cut"}},
        SubjectCase{"NoHeadroom",
                    [](CroppedPhoto& p) {
                      only(p, face({900, 180, 1100, 380}));
                    },
                    {"warning crop/headroom", "info crop/eye-line"}},
        SubjectCase{"MuchHeadroom",
                    [](CroppedPhoto& p) {
                      only(p, face({900, 700, 1100, 900}));
                    },
                    {"warning crop/headroom", "info crop/eye-line"}},
        SubjectCase{"NoHeadroomInTheMaster",
                    [](CroppedPhoto& p) {
                      move(p, 0, -100);
                      only(p, face({900, 80, 1200, 400}));
                    },
                    {}},
        SubjectCase{"MuchHeadroomInTheMaster",
                    [](CroppedPhoto& p) {
                      move(p, 0, 340);  // down to its end
                      only(p, face({900, 1040, 1100, 1240}));
                    },
                    {}},
        SubjectCase{
            "HeadroomOfTwoFaces",
            [](CroppedPhoto& p) {
              p.subjects.regions = {face({900, 180, 1100, 380}), face({500, 180, 700, 380})};
            },
            {}},
        SubjectCase{"HeadroomOfHaarsFace",
                    [](CroppedPhoto& p) {
                      only(p, detected({900, 180, 1100, 380}, "haar", 1));
                    },
                    {"info crop/headroom", "info crop/eye-line"}}),
    [](const auto& tested) { return tested.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Regions, CropSubjects,
    ::testing::Values(
        SubjectCase{"ProtectedCut",
                    [](CroppedPhoto& p) { only(p, region(RegionKind::object, kHalfOut, true)); },
                    {"error crop/protected-cut"}},
        SubjectCase{"ProtectedFaceCut",
                    [](CroppedPhoto& p) { only(p, region(RegionKind::face, kHalfOut, true)); },
                    {"error crop/protected-cut"}},
        SubjectCase{"ProtectedOut",
                    [](CroppedPhoto& p) {
                      only(p, region(RegionKind::object, {0, 0, 90, 90}, true));
                    },
                    {"error crop/protected-cut"}},
        SubjectCase{"ProtectedUnderABar",
                    [](CroppedPhoto& p) {
                      only(p, region(RegionKind::object, {200, 400, 400, 600}, true));
                      p.comparison->facts.bars = {40, 0, 0, 0};
                      p.bars_allowed = true;
                    },
                    {"error crop/protected-cut"}},
        SubjectCase{"SubjectMostlyIn",
                    [](CroppedPhoto& p) {
                      only(p, region(RegionKind::person, {180, 400, 380, 600}));
                    },
                    {"warning crop/subject-off"}},
        SubjectCase{"SubjectHalfOut",
                    [](CroppedPhoto& p) { only(p, region(RegionKind::animal, kHalfOut)); },
                    {"error crop/subject-off"}},
        SubjectCase{"TheCamerasMark",
                    [](CroppedPhoto& p) {
                      SubjectRegion mark = region(RegionKind::object, kHalfOut);
                      mark.source = RegionSource::exif_subject_area;
                      only(p, mark);
                    },
                    {"info crop/subject-off"}},
        SubjectCase{"FocalPointAtTheEdge",
                    [](CroppedPhoto& p) {
                      p.subjects.focal_point = FocalPoint{200 / 2000.0, 0.4};
                    },
                    {}},
        SubjectCase{"FocalPointOnePixelOut",
                    [](CroppedPhoto& p) {
                      p.subjects.focal_point = FocalPoint{(200 - 2.5) / 2000.0, 0.4};
                    },
                    {"error crop/focal-outside"}},
        SubjectCase{"FocalPointBelow",
                    [](CroppedPhoto& p) {
                      p.subjects.focal_point = FocalPoint{0.4, (1060 + 2.5) / 1400.0};
                    },
                    {"error crop/focal-outside"}}),
    [](const auto& tested) { return tested.param.name; });

TEST(CropSubjectsMirrored, LieWhereTheMirrorPutsThem) {
  CroppedPhoto photo = faultless();
  Located& located = photo.comparison->located;
  located.mirrored = true;
  located.place.to_master = {-2.5, 0, 1700, 0, 2.5, 100};
  EXPECT_EQ(found(photo), Findings{"error crop/mirrored"});
  photo.subjects.regions = {face(kHalfOut)};
  EXPECT_EQ(found(photo), (Findings{"error crop/mirrored", "error crop/face-cut"}));
}

}  // namespace
}  // namespace picdesk::test
