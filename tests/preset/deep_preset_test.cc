// SPDX-License-Identifier: GPL-3.0-or-later
// Nesting without end.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "picdesk/preset.h"

namespace picdesk {
namespace {

using ::testing::StartsWith;

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

// Documents whose nesting would exhaust the stack of a careless reader.
class DeepPreset : public ::testing::TestWithParam<std::pair<std::string, std::string>> {};

TEST_P(DeepPreset, IsRefusedAndDoesNotCrash) {
  const Result<Preset> preset = parse_preset(GetParam().second, "deep.toml");
  ASSERT_FALSE(preset);
  EXPECT_EQ(preset.error().code, ErrorCode::invalid_argument);
  EXPECT_THAT(preset.error().message, StartsWith("deep.toml:"));
}

INSTANTIATE_TEST_SUITE_P(
    Preset, DeepPreset,
    ::testing::Values(std::pair{"Arrays", "a = " + repeated("[", 500'000)},
                      std::pair{"InlineTables", "a = " + repeated("{a = ", 100'000)},
                      std::pair{"DottedKey", repeated("a.", 400'000) + "a = 1"},
                      std::pair{"DottedKeySpaced", repeated("a . ", 200'000) + "a = 1"},
                      std::pair{"DottedKeyQuoted", repeated("\"\".", 200'000) + "a = 1"},
                      std::pair{"Header", "[" + repeated("a.", 400'000) + "a]"},
                      std::pair{"ArrayHeader", "[[" + repeated("a.", 400'000) + "a]]"},
                      std::pair{"DottedKeysInArrays",
                                "a = " + repeated("[\n{" + repeated("a.", 31) + "a = ", 125) + "1" +
                                    repeated("}]", 125)},
                      std::pair{"LongestAllowed", repeated("a.", 32) + "a = 1"},
                      std::pair{"AllowedArrays", "a = " + repeated("[", 200) + repeated("]", 200)},
                      std::pair{"TooLarge", "# " + std::string(1u << 20, 'x')}),
    [](const auto& test) { return test.param.first; });

}  // namespace
}  // namespace picdesk
