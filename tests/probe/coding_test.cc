// SPDX-License-Identifier: GPL-3.0-or-later
// How renditions are coded, beside what webpinfo, cjpeg and exiftool say.
#include "picdesk/coding.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <random>

#include "picdesk/probe.h"
#include "probe/jpeg_builder.h"
#include "probe/webp_builder.h"
#include "support/paths.h"
#include "support/process.h"
#include "support/temp_dir.h"

namespace picdesk::test {
namespace {

using Profile = CodingFacts::Profile;

CodingFacts coding_of(const Bytes& file) {
  const Result<ProbeInfo> info = probe(file);
  EXPECT_TRUE(info) << info.error().message;
  return info ? read_coding(file, *info) : CodingFacts{};
}

std::string number_after(const std::string& text, const std::string& label) {
  const std::size_t at = text.find(label);
  if (at == std::string::npos) return "no '" + label + "'";
  const std::size_t first = text.find_first_of("0123456789", at + label.size());
  return text.substr(first, text.find_first_not_of("0123456789", first) - first);
}

struct WebpCase {
  std::string name;
  std::vector<std::string> options;
};

class WebpQuantiser : public testing::TestWithParam<WebpCase> {};

TEST_P(WebpQuantiser, IsWhatWebpinfoReads) {
  const TempDir folder;
  const std::string file = folder / "a.webp";
  std::vector<std::string> command{"cwebp", "-quiet"};
  const std::vector<std::string>& options = GetParam().options;
  command.insert(command.end(), options.begin(), options.end());
  command.insert(command.end(), {test_image("jpeg/scene.jpg"), "-o", file});
  ASSERT_EQ(run(command).exit_code, 0);
  const std::string seen = number_after(run({"webpinfo", "-bitstream_info", file}).out, "Base Q:");
  const CodingFacts facts = coding_of(read_file(file));
  ASSERT_TRUE(facts.quantiser);
  EXPECT_EQ(std::to_string(*facts.quantiser), seen);
  EXPECT_FALSE(facts.jpeg_quality);
}

INSTANTIATE_TEST_SUITE_P(
    CodingTest, WebpQuantiser,
    testing::Values(WebpCase{"Quality0", {"-q", "0"}}, WebpCase{"Quality10", {"-q", "10"}},
                    WebpCase{"Quality30", {"-q", "30"}}, WebpCase{"Quality75", {"-q", "75"}},
                    WebpCase{"Quality100", {"-q", "100"}},
                    WebpCase{"OneSegment", {"-q", "50", "-segments", "1"}},
                    WebpCase{"TwoSegments", {"-q", "50", "-segments", "2"}},
                    WebpCase{"NoShaping", {"-q", "50", "-sns", "0"}},
                    WebpCase{"MostShaping", {"-q", "50", "-sns", "100"}},
                    WebpCase{"SimpleFilter", {"-q", "50", "-nostrong", "-f", "63"}},
                    WebpCase{"Sharpness", {"-q", "50", "-sharpness", "7"}},
                    WebpCase{"Partitions", {"-q", "50", "-partition_limit", "100"}},
                    WebpCase{"Fast", {"-q", "50", "-m", "0"}},
                    WebpCase{"Slow", {"-q", "50", "-m", "6"}}),
    [](const auto& tested) { return tested.param.name; });

TEST(CodingTest, LosslessAndAnimatedWebpsHaveNoQuantiser) {
  for (const char* name : {"webp/lossless.webp", "webp/lossless-alpha.webp"}) {
    EXPECT_FALSE(coding_of(read_file(test_image(name))).quantiser) << name;
  }
  Limits limits;
  limits.frames = 100;
  const Bytes animated = read_file(test_image("webp/animated.webp"));
  const Result<ProbeInfo> info = probe(animated, limits);
  ASSERT_TRUE(info);
  EXPECT_FALSE(read_coding(animated, *info).quantiser);
}

TEST(CodingTest, AWebpThatEndsInsideItsHeaderHasNoQuantiser) {
  const Bytes whole = read_file(test_image("webp/lossy.webp"));
  EXPECT_TRUE(coding_of(whole).quantiser);
  EXPECT_FALSE(coding_of(WebpBuilder().lossy(16, 16).bytes()).quantiser);
}

class JpegQuality : public testing::TestWithParam<int> {};

TEST_P(JpegQuality, IsWhatCjpegWasTold) {
  const TempDir folder;
  const std::string quality = std::to_string(GetParam());
  ASSERT_EQ(run({"djpeg", "-outfile", folder / "a.ppm", test_image("jpeg/scene.jpg")}).exit_code,
            0);
  for (const char* kind : {"-optimize", "-progressive"}) {
    ASSERT_EQ(run({"cjpeg", "-baseline", kind, "-quality", quality, "-outfile", folder / "a.jpg",
                   folder / "a.ppm"})
                  .exit_code,
              0);
    const CodingFacts facts = coding_of(read_file(folder / "a.jpg"));
    ASSERT_TRUE(facts.jpeg_quality);
    EXPECT_EQ(*facts.jpeg_quality, GetParam()) << kind;
    EXPECT_FALSE(facts.quantiser);
  }
}

// Below 2 all entries are 255, and 1 and 2 cannot be told apart.
INSTANTIATE_TEST_SUITE_P(CodingTest, JpegQuality,
                         testing::Values(3, 5, 10, 24, 30, 49, 50, 51, 75, 82, 90, 95, 99, 100));

TEST(CodingTest, AJpegWithoutItsTableHasNoQuality) {
  EXPECT_FALSE(coding_of(small_jpeg()).jpeg_quality);
}

TEST(CodingTest, TablesThatAreCutOrOfNoNumberAreNone) {
  for (const std::size_t length : {0u, 1u, 64u}) {
    const Bytes file = JpegBuilder().segment(0xDB, Bytes(length)).frame(16, 8).scan().end().bytes();
    EXPECT_FALSE(coding_of(file).jpeg_quality) << length;
  }
  const Bytes file =
      JpegBuilder().segment(0xDB, Bytes(65, std::byte{9})).frame(16, 8).scan().end().bytes();
  EXPECT_FALSE(coding_of(file).jpeg_quality);
}

struct ProfileCase {
  std::string name;
  std::string file;
  Profile profile;
  std::string described;
};

class CodingProfile : public testing::TestWithParam<ProfileCase> {};

TEST_P(CodingProfile, IsRead) {
  const CodingFacts facts = coding_of(read_file(test_image(GetParam().file)));
  EXPECT_EQ(static_cast<int>(facts.profile), static_cast<int>(GetParam().profile));
  EXPECT_EQ(facts.profile_name, GetParam().described);
}

INSTANTIATE_TEST_SUITE_P(
    CodingTest, CodingProfile,
    testing::Values(ProfileCase{"NoneInJpeg", "jpeg/scene.jpg", Profile::none, ""},
                    ProfileCase{"NoneInWebp", "webp/lossy.webp", Profile::none, ""},
                    ProfileCase{"SrgbInJpeg", "jpeg/srgb.jpg", Profile::srgb, ""},
                    ProfileCase{"AdobeInJpeg", "jpeg/adobe-rgb.jpg", Profile::other,
                                "Adobe RGB compatible test profile"},
                    ProfileCase{"AdobeInPng", "png/adobe-rgb.png", Profile::unread, "test"},
                    ProfileCase{"P3InWebp", "webp/display-p3.webp", Profile::other,
                                "Display P3 test profile"}),
    [](const auto& tested) { return tested.param.name; });

TEST(CodingTest, NoDamageLeadsAstray) {
  std::mt19937 random(7);
  for (const char* name : {"webp/lossy.webp", "webp/display-p3.webp", "jpeg/scene.jpg"}) {
    const Bytes whole = read_file(test_image(name));
    const Result<ProbeInfo> info = probe(whole);
    ASSERT_TRUE(info);
    for (int round = 0; round < 300; ++round) {
      Bytes damaged(whole.begin(), whole.begin() + static_cast<long>(random() % whole.size()));
      for (int i = 0; i < 8 && !damaged.empty(); ++i) {
        damaged[random() % damaged.size()] = static_cast<std::byte>(random());
      }
      // The facts of another file's header must not be trusted either.
      const CodingFacts facts = read_coding(damaged, *info);
      EXPECT_LE(facts.quantiser.value_or(0), 127);
      EXPECT_LE(facts.jpeg_quality.value_or(0), 100);
    }
  }
}

}  // namespace
}  // namespace picdesk::test
