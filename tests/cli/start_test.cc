// SPDX-License-Identifier: GPL-3.0-or-later
// What picdesk loads when it starts, and how it hands over to picdesk-render.
#include <gmock/gmock.h>

#include <filesystem>

#include "cli/command.h"
#include "support/paths.h"

namespace picdesk::test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

class Start : public CommandTest {
 protected:
  // ./alone/picdesk, beside a picdesk-render that cannot run.
  ProcessResult alone(const std::string& words) {
    std::filesystem::create_directories(folder_ / "alone");
    std::filesystem::copy_file(picdesk_command(), folder_ / "alone/picdesk",
                               std::filesystem::copy_options::skip_existing);
    write_file(folder_ / "alone/picdesk-render", std::string_view("no program"));
    return shell("./alone/picdesk " + words);
  }
};

TEST_F(Start, LoadsNeitherDecodersNorExiv2) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  GTEST_SKIP() << "sanitizers refer to types of libraries that are not called";
#endif
  const ProcessResult light = run({"ldd", picdesk_command()});
  ASSERT_EQ(light.exit_code, 0) << light.err;
  for (const char* library : {"libvips", "libopencv", "libjpeg", "libwebp", "libpng", "libtiff",
                              "libexiv2", "libcrypto"}) {
    EXPECT_THAT(light.out, Not(HasSubstr(library)));
  }
  const ProcessResult heavy = run({"ldd", picdesk_command() + "-render"});
  EXPECT_THAT(heavy.out, AllOf(HasSubstr("libvips"), HasSubstr("libwebp"), HasSubstr("libexiv2")));
}

TEST_F(Start, NeedsNoRendererForTheRest) {
  EXPECT_THAT(alone("--version").out, StartsWith("picdesk "));
  EXPECT_EQ(alone("preset list").exit_code, 0);
  EXPECT_EQ(alone("render --help").exit_code, 0);
}

TEST_F(Start, SaysWhichProgramItCannotStart) {
  copy("jpeg/scene.jpg", "a.jpg");
  for (const char* words :
       {"render a.jpg -o web", "report web/manifest.ndjson",
        "crop apply a.jpg --ratio 1:1 -o b.webp", "meta set a.jpg --credit AP --isolation none"}) {
    const ProcessResult result = alone(words);
    EXPECT_EQ(result.exit_code, 4) << words;
    EXPECT_THAT(result.err, AllOf(HasSubstr("alone/picdesk-render: cannot be started"),
                                  HasSubstr("install picdesk again")));
  }
  EXPECT_THAT(files("web"), IsEmpty());
}

TEST_F(Start, RefusesWrongWordsBeforeItHandsOver) {
  EXPECT_EQ(alone("render --colour").exit_code, 2);
}

}  // namespace
}  // namespace picdesk::test
