// SPDX-License-Identifier: GPL-3.0-or-later
// Every real photograph through `picdesk render --preset article-hero`, then read back by webpinfo,
// dwebp, libvips, exiftool and Chromium.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <sstream>

#include "base/digest.h"
#include "support/paths.h"
#include "support/process.h"
#include "support/temp_dir.h"

namespace picdesk {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr char kCaption[] = "Soldiers stand round a tunnel entrance — “Tunnel é”, نفق";
constexpr char kCredit[] = "Agency Name";
constexpr char kCreator[] = "Zoë Müller";
constexpr char kCopyright[] = "© 2024 Agency Name";
constexpr char kAlt[] = "Four soldiers beside a tunnel entrance";
constexpr char kAltArabic[] = "أربعة جنود عند مدخل نفق";

const std::vector<std::string>& photo_names() {
  // clang-format off
  static const std::vector<std::string> names = {
      "lomiri-16.04/seeding.jpg", "lomiri-16.04/Dragonfly.jpg", "lomiri-16.04/sunset.jpg", "lomiri-16.04/Bridge.jpg",
      "lomiri-16.04/Wine.jpg", "lomiri-16.04/friends.jpg", "lomiri-16.04/life.jpg", "lomiri-20.04/Kleiber.jpg",
      "mate/RainDrops.jpg", "mate/Storm.jpg", "mate/Dune.jpg", "mate/Wood.jpg",
      "plasma/FallenLeaf.jpg", "plasma/Path.jpg", "plasma/Kite.jpg", "plasma/BytheWater.jpg",
      "sklearn/china.jpg",
};
  // clang-format on
  return names;
}

// One run of the command over all photographs, shared by the tests of this file.
struct DeskRun {
  test::TempDir folder;
  std::vector<std::string> masters;
  std::map<std::string, std::string> digests;  // before the run
  test::ProcessResult result;
  std::vector<std::string> outputs;  // paths, images only

  DeskRun() {
    for (const std::string& name : photo_names()) {
      const std::string path = test::photo(name);
      if (path.empty()) {
        if (test::photos_required()) ADD_FAILURE() << "missing photograph " << name;
        continue;
      }
      masters.push_back(path);
      digests[path] = digest::sha256_hex(test::read_text(path));
    }
    if (masters.empty()) return;
    std::vector<std::string> command = {test::picdesk_command(),
                                        "render",
                                        "--preset",
                                        "article-hero",
                                        "-o",
                                        folder / "web",
                                        "--date",
                                        "2025-04-01",
                                        "--caption",
                                        kCaption,
                                        "--credit",
                                        kCredit,
                                        "--creator",
                                        kCreator,
                                        "--copyright",
                                        kCopyright,
                                        "--alt",
                                        kAlt,
                                        "--alt",
                                        std::string("ar=") + kAltArabic};
    command.insert(command.end(), masters.begin(), masters.end());
    result = test::run(command);
    for (const std::string& name : folder.files()) {
      if (name.ends_with(".webp") || name.ends_with(".jpg")) outputs.push_back(folder / name);
    }
  }

  std::vector<std::string> ending(const std::string& suffix) const {
    std::vector<std::string> found;
    std::copy_if(outputs.begin(), outputs.end(), std::back_inserter(found),
                 [&](const std::string& path) { return path.ends_with(suffix); });
    return found;
  }
};

class Photos : public ::testing::Test {
 protected:
  static void SetUpTestSuite() { run_ = std::make_unique<DeskRun>(); }
  static void TearDownTestSuite() { run_.reset(); }
  void SetUp() override {
    if (run_->masters.empty()) GTEST_SKIP() << "no photographs: run tools/fetch-photos";
  }

  static json exiftool(const std::vector<std::string>& paths) {
    std::vector<std::string> command = {"exiftool", "-j",      "-a",       "-u",
                                        "-G1",      "-struct", "-charset", "iptc=UTF8"};
    command.insert(command.end(), paths.begin(), paths.end());
    return json::parse(test::run(command).out);
  }

  static std::unique_ptr<DeskRun> run_;
};
std::unique_ptr<DeskRun> Photos::run_;

TEST_F(Photos, AllAreDone) {
  EXPECT_EQ(run_->result.exit_code, 0) << run_->result.err;
  EXPECT_EQ(run_->ending("-600_384.webp").size(), run_->masters.size());
  EXPECT_EQ(run_->ending("-600_384.jpg").size(), run_->ending("-600_384.webp").size());
}

TEST_F(Photos, MastersAreUntouched) {
  for (const auto& [path, digest] : run_->digests) {
    EXPECT_EQ(digest::sha256_hex(test::read_text(path)), digest) << path;
  }
}

TEST_F(Photos, WebpinfoFindsNoFault) {
  for (const std::string& path : run_->ending(".webp")) {
    const auto info = test::run({"webpinfo", "-quiet", path});
    EXPECT_EQ(info.exit_code, 0) << path << info.out << info.err;
  }
}

TEST_F(Photos, HeroesDecodeToExactly600x384) {
  for (const std::string& path : run_->ending("-600_384.webp")) {
    const auto decoded =
        test::run({"dwebp", "-quiet", path, "-ppm", "-o", run_->folder / "hero.ppm"});
    ASSERT_EQ(decoded.exit_code, 0) << path << decoded.err;
    EXPECT_THAT(test::read_text(run_->folder / "hero.ppm").substr(0, 15), HasSubstr("600 384"));
    const auto vips = test::run({"vipsheader", path});
    EXPECT_THAT(vips.out, HasSubstr(": 600x384 uchar, 3 bands, srgb, webpload")) << vips.err;
  }
}

TEST_F(Photos, NamesTellTheTrueSize) {
  for (const std::string& path : run_->outputs) {
    const std::string stem = std::filesystem::path(path).stem().string();
    std::string size = stem.substr(stem.rfind('-') + 1);
    std::replace(size.begin(), size.end(), '_', 'x');
    EXPECT_THAT(test::run({"vipsheader", path}).out, HasSubstr(": " + size + " uchar")) << path;
  }
}

TEST_F(Photos, ExiftoolReadsTheDeskFieldsFromEveryRendition) {
  for (const json& file : exiftool(run_->outputs)) {
    const std::string path = file.at("SourceFile");
    EXPECT_EQ(file.value("XMP-dc:Description", ""), kCaption) << path;
    EXPECT_EQ(file.value("XMP-photoshop:Credit", ""), kCredit) << path;
    const json creator = file.value("XMP-dc:Creator", json());
    EXPECT_EQ(creator.is_array() ? creator.at(0) : creator, kCreator) << path;
    EXPECT_EQ(file.value("XMP-dc:Rights", ""), kCopyright) << path;
    const json alt = file.value("XMP-iptcCore:AltTextAccessibility", json());
    ASSERT_FALSE(alt.is_null()) << path;
    EXPECT_THAT(alt.dump(), HasSubstr(kAlt)) << path;
    EXPECT_EQ(file.value("IFD0:ImageDescription", ""), kCaption) << path;
    EXPECT_EQ(file.value("IFD0:Artist", ""), kCreator) << path;
    EXPECT_EQ(file.value("IFD0:Copyright", ""), kCopyright) << path;
    EXPECT_FALSE(file.contains("ExifTool:Warning")) << path << file["ExifTool:Warning"];
    if (path.ends_with(".jpg")) {
      EXPECT_EQ(file.value("IPTC:Caption-Abstract", ""), kCaption) << path;
      EXPECT_EQ(file.value("IPTC:Credit", ""), kCredit) << path;
    }
  }
}

TEST_F(Photos, AltTextIsThereInBothLanguages) {
  const std::string hero = run_->ending("-600_384.webp").at(0);
  const auto read = test::run({"exiftool", "-s3", "-XMP-iptcCore:AltTextAccessibility-ar", hero});
  EXPECT_EQ(read.out, std::string(kAltArabic) + "\n");
}

TEST_F(Photos, NothingPrivateIsLeft) {
  for (const json& file : exiftool(run_->outputs)) {
    const std::string path = file.at("SourceFile");
    for (const auto& [key, value] : file.items()) {
      for (const char* word : {"GPS", "Serial", "MakerNote", "Thumbnail", "PreviewImage", "History",
                               "DocumentID", "InstanceID", "Owner", "Software", "HostComputer",
                               "CreatorTool", "Lens", "Orientation"}) {
        EXPECT_THAT(key, Not(HasSubstr(word))) << path << " = " << value;
      }
    }
  }
}

TEST_F(Photos, AMasterBelow600PixelsGivesItsLargestHero) {
  const std::string astronaut = test::photo("skimage/astronaut.png");  // 512x512
  if (astronaut.empty()) {
    ASSERT_FALSE(test::photos_required());
    GTEST_SKIP() << "no photograph";
  }
  const test::TempDir folder;
  const auto made = test::run({test::picdesk_command(), "render", astronaut, "-o", folder.path(),
                               "--date", "2025-04-01", "--focal", "0.44,0.2"});
  EXPECT_EQ(made.exit_code, 0) << made.err;
  EXPECT_THAT(made.out + made.err, HasSubstr("512x328"));
  EXPECT_THAT(folder.files(), ::testing::Contains(::testing::EndsWith("-512_328.webp")));
}

TEST_F(Photos, ChromiumShowsEveryHero) {
  std::ostringstream page;
  page << "<!doctype html><meta charset=utf-8>";
  for (const std::string& path : run_->ending("-600_384.webp")) {
    page << "<img src='file://" << path << "'>\n";
  }
  page << "<script>onload=()=>{document.title=[...document.images].map(i=>i.complete+':'+"
          "i.naturalWidth+'x'+i.naturalHeight).join(' ')}</script>";
  test::write_file(run_->folder / "page.html", page.str());
  const auto shown =
      test::run({"chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
                 "--disable-background-networking", "--disable-component-update", "--disable-sync",
                 "--disable-quic", "--user-data-dir=" + run_->folder / "chromium", "--dump-dom",
                 "file://" + run_->folder / "page.html"});
  const std::size_t title = shown.out.find("<title>");
  ASSERT_NE(title, std::string::npos) << shown.err;
  std::istringstream sizes(shown.out.substr(title + 7, shown.out.find("</title>") - title - 7));
  std::size_t count = 0;
  for (std::string size; sizes >> size; ++count) EXPECT_EQ(size, "true:600x384");
  EXPECT_EQ(count, run_->ending("-600_384.webp").size());
}

TEST_F(Photos, ASecondRunSkipsEverything) {
  std::vector<std::string> command = {test::picdesk_command(),
                                      "render",
                                      "--preset",
                                      "article-hero",
                                      "-o",
                                      run_->folder / "web",
                                      "--date",
                                      "2025-04-01",
                                      "--caption",
                                      kCaption,
                                      "--credit",
                                      kCredit,
                                      "--creator",
                                      kCreator,
                                      "--copyright",
                                      kCopyright,
                                      "--alt",
                                      kAlt,
                                      "--alt",
                                      std::string("ar=") + kAltArabic,
                                      "--json"};
  command.push_back(run_->masters.front());
  const auto again = test::run(command);
  EXPECT_EQ(again.exit_code, 0) << again.err;
  EXPECT_THAT(again.out, HasSubstr("unchanged"));
  EXPECT_THAT(again.out, Not(HasSubstr("\"written\",")));
}

}  // namespace
}  // namespace picdesk
