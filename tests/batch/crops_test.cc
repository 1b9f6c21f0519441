// SPDX-License-Identifier: GPL-3.0-or-later
// Crops that nobody chose come from one look at the picture, and are kept while what they were
// chosen from stays the same.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>

#include "masters/make_master.h"
#include "picdesk/batch.h"
#include "support/temp_dir.h"

namespace picdesk {
namespace {

using ::testing::Contains;
using ::testing::Each;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr char kFill[] = R"(
name = "test"
path = "{name}-{spec}-{width}_{height}.{ext}"

[[rendition]]
name = "wide"
width = 160
height = 90

[[rendition]]
name = "square"
width = 100
height = 100
)";

constexpr char kFit[] = R"(
name = "test"
path = "{name}-{width}.{ext}"

[[rendition]]
name = "ladder"
fit = "fit"
widths = [80, 160]
)";

// A face at the far left of the 400x300 master, which centre crops of 1:1 cut.
PictureAnalysis face_at_left() {
  PictureAnalysis analysis;
  SubjectRegion& face = analysis.subjects.regions.emplace_back();
  face.box = {10, 100, 70, 180};
  face.kind = RegionKind::face;
  face.confidence = 0.9;
  face.source = RegionSource::detector;
  face.detector = "haar";
  analysis.subjects.detector = "haar";
  analysis.subjects.saliency.size = {4, 3};
  analysis.subjects.saliency.cells.assign(12, 1.0F / 12);
  return analysis;
}

class BatchCrops : public ::testing::Test {
 protected:
  void SetUp() override { test::write_file(in_ / "a.jpg", test::make_jpeg({400, 300}, {})); }

  BatchRequest request(const char* preset = kFill) {
    BatchRequest request;
    request.inputs = {{in_ / "a.jpg", "a.jpg"}};
    request.preset = *parse_preset(preset, "test.toml");
    request.output_directory = out_ / "web";
    request.threads = 1;
    request.analysis_name = "fake 1";
    request.analyse = [this](std::span<const std::byte>,
                             const ProbeInfo&) -> Result<PictureAnalysis> {
      ++looks_;
      return seen_;
    };
    return request;
  }

  static BatchItem run(const BatchRequest& request) {
    Result<BatchReport> report = run_batch(request);
    if (!report) throw std::runtime_error(report.error().message);
    return report->items.at(0);
  }

  static const ManifestEntry& entry(const BatchItem& item, const std::string& spec) {
    for (const BatchOutput& output : item.outputs) {
      if (output.entry.spec == spec) return output.entry;
    }
    throw std::runtime_error("no " + spec);
  }

  std::string manifest() { return test::read_text(out_ / "web/manifest.ndjson"); }

  test::TempDir in_;
  test::TempDir out_;
  std::atomic<int> looks_ = 0;
  PictureAnalysis seen_ = face_at_left();
};

TEST_F(BatchCrops, KeepTheFaceThatWasSeen) {
  const BatchItem item = run(request());
  const ManifestEntry& square = entry(item, "square");
  EXPECT_LE(square.crop.x0, 10);
  EXPECT_EQ(square.crop.size(), (Size{300, 300}));
  EXPECT_EQ(square.crop_level, "detected-faces");
  EXPECT_GT(square.crop_confidence, 0);
  EXPECT_EQ(square.crop_basis.size(), 64u);
  EXPECT_EQ(looks_, 1) << "one look for all specs";
}

TEST_F(BatchCrops, ARerunLooksAtNothingAndChangesNothing) {
  run(request());
  const std::string first = manifest();
  const BatchItem again = run(request());
  EXPECT_EQ(looks_, 1);
  EXPECT_EQ(manifest(), first);
  for (const BatchOutput& output : again.outputs) {
    EXPECT_EQ(output.state, BatchOutput::State::unchanged) << output.entry.spec;
  }
}

// A face that nobody is sure of: the crop that holds it needs somebody's look, at every run.
TEST_F(BatchCrops, ARerunFindsWhatTheFirstRunFound) {
  seen_.subjects.regions.front().confidence = 0.05;
  const auto doubts = [](const BatchItem& item) {
    std::vector<std::string> rules;
    for (const Finding& finding : item.findings) rules.push_back(finding.rule);
    return rules;
  };
  const BatchItem first = run(request());
  ASSERT_THAT(doubts(first), Contains("crop/low-confidence"));
  const std::string before = manifest();
  EXPECT_THAT(before, HasSubstr("crop/low-confidence"));
  const BatchItem again = run(request());
  EXPECT_EQ(looks_, 1);
  EXPECT_EQ(doubts(again), doubts(first));
  EXPECT_EQ(manifest(), before);
}

TEST_F(BatchCrops, ALostFileIsMadeAgainWithTheSameCrop) {
  const BatchItem before = run(request());
  std::filesystem::remove(out_ / ("web/" + entry(before, "square").output));
  const BatchItem after = run(request());
  EXPECT_EQ(looks_, 1);
  EXPECT_EQ(entry(after, "square"), entry(before, "square"));
}

struct Change {
  const char* name;
  void (*apply)(BatchRequest&);
};

class BatchCropsChange : public BatchCrops, public ::testing::WithParamInterface<Change> {};

TEST_P(BatchCropsChange, IsReasonToLookAgain) {
  run(request());
  BatchRequest changed = request();
  GetParam().apply(changed);
  run(changed);
  EXPECT_EQ(looks_, 2);
}

INSTANTIATE_TEST_SUITE_P(
    Of, BatchCropsChange,
    ::testing::Values(Change{"Detector", [](BatchRequest& r) { r.analysis_name = "fake 2"; }},
                      Change{"FocalPoint",
                             [](BatchRequest& r) {
                               r.placement.focal_point = {{0.9, 0.5}};
                             }},
                      Change{"ProtectedRegion",
                             [](BatchRequest& r) {
                               SubjectRegion& region = r.placement.regions.emplace_back();
                               region.box = {300, 50, 390, 200};
                               region.is_protected = true;
                             }},
                      Change{"Shape", [](BatchRequest& r) { r.preset.renditions[1].height = 120; }},
                      Change{"Sidecar",
                             [](BatchRequest& r) {
                               r.read_sidecar =
                                   [](const std::string&) -> Result<std::vector<std::byte>> {
                                 return std::vector<std::byte>(3, std::byte{'x'});
                               };
                             }}),
    [](const auto& tested) { return tested.param.name; });

TEST_F(BatchCrops, AChangedMasterIsLookedAtAgain) {
  run(request());
  test::write_file(in_ / "a.jpg", test::make_jpeg({480, 300}, {}));
  run(request());
  EXPECT_EQ(looks_, 2);
}

TEST_F(BatchCrops, AnotherQualityNeedsNoOtherLook) {
  run(request());
  BatchRequest changed = request();
  for (RenditionSpec& spec : changed.preset.renditions) spec.quality = 60;
  const BatchItem item = run(changed);
  EXPECT_EQ(looks_, 1);
  EXPECT_EQ(item.outputs.at(0).state, BatchOutput::State::written);
}

TEST_F(BatchCrops, NobodyLooksWhereNothingIsOpen) {
  run(request(kFit));
  EXPECT_EQ(looks_, 0) << "the whole picture is shown";
  BatchRequest explicit_crops = request();
  explicit_crops.placement.crops = {{"", Rect{0, 0, 300, 300}}};
  run(explicit_crops);
  EXPECT_EQ(looks_, 0) << "every crop is given";
  BatchRequest centred = request();
  for (RenditionSpec& spec : centred.preset.renditions) spec.gravity = Gravity::centre;
  EXPECT_EQ(entry(run(centred), "square").crop_level, "centre");
  EXPECT_EQ(looks_, 0) << "the preset asks for the middle";
}

TEST_F(BatchCrops, WhereNobodyCouldLookTheNextRunTriesAgain) {
  seen_ = {};
  const BatchItem blind = run(request());
  EXPECT_THAT(entry(blind, "square").crop_basis, IsEmpty());
  EXPECT_EQ(entry(blind, "square").crop, (Rect{50, 0, 350, 300}));
  seen_ = face_at_left();
  const BatchItem seeing = run(request());
  EXPECT_EQ(looks_, 2);
  EXPECT_LE(entry(seeing, "square").crop.x0, 10);
}

TEST_F(BatchCrops, AnErrorOfLookingFailsTheMaster) {
  BatchRequest failing = request();
  failing.analyse = [](std::span<const std::byte>, const ProbeInfo&) -> Result<PictureAnalysis> {
    return fail(ErrorCode::worker_crashed, "the vision worker died", "");
  };
  const BatchItem item = run(failing);
  ASSERT_TRUE(item.error);
  EXPECT_EQ(item.error->code, ErrorCode::worker_crashed);
  EXPECT_THAT(item.error->message, HasSubstr("a.jpg"));
}

// Two protected regions at the ends of a picture: no 1:1 crop holds both, and there are no bars.
TEST_F(BatchCrops, ASpecThatCannotBeIsRefusedAndTheOthersAreMade) {
  BatchRequest both_ends = request();
  both_ends.preset.renditions[1].on_conflict = OnConflict::fail;
  for (const Box& box : {Box{0, 100, 60, 200}, Box{340, 100, 400, 200}}) {
    SubjectRegion& region = both_ends.placement.regions.emplace_back();
    region.box = box;
    region.is_protected = true;
  }
  const BatchItem item = run(both_ends);
  EXPECT_EQ(entry(item, "wide").status, "done");
  const ManifestEntry& square = entry(item, "square");
  EXPECT_EQ(square.status, "failed");
  ASSERT_TRUE(square.error);
  EXPECT_EQ(square.error->code, ErrorCode::invalid_argument);
  EXPECT_THAT(manifest(), HasSubstr("\"spec\":\"square\",\"status\":\"failed\""));
  EXPECT_TRUE(parse_manifest(manifest(), "manifest.ndjson"));
}

}  // namespace
}  // namespace picdesk
