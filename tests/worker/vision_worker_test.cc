// SPDX-License-Identifier: GPL-3.0-or-later
// The vision worker sees what the inspector sees in-process, whatever the file before it did, and
// what a child says is believed only as far as it can be true.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "picdesk/inspect.h"
#include "picdesk/probe.h"
#include "picdesk/worker.h"
#include "support/paths.h"
#include "support/temp_dir.h"
#include "worker/message/vision_message.h"

namespace picdesk::test {
namespace {

using ::testing::HasSubstr;
using Bytes = std::vector<std::byte>;

WorkerOptions options_for(const std::string& program) {
  WorkerOptions options;
  options.executable = program;
  return options;
}

Result<VisionWorker> start(const DetectorChoice& choice = {}) {
  return VisionWorker::start(choice, options_for(PICDESK_VISION_WORKER_PROGRAM));
}

Bytes test_file(const std::string& name) { return read_file(test_image(name)); }

// Everything a result says, errors too.
template <class T>
Bytes said(const Result<T>& result) {
  return worker::encode_result(result).message;
}

struct Picture {
  const char* name;
  const char* path;  // of testimages
};

class Pictures : public ::testing::TestWithParam<Picture> {
 protected:
  static void SetUpTestSuite() {
    Result<VisionWorker> started = start();
    if (!started) throw std::runtime_error(started.error().message);
    worker.emplace(std::move(*started));
    inspector.emplace(*Inspector::make({}));
  }
  static void TearDownTestSuite() {
    worker.reset();
    inspector.reset();
  }
  static inline std::optional<VisionWorker> worker;
  static inline std::optional<Inspector> inspector;
};

TEST_P(Pictures, AreSeenAsInProcess) {
  const Bytes file = test_file(GetParam().path);
  const Result<ProbeInfo> info = probe(file);
  ASSERT_TRUE(info) << info.error().message;
  const AnalysisOptions all{true, true, true};
  const Result<PictureAnalysis> seen = worker->analyse(file, all);
  ASSERT_TRUE(seen) << seen.error().message;
  EXPECT_EQ(said(seen), said(inspector->analyse(file, *info, all)));
  const Result<PictureAlone> alone = worker->look(file);
  ASSERT_TRUE(alone) << alone.error().message;
  EXPECT_EQ(said(alone), said(inspector->look(file, *info)));
  const Result<Comparison> compared = worker->compare(file, file);
  ASSERT_TRUE(compared) << compared.error().message;
  EXPECT_EQ(said(compared), said(inspector->compare(file, *info, file, *info)));
}

// Every decoder, in the sandbox: none may need a call that is not allowed.
INSTANTIATE_TEST_SUITE_P(Format, Pictures,
                         ::testing::Values(Picture{"Jpeg", "jpeg/scene.jpg"},
                                           Picture{"TurnedJpeg", "jpeg/orientation-6.jpg"},
                                           Picture{"Cmyk", "jpeg/cmyk-profile.jpg"},
                                           Picture{"WideGamut", "jpeg/display-p3.jpg"},
                                           Picture{"Png", "png/sixteen-bit.png"},
                                           Picture{"Alpha", "png/alpha.png"},
                                           Picture{"Webp", "webp/lossy.webp"},
                                           Picture{"Tiff", "tiff/plain.tif"}),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(VisionWorker, ErrorsAreThoseOfTheGate) {
  const Result<VisionWorker> worker = start();
  ASSERT_TRUE(worker) << worker.error().message;
  const Bytes none;
  const std::string text = "no picture";
  const Bytes odd(reinterpret_cast<const std::byte*>(text.data()),
                  reinterpret_cast<const std::byte*>(text.data()) + text.size());
  for (const Bytes* file : {&none, &odd}) {
    const Result<ProbeInfo> gate = probe(*file);
    ASSERT_FALSE(gate);
    for (const Error& error : {worker->analyse(*file).error(), worker->look(*file).error(),
                               worker->compare(*file, *file).error()}) {
      EXPECT_EQ(error, gate.error());
    }
  }
}

struct Refused {
  const char* name;
  DetectorChoice choice;
  ErrorCode code;
};

class Detectors : public ::testing::TestWithParam<Refused> {};

TEST_P(Detectors, AreRefusedAtTheStart) {
  const Result<VisionWorker> started = start(GetParam().choice);
  ASSERT_FALSE(started);
  EXPECT_EQ(started.error().code, GetParam().code) << started.error().message;
}

DetectorChoice model(const std::string& path) {
  DetectorChoice choice;
  choice.model = FaceModel{DetectorKind::ultraface640, path, std::string(64, '0'), false};
  return choice;
}

INSTANTIATE_TEST_SUITE_P(
    Model, Detectors,
    ::testing::Values(Refused{"Missing", model("/no/such/model.onnx"), ErrorCode::not_found},
                      Refused{"OfAnotherHash", model("/proc/self/cmdline"), ErrorCode::conflict}),
    [](const auto& tested) { return tested.param.name; });

TEST(VisionWorker, IsNamedWhenThereIsNone) {
  const Result<VisionWorker> started =
      VisionWorker::start({}, options_for("/nonexistent/picdesk-vision-worker"));
  ASSERT_FALSE(started);
  EXPECT_EQ(started.error().code, ErrorCode::not_found);
  EXPECT_THAT(started.error().message, HasSubstr("vision worker at /nonexistent"));
}

// What the faulty worker does with a file whose comment names a fault.
Bytes file_that_asks_for(const std::string& fault) {
  Bytes file = test_file("jpeg/scene.jpg");
  const std::string comment = "fault:" + fault;
  Bytes segment{std::byte{0xFF}, std::byte{0xFE}, std::byte{0},
                static_cast<std::byte>(comment.size() + 2)};
  for (const char c : comment) segment.push_back(static_cast<std::byte>(c));
  file.insert(file.begin() + 2, segment.begin(), segment.end());
  return file;
}

// One question to the worker, and what became of it.
template <class T>
Result<void> outcome(const Result<T>& answer) {
  if (!answer) return tl::unexpected<Error>(answer.error());
  return {};
}
Result<void> analyse(const VisionWorker& worker, const Bytes& file) {
  return outcome(worker.analyse(file));
}
Result<void> compare(const VisionWorker& worker, const Bytes& file) {
  return outcome(worker.compare(file, file));
}
Result<void> look(const VisionWorker& worker, const Bytes& file) {
  return outcome(worker.look(file));
}

struct Harm {
  const char* name;
  const char* fault;
  Result<void> (*ask)(const VisionWorker& worker, const Bytes& file);
  ErrorCode code = ErrorCode::worker_crashed;
};

class Harms : public ::testing::TestWithParam<Harm> {};

TEST_P(Harms, EndTheirOwnJobOnly) {
  const auto [name, fault, ask, code] = GetParam();
  WorkerOptions options = options_for(PICDESK_FAULTY_VISION_WORKER);
  options.deadline = std::chrono::seconds(code == ErrorCode::timeout ? 2 : 30);
  const Result<VisionWorker> worker = VisionWorker::start({}, options);
  ASSERT_TRUE(worker) << worker.error().message;
  const Bytes harmless = test_file("jpeg/scene.jpg");
  const Result<void> before = ask(*worker, harmless);
  ASSERT_TRUE(before) << before.error().message;
  const Result<void> harmed = ask(*worker, file_that_asks_for(fault));
  ASSERT_FALSE(harmed);
  EXPECT_EQ(harmed.error().code, code) << harmed.error().message;
  EXPECT_THAT(harmed.error().message, HasSubstr("vision"));
  const Result<void> next = ask(*worker, harmless);
  EXPECT_TRUE(next) << next.error().message;
}

INSTANTIATE_TEST_SUITE_P(
    Of, Harms,
    ::testing::Values(
        Harm{"Crash", "crash", analyse}, Harm{"Hang", "hang", analyse, ErrorCode::timeout},
        Harm{"Garbage", "garbage", analyse}, Harm{"InfiniteBox", "infinite_box", analyse},
        Harm{"InfiniteBoxInTheMaster", "infinite_box", compare},
        Harm{"InfiniteBoxInTheRendition", "infinite_box", look}, Harm{"FarBox", "far_box", analyse},
        Harm{"FalseDetector", "false_detector", analyse},
        Harm{"ProtectedRegion", "protected_region", analyse},
        Harm{"ChosenCrop", "chosen_crop", analyse},
        Harm{"GridOfOtherSize", "grid_of_other_size", analyse},
        Harm{"GridOfNan", "grid_of_nan", analyse}, Harm{"LongFinding", "long_finding", analyse},
        Harm{"OddHash", "odd_hash", analyse}, Harm{"OddHashOfTheRendition", "odd_hash", look},
        Harm{"CropOutside", "crop_outside", compare},
        Harm{"EndlessScale", "endless_scale", compare}, Harm{"FarCorner", "far_corner", compare},
        Harm{"FiveTurns", "five_turns", compare},
        Harm{"SecondPlaceOfNan", "second_of_nan", compare},
        Harm{"BarsTooWide", "bars_too_wide", compare},
        Harm{"BarsTooWideAlone", "bars_too_wide", look},
        Harm{"LessThanNoBars", "less_than_no_bars", look}),
    [](const auto& tested) { return std::string(tested.param.name); });

class DetectorLies : public ::testing::TestWithParam<const char*> {};

TEST_P(DetectorLies, AreRefusedAtTheStart) {
  const WorkerOptions options = options_for(PICDESK_FAULTY_VISION_WORKER);
  ASSERT_TRUE(VisionWorker::start(model("/no/fault.onnx"), options));
  const Result<VisionWorker> started =
      VisionWorker::start(model(std::string("fault:") + GetParam()), options);
  ASSERT_FALSE(started);
  EXPECT_EQ(started.error().code, ErrorCode::worker_crashed) << started.error().message;
}

INSTANTIATE_TEST_SUITE_P(Of, DetectorLies, ::testing::Values("odd_model", "endless_threshold"),
                         [](const auto& tested) { return std::string(tested.param); });

TEST(VisionWorker, FourThreadsGetWhatOneGets) {
  const Result<VisionWorker> worker = start();
  ASSERT_TRUE(worker) << worker.error().message;
  const Bytes file = test_file("jpeg/scene.jpg");
  const Bytes expected = said(worker->analyse(file));
  std::vector<std::jthread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int run = 0; run < 3; ++run) EXPECT_EQ(said(worker->analyse(file)), expected);
    });
  }
}

}  // namespace
}  // namespace picdesk::test
