// SPDX-License-Identifier: GPL-3.0-or-later
// Model files that are refused, and what is said about them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "base/digest.h"
#include "support/temp_dir.h"
#include "vision/detector.h"
#include "vision/detectors/onnx_maker.h"

namespace picdesk::vision {
namespace {

using test::TempDir;
using testing::HasSubstr;

Result<std::unique_ptr<FaceDetector>> make(DetectorKind kind, const std::string& path,
                                           const std::string& sha256) {
  DetectorChoice choice;
  choice.model = FaceModel{.kind = kind, .path = path, .sha256 = sha256, .tiles = false};
  return make_detector(choice);
}

Result<std::unique_ptr<FaceDetector>> make_of(DetectorKind kind, const std::string& path) {
  return make(kind, path, digest::sha256_hex(std::span<const std::byte>(test::read_file(path))));
}

class Networks : public testing::TestWithParam<DetectorKind> {};

TEST_P(Networks, NeedAModelFile) {
  DetectorChoice choice;
  choice.kind = GetParam();
  const auto made = make_detector(choice);
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, ErrorCode::invalid_argument);
  EXPECT_THAT(made.error().message, HasSubstr(std::string(name(GetParam()))));
  EXPECT_THAT(made.error().hint, HasSubstr("face_model"));
}

TEST_P(Networks, MissingModelIsNotFound) {
  const auto made = make(GetParam(), "/nowhere/model.onnx", std::string(64, '0'));
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, ErrorCode::not_found);
  EXPECT_THAT(made.error().message, HasSubstr("/nowhere/model.onnx"));
}

// The right model with the wrong hash is refused as well: nothing is parsed before the hash is.
TEST_P(Networks, AnotherHashIsAConflictThatNamesBoth) {
  const TempDir folder;
  const std::string path = folder / "model.onnx";
  test::write_file(path, test::relu_model({1, 3, 8, 8}, {"y"}));
  for (const std::string& wrong : {std::string(64, '0'), std::string("no hash"), std::string()}) {
    const auto made = make(GetParam(), path, wrong);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::conflict);
    EXPECT_THAT(made.error().message, HasSubstr(path));
    EXPECT_THAT(made.error().message, HasSubstr("'" + wrong + "'"));
    EXPECT_THAT(made.error().message,
                HasSubstr(digest::sha256_hex(std::span<const std::byte>(test::read_file(path)))));
  }
}

TEST_P(Networks, BytesThatAreNoModelAreRefused) {
  const TempDir folder;
  const std::string good = test::relu_model({1, 3, 8, 8}, {"y"});
  const std::string cases[] = {"",
                               "x",
                               "no model at all",
                               std::string(4096, '\0'),
                               std::string(4096, '\xFF'),
                               good.substr(0, good.size() / 2),
                               "<html>404</html>",
                               std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16)};
  for (const std::string& bytes : cases) {
    test::write_file(folder / "model.onnx", bytes);
    const auto made = make_of(GetParam(), folder / "model.onnx");
    ASSERT_FALSE(made) << bytes.size();
    EXPECT_EQ(made.error().code, ErrorCode::unsupported_format) << made.error().message;
    EXPECT_THAT(made.error().message, HasSubstr(folder / "model.onnx"));
    EXPECT_NE(made.error().hint, "");
  }
}

TEST_P(Networks, AModelOfAnotherShapeIsRefusedWithWhatWasFound) {
  const TempDir folder;
  const std::string path = folder / "other.onnx";
  const std::vector<int> shape = GetParam() == DetectorKind::blazeface
                                     ? std::vector<int>{1, 256, 256, 3}
                                     : std::vector<int>{1, 3, 480, 640};
  test::write_file(path, test::relu_model(shape, {"left", "right"}));
  const auto made = make_of(GetParam(), path);
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, ErrorCode::unsupported_format);
  EXPECT_THAT(made.error().message, HasSubstr("found left ["));
  EXPECT_THAT(made.error().message, HasSubstr("right ["));
}

TEST_P(Networks, AModelAboveTheCapIsNotRead) {
  const TempDir folder;
  const std::string path = folder / "large.onnx";
  test::write_file(path, "x");
  std::filesystem::resize_file(path, (64ull << 20) + 1);
  const auto made = make(GetParam(), path, std::string(64, '0'));
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, ErrorCode::too_large);
}

INSTANTIATE_TEST_SUITE_P(Kinds, Networks,
                         testing::Values(DetectorKind::ultraface640, DetectorKind::ultraface320,
                                         DetectorKind::blazeface, DetectorKind::yunet2023),
                         [](const auto& test) { return std::string(name(test.param)); });

}  // namespace
}  // namespace picdesk::vision
