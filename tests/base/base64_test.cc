// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/base64.h"

#include <gtest/gtest.h>

#include <string>

namespace picdesk {
namespace {

struct Vector {
  std::string bytes;
  std::string text;
};

class Base64 : public ::testing::TestWithParam<Vector> {};

TEST_P(Base64, EncodesAsTheStandardSays) {
  EXPECT_EQ(base64(std::as_bytes(std::span(GetParam().bytes))), GetParam().text);
}

// RFC 4648 section 10, and bytes that use the last digits.
INSTANTIATE_TEST_SUITE_P(TestVectors, Base64,
                         ::testing::Values(Vector{"", ""}, Vector{"f", "Zg=="},
                                           Vector{"fo", "Zm8="}, Vector{"foo", "Zm9v"},
                                           Vector{"foob", "Zm9vYg=="}, Vector{"fooba", "Zm9vYmE="},
                                           Vector{"foobar", "Zm9vYmFy"},
                                           Vector{"\xff\xef\xbe", "/+++"},
                                           Vector{std::string("\0", 1), "AA=="}));

}  // namespace
}  // namespace picdesk
