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

// Documents whose nesting would exhaust the stack of a careless reader. They are made in the test
// itself: each test is a process of its own, and made (and printed) as parameters all would be in
// every one of them.
struct Deep {
  const char* name;
  std::string (*document)();
};
void PrintTo(const Deep& deep, std::ostream* out) { *out << deep.name; }

class DeepPreset : public ::testing::TestWithParam<Deep> {};

TEST_P(DeepPreset, IsRefusedAndDoesNotCrash) {
  const Result<Preset> preset = parse_preset(GetParam().document(), "deep.toml");
  ASSERT_FALSE(preset);
  EXPECT_EQ(preset.error().code, ErrorCode::invalid_argument);
  EXPECT_THAT(preset.error().message, StartsWith("deep.toml:"));
}

std::string dotted_keys_in_arrays() {
  return "a = " + repeated("[\n{" + repeated("a.", 31) + "a = ", 125) + "1" + repeated("}]", 125);
}

INSTANTIATE_TEST_SUITE_P(
    Preset, DeepPreset,
    ::testing::Values(Deep{"Arrays", [] { return "a = " + repeated("[", 500'000); }},
                      Deep{"InlineTables", [] { return "a = " + repeated("{a = ", 100'000); }},
                      Deep{"DottedKey", [] { return repeated("a.", 400'000) + "a = 1"; }},
                      Deep{"DottedKeySpaced", [] { return repeated("a . ", 200'000) + "a = 1"; }},
                      Deep{"DottedKeyQuoted", [] { return repeated("\"\".", 200'000) + "a = 1"; }},
                      Deep{"Header", [] { return "[" + repeated("a.", 400'000) + "a]"; }},
                      Deep{"ArrayHeader", [] { return "[[" + repeated("a.", 400'000) + "a]]"; }},
                      Deep{"DottedKeysInArrays", dotted_keys_in_arrays},
                      Deep{"LongestAllowed", [] { return repeated("a.", 32) + "a = 1"; }},
                      Deep{"AllowedArrays",
                           [] { return "a = " + repeated("[", 200) + repeated("]", 200); }},
                      Deep{"TooLarge", [] { return "# " + std::string(1u << 20, 'x'); }}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace picdesk
